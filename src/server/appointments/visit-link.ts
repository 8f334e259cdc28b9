import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { appointments, consultations, doctorSettings, queueEvents } from '../../db/schema.ts'
import type { DoctorDayKey } from '../../queue/ids.ts'
import { LINK_EVENTS, needsNewLink } from '../../queue/views/visit-link.ts'

/** An online visit in progress with the two links it may be held by, as a query, so that it can share a request. */
export const selectVisit = (db: Db, wanted: SQL) =>
  db
    .select({
      patientId: appointments.patientId,
      startedAt: consultations.startedAt,
      startedWith: consultations.meetLinkAtConsultation,
      newest: doctorSettings.customMeetLink,
      newestAt: doctorSettings.meetLinkUpdatedAt,
    })
    .from(appointments)
    .innerJoin(consultations, eq(consultations.appointmentId, appointments.id))
    .innerJoin(doctorSettings, eq(doctorSettings.doctorId, appointments.doctorId))
    .where(and(wanted, eq(appointments.mode, 'online'), eq(appointments.status, 'in_consultation')))

/** What has been said of the link on the day of an appointment, oldest first. */
export const selectLinkEvents = (db: Db, appointmentId: string) =>
  selectLinkEventsOf(db, sql`(select doctor_day_id from appointments where id = ${appointmentId})`)

const selectLinkEventsOf = (db: Db, doctorDayId: SQL | DoctorDayKey) =>
  db
    .select({ seq: queueEvents.seq, at: queueEvents.at, event: queueEvents.data })
    .from(queueEvents)
    .where(and(eq(queueEvents.doctorDayId, doctorDayId), inArray(queueEvents.type, [...LINK_EVENTS])))
    .orderBy(asc(queueEvents.seq))

type Visit = Awaited<ReturnType<typeof selectVisit>>[number]
type LinkEvent = Awaited<ReturnType<typeof selectLinkEvents>>[number]

/** P19, MEET-9: the link that leads into this visit; null when there is none. */
export function linkOf({ startedAt, startedWith, newest, newestAt }: Visit, said: readonly LinkEvent[]) {
  if (startedAt === null || newestAt === null) return startedWith
  const log = said.map(({ at, ...row }) => ({ ...row, at: at.getTime() }))
  const times = { startedAt: startedAt.getTime(), linkUpdatedAt: newestAt.getTime() }
  return needsNewLink(log, times) ? newest : startedWith
}

/** CONSOLE-6: the link of the online visit that is on in a doctor's day, the same as its patient is shown. */
export async function readVisitLink(db: Db, key: DoctorDayKey): Promise<string | null> {
  const [[visit], said] = await db.batch([
    selectVisit(db, eq(appointments.doctorDayId, key)),
    selectLinkEventsOf(db, key),
  ])
  return visit ? linkOf(visit, said) : null
}
