import { and, desc, eq, gte, lte, type SQL, sql } from 'drizzle-orm'
import { user as users } from '../../db/auth-schema.ts'
import type { Db } from '../../db/client.ts'
import { appointments, consultations, doctorSettings, doctors } from '../../db/schema.ts'
import { HISTORY_PAGE, pageOf, type VisitCursor } from './cursor.ts'
import { isNamed } from './named.ts'

/** HIST-6: dates of the doctors' calendars, both included. */
export type VisitFilters = {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly doctorId?: string | undefined
  /** HIST-9: words of the patient's name. */
  readonly name?: string | undefined
  readonly after?: VisitCursor | undefined
}

type Given = { readonly isCorrected: boolean; readonly medications: readonly string[] }

/**
 * HIST-2: one page of completed visits, newest first, in one query. The page is cut from an index before anything is
 * looked up for it, so that it costs the same however many visits there are.
 */
export function selectVisits(db: Db, whose: SQL, { from, to, doctorId, name, after }: VisitFilters) {
  const page = db
    .select({
      appointmentId: appointments.id,
      date: appointments.date,
      endedAt: appointments.endedAt,
      mode: appointments.mode,
      reason: appointments.reason,
      doctorId: appointments.doctorId,
      patientId: appointments.patientId,
    })
    .from(appointments)
    .where(
      and(
        whose,
        // Written out, as the index is of these only.
        sql`${appointments.status} = 'completed'`,
        doctorId === undefined ? undefined : eq(appointments.doctorId, doctorId),
        from === undefined ? undefined : gte(appointments.date, from),
        to === undefined ? undefined : lte(appointments.date, to),
        name === undefined ? undefined : isNamed(name),
        after &&
          sql`(${appointments.date}, ${appointments.endedAt}, ${appointments.id})
            < (${after.date}::date, ${new Date(after.endedAt).toISOString()}::timestamptz, ${after.appointmentId})`,
      ),
    )
    .orderBy(desc(appointments.date), desc(appointments.endedAt), desc(appointments.id))
    .limit(HISTORY_PAGE + 1)
    .as('page')
  return db
    .select({
      appointmentId: page.appointmentId,
      date: page.date,
      startedAt: consultations.startedAt,
      endedAt: page.endedAt,
      mode: page.mode,
      reason: page.reason,
      patientName: users.name,
      doctor: {
        id: doctors.id,
        name: doctors.name,
        specialization: doctors.specialization,
        timeZone: doctorSettings.timeZone,
      },
      given: sql<Given | null>`(
        select jsonb_build_object('isCorrected', given.replaces,
          'medications', jsonb_path_query_array(given.content, '$.medications[*].name'))
        from (select content, version, version > min(version) over () as replaces from prescriptions
          where appointment_id = ${page.appointmentId} and published_at is not null) given
        order by given.version desc limit 1)`,
    })
    .from(page)
    .innerJoin(doctors, eq(doctors.id, page.doctorId))
    .innerJoin(doctorSettings, eq(doctorSettings.doctorId, page.doctorId))
    .innerJoin(users, eq(users.id, page.patientId))
    .leftJoin(consultations, eq(consultations.appointmentId, page.appointmentId))
    .orderBy(desc(page.date), desc(page.endedAt), desc(page.appointmentId))
}

type Row = Awaited<ReturnType<typeof selectVisits>>[number]

const visitOf = ({ startedAt, endedAt, ...row }: Row) => ({
  ...row,
  startedAt: startedAt?.getTime() ?? null,
  endedAt: endedAt?.getTime() ?? 0,
})

const page = (rows: readonly Row[]) =>
  pageOf(rows.map(visitOf), ({ date, endedAt, appointmentId }) => ({
    date,
    endedAt,
    appointmentId: appointmentId as string,
  }))

/** HIST-2: a patient's own visits. */
export async function visitsOfPatient(db: Db, patientId: string, filters: VisitFilters) {
  const { items, next } = page(await selectVisits(db, eq(appointments.patientId, patientId), filters))
  return { items: items.map(({ patientName: _, ...visit }) => visit), next }
}

/**
 * What a doctor sees of their own visits, of all patients or of one: whose and when, as their days show it (CALL-1).
 * Nothing of the record itself: reading that is kept (HIST-5).
 */
export async function visitsOfDoctor(db: Db, doctorId: string, filters: VisitFilters, patientId?: string) {
  const whose = patientId === undefined ? undefined : eq(appointments.patientId, patientId)
  const own = and(eq(appointments.doctorId, doctorId), whose)
  const { items, next } = page(own ? await selectVisits(db, own, filters) : [])
  return {
    items: items.map(({ given, doctor: _, ...visit }) => ({ ...visit, isGiven: given !== null })),
    next,
  }
}

/** HIST-6: the doctors whom a patient has visited, for the choice among them; each is one look into an index. */
export const doctorsVisited = (db: Db, patientId: string) =>
  db
    .select({ id: doctors.id, name: doctors.name })
    .from(doctors)
    .where(
      sql`exists (select 1 from appointments visit where visit.patient_id = ${patientId}
        and visit.doctor_id = ${doctors.id} and visit.status = 'completed')`,
    )
    .orderBy(doctors.name, doctors.id)
