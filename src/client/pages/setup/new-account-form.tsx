import { createSignal, Show } from 'solid-js'
import {
  LINE_MOST,
  NAME_MOST,
  problemOfEmail,
  problemOfLine,
  problemOfName,
  problemOfNewPassword,
} from '../../../protocol/forms.ts'
import { signIn as enterWith } from '../../api/auth.ts'
import { createAction } from '../../api/create-action.ts'
import { forgetting } from '../../api/forgetting.ts'
import { createChecks } from '../../components/create-checks.ts'
import { Field } from '../../components/field.tsx'
import { ProblemNote } from '../../components/problem-note.tsx'
import { forms } from '../../language/forms.ts'
import { setup } from '../../language/setup.ts'
import { signIn } from '../../language/sign-in.ts'
import { EmailField } from '../sign-in/email-field.tsx'
import { PasswordField } from '../sign-in/password-field.tsx'

export type Entered = {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly specialization: string
}

/** ADMIN-3, ADMIN-6: an account that a link makes, and that is signed in to at once. */
export function NewAccountForm(props: {
  /** Where the link was mailed: then that is the account's. */
  email: string | null
  name: string
  /** Whether it is asked what one is a doctor of. */
  isDoctor: boolean
  submit: string
  /** Makes it, and says with which email one signs in. */
  onMake: (entered: Entered) => Promise<string>
  onEntered: () => Promise<void>
}) {
  const [name, setName] = createSignal(props.name)
  const [email, setEmail] = createSignal('')
  const [password, setPassword] = createSignal('')
  const [specialization, setSpecialization] = createSignal('')
  const checks = createChecks({
    name: () => problemOfName(name()),
    specialization: () => (props.isDoctor ? problemOfLine(specialization()) : null),
    email: () => (props.email === null ? problemOfEmail(email().trim()) : null),
    password: () => problemOfNewPassword(password()),
  })
  const says = (field: 'name' | 'specialization' | 'email' | 'password') => {
    const problem = checks.problemOf(field)
    return problem && forms()[problem]
  }
  let made: string | undefined
  const make = forgetting(
    createAction(async () => {
      const entered = {
        name: name().trim(),
        email: props.email ?? email().trim(),
        password: password(),
        specialization: specialization().trim(),
      }
      // A link works once: where the connection broke after it, only signing in is left to do.
      made ??= await props.onMake(entered)
      await enterWith({ email: made, password: entered.password })
      await props.onEntered()
    }),
    () => [name(), email(), password(), specialization()],
  )
  function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    if (checks.pass(event.currentTarget)) void make.act(undefined)
  }
  return (
    <form class="stack" noValidate onSubmit={submit}>
      <Field name="name" label={signIn().name} problem={says('name')}>
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
      <Show when={props.isDoctor}>
        <SpecializationField
          value={specialization()}
          problem={says('specialization')}
          onInput={setSpecialization}
        />
      </Show>
      <Show
        when={props.email}
        fallback={<EmailField value={email()} problem={says('email')} onInput={setEmail} />}
      >
        {(address) => <p class="soft">{setup().join.sentTo(address())}</p>}
      </Show>
      <PasswordField isNew value={password()} problem={says('password')} onInput={setPassword} />
      <ProblemNote problem={make.problem()} />
      <button class="button primary big" type="submit" aria-disabled={make.isPending()}>
        {make.isPending() ? signIn().entering : props.submit}
      </button>
    </form>
  )
}

/** ADMIN-6: by what patients look for a doctor. */
export function SpecializationField(props: {
  value: string
  problem: string | null
  onInput: (text: string) => void
}) {
  const words = () => setup().doctor
  return (
    <Field
      name="specialization"
      label={words().specialization}
      hint={words().specializationHint}
      problem={props.problem}
    >
      {(field) => (
        <input
          {...field}
          class="input"
          required
          maxlength={LINE_MOST}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
