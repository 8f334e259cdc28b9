import { eq } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { apiKeys, consultations } from '../../db/schema.ts'
import type { AppointmentId, Instant } from '../../queue/ids.ts'
import { isHeldBack } from '../../record/allergies.ts'
import { whoseAnalysis } from '../../record/whose-analysis.ts'
import type { SessionUser } from '../accounts/auth.ts'
import { refusal } from '../errors.ts'
import { reachRecord } from '../history/access.ts'
import { keepRead } from '../history/reads.ts'
import { assertOwn, selectVisit } from './reach.ts'
import { draftOf, selectVersions } from './save-prescription.ts'

/** Which outside service an analysis came by. */
const selectSupplier = (db: Db, appointmentId: string) =>
  db
    .select({ name: apiKeys.name })
    .from(consultations)
    .innerJoin(apiKeys, eq(apiKeys.id, consultations.aiAnalysisKeyId))
    .where(eq(consultations.appointmentId, appointmentId))

/** CALL-9: all that the doctor is writing about a visit, each part with the version it rests on; that it was read is kept. */
export async function readDraft(db: Db, user: SessionUser, id: AppointmentId, at: Instant) {
  const { doctorId } = user
  if (doctorId === null) throw refusal('NOT_ALLOWED')
  const { appointmentId, patientId } = await reachRecord(db, user, id)
  const asked = [
    selectVisit(db, appointmentId),
    selectVersions(db, appointmentId),
    selectSupplier(db, appointmentId),
  ] as const
  const kept = keepRead(db, user, { appointmentId, patientId, what: 'visit' }, at)
  const [[found], versions, [supplier]] =
    kept === null ? await db.batch(asked) : await db.batch([...asked, kept])
  const visit = assertOwn(found, doctorId)
  const draft = draftOf(versions)
  return {
    appointmentId: appointmentId as string,
    hasBegun: visit.startedAt !== null,
    isFinished: visit.status === 'completed',
    notesClosedAt: visit.notesClosedAt?.getTime() ?? null,
    allergies: visit.allergies,
    notes: {
      text: visit.notes,
      version: visit.notesVersion,
      savedAt: visit.notesSavedAt?.getTime() ?? null,
    },
    analysis: {
      text: visit.analysis,
      version: visit.analysisVersion,
      savedAt: visit.analysisSavedAt?.getTime() ?? null,
      by: whoseAnalysis({ keyId: visit.analysisKeyId, acceptedAt: visit.analysisAcceptedAt }),
      supplier: supplier?.name ?? null,
    },
    prescription: { ...draft, isHeld: isHeldBack(draft.content, visit.allergies) },
    /** What the patient has been given, the newest first. */
    given: versions
      .filter(({ issuedAt }) => issuedAt !== null)
      .map(({ version, issuedAt, publishedAt, reason }) => ({
        version,
        issuedAt: issuedAt?.getTime() ?? 0,
        isVisible: publishedAt !== null,
        reason,
      })),
  } as const
}
