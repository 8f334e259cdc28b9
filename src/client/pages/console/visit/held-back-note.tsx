import { Show } from 'solid-js'
import { visit } from '../../../language/visit.ts'
import type { Writing } from './create-writing.ts'

/** RX-2: said beside Finish, before it is pressed. */
export function HeldBackNote(props: { writing: Writing }) {
  return (
    <Show when={props.writing.isHeldBack()}>
      <p class="note warn held-back" role="status">
        {visit().heldBack}
      </p>
    </Show>
  )
}
