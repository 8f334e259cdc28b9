import { createSignal } from 'solid-js'
import { Field } from '../../components/field.tsx'
import { signIn } from '../../language/sign-in.ts'

/** FORM-6: a password that can be looked at, for whoever is alone with their screen. */
export function PasswordField(props: {
  isNew: boolean
  /** Of the field and its label, where a form has several. */
  name?: string
  label?: string
  value: string
  problem: string | null
  onInput: (password: string) => void
}) {
  const [isShown, setShown] = createSignal(false)
  const name = () => props.name ?? 'password'
  const label = () => props.label ?? signIn().password
  return (
    <Field
      name={name()}
      label={label()}
      hint={props.isNew ? signIn().passwordHint : undefined}
      problem={props.problem}
    >
      {(field) => (
        <div class="password">
          <input
            {...field}
            class="input"
            type={isShown() ? 'text' : 'password'}
            required
            autocomplete={props.isNew ? 'new-password' : 'current-password'}
            autocapitalize="none"
            spellcheck={false}
            value={props.value}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
          <button
            type="button"
            class="link plain"
            aria-controls={name()}
            onClick={() => setShown(!isShown())}
          >
            {isShown() ? signIn().hide : signIn().show}
            <span class="visually-hidden"> {label()}</span>
          </button>
        </div>
      )}
    </Field>
  )
}
