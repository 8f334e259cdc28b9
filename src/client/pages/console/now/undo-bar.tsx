import { Show } from 'solid-js'
import type { PublicView } from '../../../../queue/views/view.ts'
import { UNDO_WITHIN_MS } from '../../../../queue/vocabulary.ts'
import type { ConsoleActions } from '../create-console.ts'

/** CALL-7: the last finish or skip can be taken back while the room says so and its time is not over. */
export function UndoBar(props: { view: PublicView; now: number; actions: ConsoleActions }) {
  const last = () => {
    const { undoable } = props.view
    return undoable !== null && props.now < undoable.until ? undoable : null
  }
  /** The clock here may be behind the room's: nobody is promised more than there is. */
  const secondsLeft = (until: number) => Math.ceil(Math.min(until - props.now, UNDO_WITHIN_MS) / 1000)
  return (
    <div class="undo">
      {/* Always there, so that a screen reader says what comes into it: once, not every second. */}
      <p class="small soft" role="status">
        {last() ? `Token ${last()?.token}’s turn is over.` : ''}
      </p>
      <Show when={last()}>
        {(last) => (
          <button
            type="button"
            class="button quiet small"
            aria-label={`Undo token ${last().token}`}
            disabled={props.actions.isPending()}
            onClick={() => void props.actions.act({ type: 'undo', token: last().token })}
          >
            Undo
            <span class="undo-time" aria-hidden="true">
              ({secondsLeft(last().until)} s)
            </span>
          </button>
        )}
      </Show>
    </div>
  )
}
