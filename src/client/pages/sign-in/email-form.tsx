import { createSignal } from 'solid-js'
import { problemOfEmail } from '../../../protocol/forms.ts'
import { createAction } from '../../api/create-action.ts'
import { forgetting } from '../../api/forgetting.ts'
import { createChecks } from '../../components/create-checks.ts'
import { ProblemNote } from '../../components/problem-note.tsx'
import { forms } from '../../language/forms.ts'
import { signIn } from '../../language/sign-in.ts'
import { EmailField } from './email-field.tsx'

/** Asks to whom a mail is to go. Where there are no mails the desk is named (MAIL-4). */
export function EmailForm(props: {
  label?: string
  does: string
  onEmail: (email: string) => Promise<unknown>
}) {
  const [email, setEmail] = createSignal('')
  const checks = createChecks({ email: () => problemOfEmail(email().trim()) })
  const ask = forgetting(
    createAction((typed: string) => props.onEmail(typed)),
    email,
  )
  const problem = () => {
    const own = checks.problemOf('email')
    return own ? forms()[own] : null
  }
  const refused = () => {
    const said = ask.problem()
    return said?.code === 'NOT_FOUND' ? { ...said, message: signIn().forgot.noMail } : said
  }
  function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    if (checks.pass(event.currentTarget)) void ask.act(email().trim())
  }
  return (
    <form class="stack" noValidate onSubmit={submit}>
      <EmailField
        {...(props.label !== undefined && { label: props.label })}
        value={email()}
        problem={problem()}
        onInput={setEmail}
      />
      <ProblemNote problem={refused()} />
      <button class="button primary big" type="submit" aria-disabled={ask.isPending()}>
        {ask.isPending() ? signIn().entering : props.does}
      </button>
    </form>
  )
}
