import type { PublicView } from '../views/view.ts'

/** The moment that a wait counts from when no honest time of day can be said: the doctor starts, or is back. */
export type CountsFrom = 'start' | 'return'

/**
 * POS-3: no honest time of day can be said while nobody knows when the doctor comes: then the wait counts from there.
 * So too while the line rests, as nobody knows that the doctor is there (LATE-6), and while the doctor is away from a visit.
 * Null: it counts from now; also where the doctor is there and nobody has been called yet, as the next one is at once.
 */
export function countsFrom({
  doctor,
  resting,
  runningSince,
  availableSince,
}: Pick<PublicView, 'doctor' | 'resting' | 'runningSince' | 'availableSince'>): CountsFrom | null {
  if (doctor.expectedBackAt !== null) return null
  if (runningSince === null) return doctor.status === 'available' ? null : 'start'
  const isAwayFromVisit = doctor.status === 'busy' && availableSince === null
  return resting || doctor.status === 'offline' || isAwayFromVisit ? 'return' : null
}
