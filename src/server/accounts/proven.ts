import { sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import type { Clock } from '../../platform/clock.ts'

/** For how long a proof holds, in ms: as long as the code of a mail, which may be part of what it is for. */
const PROVEN_MS = 10 * 60_000

/** ACC-12: what asks for a proof, and which of it uses it up: one proof is for one change. */
const NEEDS_PROOF: ReadonlyMap<string, 'asks' | 'changes'> = new Map([
  ['email-otp/request-email-change', 'asks'],
  ['email-otp/change-email', 'changes'],
  ['passkey/generate-register-options', 'asks'],
  ['passkey/verify-registration', 'changes'],
  ['passkey/delete-passkey', 'changes'],
])

export const needsProof = (path: string): boolean => NEEDS_PROOF.has(path)
export const usesProof = (path: string): boolean => NEEDS_PROOF.get(path) === 'changes'

/** Of one sign-in: what was shown on one device says nothing of another. */
type SignIn = { readonly sessionId: string }

type Means = { readonly db: Db; readonly clock: Clock }

/** ACC-12: whoever came by this sign-in has shown that it is they (`prove`), which counts for one change. */
export async function keepProven({ db, clock }: Means, user: SignIn): Promise<void> {
  const until = new Date(clock() + PROVEN_MS).toISOString()
  await db.batch([
    db.execute(sql`delete from verification where identifier = ${nameOf(user)}`),
    db.execute(sql`insert into verification (id, identifier, value, expires_at)
      values (${crypto.randomUUID()}, ${nameOf(user)}, 'proven', ${until})`),
  ])
}

/** Whether they have, and have changed nothing since. */
export async function isProven({ db, clock }: Means, user: SignIn): Promise<boolean> {
  const now = new Date(clock()).toISOString()
  const { rows } = await db.execute(
    sql`select 1 from verification where identifier = ${nameOf(user)} and expires_at > ${now}::timestamptz`,
  )
  return rows.length > 0
}

export const forgetProven = async ({ db }: Pick<Means, 'db'>, user: SignIn): Promise<void> =>
  void (await db.execute(sql`delete from verification where identifier = ${nameOf(user)}`))

const nameOf = ({ sessionId }: SignIn) => `proven:${sessionId}`
