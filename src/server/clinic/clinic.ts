import { sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { clinic, invitations } from '../../db/clinic-schema.ts'
import { doctors } from '../../db/schema.ts'
import type { Instant } from '../../queue/ids.ts'
import { noted } from './audit.ts'

export type Clinic = {
  readonly name: string
  readonly address: string
  readonly timeZone: string
  readonly languages: readonly string[]
}

/** ADMIN-4: what has been set up so far; `clinic` is null before the first step. */
export async function readSetUp(db: Db, now: Instant) {
  const [[known], [had]] = await db.batch([
    db
      .select({
        name: clinic.name,
        address: clinic.address,
        timeZone: clinic.timeZone,
        languages: clinic.languages,
      })
      .from(clinic),
    db
      .select({
        doctors: sql<number>`(select count(*) from ${doctors})::int`,
        invited: sql<number>`(select count(*) from ${invitations} where role = 'doctor' and accepted_at is null
        and revoked_at is null and expires_at > ${new Date(now).toISOString()}::timestamptz)::int`,
      })
      .from(sql`(select 1) as one`),
  ])
  return { clinic: known ?? null, hasDoctor: (had?.doctors ?? 0) > 0, hasInvited: (had?.invited ?? 0) > 0 }
}

/** ADMIN-4: of doctors who come after it; those who are there keep what they have. */
export async function saveClinic(
  db: Db,
  { name, address, timeZone, languages }: Clinic,
  by: string,
  at: Instant,
) {
  await db.execute(sql`
    with saved as (
      insert into clinic (id, name, address, time_zone, languages, saved_at)
      values ('clinic', ${name}, ${address}, ${timeZone}, ${JSON.stringify(languages)}::jsonb,
        ${new Date(at).toISOString()}::timestamptz)
      on conflict (id) do update set name = excluded.name, address = excluded.address, time_zone = excluded.time_zone,
        languages = excluded.languages, saved_at = excluded.saved_at
      returning null::text as id, name
    ),
    noted as (${noted('clinic_saved', sql`saved`, { at, by })})
    select 1`)
}
