import type { CommandOf } from '../commands.ts'
import type { QueueEvent } from '../events.ts'
import type { Instant } from '../ids.ts'
import { entryOf, type Queue, servingEntry } from '../queue.ts'
import { accept, type Decision, refuse } from '../refusal.ts'
import { refreshDay } from './steps.ts'

const MINUTE = 60_000

/** NOTE-12: said before the doctor comes; a second word takes the place of the first, the same word says nothing new. */
export function announceLateStart(
  queue: Queue,
  { opensAt, lateMinutes, settings }: CommandOf<'AnnounceLateStart'>,
  at: Instant,
): Decision<QueueEvent> {
  if (queue.cancelledAt !== null) return refuse('DAY_CANCELLED')
  if (queue.runningSince !== null || queue.availability === 'available') return refuse('DAY_STARTED')
  const expectedAt = opensAt + lateMinutes * MINUTE
  if (expectedAt <= at) return refuse('RETURN_PAST')
  if (queue.lateMinutes === lateMinutes && queue.expectedBackAt === expectedAt) return accept()
  return accept<QueueEvent>(...refreshDay(queue, settings), {
    type: 'LateStartAnnounced',
    expectedAt,
    lateMinutes,
  })
}

/**
 * NOTE-13: everybody who still has a turn to come loses it by one event: whoever is called, broken off, or in the line.
 * A visit in progress goes on. Cancelling twice is cancelling once.
 */
export function cancelDay(queue: Queue): Decision<QueueEvent> {
  if (queue.cancelledAt !== null) return accept()
  const turn = servingEntry(queue)
  const called = turn?.status === 'called' ? [turn.token] : []
  const brokenOff = queue.entries.filter(({ status }) => status === 'interrupted').map(({ token }) => token)
  return accept<QueueEvent>({ type: 'DayCancelled', cancelled: [...called, ...brokenOff, ...queue.line] })
}

/**
 * NOTE-18: gives one place to another doctor, where its patient has one by now. Nobody is called in its stead: whoever
 * follows is being handed over, too. Twice is once.
 */
export function handOver(
  queue: Queue,
  { appointmentId, toAppointmentId, toToken }: CommandOf<'HandOver'>,
): Decision<QueueEvent> {
  const entry = entryOf(queue, appointmentId)
  if (!entry) return refuse('UNKNOWN_APPOINTMENT')
  switch (entry.status) {
    case 'booked':
    case 'waiting':
    case 'called':
    case 'interrupted':
      return accept<QueueEvent>({
        type: 'AppointmentHandedOver',
        token: entry.token,
        toAppointmentId,
        toToken,
      })
    case 'in_consultation':
      return refuse('TURN_HAS_COME')
    case 'cancelled':
      return entry.handedTo === toAppointmentId ? accept() : refuse('APPOINTMENT_CLOSED')
    case 'completed':
      return refuse('APPOINTMENT_CLOSED')
    case 'no_show':
      return refuse('APPOINTMENT_MISSED')
    default:
      return entry.status satisfies never
  }
}
