import { clockTimes, dates } from '../dates.ts'
import { isSoon, type LiveWords, minutesOf, turnsAhead } from '../screens/live.ts'
import { counted } from './numbers.ts'

const timeOfDay = clockTimes('en-GB')

export const live = {
  timeOfDay,
  longDate: dates('en-GB', { weekday: 'long', day: 'numeric', month: 'long' }),

  place(position, isServing) {
    if (position === 0) return 'It’s your turn'
    if (position === 1) return 'You’re next'
    return counted(turnsAhead(position, isServing), { one: 'turn ahead', other: 'turns ahead' })
  },

  beReady(from, wait, now, door) {
    if (from === 'start') return 'Waiting for the doctor to start'
    if (from === 'return') return 'Waiting for the doctor to come back'
    const where = door === null ? 'ready' : `at ${door || 'the clinic'}`
    return `Be ${where} ${isSoon(wait) ? 'now' : `by ${timeOfDay(now + wait.low)}`}`
  },

  wait(from, wait, now) {
    const minutes = minutesOf(wait)
    const at = (ms: number) => timeOfDay(now + ms)
    if (from === null) {
      const more = `${at(wait.low)}–${at(wait.high)}`
      return {
        main: minutes < 1 ? 'Any moment now' : about(minutes),
        more,
        likely: `likely ${at(wait.likely)}`,
      }
    }
    const doctor = from === 'start' ? 'the doctor starts' : 'the doctor is back'
    return minutes < 1
      ? { main: 'Right away', more: `as soon as ${doctor}` }
      : { main: about(minutes), more: `from when ${doctor}` }
  },

  doctor({ doctor, resting, runningSince, availableSince }) {
    if (resting) return 'Nobody is called just now'
    const back = doctor.expectedBackAt === null ? '' : `, back about ${timeOfDay(doctor.expectedBackAt)}`
    switch (doctor.status) {
      case 'available':
        return 'Seeing patients'
      case 'busy':
        return availableSince === null ? `Stepped away${back}` : 'In consultation'
      case 'on_break':
        return `On a break${back}`
      case 'offline':
        if (runningSince !== null) return `Offline${back}`
        return doctor.expectedBackAt === null
          ? 'Not started yet'
          : `Starts late, about ${timeOfDay(doctor.expectedBackAt)}`
      default:
        return doctor.status satisfies never
    }
  },
} satisfies LiveWords

function about(minutes: number): string {
  if (minutes < 60) return `About ${minutes} min`
  return `About ${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`
}
