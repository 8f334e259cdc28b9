import { and, desc, eq, not, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../../db/client.ts'
import { appointments, doctorSettings, doctors, notifications } from '../../db/schema.ts'
import { statusIs } from '../../db/statuses.ts'
import type { Instant } from '../../queue/ids.ts'
import { holdsPlace } from '../../queue/queue.ts'
import type { NotificationType, Priority } from '../../queue/views/notifications.ts'
import type { Saying } from '../../queue/views/saying.ts'
import type { EntryStatus } from '../../queue/vocabulary.ts'

/** NOTE-15: how many of what was told one page has. */
const PAGE = 30

/** NOTE-15: where a page ended; the next one holds what comes after it, newest first. */
export const toldCursor = z.strictObject({
  at: z.number().int().min(0).max(8.64e15),
  id: z.string().min(1).max(200),
})

/** Newest first; of one moment the later event, whose number in the id has no zeros in front (NOTE-11). */
const placeOf = (at: SQL, id: SQL) => sql`(${at}, length(${id}), ${id})`
const its = placeOf(sql`${notifications.createdAt}`, sql`${notifications.id}`)

/** NOTE-11: a position update that another one has followed. */
const isOutdated = sql`(${notifications.type} = 'position_update' and coalesce((
  select next.type = 'position_update' from notifications next where next.appointment_id = ${notifications.appointmentId}
    and ${placeOf(sql`next.created_at`, sql`next.id`)} > ${its}
  order by next.created_at, length(next.id), next.id limit 1), false))`

/** NOTE-15: how much a patient has not been shown yet, of what the centre lists. */
export const countUnread = (db: Db, patientId: string) =>
  db
    .select({ unread: sql<number>`count(*)::int` })
    .from(notifications)
    .where(and(eq(notifications.patientId, patientId), not(notifications.read), not(isOutdated)))

/** NOTE-15: a page of what a patient was told over all appointments, newest first. */
export async function toldTo(db: Db, patientId: string, after: z.infer<typeof toldCursor> | undefined) {
  const rows = await db
    .select({
      id: notifications.id,
      type: notifications.type,
      priority: notifications.priority,
      message: notifications.message,
      says: notifications.says,
      read: notifications.read,
      at: notifications.createdAt,
      appointmentId: notifications.appointmentId,
      date: appointments.date,
      doctorName: doctors.name,
    })
    .from(notifications)
    .innerJoin(appointments, eq(appointments.id, notifications.appointmentId))
    .innerJoin(doctors, eq(doctors.id, appointments.doctorId))
    .where(
      and(
        eq(notifications.patientId, patientId),
        // The first of them is what the index on (patient, time) begins to read at.
        after && sql`${notifications.createdAt} <= ${new Date(after.at).toISOString()}::timestamptz`,
        after &&
          sql`${its} < (${new Date(after.at).toISOString()}::timestamptz, length(${after.id}::text), ${after.id}::text)`,
        not(isOutdated),
      ),
    )
    .orderBy(desc(notifications.createdAt), desc(sql`length(${notifications.id})`), desc(notifications.id))
    .limit(PAGE + 1)
  const items = rows.slice(0, PAGE).map((row) => ({ ...row, at: row.at.getTime() }))
  const last = items.at(-1)
  return { items, next: rows.length > PAGE && last ? { at: last.at, id: last.id } : null }
}

type NewestOfToday = {
  readonly appointmentId: string
  readonly status: EntryStatus
  readonly isLive: boolean
  readonly newest: {
    readonly id: string
    readonly type: NotificationType
    readonly priority: Priority
    readonly message: string
    readonly says: Saying | null
    readonly read: boolean
    readonly at: Instant
  } | null
}

/** NOTE-14: a patient's appointments of today, on each doctor's calendar, with the newest that was told about each. */
export function selectNewestOfToday(db: Db, patientId: string, now: Instant) {
  return db.execute<NewestOfToday>(sql`
    select a.id as "appointmentId", a.status, ${statusIs(sql`a.status`, isStillOn)} as "isLive",
      case when n.id is not null then json_build_object('id', n.id, 'type', n.type, 'priority', n.priority,
        'message', n.message, 'says', n.says, 'read', n.read,
        'at', (extract(epoch from n.created_at) * 1000)::int8) end as newest
    from ${appointments} a join ${doctorSettings} s on s.doctor_id = a.doctor_id
    left join lateral (select * from notifications n where n.appointment_id = a.id
      order by n.created_at desc, length(n.id) desc, n.id desc limit 1) n on true
    where a.patient_id = ${patientId}
      and a.date = (${new Date(now).toISOString()}::timestamptz at time zone s.time_zone)::date
    order by a.token limit ${MOST_OF_TODAY}`)
}

/** More than anybody has in a day. */
const MOST_OF_TODAY = 10

/** A missed one can come back into the line. */
const isStillOn = (status: EntryStatus) => holdsPlace(status) || status === 'no_show'
