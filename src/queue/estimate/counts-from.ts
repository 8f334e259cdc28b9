import type { PublicView } from '../views/view.ts'

/**
 * POS-3: no honest time of day can be said while nobody knows when the doctor comes: then the wait counts from there.
 * So too while the line rests, as nobody knows that the doctor is there (LATE-6). Null: it counts from now.
 */
export function countsFrom({
  doctor,
  resting,
  runningSince,
}: Pick<PublicView, 'doctor' | 'resting' | 'runningSince'>): 'starts' | 'is back' | null {
  if (doctor.expectedBackAt !== null) return null
  if (runningSince === null) return 'starts'
  return resting || doctor.status === 'offline' ? 'is back' : null
}
