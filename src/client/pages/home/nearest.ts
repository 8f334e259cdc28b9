import { isServing } from '../../../queue/queue.ts'
import { type Appointment, isUpcoming } from '../appointments/appointment.ts'

/**
 * FIND-5: the appointments that something can still happen to, the nearest first: by date, and of one day the one whose
 * turn it is, then those that hold a place, then what was missed.
 */
export function nearestFirst(all: readonly Appointment[]): readonly Appointment[] {
  return all
    .filter(isUpcoming)
    .toSorted(
      (one, other) =>
        one.date.localeCompare(other.date) || urgency(one) - urgency(other) || one.token - other.token,
    )
}

const urgency = ({ status }: Appointment) => (isServing(status) ? 0 : status === 'no_show' ? 2 : 1)
