import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { user as accounts } from '../../db/auth-schema.ts'
import type { Db } from '../../db/client.ts'
import {
  appointments,
  consultations,
  doctorSettings,
  doctors,
  patientProfiles,
  prescriptions,
} from '../../db/schema.ts'
import { EMPTY_PRESCRIPTION } from '../../record/prescription.ts'
import { whoseAnalysis } from '../../record/whose-analysis.ts'
import type { SessionUser } from '../accounts/auth.ts'
import { refusal } from '../errors.ts'
import { readableBy } from '../history/access.ts'
import { contentHash, type Seals } from '../record/seal.ts'
import type { VisitRecord } from './record.ts'

type Reading = { readonly db: Db; readonly user: SessionUser; readonly verifySeal: Seals['verifySeal'] }

/**
 * HIST-4: the visit with the prescription that its patient sees now, for that patient and for the doctor of the visit.
 * Whoever else asks is told the same as when there is none (P9: before the visit is finished there is none).
 * @throws when it is not what was signed: such a paper must not be given to anybody
 */
export async function prescriptionRecord(reading: Reading, appointmentId: string): Promise<VisitRecord> {
  const { db, user, verifySeal } = reading
  const [row] = await db
    .select({
      appointmentId: appointments.id,
      patient: { id: appointments.patientId, name: accounts.name, bornOn: patientProfiles.dateOfBirth },
      doctor: {
        id: doctors.id,
        name: doctors.name,
        specialization: doctors.specialization,
        timeZone: doctorSettings.timeZone,
      },
      date: appointments.date,
      startedAt: consultations.startedAt,
      calledAt: appointments.calledAt,
      bookedAt: appointments.bookedAt,
      mode: appointments.mode,
      notes: consultations.notes,
      aiAnalysis: consultations.aiAnalysis,
      keyId: consultations.aiAnalysisKeyId,
      acceptedAt: consultations.aiAnalysisAcceptedAt,
      reassignments: appointments.reassignmentHistory,
      code: prescriptions.code,
      seal: prescriptions.seal,
      version: prescriptions.version,
      content: prescriptions.content,
      correctionReason: prescriptions.correctionReason,
      issuedAt: prescriptions.issuedAt,
      publishedAt: prescriptions.publishedAt,
    })
    .from(appointments)
    .innerJoin(accounts, eq(accounts.id, appointments.patientId))
    .innerJoin(doctors, eq(doctors.id, appointments.doctorId))
    .innerJoin(doctorSettings, eq(doctorSettings.doctorId, doctors.id))
    .innerJoin(
      prescriptions,
      and(eq(prescriptions.appointmentId, appointments.id), isNotNull(prescriptions.publishedAt)),
    )
    .leftJoin(consultations, eq(consultations.appointmentId, appointments.id))
    .leftJoin(patientProfiles, eq(patientProfiles.patientId, appointments.patientId))
    .where(and(eq(appointments.id, appointmentId), eq(appointments.status, 'completed'), readableBy(user)))
    .orderBy(desc(prescriptions.version))
    .limit(1)
  if (!row) throw refusal('NOT_FOUND')
  const { code, seal, version, content, correctionReason } = row
  if (!(await verifySeal({ code, version, appointmentId: row.appointmentId, content, seal }))) {
    throw new Error(`the seal of prescription ${code} is not ours over what it says`)
  }
  return {
    appointmentId: row.appointmentId,
    patient: row.patient,
    doctor: row.doctor,
    date: row.date,
    at: row.startedAt ?? row.calledAt ?? row.bookedAt,
    mode: row.mode,
    notes: row.notes ?? '',
    aiAnalysis: row.aiAnalysis ?? '',
    isByMachine: whoseAnalysis(row) === 'machine',
    reassignments: row.reassignments,
    prescription: {
      code,
      version,
      content: { ...EMPTY_PRESCRIPTION, ...content },
      correctionReason,
      issuedAt: row.issuedAt ?? row.publishedAt ?? row.bookedAt,
      contentHash: await contentHash(content),
    },
  }
}
