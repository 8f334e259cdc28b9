import type { CommandOf } from '../commands.ts'
import type { QueueEvent } from '../events.ts'
import { type Instant, type LocalDate, parseDoctorDayKey } from '../ids.ts'
import { hasBegun } from '../position.ts'
import { entryOf, holdsPlace, lateArrivals, type Queue } from '../queue.ts'
import { accept, type Decision, type RefusalCode, refuse } from '../refusal.ts'
import { type Actor, type EntryStatus, MAX_REASSIGNMENTS } from '../vocabulary.ts'
import { skipTurn } from './calling.ts'
import { isLeftByDoctor } from './left-by-doctor.ts'
import { nextTurn } from './steps.ts'

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

/** What decides about a second chance; the same for the day's room and for a list of appointments. */
type Missed = {
  readonly status: EntryStatus
  /** How many new tokens it has had on its day for coming late. */
  readonly chances: number
  /** NOTE-10: the doctor has left its visit. */
  readonly isLeft: boolean
  /** NOTE-13. */
  readonly isDayCancelled: boolean
  /** BOOK-3: its patient holds another place on the same day. */
  readonly holdsAnother: boolean
  readonly date: LocalDate
  /** Today on the doctor's own calendar. */
  readonly today: LocalDate
}

/** LATE-3, LATE-7: why an appointment gets no new token on its day; null when it does. */
export function whyNoSecondChance(missed: Missed): RefusalCode | null {
  if (missed.date < missed.today) return 'DATE_PAST'
  if (missed.isDayCancelled) return 'DAY_CANCELLED'
  if (missed.isLeft) return null
  if (missed.status !== 'no_show') return 'NOT_ELIGIBLE'
  if (missed.chances >= MAX_REASSIGNMENTS) return 'REASSIGN_LIMIT'
  return missed.holdsAnother ? 'ALREADY_BOOKED' : null
}

/**
 * LATE-3, P12: a missed patient gets the highest token + 1 and goes last, three times a day at most. NOTE-10: so does
 * whoever the doctor has left in mid-visit, however often.
 */
export function reassignToken(
  queue: Queue,
  { appointmentId, reason, today }: CommandOf<'ReassignToken'>,
  actor: Actor,
): Decision<QueueEvent> {
  const entry = entryOf(queue, appointmentId)
  const date = parseDoctorDayKey(queue.key)?.date
  if (!entry || date === undefined) return refuse('UNKNOWN_APPOINTMENT')
  const isLeft = isLeftByDoctor(entry, queue.availability)
  const whyNot = whyNoSecondChance({
    status: entry.status,
    chances: lateArrivals(entry),
    isLeft,
    isDayCancelled: queue.cancelledAt !== null,
    holdsAnother: queue.entries.some(
      (other) => other !== entry && other.patientId === entry.patientId && holdsPlace(other.status),
    ),
    date,
    today,
  })
  if (whyNot) return refuse(whyNot)
  const given = {
    oldToken: entry.token,
    newToken: queue.nextToken,
    requestedBy: actor.role,
  } as const
  if (!isLeft) return accept<QueueEvent>({ type: 'TokenReassigned', ...given, reason })
  // Whoever is kept free for is not waited for any more: the doctor, if they are back, sees who follows (CALL-6).
  const line = [...queue.line, queue.nextToken]
  const calls = queue.interrupted === entry.token ? nextTurn({ ...queue, line }) : []
  return accept<QueueEvent>({ type: 'BrokenVisitReassigned', ...given }, ...calls)
}
