import type { Instant } from '../ids.ts'
import type { Availability } from '../vocabulary.ts'

const MINUTE = 60_000

/** One sentence about the doctor's status. The time is said as minutes from `at`: the core knows no time zone. */
export function doctorStatusMessage(
  availability: Availability,
  expectedBackAt: Instant | null,
  at: Instant,
): string {
  const minutes = Math.max(0, Math.round(((expectedBackAt ?? at) - at) / MINUTE))
  const back = minutes === 0 ? '' : `, expected back in ${minutes} min`
  switch (availability) {
    case 'available':
      return 'The doctor is seeing patients.'
    case 'on_break':
      return `The doctor is on a break${back}. You keep your place.`
    case 'offline':
      return `The doctor is offline${back}. You keep your place.`
    default:
      return availability satisfies never
  }
}
