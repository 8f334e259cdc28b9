import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { user as users } from '../../db/auth-schema.ts'
import type { Db } from '../../db/client.ts'
import { type InvitedRole, invitations } from '../../db/clinic-schema.ts'
import type { Instant } from '../../queue/ids.ts'
import { INVITED_DAYS } from '../accounts/account-mail.ts'
import { refusal } from '../errors.ts'
import { noted } from './audit.ts'
import { hashOfLink, newLinkSecret } from './link-secret.ts'

const MOST = 200

type By = { readonly by: string; readonly at: Instant }
type Invite = By & {
  /** Of the wish: asked again, its link takes the place of the one before. */
  readonly id: string
  readonly role: InvitedRole
  readonly isAdmin: boolean
  readonly name: string
  readonly email: string | null
}

const iso = (at: Instant) => new Date(at).toISOString()
const isOpen = sql`accepted_at is null and revoked_at is null`
const untilFrom = (at: Instant) => iso(at + INVITED_DAYS * 86_400_000)

/** ADMIN-5: asks somebody to work at the clinic; the secret of the link is in this answer and nowhere else. */
export async function invite(db: Db, { id, role, isAdmin, name, email, by, at }: Invite): Promise<string> {
  const secret = newLinkSecret()
  const { rows } = await db.execute(sql`
    with made as (
      insert into invitations (id, hash, role, is_admin, email, name, invited_by, created_at, expires_at)
      values (${id}, ${await hashOfLink(secret)}, ${role}, ${isAdmin}, ${email}, ${name}, ${by}, ${iso(at)}::timestamptz,
        ${untilFrom(at)}::timestamptz)
      on conflict (id) do update set hash = excluded.hash
        where invitations.invited_by = excluded.invited_by and invitations.accepted_at is null
          and invitations.revoked_at is null
      returning null::text as id, name
    ),
    noted as (${noted('invited', sql`made`, { at, by })})
    select 1 from made`)
  if (rows.length === 0) throw refusal('STALE')
  return secret
}

/** ADMIN-5: another link in place of the one before, for seven days from now. */
export async function renewInvitation(db: Db, id: string, { by, at }: By) {
  const secret = newLinkSecret()
  const { rows } = await db.execute<{ email: string | null }>(sql`
    with made as (
      update invitations set hash = ${await hashOfLink(secret)}, expires_at = ${untilFrom(at)}::timestamptz
      where id = ${id} and ${isOpen} returning null::text as id, name, email
    ),
    noted as (${noted('invitation_renewed', sql`made`, { at, by })})
    select email from made`)
  const [row] = rows
  if (!row) throw refusal('NOT_FOUND')
  return { secret, email: row.email }
}

/** ADMIN-5: its link opens nothing any more. */
export async function revokeInvitation(db: Db, id: string, { by, at }: By): Promise<void> {
  const { rows } = await db.execute(sql`
    with made as (
      update invitations set revoked_at = ${iso(at)}::timestamptz where id = ${id} and ${isOpen}
      returning null::text as id, name
    ),
    noted as (${noted('invitation_revoked', sql`made`, { at, by })})
    select 1 from made`)
  if (rows.length === 0) throw refusal('NOT_FOUND')
}

/** ADMIN-5: those that nobody has answered, over ones too, the newest first. */
export async function listInvitations(db: Db, now: Instant) {
  const rows = await db
    .select({
      id: invitations.id,
      role: invitations.role,
      isAdmin: invitations.isAdmin,
      name: invitations.name,
      email: invitations.email,
      by: users.name,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.invitedBy))
    .where(and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt)))
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(MOST)
  return rows.map(({ expiresAt, ...each }) => ({
    ...each,
    expiresAt: expiresAt.getTime(),
    isOver: expiresAt.getTime() <= now,
  }))
}
