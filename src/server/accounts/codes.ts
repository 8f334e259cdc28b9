import { sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import type { Instant } from '../../queue/ids.ts'

/** How often a code may be guessed at before it is over. */
export const CODE_TRIES = 5

const encoder = new TextEncoder()

/**
 * What a code is kept as. Six digits are guessed in no time from a plain hash: this one needs the Worker's secret as well.
 */
export async function sealedCode(secret: string, code: string): Promise<string> {
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  const seal = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(`code:${code}`)))
  return btoa(String.fromCharCode(...seal))
}

/** Six digits, each as likely as any other. */
export function newCode(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1))
  // What is above the last whole million is drawn again.
  return number < 4_294_000_000 ? String(number % 1_000_000).padStart(6, '0') : newCode()
}

type Kept = { readonly sealed: readonly string[]; readonly about: unknown }

/** Keeps codes, any of which stands for `about`, under a name, in place of what it has kept there. `until` is in ms. */
export async function keepCode(db: Db, name: string, kept: Kept, until: Instant): Promise<void> {
  const value = JSON.stringify({ ...kept, tries: 0 })
  const expires = new Date(until).toISOString()
  await db.batch([
    db.execute(sql`delete from verification where identifier = ${name}`),
    db.execute(sql`insert into verification (id, identifier, value, expires_at)
      values (${crypto.randomUUID()}, ${name}, ${value}, ${expires})`),
  ])
}

/**
 * What the code stands for: once, in time, and after at most `CODE_TRIES` guesses; null for any other, whatever is wrong with it.
 * The guess is counted before it is compared, and the right one takes the row away: of two at the same moment one is first.
 */
export async function takeCode(
  db: Db,
  name: string,
  sealed: string,
  now: Instant,
): Promise<{ readonly about: unknown } | null> {
  const { rows } = await db.execute<{ value: string }>(sql`
    update verification set value = jsonb_set(value::jsonb, '{tries}', to_jsonb((value::jsonb->>'tries')::int + 1))::text
    where identifier = ${name} and expires_at > ${new Date(now).toISOString()}::timestamptz
      and (value::jsonb->>'tries')::int < ${CODE_TRIES}
    returning value`)
  const [row] = rows
  if (!row) return null
  const kept = JSON.parse(row.value) as Kept
  if (!kept.sealed.includes(sealed)) return null
  const { rows: taken } = await db.execute(
    sql`delete from verification where identifier = ${name} returning id`,
  )
  return taken.length > 0 ? { about: kept.about } : null
}
