import { Field } from '../../components/field.tsx'
import { signIn } from '../../language/sign-in.ts'

/** Where somebody's mails go. */
export function EmailField(props: {
  label?: string
  value: string
  problem: string | null
  onInput: (email: string) => void
}) {
  return (
    <Field name="email" label={props.label ?? signIn().email} problem={props.problem}>
      {(field) => (
        <input
          {...field}
          class="input"
          type="email"
          autocomplete="email"
          autocapitalize="none"
          required
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
