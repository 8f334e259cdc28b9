import { Show } from 'solid-js'
import type { PublicView } from '../../../../queue/views/view.ts'
import { consoleDay } from '../../../language/console-day.ts'
import { live } from '../../../language/live.ts'
import type { Day } from '../console-day.ts'
import { opensAtOf } from './late-dialog.tsx'

/** NOTE-12: the day may still be said to start late. */
export const mayStartLate = ({ runningSince, availableSince, isCancelled }: PublicView): boolean =>
  runningSince === null && availableSince === null && !isCancelled

/** NOTE-12: offered once the time that patients know of has passed, while somebody waits. */
export function LateNote(props: { day: Day; view: PublicView; now: number; onLate: () => void }) {
  const due = () => props.view.doctor.expectedBackAt ?? opensAtOf(props.day)
  const isLate = () => mayStartLate(props.view) && props.view.line.length > 0 && props.now > due()
  return (
    <Show when={isLate()}>
      <div class="note warn link-report" role="status">
        <p>{consoleDay().whole.shouldHaveBegun(live().timeOfDay(due()))}</p>
        <button type="button" class="button small" aria-haspopup="dialog" onClick={() => props.onLate()}>
          {consoleDay().whole.sayLate}
        </button>
      </div>
    </Show>
  )
}
