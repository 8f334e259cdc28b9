import { eq, sql } from 'drizzle-orm'
import { user as users } from '../../db/auth-schema.ts'
import type { Db } from '../../db/client.ts'
import { patientProfiles } from '../../db/schema.ts'
import type { Instant } from '../../queue/ids.ts'
import { EMPTY_PROFILE, type Profile } from '../../record/profile.ts'
import { isLanguage } from '../../words/languages.ts'
import type { SessionUser } from '../accounts/auth.ts'
import { refusal } from '../errors.ts'
import type { Visit } from './access.ts'
import { keepRead } from './reads.ts'

export type NamedProfile = Profile & { readonly name: string }

const selectProfile = (db: Db, patientId: string) =>
  db
    .select({
      name: users.name,
      language: users.language,
      version: patientProfiles.version,
      savedAt: patientProfiles.savedAt,
      dateOfBirth: patientProfiles.dateOfBirth,
      sex: patientProfiles.sex,
      phone: patientProfiles.phone,
      allergies: patientProfiles.allergies,
      conditions: patientProfiles.conditions,
      medicines: patientProfiles.medicines,
    })
    .from(users)
    .leftJoin(patientProfiles, eq(patientProfiles.patientId, users.id))
    .where(eq(users.id, patientId))

type Row = Awaited<ReturnType<typeof selectProfile>>[number]

/** What has never been filled in is empty, and its version is 0. */
function profileOf(row: Row | undefined) {
  if (!row) throw refusal('NOT_FOUND')
  const { phone, allergies, conditions, medicines } = EMPTY_PROFILE
  return {
    name: row.name,
    language: isLanguage(row.language) ? row.language : null,
    dateOfBirth: row.dateOfBirth,
    sex: row.sex,
    phone: row.phone ?? phone,
    allergies: row.allergies ?? allergies,
    conditions: row.conditions ?? conditions,
    medicines: row.medicines ?? medicines,
    version: row.version ?? 0,
    savedAt: row.savedAt?.getTime() ?? null,
  }
}

/** CHART-1: the patient's own. */
export async function readProfile(db: Db, patientId: string) {
  const [row] = await selectProfile(db, patientId)
  return profileOf(row)
}

/** CHART-2: the head of a chart, for a doctor; that it was read is kept with it (HIST-5). */
export async function readChart(db: Db, reader: SessionUser, { patientId }: Visit, at: Instant) {
  const asked = selectProfile(db, patientId)
  const kept = keepRead(db, reader, { patientId, appointmentId: null, what: 'chart' }, at)
  const [[row]] = kept === null ? await db.batch([asked]) : await db.batch([asked, kept])
  return profileOf(row)
}

/**
 * CHART-1: written over the version it rests on, and over no newer one (STALE). One statement, in which the row is the
 * lock; the same once more, after an answer that got lost, is answered as the first.
 */
export async function saveProfile(
  db: Db,
  patientId: string,
  { version: base, ...profile }: NamedProfile & { readonly version: number },
  at: Instant,
) {
  const { name, dateOfBirth, sex, phone, allergies, conditions, medicines } = profile
  const [saved, [row]] = await db.batch([
    db.execute<{ version: number }>(sql`
      with saved as (
        insert into ${patientProfiles}
          (patient_id, date_of_birth, sex, phone, allergies, conditions, medicines, version, saved_at)
        select ${patientId}, ${dateOfBirth}::date, ${sex}, ${phone}, ${JSON.stringify(allergies)}::jsonb,
          ${JSON.stringify(conditions)}::jsonb, ${JSON.stringify(medicines)}::jsonb, 1,
          ${new Date(at).toISOString()}::timestamptz
        on conflict (patient_id) do update set date_of_birth = excluded.date_of_birth, sex = excluded.sex,
          phone = excluded.phone, allergies = excluded.allergies, conditions = excluded.conditions,
          medicines = excluded.medicines, version = patient_profiles.version + 1, saved_at = excluded.saved_at
        where patient_profiles.version = ${base}
        returning version),
      -- RX-2: until they are judged by the new chart (judgeDrafts).
      held as (update prescriptions set is_held = true where issued_at is null and appointment_id in
        (select id from appointments where patient_id = ${patientId}) and exists (select 1 from saved)),
      named as (update "user" set name = ${name} where id = ${patientId} and exists (select 1 from saved))
      select version from saved`),
    selectProfile(db, patientId),
  ])
  const now = profileOf(row)
  if (saved.rows.length === 0 && !(now.version === base + 1 && isSame(now, profile))) throw refusal('STALE')
  return now
}

const isSame = (stored: NamedProfile, typed: NamedProfile): boolean =>
  (Object.keys(typed) as (keyof NamedProfile)[]).every(
    (name) => JSON.stringify(stored[name]) === JSON.stringify(typed[name]),
  )
