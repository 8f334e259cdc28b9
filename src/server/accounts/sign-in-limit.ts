import { sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { digest } from '../../protocol/command-ids.ts'
import type { Instant } from '../../queue/ids.ts'

/** Wrong passwords for one account from one address before it has to wait. */
export const SIGN_IN_ATTEMPTS = 5
export const SIGN_IN_WINDOW_SECONDS = 60

type Attempt = { readonly email: string; readonly address: string }

/** The log of attempts must not be a list of who has an account: only a digest is kept. */
const keyOf = ({ email, address }: Attempt) => digest('sign-in', address, email.trim().toLowerCase())

/**
 * Counts an attempt, and says how many seconds to wait when there were too many: null to go ahead. One statement, so
 * that attempts at the same moment cannot pass on one count. Kept in the database: isolates come and go.
 */
export async function countAttempt(db: Db, attempt: Attempt, now: Instant): Promise<number | null> {
  const key = `sign-in:${await keyOf(attempt)}`
  const since = now - SIGN_IN_WINDOW_SECONDS * 1000
  const { rows } = await db.execute<{ count: number; first: string }>(sql`
    insert into rate_limit (id, key, count, last_request) values (${key}, ${key}, 1, ${now})
    on conflict (key) do update set
      count = case when rate_limit.last_request <= ${since} then 1 else rate_limit.count + 1 end,
      last_request = case when rate_limit.last_request <= ${since} then ${now} else rate_limit.last_request end
    returning count, last_request as first`)
  const [row] = rows
  if (!row || row.count <= SIGN_IN_ATTEMPTS) return null
  return Math.max(1, Math.ceil((Number(row.first) - since) / 1000))
}

/** The right password ends the count: only wrong ones add up. */
export async function forgetAttempts(db: Db, attempt: Attempt): Promise<void> {
  const key = `sign-in:${await keyOf(attempt)}`
  await db.execute(sql`delete from rate_limit where key = ${key}`)
}
