import type { Logged } from '../events.ts'
import type { AppointmentId, Instant, PatientId, Token } from '../ids.ts'
import { positions } from '../position.ts'
import { type Entry, entryByToken, type Queue, servingEntry } from '../queue.ts'
import { doctorStatusMessage } from './doctor-status-message.ts'

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
  const moved = () => movedEntries(before, after).map(({ entry, told }) => address(entry, told))
  switch (event.type) {
    case 'TurnCalled':
      return [...toToken(event.token, YOUR_TURN), ...moved()]
    case 'PatientMissed':
      return [...toToken(event.token, MISSED), ...moved()]
    case 'AppointmentCancelled':
    case 'PatientSteppedBack':
    case 'PatientMovedUp':
      return moved()
    case 'CalledOutOfOrder':
      return [...toToken(event.token, YOUR_TURN), ...moved()]
    case 'TurnUndone': {
      const wasSeen = entryByToken(before, event.token)?.status === 'completed'
      return [...toToken(event.token, wasSeen ? VISIT_REOPENED : YOUR_TURN), ...moved()]
    }
    case 'TurnWarned':
      return toToken(event.token, {
        ...YOUR_TURN,
        message: `${event.secondsLeft} seconds left. Your number has come! Join quickly!`,
      })
    case 'ConsultationInterrupted':
      return toToken(event.token, VISIT_INTERRUPTED)
    case 'ConsultationResumed':
      return [...toToken(event.token, VISIT_RESUMED), ...moved()]
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
      const visit = midVisit(before, after)
      const turn = servingEntry(after)
      const called = turn?.status === 'called' ? [turn.token] : []
      return [
        ...(visit === null ? [] : toToken(visit.token, visit.told)),
        ...[...called, ...after.line].flatMap((token) => toToken(token, told)),
      ]
    }
    case 'MeetLinkChanged':
      return event.told.flatMap((token) => toToken(token, MEET_LINK_UPDATE))
    case 'DayOpened':
    case 'AppointmentBooked':
    case 'PatientJoined':
    case 'PatientReady':
    case 'ConsultationStarted':
    case 'ConsultationFinished':
    case 'DoctorReminded':
    case 'MeetLinkReported':
    case 'SettingsChanged':
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

const VISIT_REOPENED: Told = {
  type: 'your_turn',
  priority: 'urgent',
  message: 'Your doctor has reopened your visit. Come back quickly!',
}
const VISIT_PAUSED: Told = {
  type: 'doctor_status',
  priority: 'high',
  message: 'Your doctor has gone offline during your visit. You can wait here or reschedule.',
}
const VISIT_INTERRUPTED: Told = {
  type: 'doctor_status',
  priority: 'high',
  message: 'Your visit was interrupted. You can wait for your doctor or reschedule.',
}
const DOCTOR_BACK: Told = {
  type: 'doctor_status',
  priority: 'high',
  message: 'Your doctor is back. Your visit can go on.',
}
const VISIT_RESUMED: Told = {
  type: 'your_turn',
  priority: 'urgent',
  message: 'Your doctor is back and your visit goes on. Join quickly!',
}

/** NOTE-10: a doctor who leaves in mid-visit, or comes back, is news to that patient first of all. */
function midVisit(before: Queue, after: Queue): { token: Token; told: Told } | null {
  const entry = servingEntry(after)
  const token = entry?.status === 'in_consultation' ? entry.token : after.interrupted
  if (token === null || before.availability === after.availability) return null
  if (after.availability === 'offline' && token === after.serving) return { token, told: VISIT_PAUSED }
  return before.availability === 'offline' && after.availability === 'available'
    ? { token, told: DOCTOR_BACK }
    : null
}

/** Live entries whose position this event changed. Nobody is told of places before the day's first turn. */
function movedEntries(before: Queue, after: Queue): { entry: Entry; told: Told }[] {
  if (after.runningSince === null || after.line === before.line) return []
  const earlier = positions(before)
  const byToken = new Map(after.entries.map((entry) => [entry.token, entry]))
  return [...positions(after)].flatMap(([token, position]) => {
    const entry = byToken.get(token)
    if (!entry || position === earlier.get(token)) return []
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
