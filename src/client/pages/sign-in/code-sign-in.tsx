import { createSignal, Show } from 'solid-js'
import { askCode, signInByCode } from '../../api/auth.ts'
import { signIn } from '../../language/sign-in.ts'
import { CodeForm } from './code-form.tsx'
import { EmailForm } from './email-form.tsx'

/** ACC-3: in without a password. Whether the address has an account is not said; a code then simply does not come. */
export function CodeSignIn(props: { onEntered: () => Promise<void> }) {
  const [email, setEmail] = createSignal<string | null>(null)
  async function ask(typed: string) {
    await askCode(typed)
    setEmail(typed)
  }
  return (
    <Show when={email()} fallback={<EmailForm does={signIn().code.send} onEmail={ask} />}>
      {(to) => (
        <CodeForm
          email={to()}
          does={signIn().code.enter}
          instead={signIn().code.other}
          onAgain={() => askCode(to())}
          onInstead={() => setEmail(null)}
          onCode={async (code) => {
            await signInByCode(to(), code)
            await props.onEntered()
          }}
        />
      )}
    </Show>
  )
}
