import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { appointments, consultations } from '../../db/schema.ts'
import type { DoctorId, Instant } from '../../queue/ids.ts'
import { refusal } from '../errors.ts'
import { assertOpen, assertOwn, instantOf, isOpenFor, selectVisit, type Visit } from './reach.ts'

type Save = {
  readonly appointmentId: string
  readonly doctorId: DoctorId
  readonly baseVersion: number
  readonly text: string
  readonly at: Instant
}

/** What a write is answered: the version it has made, to rest the next one on. */
export type Saved = { readonly version: number; readonly savedAt: number | null }

/**
 * DRAFT-1, DRAFT-3: notes over the version they rest on and over no newer one, in one statement of which the row is the
 * lock. What has been written is read after it, so that the same write once more is answered as the first.
 */
export async function saveNotes(
  db: Db,
  { appointmentId, doctorId, baseVersion, text, at }: Save,
): Promise<Saved> {
  const [saved, [found]] = await db.batch([
    db.execute(sql`
      update consultations c set notes = ${text}, notes_version = c.notes_version + 1, notes_saved_at = ${instantOf(at)}
      where c.appointment_id = ${appointmentId} and c.notes_version = ${baseVersion} and ${isOpenFor(doctorId)}
      returning 1`),
    selectVisit(db, appointmentId),
  ])
  const visit = assertOwn(found, doctorId)
  const isSaved = saved.rows.length > 0 || (visit.notesVersion === baseVersion + 1 && visit.notes === text)
  assertSaved(isSaved, visit)
  return { version: visit.notesVersion, savedAt: visit.notesSavedAt?.getTime() ?? null }
}

/** DRAFT-4: as `saveNotes`. What a machine supplied and the doctor has changed is the doctor's from then on. */
export async function saveAnalysis(
  db: Db,
  { appointmentId, doctorId, baseVersion, text, at }: Save,
): Promise<Saved> {
  const [saved, [found]] = await db.batch([
    db.execute(sql`
      update consultations c set ai_analysis = ${text}, ai_analysis_version = c.ai_analysis_version + 1,
        ai_analysis_saved_at = ${instantOf(at)},
        ai_analysis_accepted_at = coalesce(c.ai_analysis_accepted_at, ${instantOf(at)})
      where c.appointment_id = ${appointmentId} and c.ai_analysis_version = ${baseVersion} and ${isOpenFor(doctorId)}
      returning 1`),
    selectVisit(db, appointmentId),
  ])
  const visit = assertOwn(found, doctorId)
  const isRepeat = visit.analysisVersion === baseVersion + 1 && visit.analysis === text
  assertSaved(saved.rows.length > 0 || isRepeat, visit)
  return { version: visit.analysisVersion, savedAt: visit.analysisSavedAt?.getTime() ?? null }
}

/** DRAFT-4: the doctor takes what they have read for their own, as it stands. */
export async function acceptAnalysis(
  db: Db,
  { appointmentId, doctorId, baseVersion, at }: Omit<Save, 'text'>,
): Promise<{ readonly acceptedAt: number | null }> {
  const [, [found]] = await db.batch([
    db.execute(sql`
      update consultations c set ai_analysis_accepted_at = coalesce(c.ai_analysis_accepted_at, ${instantOf(at)})
      where c.appointment_id = ${appointmentId} and c.ai_analysis_version = ${baseVersion} and c.ai_analysis <> ''
        and ${isOpenFor(doctorId)}`),
    selectVisit(db, appointmentId),
  ])
  const visit = assertOwn(found, doctorId)
  assertSaved(visit.analysisVersion === baseVersion && visit.analysisAcceptedAt !== null, visit)
  return { acceptedAt: visit.analysisAcceptedAt?.getTime() ?? null }
}

/** DRAFT-6: which version of the analysis there is; of what it says nothing, so that asking is no read of it (HIST-5). */
export async function analysisVersion(
  db: Db,
  doctorId: DoctorId,
  appointmentId: string,
): Promise<{ readonly version: number }> {
  const [found] = await db
    .select({ version: sql<number>`coalesce(${consultations.aiAnalysisVersion}, 0)` })
    .from(appointments)
    .leftJoin(consultations, eq(consultations.appointmentId, appointments.id))
    .where(and(eq(appointments.id, appointmentId), eq(appointments.doctorId, doctorId)))
  if (!found) throw refusal('NOT_FOUND')
  return found
}

/** A write that was none was about a visit that is not open, or rested on something older. */
function assertSaved(isSaved: boolean, visit: Visit): void {
  if (isSaved) return
  assertOpen(visit)
  throw refusal('STALE')
}

/** CALL-9, DRAFT-3: nothing more is written about this day's visits but prescriptions; once is for good. */
export async function closeNotes(db: Db, key: string, at: Instant): Promise<{ readonly closedAt: number }> {
  const closed = await db.execute<{ at: string }>(sql`
    update doctor_days set notes_closed_at = coalesce(notes_closed_at, ${instantOf(at)}) where id = ${key}
    returning notes_closed_at::text as at`)
  const [row] = closed.rows
  if (!row) throw refusal('NOT_FOUND')
  return { closedAt: Date.parse(row.at) }
}
