import { and, desc, eq, sql } from 'drizzle-orm'
import { user as users } from '../../db/auth-schema.ts'
import type { Db } from '../../db/client.ts'
import { appointments, doctors, type RecordPart, recordReads } from '../../db/schema.ts'
import type { Instant } from '../../queue/ids.ts'
import type { SessionUser } from '../accounts/auth.ts'
import { HISTORY_PAGE, pageOf, type ReadCursor } from './cursor.ts'

type Read = {
  readonly patientId: string
  /** The visit that was read, or beside which the chart was. */
  readonly appointmentId: string | null
  readonly what: RecordPart
}

/**
 * HIST-5: keeps who has read what of whom. To be sent in one batch with what reads it, so that nothing is read without
 * it; null for patients, whose own reads nobody keeps.
 */
export const keepRead = (db: Db, reader: SessionUser, read: Read, at: Instant) =>
  reader.id === read.patientId
    ? null
    : db.insert(recordReads).values({ ...read, readerId: reader.id, at: new Date(at) })

/** HIST-5: who has read what of this patient and when, newest first, by cursor. */
export async function readsOf(db: Db, patientId: string, after: ReadCursor | undefined) {
  const rows = await db
    .select({
      id: recordReads.id,
      at: recordReads.at,
      what: recordReads.what,
      reader: users.name,
      specialization: doctors.specialization,
      visit: { appointmentId: appointments.id, date: appointments.date, status: appointments.status },
    })
    .from(recordReads)
    .innerJoin(users, eq(users.id, recordReads.readerId))
    .leftJoin(doctors, eq(doctors.userId, recordReads.readerId))
    .leftJoin(appointments, eq(appointments.id, recordReads.appointmentId))
    .where(
      and(
        eq(recordReads.patientId, patientId),
        after &&
          sql`(${recordReads.at}, ${recordReads.id}) < (${new Date(after.at).toISOString()}::timestamptz, ${after.id})`,
      ),
    )
    .orderBy(desc(recordReads.at), desc(recordReads.id))
    .limit(HISTORY_PAGE + 1)
  const items = rows.map((row) => ({ ...row, at: row.at.getTime() }))
  return pageOf(items, ({ at, id }) => ({ at, id }))
}
