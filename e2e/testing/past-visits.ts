import pg from 'pg'
import { addDays } from '../../src/platform/local-day.ts'
import { localDate } from '../../src/queue/ids.ts'
import { EMPTY_PRESCRIPTION, type Prescription } from '../../src/record/prescription.ts'
import { today } from './book.ts'
import type { Account, TestClinic } from './clinic.ts'

type Past = {
  readonly count: number
  /** How many days ago the newest was; the others were a day before one another. */
  readonly daysAgo: number
  readonly content?: Partial<Prescription>
  readonly notes?: string
  readonly analysis?: string
  readonly reassignments?: readonly object[]
  /** Why a second version took the place of the first. */
  readonly corrected?: string
}

/** Completed visits of a patient with the clinic's doctor, as a day leaves them that was not lived in this test. */
export async function addPastVisits(
  databaseUrl: string,
  clinic: TestClinic,
  patient: Account,
  past: Past,
): Promise<readonly { readonly appointmentId: string; readonly date: string }[]> {
  const { count, daysAgo, content = {}, notes = '', analysis = '', reassignments = [], corrected } = past
  const visits = Array.from({ length: count }, (_, n) => {
    const date: string = addDays(localDate(today()), -daysAgo - n)
    return { appointmentId: `${patient.id}-${clinic.doctorId}-${date}`, date }
  })
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    for (const { appointmentId, date } of visits) {
      await client.query(
        `insert into appointments (id, doctor_day_id, doctor_id, date, patient_id, token, mode, origin, status, reason,
           booked_at, ended_at, reassignment_history)
         values ($1, $2 || ':' || $3, $2, $3::date, $4, 1, 'online', 'booked', 'completed', 'A cough since last week',
           $3::date + time '08:00', $3::date + time '10:10', $5)`,
        [appointmentId, clinic.doctorId, date, patient.id, JSON.stringify(reassignments)],
      )
      await client.query(
        `insert into consultations (appointment_id, started_at, ended_at, duration_seconds, notes, ai_analysis)
         values ($1, $2::date + time '10:00', $2::date + time '10:10', 600, $3, $4)`,
        [appointmentId, date, notes, analysis],
      )
      for (const version of corrected === undefined ? [1] : [1, 2])
        await client.query(
          `insert into prescriptions (id, appointment_id, version, content, saved_at, is_empty, code, seal, issued_at,
             published_at, correction_reason)
           values ($1, $2, $3, $4, $5::date + time '10:10', false, $1, '', $5::date + time '10:10',
             $5::date + time '10:10', $6)`,
          [
            `${appointmentId}:${version}`,
            appointmentId,
            version,
            JSON.stringify({ ...EMPTY_PRESCRIPTION, ...content }),
            date,
            version === 1 ? '' : corrected,
          ],
        )
    }
  } finally {
    await client.end()
  }
  return visits
}
