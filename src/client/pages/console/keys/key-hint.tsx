import { Show } from 'solid-js'
import { hasLetters } from './letters.ts'

/** The key that does the same; seen where there is a keyboard, said by `aria-keyshortcuts` on the button itself. */
export function KeyHint(props: { shortcut: string | undefined }) {
  return (
    <Show when={hasLetters() && props.shortcut}>
      <span class="key-hint" aria-hidden="true">
        {props.shortcut?.toUpperCase()}
      </span>
    </Show>
  )
}

/** What a button says of its key to assistive technology; nothing when the key does nothing. */
export const keyShortcuts = (shortcut: string | undefined) =>
  hasLetters() ? shortcut?.toUpperCase() : undefined
