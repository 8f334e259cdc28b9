import { sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { digest } from '../../protocol/command-ids.ts'
import type { Instant } from '../../queue/ids.ts'

/** How often something may be done before whoever does it has to wait. */
export type Limit = { readonly name: string; readonly most: number; readonly seconds: number }

/** Wrong passwords for one account from one address. */
export const SIGN_INS: Limit = { name: 'sign-in', most: 5, seconds: 60 }
/** ACC-10: sign-ins, and new accounts where mail is off, from one place, to whomever: a whole waiting area may share one. */
export const SIGN_INS_FROM_ONE: Limit = { name: 'sign-in-from', most: 240, seconds: 60 }
export const SIGN_UPS_FROM_ONE: Limit = { name: 'sign-up-from', most: 20, seconds: 60 }
/** ACC-10: mails that one address of e-mail is sent because somebody asked. */
export const MAILS_TO_ONE: Limit = { name: 'mail-to', most: 5, seconds: 900 }
/** ACC-10: mails that one place asks for, to whomever: a whole waiting area may share one. */
export const MAILS_FROM_ONE: Limit = { name: 'mail-from', most: 40, seconds: 900 }
/** ACC-10: codes tried for one e-mail; beside the five that each code lives through. */
export const CODES_FOR_ONE: Limit = { name: 'code-for', most: 15, seconds: 900 }
export const CODES_FROM_ONE: Limit = { name: 'code-from', most: 60, seconds: 900 }
/** SMS-2: codes texted to one number, whoever asks; each costs the clinic money. */
export const TEXTS_TO_ONE: Limit = { name: 'text-to', most: 3, seconds: 900 }
/** SMS-2: the same that one account asks for, to whatever numbers. */
export const TEXTS_BY_ONE: Limit = { name: 'text-by', most: 5, seconds: 3_600 }
/** SMS-2: the same that one place asks for. */
export const TEXTS_FROM_ONE: Limit = { name: 'text-from', most: 20, seconds: 3_600 }
/** SMS-2: the same that all of the clinic's people ask for together: numbers that cost much are not rung up from many places. */
export const TEXTS_FROM_ALL: Limit = { name: 'text-all', most: 300, seconds: 3_600 }
/** ACC-10: passwords tried by whoever is signed in already: an unlocked phone is no proof. */
export const OWN_PASSWORDS: Limit = { name: 'own-password', most: 5, seconds: 60 }

/** ADMIN-3, ADMIN-6: links to set up or to join that one place tries. */
export const LINKS_FROM_ONE: Limit = { name: 'link-from', most: 60, seconds: 900 }

/** What is counted must not be a list of who has an account: only a digest is kept. */
const keyOf = async ({ name }: Limit, whose: readonly string[]) =>
  `${name}:${await digest(name, ...whose.map((each) => each.trim().toLowerCase()))}`

/**
 * Counts an attempt, and says how many seconds to wait when there were too many: null to go ahead. One statement, so
 * that attempts at the same moment cannot pass on one count. Kept in the database: isolates come and go.
 */
export async function count(
  db: Db,
  limit: Limit,
  whose: readonly string[],
  now: Instant,
): Promise<number | null> {
  const key = await keyOf(limit, whose)
  const since = now - limit.seconds * 1000
  const { rows } = await db.execute<{ count: number; first: string }>(sql`
    insert into rate_limit (id, key, count, last_request) values (${key}, ${key}, 1, ${now})
    on conflict (key) do update set
      count = case when rate_limit.last_request <= ${since} then 1 else rate_limit.count + 1 end,
      last_request = case when rate_limit.last_request <= ${since} then ${now} else rate_limit.last_request end
    returning count, last_request as first`)
  const [row] = rows
  if (!row || row.count <= limit.most) return null
  return Math.max(1, Math.ceil((Number(row.first) - since) / 1000))
}

/** The right password ends the count: only wrong ones add up. */
export async function forgetCount(db: Db, limit: Limit, whose: readonly string[]): Promise<void> {
  const key = await keyOf(limit, whose)
  await db.execute(sql`delete from rate_limit where key = ${key}`)
}
