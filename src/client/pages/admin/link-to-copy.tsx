import { createSignal, Show } from 'solid-js'
import { Field } from '../../components/field.tsx'
import { admin } from '../../language/admin.ts'

/** ADMIN-5: a link that is shown once; where a browser copies nothing by itself, it stands there to be marked. */
export function LinkToCopy(props: { link: string }) {
  const words = () => admin().invite
  const [isCopied, setCopied] = createSignal(false)
  async function copy() {
    // Not allowed, or not offered: the link is in the field.
    setCopied(
      (await navigator.clipboard?.writeText(props.link).then(
        () => true,
        () => false,
      )) ?? false,
    )
  }
  return (
    <div class="stack link-to-copy">
      <Field name="invite-link" label={words().link} hint={words().linkHint} problem={null}>
        {(field) => (
          <input
            {...field}
            class="input"
            readonly
            dir="ltr"
            value={props.link}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
      </Field>
      <div class="row">
        <button type="button" class="button" onClick={() => void copy()}>
          {words().copy}
        </button>
        <Show when={isCopied()}>
          <span class="soft">{words().copied}</span>
        </Show>
      </div>
    </div>
  )
}
