import type { PublicView } from '../../../../queue/views/view.ts'
import { consoleDay } from '../../../language/console-day.ts'
import { live } from '../../../language/live.ts'
import { isAway } from '../now/deeds.ts'

/** CONSOLE-4: what the doctor is doing, in words of its own: being away is never said as the network being gone. */
export function doctorStatusInWords(view: PublicView): string {
  const words = consoleDay().day
  const { status, expectedBackAt } = view.doctor
  const back = expectedBackAt === null ? null : live().timeOfDay(expectedBackAt)
  if (view.isCancelled && view.turn === null) return consoleDay().whole.cancelled
  if (view.resting) return words.resting
  switch (status) {
    case 'busy':
      return isAway(view) ? words.awayInVisit : words.inVisit
    case 'available':
      return words.seeing
    case 'on_break':
      return back === null ? words.onBreak : words.onBreakUntil(back)
    case 'offline':
      if (view.runningSince === null)
        return back === null ? words.notStarted : consoleDay().whole.startsAbout(back)
      return back === null ? words.away : words.awayUntil(back)
    default:
      return status satisfies never
  }
}
