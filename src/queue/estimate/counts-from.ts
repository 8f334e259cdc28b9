import type { PublicView } from '../views/view.ts'

/** The moment that a wait counts from when no honest time of day can be said: the doctor starts, or is back. */
export type CountsFrom = 'start' | 'return'

/**
 * POS-3: no honest time of day can be said while nobody knows when the doctor comes: then the wait counts from there.
 * So too while the line rests, as nobody knows that the doctor is there (LATE-6). Null: it counts from now.
 */
export function countsFrom({
  doctor,
  resting,
  runningSince,
}: Pick<PublicView, 'doctor' | 'resting' | 'runningSince'>): CountsFrom | null {
  if (doctor.expectedBackAt !== null) return null
  if (runningSince === null) return 'start'
  return resting || doctor.status === 'offline' ? 'return' : null
}
