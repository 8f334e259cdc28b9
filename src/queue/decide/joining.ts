import type { CommandOf } from '../commands.ts'
import type { QueueEvent } from '../events.ts'
import type { Instant } from '../ids.ts'
import { hasBegun, mayJoin, positionOf } from '../position.ts'
import { entryOf, type Queue } from '../queue.ts'
import { accept, type Decision, refuse } from '../refusal.ts'

/** JOIN-1 near enough on the day itself, JOIN-4 late but not yet missed, JOIN-6 once however often it is asked. */
export function joinWaitingRoom(
  queue: Queue,
  { appointmentId }: CommandOf<'JoinWaitingRoom'>,
  at: Instant,
): Decision<QueueEvent> {
  const entry = entryOf(queue, appointmentId)
  if (!entry) return refuse('UNKNOWN_APPOINTMENT')
  const joined: QueueEvent = { type: 'PatientJoined', token: entry.token }
  switch (entry.status) {
    case 'booked':
      return hasBegun(queue.settings, at) && mayJoin(positionOf(queue, entry.token))
        ? accept(joined)
        : refuse('TOO_EARLY')
    case 'waiting':
      return accept()
    case 'called':
    case 'in_consultation':
    case 'interrupted':
      return entry.joinedAt === null ? accept(joined) : accept()
    case 'no_show':
      return refuse('APPOINTMENT_MISSED')
    case 'completed':
    case 'cancelled':
      return refuse('APPOINTMENT_CLOSED')
    default:
      return entry.status satisfies never
  }
}

/** JOIN-2, P22: recorded once. */
export function sayReady(queue: Queue, { appointmentId }: CommandOf<'SayReady'>): Decision<QueueEvent> {
  const entry = entryOf(queue, appointmentId)
  if (!entry) return refuse('UNKNOWN_APPOINTMENT')
  switch (entry.status) {
    case 'no_show':
      return refuse('APPOINTMENT_MISSED')
    case 'completed':
    case 'cancelled':
      return refuse('APPOINTMENT_CLOSED')
    case 'booked':
    case 'waiting':
    case 'called':
    case 'in_consultation':
    case 'interrupted':
      if (entry.joinedAt === null) return refuse('NOT_JOINED')
      return entry.readyAt === null
        ? accept<QueueEvent>({ type: 'PatientReady', token: entry.token })
        : accept()
    default:
      return entry.status satisfies never
  }
}
