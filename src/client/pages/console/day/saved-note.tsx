import { createEffect, onCleanup, Show } from 'solid-js'
import { systemTimer } from '../../../../platform/timer.ts'
import { settings } from '../../../language/settings.ts'
import type { CreatedNote } from './create-saved-note.ts'

/** Long enough to be read twice; it can be closed earlier. */
const SHOWN_MS = 12_000

/**
 * MEET-12, SET-4: what a dialog that has closed has done; read out, in nobody's way, and gone by itself. There is one for
 * all dialogs, and what it says is written anew each time, so that the same sentence is read out again.
 */
export function SavedNote(props: { note: CreatedNote }) {
  createEffect(() => {
    if (props.note.said() !== null) onCleanup(systemTimer(SHOWN_MS, props.note.close))
  })
  return (
    <div class="saved-note" role="status">
      <Show keyed when={props.note.said()}>
        {({ sentence }) => (
          <div class="saved-note-card">
            <p>{sentence}</p>
            <button type="button" class="link" onClick={() => props.note.close()}>
              {settings().saved.close}
            </button>
          </div>
        )}
      </Show>
    </div>
  )
}
