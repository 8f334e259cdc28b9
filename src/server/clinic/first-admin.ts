import { NeonDbError } from '@neondatabase/serverless'
import { sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import type { Instant } from '../../queue/ids.ts'
import { hashPassword } from '../accounts/password.ts'
import { refusal } from '../errors.ts'
import { noted } from './audit.ts'
import { hashOfLink } from './link-secret.ts'
import { newDoctor } from './new-doctor.ts'
import { SETUP } from './setup-link.ts'

export type NewAccount = { readonly name: string; readonly email: string; readonly password: string }

/** PostgreSQL's code for a value that there may be only one of. */
const TWICE = '23505'

/** ADMIN-3: an account that has an email already is refused, and leaves the link as it was. */
export async function unlessTaken<Answer>(made: Promise<Answer>): Promise<Answer> {
  try {
    return await made
  } catch (error) {
    for (let each = error; each instanceof Error; each = each.cause)
      if (each instanceof NeonDbError && each.code === TWICE) throw refusal('EMAIL_TAKEN')
    throw error
  }
}

/**
 * ADMIN-3: the link ends and the admin begins in one statement, so of two who use it at once one is first. At the desk until
 * they say that they are a doctor as well.
 */
export async function makeFirstAdmin(
  db: Db,
  secret: string,
  { name, email, password }: NewAccount,
  now: Instant,
): Promise<void> {
  const at = new Date(now).toISOString()
  const [hash, sealed] = await Promise.all([hashOfLink(secret), hashPassword(password)])
  const made = db.execute(sql`
    with taken as (
      delete from verification where identifier = ${SETUP} and value = ${hash} and expires_at > ${at}::timestamptz
      returning id
    ),
    made as (
      insert into "user" (id, name, email, role, is_admin)
      select ${crypto.randomUUID()}, ${name}, ${email.toLowerCase()}, 'staff', true from taken returning id, name
    ),
    keyed as (
      insert into account (id, account_id, provider_id, user_id, password)
      select ${crypto.randomUUID()}, id, 'credential', id, ${sealed} from made
    ),
    noted as (${noted('admin_made', sql`made`, { at: now })})
    select 1 from made`)
  if ((await unlessTaken(made)).rows.length === 0) throw refusal('LINK_OVER')
}

/** ADMIN-4: an admin who sees patients as well; asked again it is answered the same. */
export async function becomeDoctor(
  db: Db,
  userId: string,
  specialization: string,
  now: Instant,
): Promise<void> {
  await db.execute(sql`
    with me as (select id, name from "user" where id = ${userId}),
    ${newDoctor(sql`me`, crypto.randomUUID(), specialization)},
    changed as (
      update "user" set role = 'doctor' where id = ${userId} and role = 'staff' returning id, name
    ),
    noted as (${noted('became_doctor', sql`changed`, { at: now })})
    select 1 from changed`)
}
