import { and, desc, eq, gt, ne } from 'drizzle-orm'
import { session } from '../../db/auth-schema.ts'
import type { Db } from '../../db/client.ts'
import type { Instant } from '../../queue/ids.ts'
import type { EndedSignIn, SessionUser } from './auth.ts'
import { deviceOf } from './device.ts'

/** More than anybody has; the newest. */
const MOST = 50

/** ACC-6: where somebody is signed in, this one first, then the newest. `since` and `seen` are instants in ms. */
export async function ownSessions(db: Db, user: SessionUser, now: Instant) {
  const rows = await db
    .select({
      id: session.id,
      userAgent: session.userAgent,
      since: session.createdAt,
      seen: session.updatedAt,
    })
    .from(session)
    .where(and(eq(session.userId, user.id), gt(session.expiresAt, new Date(now))))
    .orderBy(desc(session.updatedAt))
    .limit(MOST)
  return rows
    .map(({ id, userAgent, since, seen }) => ({
      id,
      isThis: id === user.sessionId,
      ...deviceOf(userAgent),
      since: since.getTime(),
      seen: seen.getTime(),
    }))
    .toSorted((a, b) => Number(b.isThis) - Number(a.isThis))
}

/** ACC-6: ends sign-ins of somebody's own: the one with this id, all others than theirs, or all. Says which have ended. */
export async function endOwnSessions(
  db: Db,
  user: SessionUser,
  which: { readonly id: string } | 'others' | 'all',
): Promise<readonly EndedSignIn[]> {
  const narrowed =
    which === 'all'
      ? undefined
      : which === 'others'
        ? ne(session.id, user.sessionId)
        : eq(session.id, which.id)
  const ended = await db
    .delete(session)
    .where(and(eq(session.userId, user.id), narrowed))
    .returning({ id: session.id })
  return ended.map(({ id }) => ({ sid: id, userId: user.id }))
}
