import type { CommandOf } from '../commands.ts'
import type { QueueEvent } from '../events.ts'
import type { Instant } from '../ids.ts'
import { hasBegun } from '../position.ts'
import { entryByToken, entryOf, type Queue, servingEntry } from '../queue.ts'
import { accept, type Decision, refuse } from '../refusal.ts'
import { MEET_LINK_AUDIENCE } from '../vocabulary.ts'
import { nextTurn, refreshDay, settingsChange } from './steps.ts'

/**
 * CALL-6, CALL-10: coming back calls the next, unless a turn is running or a visit was interrupted: then the doctor
 * chooses between resuming it and calling the next. Not before the day itself. Saying the same again changes nothing,
 * but for a line that rests: the doctor is there after all (LATE-6).
 */
export function setDoctorStatus(
  queue: Queue,
  command: CommandOf<'SetDoctorStatus'>,
  at: Instant,
): Decision<QueueEvent> {
  const { availability, settings } = command
  const expectedBackAt = availability === 'available' ? null : command.expectedBackAt
  const isSame = queue.availability === availability && queue.expectedBackAt === expectedBackAt
  if (isSame && !queue.resting) return accept()
  const comes = availability === 'available' && queue.availability !== 'available'
  if (comes && !hasBegun({ ...queue.settings, ...settings }, at)) return refuse('DAY_NOT_BEGUN')
  if (expectedBackAt !== null && expectedBackAt <= at) return refuse('RETURN_PAST')
  const calls =
    queue.serving === null && queue.interrupted === null ? nextTurn({ ...queue, availability }) : []
  return accept(
    ...refreshDay(queue, settings),
    { type: 'DoctorStatusChanged', availability, expectedBackAt },
    ...calls,
  )
}

/**
 * MEET-5, P2: the next ten live online patients, in order, are to be told. The link itself stays in the database; an
 * event without anybody to tell makes the screen of an online visit, or whoever reported the link, look again (MEET-7).
 */
export function changeMeetLink(queue: Queue): Decision<QueueEvent> {
  const told = queue.line
    .filter((token) => entryByToken(queue, token)?.mode === 'online')
    .slice(0, MEET_LINK_AUDIENCE)
  const visit = servingEntry(queue)
  const isOnline = visit?.status === 'in_consultation' && visit.mode === 'online'
  const changesNothing = told.length === 0 && queue.meetLinkReportedAt === null && !isOnline
  return changesNothing ? accept() : accept<QueueEvent>({ type: 'MeetLinkChanged', told })
}

/** MEET-7: said once, however many say it, until the link is changed. On a day without bookings it concerns nobody. */
export function reportMeetLink(
  queue: Queue,
  { appointmentId }: CommandOf<'ReportMeetLink'>,
  at: Instant,
): Decision<QueueEvent> {
  if (!hasBegun(queue.settings, at)) return refuse('DAY_NOT_BEGUN')
  const already = queue.meetLinkReportedAt !== null || queue.seq === 0
  if (appointmentId === null) {
    return already ? accept() : accept<QueueEvent>({ type: 'MeetLinkReported', token: null })
  }
  const entry = entryOf(queue, appointmentId)
  if (!entry) return refuse('UNKNOWN_APPOINTMENT')
  if (entry.mode !== 'online') return refuse('NOT_ONLINE')
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
      return already ? accept() : accept<QueueEvent>({ type: 'MeetLinkReported', token: entry.token })
    default:
      return entry.status satisfies never
  }
}

/** A day that has not begun takes its settings when it does. */
export function changeSettings(
  queue: Queue,
  { settings }: CommandOf<'ChangeSettings'>,
): Decision<QueueEvent> {
  return queue.seq === 0 ? accept() : accept(...settingsChange(queue, settings))
}
