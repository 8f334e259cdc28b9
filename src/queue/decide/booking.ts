import type { CommandOf } from '../commands.ts'
import type { QueueEvent } from '../events.ts'
import { parseDoctorDayKey } from '../ids.ts'
import { countsForCapacity, entryOf, holdsPlace, type Queue } from '../queue.ts'
import { accept, type Decision, refuse } from '../refusal.ts'
import { isLeftByDoctor } from './left-by-doctor.ts'
import { nextTurn, openDay } from './steps.ts'

/** BOOK-1 gives the next token; BOOK-3 and BOOK-4 say when not. */
export function bookAppointment(
  queue: Queue,
  { appointmentId, patientId, mode, origin, policy, settings }: CommandOf<'BookAppointment'>,
): Decision<QueueEvent> {
  const date = parseDoctorDayKey(queue.key)?.date
  if (date === undefined || date < policy.today) return refuse('DATE_PAST')
  if (queue.cancelledAt !== null) return refuse('DAY_CANCELLED')
  if (!policy.isWorkingDay) return refuse('DAY_OFF')
  if (!policy.modes.includes(mode)) return refuse('MODE_NOT_OFFERED')
  const holdsOne = queue.entries.some((entry) => entry.patientId === patientId && holdsPlace(entry.status))
  if (holdsOne || entryOf(queue, appointmentId)) return refuse('ALREADY_BOOKED')
  const taken = queue.entries.filter(({ status }) => countsForCapacity(status)).length
  if (taken >= policy.capacity) return refuse('DAY_FULL')
  return accept<QueueEvent>(...openDay(queue, settings), {
    type: 'AppointmentBooked',
    appointmentId,
    patientId,
    token: queue.nextToken,
    mode,
    origin,
  })
}

/** LINK-4, NOTE-10: cancels what has not begun, or what the doctor has left. */
export function giveUpPlace(queue: Queue, { appointmentId }: CommandOf<'GiveUpPlace'>): Decision<QueueEvent> {
  const entry = entryOf(queue, appointmentId)
  const isGoingOn = entry?.status === 'in_consultation' && !isLeftByDoctor(entry, queue.availability)
  return isGoingOn
    ? refuse('TURN_HAS_COME')
    : cancelAppointment(queue, { type: 'CancelAppointment', appointmentId })
}

/** BOOK-5: frees no token; when it was the current turn, or the one kept free for resuming, the next is called. Cancelling twice is cancelling once. */
export function cancelAppointment(
  queue: Queue,
  { appointmentId }: CommandOf<'CancelAppointment'>,
): Decision<QueueEvent> {
  const entry = entryOf(queue, appointmentId)
  if (!entry) return refuse('UNKNOWN_APPOINTMENT')
  switch (entry.status) {
    case 'cancelled':
      return accept()
    case 'completed':
      return refuse('APPOINTMENT_CLOSED')
    case 'no_show':
      return refuse('APPOINTMENT_MISSED')
    case 'booked':
    case 'waiting':
      return accept<QueueEvent>({ type: 'AppointmentCancelled', token: entry.token })
    case 'interrupted':
      return accept<QueueEvent>(
        { type: 'AppointmentCancelled', token: entry.token },
        ...(queue.interrupted === entry.token ? nextTurn(queue) : []),
      )
    case 'called':
    case 'in_consultation':
      return accept<QueueEvent>({ type: 'AppointmentCancelled', token: entry.token }, ...nextTurn(queue))
    default:
      return entry.status satisfies never
  }
}
