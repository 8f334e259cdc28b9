import type { PublicView } from '../../../../queue/views/view.ts'
import { consoleDay } from '../../../language/console-day.ts'
import { live } from '../../../language/live.ts'
import { isAway } from '../now/deeds.ts'

/** CONSOLE-4: what the doctor is doing, in words of its own: being away is never said as the network being gone. */
export function doctorStatusInWords(view: PublicView): string {
  const words = consoleDay().day
  const { status, expectedBackAt } = view.doctor
  const back =
    expectedBackAt === null ? '' : ` · ${consoleDay().turn.backAt(live().timeOfDay(expectedBackAt))}`
  if (view.resting) return words.resting
  switch (status) {
    case 'busy':
      return isAway(view) ? words.awayInVisit : words.inVisit
    case 'available':
      return words.seeing
    case 'on_break':
      return words.onBreak + back
    case 'offline':
      return view.runningSince === null ? words.notStarted : words.away + back
    default:
      return status satisfies never
  }
}
