import { Show } from 'solid-js'
import type { Token } from '../../../../queue/ids.ts'
import type { PublicView } from '../../../../queue/views/view.ts'
import { UNDO_WITHIN_MS } from '../../../../queue/vocabulary.ts'
import { consoleDay } from '../../../language/console-day.ts'
import { type Day, patientOf, visitMinutes } from '../console-day.ts'
import { KeyHint, keyShortcuts } from '../keys/key-hint.tsx'
import { SHORTCUTS } from '../keys/shortcuts.ts'
import type { Bar } from './create-bar.ts'

/** CALL-7: the turn that can be taken back now; the room says which, the clock for how long. */
export function undoableOf({ undoable }: PublicView, now: number) {
  return undoable !== null && now < undoable.until ? undoable : null
}

/** CALL-7: whose turn is over and how, and a minute to take it back. What it says is heard elsewhere (CONSOLE-5). */
export function UndoToast(props: { day: Day; view: PublicView; now: number; bar: Bar }) {
  const last = () => undoableOf(props.view, props.now)
  /** The clock here may be behind the room's: nobody is promised more than there is. */
  const secondsLeft = (until: number) => Math.ceil(Math.min(until - props.now, UNDO_WITHIN_MS) / 1000)
  return (
    <Show when={last()}>
      {(last) => (
        <div class="undo-toast">
          <p>{subject(props.day, props.view, last().token)}</p>
          <button
            type="button"
            class="undo-button"
            aria-disabled={props.bar.isInert()}
            aria-keyshortcuts={keyShortcuts(SHORTCUTS.undo)}
            onClick={() => void props.bar.press({ type: 'undo', token: last().token })}
          >
            <span class="visually-hidden">{consoleDay().undo.undoToken(last().token)}</span>
            <span class="undo-word" aria-hidden="true">
              {consoleDay().undo.undo}
            </span>
            <span class="undo-time" aria-hidden="true">
              {consoleDay().undo.seconds(secondsLeft(last().until))}
            </span>
            <KeyHint shortcut={SHORTCUTS.undo} />
          </button>
        </div>
      )}
    </Show>
  )
}

/** "Lin Wei finished, 9 min". */
function subject(day: Day, view: PublicView, token: Token): string {
  const { undo, absence } = consoleDay()
  const patient = patientOf(day, token)
  const name = patient?.patientName ?? consoleDay().page.tabServing(token)
  if (view.closed.completed.includes(token)) {
    const minutes = patient ? visitMinutes(patient) : null
    return undo.completed(name, minutes === null ? null : absence.minutes(minutes))
  }
  return patient?.startedAt ? undo.missed(name) : undo.skipped(name)
}
