import { createSignal, Show } from 'solid-js'
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
import { PasswordField } from './password-field.tsx'

/** An account one has, or a new one; what is wrong with it is said beside the field it is about (FORM-1). */
export function AccountForm(props: { isNew: boolean; onEntered: () => Promise<void> }) {
  const [name, setName] = createSignal('')
  const [email, setEmail] = createSignal('')
  const [password, setPassword] = createSignal('')
  const checks = createChecks({
    name: () => (props.isNew ? problemOfName(name()) : null),
    email: () => problemOfEmail(email().trim()),
    password: () => (props.isNew ? problemOfNewPassword(password()) : problemOfPassword(password())),
  })
  const enter = forgetting(
    createAction(async (isNew: boolean) => {
      const credentials = { email: email().trim(), password: password() }
      await (isNew ? signUp({ ...credentials, name: name().trim() }) : enterWith(credentials))
      await props.onEntered()
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
      <Field name="email" label={signIn().email} problem={problemOf('email')}>
        {(field) => (
          <input
            {...field}
            class="input"
            type="email"
            autocomplete="email"
            autocapitalize="none"
            required
            value={email()}
            onInput={(event) => setEmail(event.currentTarget.value)}
          />
        )}
      </Field>
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
