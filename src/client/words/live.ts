import { countsFrom } from '../../queue/estimate/counts-from.ts'
import type { Wait } from '../../queue/estimate/wait.ts'
import type { Instant } from '../../queue/ids.ts'
import type { PublicView } from '../../queue/views/view.ts'

const MINUTE = 60_000

const clockTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** The viewer's own time of day (TIME-1). */
export const timeOfDay = (at: Instant) => clockTime.format(at)

/** POS-1 in words: the turns until one's own. While nobody is being served, one turn fewer is ahead. */
export const placeInWords = (position: number, isServing: boolean) => {
  if (position === 0) return 'It’s your turn'
  if (position === 1) return 'You’re next'
  const ahead = isServing ? position : position - 1
  return ahead === 1 ? '1 turn ahead' : `${ahead} turns ahead`
}

/** POS-3, POS-5: whole minutes that count down between events, and the range: "14:20–14:40, likely 14:28". */
export function waitInWords(view: PublicView, wait: Wait, now: Instant): { main: string; more: string } {
  const minutes = Math.round(wait.likely / MINUTE)
  const from = countsFrom(view)
  if (from !== null) {
    return minutes < 1
      ? { main: 'Right away', more: `as soon as the doctor ${from}` }
      : { main: minutesInWords(minutes), more: `from when the doctor ${from}` }
  }
  const at = (ms: number) => timeOfDay(now + ms)
  return {
    main: minutes < 1 ? 'Any moment now' : minutesInWords(minutes),
    more: `${at(wait.low)}–${at(wait.high)}, likely ${at(wait.likely)}`,
  }
}

function minutesInWords(minutes: number): string {
  if (minutes < 60) return `About ${minutes} min`
  return `About ${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`
}

/** WAIT-4: what the doctor is doing, and until when; LATE-6: what nobody knows is not said. */
export function doctorInWords({ doctor, resting, runningSince }: PublicView): string {
  if (resting) return 'Nobody is called just now'
  const back = doctor.expectedBackAt === null ? '' : `, back about ${timeOfDay(doctor.expectedBackAt)}`
  switch (doctor.status) {
    case 'available':
      return 'Seeing patients'
    case 'busy':
      return 'In consultation'
    case 'on_break':
      return `On a break${back}`
    case 'offline':
      return runningSince === null ? `Not started yet${back}` : `Offline${back}`
    default:
      return doctor.status satisfies never
  }
}

/** "4:07"; hours, if it comes to that, as minutes. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
