import type { Logged } from '../events.ts'
import type { AppointmentId, Instant, PatientId, Token } from '../ids.ts'
import { positions } from '../position.ts'
import { type Entry, entryByToken, type Queue, servingEntry } from '../queue.ts'
import type { Saying } from './saying.ts'

export const NotificationType = {
  positionUpdate: 'position_update',
  yourTurn: 'your_turn',
  missed: 'missed',
  doctorStatus: 'doctor_status',
  meetLinkUpdate: 'meet_link_update',
  reassigned: 'reassigned',
  message: 'message',
  cancelled: 'cancelled',
} as const
export type NotificationType = (typeof NotificationType)[keyof typeof NotificationType]

export type Priority = 'low' | 'medium' | 'high' | 'urgent'

/**
 * NOTE-5, P28. `id` follows from the event and the reader, so the same one can never exist twice (NOTE-6). What it says
 * is a key and its parameters; each reader's language makes a sentence of it (LANG-1).
 */
export type Notification = {
  readonly id: string
  readonly appointmentId: AppointmentId
  readonly patientId: PatientId
  readonly type: NotificationType
  readonly priority: Priority
  readonly says: Saying
  readonly at: Instant
}

type Told = Pick<Notification, 'type' | 'priority' | 'says'>

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
        says: { key: 'turn_warned', secondsLeft: event.secondsLeft },
      })
    case 'ConsultationInterrupted':
      return toToken(event.token, VISIT_INTERRUPTED)
    case 'ConsultationResumed':
      return [...toToken(event.token, VISIT_RESUMED), ...moved()]
    case 'BrokenVisitReassigned':
    case 'TokenReassigned':
      return toToken(event.newToken, {
        type: 'reassigned',
        priority: 'medium',
        says: { key: 'reassigned', token: event.newToken },
      })
    case 'DoctorStatusChanged': {
      const told: Told = {
        type: 'doctor_status',
        priority: 'medium',
        says: {
          key: 'doctor_status',
          availability: event.availability,
          backInMinutes: minutesUntil(event.expectedBackAt, logged.at),
        },
      }
      const visit = midVisit(before, after)
      const turn = servingEntry(after)
      const called = turn?.status === 'called' ? [turn.token] : []
      return [
        ...(visit === null ? [] : toToken(visit.token, visit.told)),
        ...[...called, ...after.line].flatMap((token) => toToken(token, told)),
      ]
    }
    case 'LateStartAnnounced': {
      const says = { key: 'starts_late', minutes: event.lateMinutes } as const
      return after.line.flatMap((token) =>
        toToken(token, { type: 'doctor_status', priority: 'medium', says }),
      )
    }
    case 'DayCancelled':
      return event.cancelled.flatMap((token) => toToken(token, DAY_CANCELLED))
    case 'AppointmentHandedOver': {
      const says = { key: 'handed_over', token: event.toToken } as const
      return [...toToken(event.token, { type: 'cancelled', priority: 'urgent', says }), ...moved()]
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
  says: { key: 'turn_called' },
}
const MISSED: Told = { type: 'missed', priority: 'high', says: { key: 'missed' } }
const DAY_CANCELLED: Told = { type: 'cancelled', priority: 'urgent', says: { key: 'day_cancelled' } }
const MEET_LINK_UPDATE: Told = {
  type: 'meet_link_update',
  priority: 'high',
  says: { key: 'meet_link_changed', link: null },
}

const VISIT_REOPENED: Told = {
  type: 'your_turn',
  priority: 'urgent',
  says: { key: 'visit_reopened' },
}
const VISIT_PAUSED: Told = {
  type: 'doctor_status',
  priority: 'high',
  says: { key: 'visit_paused' },
}
const VISIT_INTERRUPTED: Told = {
  type: 'doctor_status',
  priority: 'high',
  says: { key: 'visit_interrupted' },
}
const DOCTOR_BACK: Told = {
  type: 'doctor_status',
  priority: 'high',
  says: { key: 'doctor_back' },
}
const VISIT_RESUMED: Told = {
  type: 'your_turn',
  priority: 'urgent',
  says: { key: 'visit_resumed' },
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
    const told = positionNews(position, after.serving)
    return told ? [{ entry, told }] : []
  })
}

/** NOTE-1, P6: far away, at multiples of five. NOTE-2, P7: within ten, always. Null when there is nothing to say. */
export function positionNews(position: number, serving: Token | null): Told | null {
  if (position <= 10) {
    const priority = position <= 4 ? 'high' : 'medium'
    return { type: 'position_update', priority, says: { key: 'position_near', position } }
  }
  if (position % 5 !== 0) return null
  return { type: 'position_update', priority: 'low', says: { key: 'position_far', serving, position } }
}

const MINUTE = 60_000

/** Whole minutes from `at`: the core knows no time zone. Null when no return is known, or it is due by now. */
function minutesUntil(returnAt: Instant | null, at: Instant): number | null {
  const minutes = Math.round(((returnAt ?? at) - at) / MINUTE)
  return minutes > 0 ? minutes : null
}
