import { doctorStatusMessage } from './doctor-status-message.ts'
import type { Logged } from './events.ts'
import type { AppointmentId, Instant, PatientId, Token } from './ids.ts'
import { positionOf } from './position.ts'
import { type Entry, entryByToken, type Queue } from './queue.ts'

export const NotificationType = {
  positionUpdate: 'position_update',
  yourTurn: 'your_turn',
  missed: 'missed',
  doctorStatus: 'doctor_status',
  meetLinkUpdate: 'meet_link_update',
  reassigned: 'reassigned',
  message: 'message',
} as const
export type NotificationType = (typeof NotificationType)[keyof typeof NotificationType]

export type Priority = 'low' | 'medium' | 'high' | 'urgent'

/** NOTE-5, P28. `id` follows from the event and the reader, so the same one can never exist twice (NOTE-6). */
export type Notification = {
  readonly id: string
  readonly appointmentId: AppointmentId
  readonly patientId: PatientId
  readonly type: NotificationType
  readonly priority: Priority
  readonly message: string
  readonly at: Instant
}

type Told = Pick<Notification, 'type' | 'priority' | 'message'>

/** Who is to be told what because of one event, from the queue before and after it (NOTE-1 to NOTE-4). */
export function notificationsFor(before: Queue, logged: Logged, after: Queue): readonly Notification[] {
  const address = (entry: Entry, told: Told): Notification => ({
    id: `${after.key}:${logged.seq}:${entry.appointmentId}`,
    appointmentId: entry.appointmentId,
    patientId: entry.patientId,
    at: logged.at,
    ...told,
  })
  const toToken = (token: Token, told: Told) => {
    const entry = entryByToken(after, token)
    return entry ? [address(entry, told)] : []
  }
  const { event } = logged
  const moved = () => movedForward(before, after).map(({ entry, told }) => address(entry, told))
  switch (event.type) {
    case 'TurnCalled':
      return [...toToken(event.token, YOUR_TURN), ...moved()]
    case 'PatientMissed':
      return [...toToken(event.token, MISSED), ...moved()]
    case 'AppointmentCancelled':
      return moved()
    case 'TokenReassigned':
      return toToken(event.newToken, {
        type: 'reassigned',
        priority: 'medium',
        message: `Your new token is #${event.newToken}`,
      })
    case 'DoctorStatusChanged': {
      const told: Told = {
        type: 'doctor_status',
        priority: 'medium',
        message: doctorStatusMessage(event.availability, event.expectedBackAt, logged.at),
      }
      return after.line.flatMap((token) => toToken(token, told))
    }
    case 'MeetLinkChanged':
      return event.told.flatMap((token) => toToken(token, MEET_LINK_UPDATE))
    case 'DayOpened':
    case 'AppointmentBooked':
    case 'PatientJoined':
    case 'PatientReady':
    case 'ConsultationStarted':
    case 'ConsultationFinished':
      return []
    default:
      return event satisfies never
  }
}

const YOUR_TURN: Told = {
  type: 'your_turn',
  priority: 'urgent',
  message: 'Your number has come! Join quickly!',
}
const MISSED: Told = { type: 'missed', priority: 'high', message: 'You were late. Appointment Missed!' }
const MEET_LINK_UPDATE: Told = {
  type: 'meet_link_update',
  priority: 'high',
  message: 'Your doctor has changed the Google Meet link.',
}

/** Live entries whose position this event changed. Nobody is told of places before the day's first turn. */
function movedForward(before: Queue, after: Queue): { entry: Entry; told: Told }[] {
  if (after.runningSince === null) return []
  return after.line.flatMap((token) => {
    const position = positionOf(after, token)
    const entry = entryByToken(after, token)
    if (position === null || !entry || position === positionOf(before, token)) return []
    const told = positionMessage(position, after.serving)
    return told ? [{ entry, told }] : []
  })
}

/** NOTE-1, P6: far away, at multiples of five. NOTE-2, P7: within ten, always. Null when there is nothing to say. */
export function positionMessage(position: number, serving: Token | null): Told | null {
  if (position > 10) {
    if (position % 5 !== 0) return null
    const ongoing = serving === null ? 'Between two patients' : `Currently token #${serving} is ongoing`
    return {
      type: 'position_update',
      priority: 'low',
      message: `${ongoing}, you are ${position} positions away, stay alert`,
    }
  }
  const places = position === 1 ? '1 position' : `${position} positions`
  return {
    type: 'position_update',
    priority: position <= 4 ? 'high' : 'medium',
    message: `Stay ready! You're ${places} away`,
  }
}
