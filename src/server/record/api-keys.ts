import { desc, eq, sql } from 'drizzle-orm'
import { user as users } from '../../db/auth-schema.ts'
import type { Db } from '../../db/client.ts'
import { apiKeys } from '../../db/schema.ts'
import { hexOf, sha256 } from '../../platform/sha256.ts'
import type { Instant } from '../../queue/ids.ts'
import { refusal } from '../errors.ts'
import { instantOf } from './reach.ts'

/** What every key begins with, so that one that is found lying about is known for what it is. */
const PREFIX = 'ar_'
const MOST = 200

/** DRAFT-5: 256 random bits need no salt and no slow hash; whoever reads the table learns no key. */
export const hashOf = async (key: string): Promise<string> => hexOf(await sha256(key))

type Issue = { readonly id: string; readonly name: string; readonly issuedBy: string; readonly at: Instant }

/**
 * DRAFT-5: a new key, which nobody sees again. Asked again under the same id, because the answer was lost, it is another
 * one in the place of the first: of one wish there is one key.
 */
export async function issueKey(db: Db, { id, name, issuedBy, at }: Issue) {
  const key = `${PREFIX}${hexOf(crypto.getRandomValues(new Uint8Array(32)))}`
  const issued = await db.execute(sql`
    insert into api_keys (id, name, hash, issued_by, issued_at)
    values (${id}, ${name}, ${await hashOf(key)}, ${issuedBy}, ${instantOf(at)})
    on conflict (id) do update set hash = excluded.hash, name = excluded.name
    where api_keys.issued_by = excluded.issued_by and api_keys.last_used_at is null and api_keys.revoked_at is null
    returning 1`)
  if (issued.rows.length === 0) throw refusal('STALE')
  return { id, key }
}

/** DRAFT-5: who has a way in, the newest first; of a key itself nothing. */
export async function listKeys(db: Db) {
  const rows = await db
    .select({
      id: apiKeys.id,
      name: apiKeys.name,
      issuedBy: users.name,
      issuedAt: apiKeys.issuedAt,
      lastUsedAt: apiKeys.lastUsedAt,
      revokedAt: apiKeys.revokedAt,
    })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.issuedBy))
    .orderBy(desc(apiKeys.issuedAt), desc(apiKeys.id))
    .limit(MOST)
  return rows.map(({ issuedAt, lastUsedAt, revokedAt, ...row }) => ({
    ...row,
    issuedAt: issuedAt.getTime(),
    lastUsedAt: lastUsedAt?.getTime() ?? null,
    revokedAt: revokedAt?.getTime() ?? null,
  }))
}

/** DRAFT-5: from the next request on it opens nothing. */
export async function revokeKey(db: Db, id: string, at: Instant) {
  const revoked = await db.execute<{ at: string }>(sql`
    update api_keys set revoked_at = coalesce(revoked_at, ${instantOf(at)}) where id = ${id}
    returning revoked_at::text as at`)
  const [row] = revoked.rows
  if (!row) throw refusal('NOT_FOUND')
  return { id, revokedAt: Date.parse(row.at) }
}

/** Whose way in this is; null when it is none, or has been withdrawn. That it was used is kept. */
export async function keyIdOf(db: Db, bearer: string | null, at: Instant): Promise<string | null> {
  if (!bearer?.startsWith(PREFIX)) return null
  const used = await db.execute<{ id: string }>(sql`
    update api_keys set last_used_at = ${instantOf(at)} where hash = ${await hashOf(bearer)} and revoked_at is null
    returning id`)
  return used.rows[0]?.id ?? null
}
