import { createSignal, Show, untrack } from 'solid-js'
import {
  NAME_MOST,
  problemOfEmail,
  problemOfName,
  problemOfNewPassword,
  problemOfPassword,
} from '../../../protocol/forms.ts'
import { signIn as enterWith, signUp } from '../../api/auth.ts'
import { createAction } from '../../api/create-action.ts'
import { forgetting } from '../../api/forgetting.ts'
import { createChecks } from '../../components/create-checks.ts'
import { Field } from '../../components/field.tsx'
import { ProblemNote } from '../../components/problem-note.tsx'
import { forms } from '../../language/forms.ts'
import { signIn } from '../../language/sign-in.ts'
import { EmailField } from './email-field.tsx'
import { PasswordField } from './password-field.tsx'

/** ACC-1: what was signed up with, so that the mail can be sent again, and the attempt that its code ends. */
export type Begun = {
  readonly account: { readonly name: string; readonly email: string; readonly password: string }
  readonly attempt: string
}

/** An account one has, or a new one; what is wrong with it is said beside the field it is about (FORM-1). */
export function AccountForm(props: {
  isNew: boolean
  /** What was entered before. */
  initial?: Begun['account'] | undefined
  onEntered: () => Promise<void>
  /** ACC-1: somebody has signed up, and reads their mail now. */
  onBegun: (begun: Begun) => void
}) {
  // Only to begin with: from then on it is what is typed.
  const initial = untrack(() => props.initial)
  const [name, setName] = createSignal(initial?.name ?? '')
  const [email, setEmail] = createSignal(initial?.email ?? '')
  const [password, setPassword] = createSignal(initial?.password ?? '')
  const checks = createChecks({
    name: () => (props.isNew ? problemOfName(name()) : null),
    email: () => problemOfEmail(email().trim()),
    password: () => (props.isNew ? problemOfNewPassword(password()) : problemOfPassword(password())),
  })
  const enter = forgetting(
    createAction(async (isNew: boolean) => {
      const credentials = { email: email().trim(), password: password() }
      if (!isNew) {
        await enterWith(credentials)
        return props.onEntered()
      }
      const account = { ...credentials, name: name().trim() }
      const attempt = await signUp(account)
      return attempt === null ? props.onEntered() : props.onBegun({ account, attempt })
    }),
    () => [props.isNew, name(), email(), password()],
  )
  const isTaken = () => enter.problem()?.code === 'EMAIL_TAKEN'
  const problemOf = (field: 'name' | 'email' | 'password') => {
    const own = checks.problemOf(field)
    if (own) return forms()[own]
    return field === 'email' && isTaken() ? (enter.problem()?.message ?? null) : null
  }
  const label = () => {
    if (enter.isPending()) return signIn().entering
    return props.isNew ? signIn().create : signIn().signIn
  }

  async function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    const form = event.currentTarget
    if (!checks.pass(form)) return
    await enter.act(props.isNew)
    if (isTaken()) form.querySelector<HTMLElement>('#email')?.focus()
  }

  return (
    <form class="stack" onSubmit={(event) => void submit(event)} noValidate>
      <Show when={props.isNew}>
        <Field name="name" label={signIn().name} problem={problemOf('name')}>
          {(field) => (
            <input
              {...field}
              class="input"
              autocomplete="name"
              required
              maxlength={NAME_MOST}
              value={name()}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
      </Show>
      <EmailField value={email()} problem={problemOf('email')} onInput={setEmail} />
      <PasswordField
        isNew={props.isNew}
        value={password()}
        problem={problemOf('password')}
        onInput={setPassword}
      />
      <ProblemNote problem={isTaken() ? null : enter.problem()} />
      <button class="button primary big" type="submit" aria-disabled={enter.isPending()}>
        {label()}
      </button>
    </form>
  )
}
