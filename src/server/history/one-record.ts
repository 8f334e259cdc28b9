import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { user as users } from '../../db/auth-schema.ts'
import type { Db } from '../../db/client.ts'
import {
  apiKeys,
  appointments,
  consultations,
  doctorSettings,
  doctors,
  prescriptions,
} from '../../db/schema.ts'
import type { Instant } from '../../queue/ids.ts'
import { EMPTY_PRESCRIPTION } from '../../record/prescription.ts'
import { whoseAnalysis } from '../../record/whose-analysis.ts'
import type { SessionUser } from '../accounts/auth.ts'
import { refusal } from '../errors.ts'
import type { Visit } from './access.ts'
import { keepRead } from './reads.ts'

const selectRecord = (db: Db, appointmentId: string) =>
  db
    .select({
      appointmentId: appointments.id,
      date: appointments.date,
      mode: appointments.mode,
      token: appointments.token,
      status: appointments.status,
      reason: appointments.reason,
      patientName: users.name,
      doctor: {
        id: doctors.id,
        name: doctors.name,
        specialization: doctors.specialization,
        timeZone: doctorSettings.timeZone,
      },
      startedAt: consultations.startedAt,
      endedAt: appointments.endedAt,
      durationSeconds: consultations.durationSeconds,
      notes: consultations.notes,
      analysis: consultations.aiAnalysis,
      keyId: consultations.aiAnalysisKeyId,
      supplier: apiKeys.name,
      acceptedAt: consultations.aiAnalysisAcceptedAt,
      reassignments: appointments.reassignmentHistory,
    })
    .from(appointments)
    .innerJoin(users, eq(users.id, appointments.patientId))
    .innerJoin(doctors, eq(doctors.id, appointments.doctorId))
    .innerJoin(doctorSettings, eq(doctorSettings.doctorId, appointments.doctorId))
    .leftJoin(consultations, eq(consultations.appointmentId, appointments.id))
    .leftJoin(apiKeys, eq(apiKeys.id, consultations.aiAnalysisKeyId))
    .where(eq(appointments.id, appointmentId))

/** P9, RX-3: what the patient has been given, the newest first; a draft and what is hidden again are not among it. */
const selectGiven = (db: Db, appointmentId: string) =>
  db
    .select({
      version: prescriptions.version,
      content: prescriptions.content,
      reason: prescriptions.correctionReason,
      issuedAt: prescriptions.issuedAt,
      publishedAt: prescriptions.publishedAt,
    })
    .from(prescriptions)
    .where(and(eq(prescriptions.appointmentId, appointmentId), isNotNull(prescriptions.publishedAt)))
    .orderBy(desc(prescriptions.version))

type Given = Awaited<ReturnType<typeof selectGiven>>[number]
type Supplied = Pick<
  Awaited<ReturnType<typeof selectRecord>>[number],
  'analysis' | 'keyId' | 'supplier' | 'acceptedAt'
>

/**
 * HIST-1, P14: all that a visit has left. For whom it may be was decided before (`reachRecord`); a read by anybody but
 * the patient is kept in the same transaction (HIST-5).
 */
export async function readRecord(db: Db, user: SessionUser, visit: Visit, at: Instant) {
  const { appointmentId } = visit
  const kept = keepRead(db, user, { ...visit, what: 'visit' }, at)
  const asked = [selectRecord(db, appointmentId), selectGiven(db, appointmentId)] as const
  const [[row], given] = kept === null ? await db.batch(asked) : await db.batch([...asked, kept])
  if (!row) throw refusal('NOT_FOUND')
  const { keyId, supplier, acceptedAt, analysis, startedAt, endedAt, notes, ...visited } = row
  const [current] = given
  return {
    ...visited,
    startedAt: startedAt?.getTime() ?? null,
    endedAt: endedAt?.getTime() ?? null,
    notes: notes ?? '',
    analysis: analysisOf({ keyId, supplier, acceptedAt, analysis }),
    prescription: current
      ? { version: current.version, content: { ...EMPTY_PRESCRIPTION, ...current.content } }
      : null,
    corrections: given.slice(0, -1).map(correction),
    viewer: user.role,
  }
}

const analysisOf = ({ analysis, supplier, ...came }: Supplied) =>
  analysis ? { text: analysis, by: whoseAnalysis(came), supplier } : null

const correction = ({ issuedAt, publishedAt, reason }: Given) => ({
  at: (issuedAt ?? publishedAt)?.getTime() ?? 0,
  reason,
})
