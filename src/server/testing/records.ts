import { EMPTY_PRESCRIPTION, type Prescription } from '../../record/prescription.ts'
import type { Doctor, Person, TestWorker } from './worker.ts'

type Visit = {
  id: string
  date: string
  status?: string
  notes?: string
  analysis?: string
  keyId?: string | null
  acceptedAt?: string | null
  reassignments?: readonly object[]
}

/** A visit as the log leaves it, without the day around it: ten minutes that ended at 10:10. */
export async function addVisit({ database }: TestWorker, patient: Person, doctor: Doctor, visit: Visit) {
  const { id, date, status = 'completed', notes = '', analysis = '' } = visit
  const day = `${doctor.key(date)}/${id}`
  await database.sql(
    `insert into appointments (id, doctor_day_id, doctor_id, date, patient_id, token, mode, origin, status, reason,
       booked_at, ended_at, reassignment_history)
     values ($1, $2, $3, $4::date, $5, 1, 'online', 'booked', $6, $7, $8, $9, $10)`,
    [
      id,
      day,
      doctor.doctorId,
      date,
      patient.id,
      status,
      `Reason ${id}`,
      `${date}T08:00:00Z`,
      status === 'completed' ? `${date}T10:10:00Z` : null,
      JSON.stringify(visit.reassignments ?? []),
    ],
  )
  await database.sql(
    `insert into consultations (appointment_id, started_at, ended_at, duration_seconds, notes, ai_analysis,
       ai_analysis_key_id, ai_analysis_accepted_at)
     values ($1, $2, $3, 600, $4, $5, $6, $7)`,
    [
      id,
      `${date}T10:00:00Z`,
      `${date}T10:10:00Z`,
      notes,
      analysis,
      visit.keyId ?? null,
      visit.acceptedAt ?? null,
    ],
  )
  return id
}

type Version = { version?: number; isPublished?: boolean; reason?: string; at?: string }

/** One version of a visit's prescription; given to the patient, unless said otherwise. */
export async function addPrescription(
  { database }: TestWorker,
  visit: string,
  content: Partial<Prescription>,
  { version = 1, isPublished = true, reason = '', at = '2026-06-15T10:10:00Z' }: Version = {},
) {
  await database.sql(
    `insert into prescriptions (id, appointment_id, version, content, saved_at, is_empty, correction_reason, code, seal,
       issued_at, published_at)
     values ($1, $2, $3, $4, $5, false, $6, $1, '', $7, $7)`,
    [
      `${visit}-rx-${version}`,
      visit,
      version,
      JSON.stringify({ ...EMPTY_PRESCRIPTION, ...content }),
      at,
      reason,
      isPublished ? at : null,
    ],
  )
}
