import type { TestDatabase } from '../../../../scripts/testing/database.ts'

export const MANY = 100_000
/** So that a filter by doctor has something to leave out. */
const DOCTORS = 10

/** One patient with `count` completed visits of ten doctors over ten years, each with a prescription, newest last. */
export async function addManyVisits(
  { sql }: Pick<TestDatabase, 'sql'>,
  count: number,
  patient = 'many-patient',
) {
  await sql(
    `insert into "user" (id, name, email, role) values ($1::text, 'Patient of many', $1 || '@home.example', 'patient')`,
    [patient],
  )
  await sql(
    `insert into "user" (id, name, email, role)
     select 'many-doctor-' || n, 'Dr ' || n, 'many-' || n || '@clinic.example', 'doctor' from generate_series(1, ${DOCTORS}) n
     on conflict do nothing`,
  )
  await sql(
    `insert into doctors (id, user_id, name, specialization)
     select 'many-' || n, 'many-doctor-' || n, 'Dr ' || n, 'General' from generate_series(1, ${DOCTORS}) n
     on conflict do nothing`,
  )
  await sql(
    `insert into doctor_settings (doctor_id, time_zone, working_days, modes)
     select 'many-' || n, 'UTC', '[1,2,3,4,5,6,7]', '["online"]' from generate_series(1, ${DOCTORS}) n
     on conflict do nothing`,
  )
  await sql(
    `insert into appointments (id, doctor_day_id, doctor_id, date, patient_id, token, mode, origin, status, reason,
       booked_at, ended_at)
     select $1 || '-' || n, $1 || '-day-' || n, 'many-' || (1 + n % ${DOCTORS}), at::date, $1, 1, 'online', 'booked',
       'completed', 'A cough', at - interval '2 hours', at
     from (select n, timestamptz '2016-01-01 12:00Z' + n * interval '10 years' / $2::int as at
       from generate_series(1, $2::int) n) visits`,
    [patient, count],
  )
  await sql(
    `insert into consultations (appointment_id, started_at, ended_at, duration_seconds, notes)
     select id, ended_at - interval '10 minutes', ended_at, 600, 'Better' from appointments where patient_id = $1`,
    [patient],
  )
  await sql(
    `insert into prescriptions (id, appointment_id, content, saved_at, is_empty, code, seal, issued_at, published_at)
     select 'rx-' || id, id, '{"medications":[{"name":"Amoxicillin"}]}', ended_at, false, 'rx-' || id, '', ended_at, ended_at
     from appointments where patient_id = $1`,
    [patient],
  )
  await sql('analyze')
}
