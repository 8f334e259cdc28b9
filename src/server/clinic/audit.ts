import { desc, eq, lt, type SQL, sql } from 'drizzle-orm'
import { user as users } from '../../db/auth-schema.ts'
import type { Db } from '../../db/client.ts'
import { type AuditedChange, audit } from '../../db/clinic-schema.ts'
import type { Instant } from '../../queue/ids.ts'

const PAGE = 30

/**
 * ADMIN-9: the entry of one change, for the statement that makes it: one for each row of `from`, which has the columns
 * `id` (whom it is about, or null) and `name`. `by` is who did it; without it they did it themselves.
 */
export const noted = (
  what: AuditedChange,
  from: SQL,
  { at, by }: { readonly at: Instant; readonly by?: string },
): SQL => sql`insert into audit (at, actor_id, what, subject_id, about)
  select ${new Date(at).toISOString()}::timestamptz, ${by === undefined ? sql`c.id` : sql`${by}::text`}, ${what}, c.id, c.name
  from ${from} c`

/** ADMIN-9: the newest first; `before` is the last entry of the page before. */
export async function listAudit(db: Db, before: number | null) {
  const rows = await db
    .select({ id: audit.id, at: audit.at, what: audit.what, about: audit.about, by: users.name })
    .from(audit)
    .innerJoin(users, eq(users.id, audit.actorId))
    .where(before === null ? undefined : lt(audit.id, before))
    .orderBy(desc(audit.id))
    .limit(PAGE + 1)
  const items = rows.slice(0, PAGE).map(({ at, ...entry }) => ({ ...entry, at: at.getTime() }))
  return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null }
}
