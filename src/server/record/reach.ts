import { eq, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { appointments, consultations, doctorDays, patientProfiles } from '../../db/schema.ts'
import type { DoctorId } from '../../queue/ids.ts'
import { refusal } from '../errors.ts'

/** A visit as the rules about writing need it, with both texts and their versions. */
export const selectVisit = (db: Db, appointmentId: string) =>
  db
    .select({
      appointmentId: appointments.id,
      patientId: appointments.patientId,
      doctorId: appointments.doctorId,
      status: appointments.status,
      startedAt: consultations.startedAt,
      notesClosedAt: doctorDays.notesClosedAt,
      notes: sql<string>`coalesce(${consultations.notes}, '')`,
      notesVersion: sql<number>`coalesce(${consultations.notesVersion}, 0)`,
      notesSavedAt: consultations.notesSavedAt,
      analysis: sql<string>`coalesce(${consultations.aiAnalysis}, '')`,
      analysisVersion: sql<number>`coalesce(${consultations.aiAnalysisVersion}, 0)`,
      analysisSavedAt: consultations.aiAnalysisSavedAt,
      analysisKeyId: consultations.aiAnalysisKeyId,
      analysisAcceptedAt: consultations.aiAnalysisAcceptedAt,
      allergies: sql<readonly string[]>`coalesce(${patientProfiles.allergies}, '[]'::jsonb)`,
      chartVersion: sql<number>`coalesce(${patientProfiles.version}, 0)`,
    })
    .from(appointments)
    .leftJoin(consultations, eq(consultations.appointmentId, appointments.id))
    .leftJoin(doctorDays, eq(doctorDays.id, appointments.doctorDayId))
    .leftJoin(patientProfiles, eq(patientProfiles.patientId, appointments.patientId))
    .where(eq(appointments.id, appointmentId))

export type Visit = Awaited<ReturnType<typeof selectVisit>>[number]

/** DRAFT-3: whoever is not its doctor is told the same as when there is no such visit. */
export function assertOwn(visit: Visit | undefined, doctorId: DoctorId): Visit {
  if (visit?.doctorId !== doctorId) throw refusal('NOT_FOUND')
  return visit
}

/** DRAFT-3: notes and analysis are written from when the visit began until the doctor closes the day. */
export function assertOpen({ startedAt, notesClosedAt }: Visit): void {
  if (startedAt === null) throw refusal('NOT_BEGUN')
  if (notesClosedAt !== null) throw refusal('NOTES_CLOSED')
}

/** The same as a condition of the statement that writes into `consultations c`; holds for one of this doctor's visits. */
export const isOpenFor = (doctorId: DoctorId) => sql`exists (
  select 1 from appointments a left join doctor_days d on d.id = a.doctor_day_id
  where a.id = c.appointment_id and a.doctor_id = ${doctorId} and d.notes_closed_at is null) and c.started_at is not null`

/** RX-2: whether the chart is still the one that somebody has judged by; 0 for one that was never filled in. */
export const isChartAt = (patientId: string, version: number) =>
  sql`coalesce((select version from patient_profiles where patient_id = ${patientId}), 0) = ${version}`

/** An instant as a statement takes it. */
export const instantOf = (at: number) => sql`${new Date(at).toISOString()}::timestamptz`
