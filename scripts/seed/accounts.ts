import { hashPassword } from 'better-auth/crypto'
import type { NeonSql } from '../../src/db/neon.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../src/server/accounts/demo-accounts.ts'
import { CLINIC_ADDRESS, DOCTORS, OSEIS_DAY } from './people.ts'

type Person = { id: string; name: string; email: string; role: string; password: string | null }

/** The id a demo account has; the rest of the demo data refers to it. */
export const accountId = (email: string) => `demo-${email.split('@')[0]}`

/** A patient of the demo day who is there to fill the room and cannot sign in. */
export const extraEmail = (place: number) => `patient-${place + 1}@demo.example`

/** Everybody in the demo, once: running again changes nothing. */
export async function seedAccounts(sql: NeonSql): Promise<void> {
  const password = await hashPassword(DEMO_PASSWORD)
  const people: Person[] = [
    ...DEMO_ACCOUNTS.map(({ email, name, role }) => ({ id: accountId(email), name, email, role, password })),
    ...DOCTORS.map(({ email, name }) => ({
      id: accountId(email),
      name,
      email,
      role: 'doctor',
      password: null,
    })),
    ...OSEIS_DAY.map(({ name, email = '' }, place) => ({ name, email: email || extraEmail(place) })).map(
      ({ name, email }) => ({ id: accountId(email), name, email, role: 'patient', password: null }),
    ),
  ]
  const records = JSON.stringify(people)
  await sql.transaction([
    sql`insert into "user" (id, name, email, email_verified, role)
        select p.id, p.name, p.email, true, p.role
        from jsonb_to_recordset(${records}::jsonb) as p(id text, name text, email text, role text)
        on conflict do nothing`,
    sql`insert into account (id, account_id, provider_id, user_id, password)
        select p.id, p.id, 'credential', p.id, p.password
        from jsonb_to_recordset(${records}::jsonb) as p(id text, password text)
        where p.password is not null
        on conflict do nothing`,
  ])
}

/** The doctors and their settings, in the time zone of whoever runs the demo, so that "today" is theirs. */
export async function seedDoctors(sql: NeonSql, timeZone: string): Promise<void> {
  const records = JSON.stringify(
    DOCTORS.map((doctor) => ({
      ...doctor,
      userId: accountId(doctor.email),
      timeZone,
      address: CLINIC_ADDRESS,
    })),
  )
  await sql.transaction([
    sql`insert into doctors (id, user_id, name, specialization, about, languages, qualifications, address, practising_since)
        select d.id, d."userId", d.name, d.specialization, d.about, d.languages, d.qualifications, d.address,
          d."practisingSince"
        from jsonb_to_recordset(${records}::jsonb) as d(id text, "userId" text, name text, specialization text, about text,
          languages jsonb, qualifications text, address text, "practisingSince" int)
        on conflict do nothing`,
    sql`insert into doctor_settings (doctor_id, time_zone, minutes_per_patient, capacity, working_days, modes,
          custom_meet_link, meet_link_updated_at, door)
        select d.id, d."timeZone", d."minutesPerPatient", d.capacity, d."workingDays", d.modes, d."meetLink",
          case when d."meetLink" is not null then now() end, d.door
        from jsonb_to_recordset(${records}::jsonb) as d(id text, "timeZone" text, "minutesPerPatient" int,
          capacity int, "workingDays" jsonb, modes jsonb, "meetLink" text, door text)
        on conflict do nothing`,
  ])
}
