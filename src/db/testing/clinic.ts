import type { TestDatabase } from '../../../scripts/testing/database.ts'
import { doctorDayKey, doctorId, localDate, patientId } from '../../queue/ids.ts'

/** A doctor and `patients` patients, straight into the database; the accounts cannot sign in. */
export async function addClinic(
  { sql }: Pick<TestDatabase, 'sql'>,
  { doctor = 'osei', patients = 6, meetLink = 'https://meet.google.com/abc-defg-hij' } = {},
) {
  await sql(
    `insert into "user" (id, name, email, role)
     select 'doctor-' || $1, 'Dr ' || $1, $1 || '@clinic.example', 'doctor'
     union all
     select $1 || '-p' || n, 'Patient ' || n, $1 || '-p' || n || '@home.example', 'patient'
     from generate_series(1, $2::int) n`,
    [doctor, patients],
  )
  await sql(
    `insert into doctors (id, user_id, name, specialization) values ($1, 'doctor-' || $1, 'Dr ' || $1, 'General')`,
    [doctor],
  )
  await sql(
    `insert into doctor_settings (doctor_id, time_zone, working_days, modes, custom_meet_link, meet_link_updated_at)
     values ($1, 'Europe/Berlin', '[1,2,3,4,5,6,7]', '["online","in_person"]', $2, now())`,
    [doctor, meetLink],
  )
  return {
    doctor: doctorId(doctor),
    patient: (n: number) => patientId(`${doctor}-p${n}`),
    key: (date: string) => doctorDayKey(doctorId(doctor), localDate(date)),
  }
}
