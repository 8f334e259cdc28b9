import { z } from 'zod'
import type { Instant } from '../queue/ids.ts'
import { doctorStatus, type Entry, holdsPlace, lateArrivals, type Queue } from '../queue/queue.ts'
import { LEFT_BY_DOCTOR, ReassignmentReason, Role } from '../queue/vocabulary.ts'
import { english } from '../words/english/english.ts'
import { notificationInWords } from '../words/notification.ts'
import type { Batch } from './ports.ts'

/** JSON records as Postgres reads them with `jsonb_to_recordset`; instants as ISO text in UTC (TIME-1). */
const iso = (at: Instant | null) => (at === null ? null : new Date(at).toISOString())

/** LATE-4, P27: what `reassignment_history` may hold; checked before it is stored. */
export const reassignmentHistory = z.array(
  z.strictObject({
    oldToken: z.number().int().positive(),
    newToken: z.number().int().positive(),
    timestamp: z.number().int().nonnegative(),
    reason: z.enum({ ...ReassignmentReason, leftByDoctor: LEFT_BY_DOCTOR }),
    requestedBy: z.enum(Role),
  }),
)

/**
 * The entries a batch changed, those that gave up a place first: a patient may leave one place and take another
 * in the same batch, and the database holds every patient to one (BOOK-3).
 */
export function changedEntries({ before, after }: Pick<Batch, 'before' | 'after'>): readonly Entry[] {
  const known = new Set(before.entries)
  return after.entries
    .filter((entry) => !known.has(entry))
    .toSorted((a, b) => Number(holdsPlace(a.status)) - Number(holdsPlace(b.status)))
}

export const eventRecord = ({ seq, at, actor, commandId, event }: Batch['logged'][number]) => ({
  seq,
  type: event.type,
  data: event,
  at: iso(at),
  actor_role: actor.role,
  actor_id: actor.id,
  command_id: commandId,
})

export const answerRecord = ({ commandId, seq, refusal, until }: Batch['answers'][number]) => ({
  id: commandId,
  seq,
  refusal,
  until: iso(until),
})

export const appointmentRecord = (entry: Entry, place: number) => ({
  place,
  id: entry.appointmentId,
  patient_id: entry.patientId,
  token: entry.token,
  mode: entry.mode,
  origin: entry.origin,
  status: entry.status,
  booked_at: iso(entry.bookedAt),
  waiting_room_joined_at: iso(entry.joinedAt),
  called_at: iso(entry.calledAt),
  ended_at: iso(entry.endedAt),
  meet_link_updated_at: iso(entry.meetLinkToldAt),
  late_arrival_count: lateArrivals(entry),
  handed_to: entry.handedTo,
  reassignment_history: reassignmentHistory.parse(entry.reassignments),
})

/** P23: the length is end minus start, in whole seconds. */
export const consultationRecord = (entry: Entry) => ({
  appointment_id: entry.appointmentId,
  mode: entry.mode,
  status: entry.status,
  waiting_room_entered_at: iso(entry.joinedAt),
  patient_ready_at: iso(entry.readyAt),
  started_at: iso(entry.startedAt),
  ended_at: iso(entry.endedAt),
  interrupted_at: iso(entry.interruptedAt),
  duration_seconds:
    entry.startedAt === null || entry.endedAt === null
      ? null
      : Math.round((entry.endedAt - entry.startedAt) / 1000),
})

export const LINK_PLACE = '{link}'

/** P28: in English for whoever reads the table, and as what it says, for every other language (LANG-3). */
export const notificationRecord = (notification: Batch['notifications'][number]) => ({
  id: notification.id,
  patient_id: notification.patientId,
  appointment_id: notification.appointmentId,
  type: notification.type,
  says: notification.says,
  message: notificationInWords(english, notification.says),
  /** MEET-5: the same with the link, which the database puts in the place of `LINK_PLACE`. */
  with_link:
    notification.says.key === 'meet_link_changed'
      ? notificationInWords(english, { ...notification.says, link: LINK_PLACE })
      : null,
  priority: notification.priority,
  created_at: iso(notification.at),
})

export const dayRecord = (queue: Queue) => ({
  seq: queue.seq,
  serving_token: queue.serving,
  next_token: queue.nextToken,
  status: doctorStatus(queue),
  live_count: queue.line.length,
  expected_back_at: iso(queue.expectedBackAt),
  cancelled_at: iso(queue.cancelledAt),
})
