import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import pg from 'pg'

const PASSWORD = 'a-long-enough-password'

export type Account = { id: string; name: string; email: string; password: string }
export type TestClinic = {
  doctorId: string
  doctorName: string
  doctor: Account
  desk: Account
  patients: Account[]
}

/** A doctor without a Meet link, the desk and some patients, all of whom can sign in; nobody has booked anything. */
export async function addClinic(databaseUrl: string, patientNames: readonly string[]): Promise<TestClinic> {
  const suffix = randomUUID().slice(0, 8)
  const doctorId = `doc-${suffix}`
  const account = (name: string): Account => {
    const id = `${name.toLowerCase()}-${suffix}`
    return { id, name, email: `${id}@test.example`, password: PASSWORD }
  }
  const doctor = { ...account('Doctor'), name: `Dr. Test ${suffix}` }
  const desk = account('Desk')
  const patients = patientNames.map(account)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const hash = await hashPassword(PASSWORD)
    for (const { id, name, email } of [doctor, desk, ...patients]) {
      const role = id === doctor.id ? 'doctor' : id === desk.id ? 'staff' : 'patient'
      await client.query('insert into "user" (id, name, email, role) values ($1, $2, $3, $4)', [
        id,
        name,
        email,
        role,
      ])
      await client.query(
        `insert into account (id, account_id, provider_id, user_id, password) values ($1, $1, 'credential', $1, $2)`,
        [id, hash],
      )
    }
    await client.query(
      `insert into doctors (id, user_id, name, specialization) values ($1, $2, $3, 'General practice')`,
      [doctorId, doctor.id, doctor.name],
    )
    await client.query(
      // All day, so that no story depends on the hour at which it is told (BOOK-16).
      `insert into doctor_settings (doctor_id, time_zone, working_days, modes, door, opens_at, closes_at)
       values ($1, $2, '[1,2,3,4,5,6,7]', '["online","in_person"]', 'Room 7', '00:00', '23:59')`,
      [doctorId, Intl.DateTimeFormat().resolvedOptions().timeZone],
    )
  } finally {
    await client.end()
  }
  return { doctorId, doctorName: doctor.name, doctor, desk, patients }
}
