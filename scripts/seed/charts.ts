import type { NeonSql } from '../../src/db/neon.ts'
import { addDays } from '../../src/platform/local-day.ts'
import { doctorDayKey, doctorId, type LocalDate } from '../../src/queue/ids.ts'
import { EMPTY_PRESCRIPTION } from '../../src/record/prescription.ts'
import { newRecordCode, type Seals } from '../../src/server/record/seal.ts'
import { CHARTS } from './chart-data.ts'
import { oseiPatient } from './oseis-day.ts'
import { OSEIS_DAY } from './people.ts'

/**
 * Profiles and earlier visits, once: what somebody has changed since, and what an earlier start has written, stays. A
 * prescription is there only where there is a key to sign it: one that is not genuine would be none (DOC-2).
 */
export async function seedCharts(
  sql: NeonSql,
  today: LocalDate,
  seal: Seals['seal'] | undefined,
): Promise<void> {
  const people = OSEIS_DAY.flatMap(({ name }, place) => {
    const chart = CHARTS[name]
    return chart ? [{ ...chart, patientId: oseiPatient(place), token: place + 1 }] : []
  })
  const visits = people.flatMap(({ patientId, token, visits }) =>
    visits.map((visit, index) => {
      const date = addDays(today, -visit.daysAgo)
      const day = doctorDayKey(doctorId('osei'), date)
      return { ...visit, id: `${patientId}-past-${index + 1}`, patientId, token, date, day }
    }),
  )
  const records = JSON.stringify(visits)
  const prescriptions = JSON.stringify(
    seal ? await Promise.all(visits.map((visit) => prescribed(visit, seal))) : [],
  )
  await sql.transaction([
    sql`insert into patient_profiles (patient_id, date_of_birth, sex, allergies, conditions, medicines, saved_at)
        select p."patientId", p.born, p.sex, p.allergies, p.conditions, p.medicines, now()
        from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as p("patientId" text, born date, sex text,
          allergies jsonb, conditions jsonb, medicines jsonb)
        on conflict do nothing`,
    sql`insert into appointments (id, doctor_day_id, doctor_id, date, patient_id, token, mode, origin, status, reason,
          booked_at, ended_at)
        select v.id, v.day, 'osei', v.date, v."patientId", v.token, 'in_person', 'booked', 'completed', v.reason,
          v.date + time '08:00', v.date + time '10:10'
        from jsonb_to_recordset(${records}::jsonb) as v(id text, day text, date date, "patientId" text, token int,
          reason text)
        on conflict do nothing`,
    sql`insert into consultations (appointment_id, started_at, ended_at, duration_seconds, notes, notes_version)
        select v.id, v.date + time '10:00', v.date + time '10:10', 600, v.notes, 1
        from jsonb_to_recordset(${records}::jsonb) as v(id text, date date, notes text)
        on conflict do nothing`,
    sql`insert into prescriptions (id, appointment_id, version, content, saved_at, is_empty, code, seal, issued_at,
          published_at)
        select p.id || ':1', p.id, 1, p.content, p.date + time '10:10', false, p.code, p.seal, p.date + time '10:10',
          p.date + time '10:10'
        from jsonb_to_recordset(${prescriptions}::jsonb) as p(id text, date date, content jsonb, code text, seal text)
        on conflict do nothing`,
  ])
}

type Visit = (typeof CHARTS)[string]['visits'][number] & { readonly id: string; readonly date: LocalDate }

async function prescribed({ id, date, medications }: Visit, seal: Seals['seal']) {
  const content = { ...EMPTY_PRESCRIPTION, medications }
  const code = newRecordCode()
  return { id, date, content, code, seal: await seal({ code, version: 1, appointmentId: id, content }) }
}
