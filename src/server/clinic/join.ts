import { sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import type { InvitedRole } from '../../db/clinic-schema.ts'
import { statusIs } from '../../db/statuses.ts'
import type { Instant } from '../../queue/ids.ts'
import { holdsPlace } from '../../queue/queue.ts'
import { hashPassword } from '../accounts/password.ts'
import { refusal } from '../errors.ts'
import { noted } from './audit.ts'
import { type NewAccount, unlessTaken } from './first-admin.ts'
import { hashOfLink } from './link-secret.ts'
import { newDoctor } from './new-doctor.ts'

type Joining = { readonly secret: string; readonly specialization: string; readonly now: Instant }

const opens = (hash: string, now: Instant) =>
  sql`hash = ${hash} and accepted_at is null and revoked_at is null
    and expires_at > ${new Date(now).toISOString()}::timestamptz`
const accepted = (hash: string, now: Instant) =>
  sql`update invitations set accepted_at = ${new Date(now).toISOString()}::timestamptz where ${opens(hash, now)}`

/** ADMIN-6: what the invitation of this link says; whatever is wrong with the link has one answer. */
export async function readInvitation(db: Db, secret: string, now: Instant) {
  const { rows } = await db.execute<{ name: string; email: string | null; role: InvitedRole }>(
    sql`select name, email, role from invitations where ${opens(await hashOfLink(secret), now)}`,
  )
  const [row] = rows
  if (!row) throw refusal('LINK_OVER')
  return { name: row.name, email: row.email, role: row.role }
}

/** ADMIN-6: a new account; an address that the invitation was mailed to is the account's, and proved by having come by it. */
export async function joinAnew(db: Db, account: NewAccount, { secret, specialization, now }: Joining) {
  const [hash, sealed] = await Promise.all([hashOfLink(secret), hashPassword(account.password)])
  const made = db.execute<{ email: string }>(sql`
    with taken as (${accepted(hash, now)} returning role, is_admin, email),
    made as (
      insert into "user" (id, name, email, email_verified, role, is_admin)
      select ${crypto.randomUUID()}, ${account.name}, coalesce(email, ${account.email.toLowerCase()}), email is not null,
        role, is_admin from taken returning id, name, email, role
    ),
    keyed as (
      insert into account (id, account_id, provider_id, user_id, password)
      select ${crypto.randomUUID()}, id, 'credential', id, ${sealed} from made
    ),
    ${newDoctor(sql`(select id, name from made where role = 'doctor')`, crypto.randomUUID(), specialization)},
    noted as (${noted('invitation_accepted', sql`made`, { at: now })})
    select email from made`)
  const [row] = (await unlessTaken(made)).rows
  if (!row) throw refusal('LINK_OVER')
  return { email: row.email }
}

/**
 * ADMIN-6: somebody who has an account. A patient with appointments to come stays one: they would lose the way to them. A
 * doctor stays a doctor.
 */
export async function joinAs(db: Db, userId: string, { secret, specialization, now }: Joining) {
  await readInvitation(db, secret, now)
  const hash = await hashOfLink(secret)
  const held = sql`exists (select 1 from appointments
    where patient_id = ${userId} and ${statusIs(sql`status`, holdsPlace)})`
  const { rows } = await db.execute<{ held: boolean; role: InvitedRole | null }>(sql`
    with taken as (${accepted(hash, now)} and not ${held} returning role, is_admin),
    changed as (
      update "user" u set is_admin = u.is_admin or taken.is_admin,
        role = case when u.role = 'doctor' then u.role else taken.role end
      from taken where u.id = ${userId} returning u.id, u.name, u.role
    ),
    ${newDoctor(sql`(select id, name from changed where role = 'doctor')`, crypto.randomUUID(), specialization)},
    noted as (${noted('invitation_accepted', sql`changed`, { at: now })})
    select ${held} as held, (select role from changed) as role`)
  const [answer] = rows
  if (answer?.role) return { role: answer.role }
  throw refusal(answer?.held ? 'STILL_BOOKED' : 'LINK_OVER')
}
