import { createEffect, onCleanup, Show } from 'solid-js'
import { systemTimer } from '../../../../platform/timer.ts'
import { settings } from '../../../language/settings.ts'

/** Long enough to be read twice; it can be closed earlier. */
const SHOWN_MS = 12_000

/** MEET-12, SET-4: what a dialog that has closed has done; read out, in nobody's way, and gone by itself. */
export function SavedNote(props: { says: string | null; onGone: () => void }) {
  createEffect(() => {
    if (props.says !== null) onCleanup(systemTimer(SHOWN_MS, () => props.onGone()))
  })
  return (
    <div class="saved-note" role="status">
      <Show when={props.says}>
        {(says) => (
          <div class="saved-note-card">
            <p>{says()}</p>
            <button type="button" class="link" onClick={() => props.onGone()}>
              {settings().saved.close}
            </button>
          </div>
        )}
      </Show>
    </div>
  )
}
