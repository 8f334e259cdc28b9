import { A } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import { askNewPassword } from '../../api/auth.ts'
import { createTitle } from '../../components/create-title.ts'
import { signIn } from '../../language/sign-in.ts'
import { DemoInbox } from './demo-inbox.tsx'
import { EmailForm } from './email-form.tsx'
import { Welcome } from './welcome.tsx'

/** ACC-4, PAGE-6: the way to a new password. What it says does not tell whether there is an account (ACC-2). */
export default function ForgotPasswordPage() {
  createTitle(() => signIn().forgot.heading)
  const [isSent, setSent] = createSignal(false)
  async function ask(email: string) {
    await askNewPassword(email)
    setSent(true)
  }
  return (
    <Welcome title={signIn().forgot.heading}>
      <p class={isSent() ? 'note good' : 'soft'} role="status">
        {isSent() ? signIn().forgot.sent : signIn().forgot.text}
      </p>
      <EmailForm does={signIn().forgot.send} onEmail={ask} />
      <Show when={isSent()}>
        <DemoInbox />
      </Show>
      <p class="ways">
        <A class="link reach" href="/sign-in">
          {signIn().forgot.back}
        </A>
      </p>
    </Welcome>
  )
}
