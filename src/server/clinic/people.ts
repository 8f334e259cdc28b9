import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { statusIs } from '../../db/statuses.ts'
import type { Instant } from '../../queue/ids.ts'
import { holdsPlace } from '../../queue/queue.ts'
import type { EndedSignIn } from '../accounts/auth.ts'
import { refusal } from '../errors.ts'
import { noted } from './audit.ts'

const MOST = 500

type Row = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: 'doctor' | 'staff'
  readonly isAdmin: boolean
  readonly isActive: boolean
  /** Appointments to come that patients hold with this doctor, and the days of the first and the last of them. */
  readonly ahead: number
  readonly firstDay: string | null
  readonly lastDay: string | null
}
type Change = { readonly id: string; readonly by: string; readonly at: Instant }

/** ADMIN-7: everybody who works here, by name; no patient, and no patient's name. */
export async function listPeople(db: Db, now: Instant) {
  // A day here may have another date where the doctor is.
  const yesterday = new Date(now - 86_400_000).toISOString().slice(0, 10)
  const { rows } = await db.execute<Row>(sql`
    select u.id, u.name, u.email, u.role, u.is_admin as "isAdmin", u.deactivated_at is null as "isActive",
      count(a.id)::int as ahead, min(a.date)::text as "firstDay", max(a.date)::text as "lastDay"
    from "user" u left join doctors d on d.user_id = u.id
      left join appointments a on a.doctor_id = d.id and ${statusIs(sql`a.status`, holdsPlace)}
        and a.date >= ${yesterday}::date
    where u.role in ('doctor', 'staff') group by u.id order by u.name, u.id limit ${MOST}`)
  return rows.map(({ id, name, email, role, isAdmin, isActive, ahead, firstDay, lastDay }) => ({
    ...{ id, name, email, role, isAdmin, isActive },
    ...{ ahead, firstDay, lastDay },
  }))
}

/** Of two admins who take each other's place at once, the second sees what the first has done (ADMIN-8). */
const oneAfterAnother = (db: Db) => db.execute(sql`select pg_advisory_xact_lock(hashtext('admins'))`)
const anotherAdmin = (id: string) =>
  sql`exists (select 1 from "user" o where o.is_admin and o.deactivated_at is null and o.id <> ${id})`
const works = (id: string) => sql`id = ${id} and role in ('doctor', 'staff')`

/** ADMIN-7: signed out everywhere in the same write, and said which sign-ins have ended. Nothing is deleted. */
export async function deactivate(db: Db, { id, by, at }: Change): Promise<readonly EndedSignIn[]> {
  const now = new Date(at).toISOString()
  const [, { rows }] = await db.batch([
    oneAfterAnother(db),
    db.execute<{ done: number; ended: readonly string[] }>(sql`
      with changed as (
        update "user" set deactivated_at = ${now}::timestamptz
        where ${works(id)} and deactivated_at is null and (not is_admin or ${anotherAdmin(id)}) returning id, name
      ),
      ended as (delete from session using changed where session.user_id = changed.id returning session.id),
      noted as (${noted('deactivated', sql`changed`, { at, by })})
      select (select count(*) from changed)::int as done, coalesce((select json_agg(id) from ended), '[]'::json) as ended`),
  ])
  const [row] = rows
  if (row?.done !== 1) await lastOrDone(db, id, sql`deactivated_at is not null`)
  return (row?.ended ?? []).map((sid) => ({ sid, userId: id }))
}

/** ADMIN-7: may sign in again, and a doctor is found again. */
export async function reactivate(db: Db, { id, by, at }: Change): Promise<void> {
  const { rows } = await db.execute<{ id: string }>(sql`
    with changed as (
      update "user" set deactivated_at = null where ${works(id)} and deactivated_at is not null returning id, name
    ),
    noted as (${noted('reactivated', sql`changed`, { at, by })})
    select id from changed`)
  if (rows.length === 0) await lastOrDone(db, id, sql`deactivated_at is null`)
}

/** ADMIN-8: the last admin stays one. */
export async function setAdmin(db: Db, isAdmin: boolean, { id, by, at }: Change): Promise<void> {
  const allowed = isAdmin ? sql`true` : anotherAdmin(id)
  const what = isAdmin ? 'admin_given' : 'admin_taken'
  const [, { rows }] = await db.batch([
    oneAfterAnother(db),
    db.execute<{ id: string }>(sql`
      with changed as (
        update "user" set is_admin = ${isAdmin} where ${works(id)} and is_admin <> ${isAdmin} and ${allowed}
        returning id, name
      ),
      noted as (${noted(what, sql`changed`, { at, by })})
      select id from changed`),
  ])
  if (rows.length === 0) await lastOrDone(db, id, sql`is_admin = ${isAdmin}`)
}

/** Why nothing was changed: there is nobody, it was so already, or they are the last. */
async function lastOrDone(db: Db, id: string, isSo: SQL): Promise<void> {
  const { rows } = await db.execute<{ is_so: boolean }>(
    sql`select ${isSo} as is_so from "user" where ${works(id)}`,
  )
  const [row] = rows
  if (!row) throw refusal('NOT_FOUND')
  if (!row.is_so) throw refusal('LAST_ADMIN')
}
