import type { CommandOf } from '../commands.ts'
import type { QueueEvent } from '../events.ts'
import type { Instant } from '../ids.ts'
import { hasBegun } from '../position.ts'
import { entryOf, holdsPlace, type Queue } from '../queue.ts'
import { accept, type Decision, refuse } from '../refusal.ts'
import { type Actor, MAX_REASSIGNMENTS } from '../vocabulary.ts'
import { skipTurn } from './calling.ts'

/** The desk or the doctor says a patient will not come; for the current turn it is the same as skipping. Not before the day itself. */
export function markNoShow(
  queue: Queue,
  { appointmentId }: CommandOf<'MarkNoShow'>,
  at: Instant,
): Decision<QueueEvent> {
  const entry = entryOf(queue, appointmentId)
  if (!entry) return refuse('UNKNOWN_APPOINTMENT')
  switch (entry.status) {
    case 'booked':
    case 'waiting':
      if (!hasBegun(queue.settings, at)) return refuse('DAY_NOT_BEGUN')
      return accept<QueueEvent>({ type: 'PatientMissed', token: entry.token, cause: 'marked' })
    case 'called':
    case 'in_consultation':
      return skipTurn(queue, { type: 'SkipTurn', token: entry.token })
    case 'no_show':
      return accept()
    case 'interrupted':
      return refuse('PATIENT_PRESENT')
    case 'completed':
    case 'cancelled':
      return refuse('APPOINTMENT_CLOSED')
    default:
      return entry.status satisfies never
  }
}

/** LATE-3, P12: a missed patient gets the highest token + 1 and goes last, three times a day at most. */
export function reassignToken(
  queue: Queue,
  { appointmentId, reason }: CommandOf<'ReassignToken'>,
  actor: Actor,
): Decision<QueueEvent> {
  const entry = entryOf(queue, appointmentId)
  if (!entry) return refuse('UNKNOWN_APPOINTMENT')
  if (entry.status !== 'no_show') return refuse('NOT_ELIGIBLE')
  if (entry.reassignments.length >= MAX_REASSIGNMENTS) return refuse('REASSIGN_LIMIT')
  const bookedAgain = queue.entries.some(
    (other) => other.patientId === entry.patientId && holdsPlace(other.status),
  )
  if (bookedAgain) return refuse('ALREADY_BOOKED')
  return accept<QueueEvent>({
    type: 'TokenReassigned',
    oldToken: entry.token,
    newToken: queue.nextToken,
    reason,
    requestedBy: actor.role,
  })
}
