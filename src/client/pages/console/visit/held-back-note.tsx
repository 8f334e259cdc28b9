import { Show } from 'solid-js'
import type { Hold } from '../../../../record/holds.ts'
import { visit } from '../../../language/visit.ts'
import type { Writing } from './create-writing.ts'

/** So many are named; of more it is said how many. */
const MOST_NAMED = 2

/** RX-2, RX-7: said beside Finish before it is pressed: what holds it back, and the way there. */
export function HeldBackNote(props: { writing: Writing; onGo: (hold: Hold) => void }) {
  return (
    <Show when={props.writing.holds()[0]}>
      {(first) => (
        <div class="note warn gaps-note">
          <p role="status">{visit().heldBack(inWords(props.writing.holds()))}</p>
          <button type="button" class="button small" onClick={() => props.onGo(first())}>
            {visit().gaps.goTo}
          </button>
        </div>
      )}
    </Show>
  )
}

function inWords(holds: readonly Hold[]): string {
  const words = visit().holds
  const named = holds
    .slice(0, MOST_NAMED)
    .map((hold) =>
      hold.type === 'nameless' ? words.nameless(hold.row + 1) : words.matches(hold.name, hold.allergy),
    )
  const rest = holds.length - named.length
  return [...named, ...(rest > 0 ? [words.more(rest)] : [])].join(' ')
}
