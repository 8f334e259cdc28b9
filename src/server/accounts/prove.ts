import { and, eq } from 'drizzle-orm'
import { account } from '../../db/auth-schema.ts'
import type { Db } from '../../db/client.ts'
import type { Clock } from '../../platform/clock.ts'
import { refusal, tooMany } from '../errors.ts'
import type { SessionUser } from './auth.ts'
import { sealedCode, takeCode } from './codes.ts'
import { count, forgetCount, type Limit, OWN_PASSWORDS } from './limits.ts'
import { verifyPassword } from './password.ts'

/** What somebody who is signed in shows once more before something that cannot be undone. */
export type Proof = { readonly password: string } | { readonly code: string }

type Means = { readonly db: Db; readonly clock: Clock; readonly codeSecret: string }

/** ACC-7, ACC-12: what a code by mail shows it for; one for something smaller never deletes an account. */
export type ProvedFor = 'deletion' | 'change'

/** A code of this name is for this account, and for nothing else. */
export const proofCodeOf = ({ id }: SessionUser, what: ProvedFor) => `${what}:${id}`

/** ACC-7, ACC-10, ACC-12: throws the refusal of a proof that is none; those that are wrong are counted. */
export async function prove(
  { db, clock, codeSecret }: Means,
  user: SessionUser,
  proof: Proof,
  what: ProvedFor,
): Promise<void> {
  await within(db, OWN_PASSWORDS, [user.id], clock())
  if ('code' in proof) {
    const sealed = await sealedCode(codeSecret, proof.code)
    if (!(await takeCode(db, proofCodeOf(user, what), sealed, clock()))) throw refusal('CODE_WRONG')
  } else {
    const [kept] = await db
      .select({ password: account.password })
      .from(account)
      .where(and(eq(account.userId, user.id), eq(account.providerId, 'credential')))
    const isRight = await verifyPassword({ hash: kept?.password ?? '', password: proof.password })
    if (!isRight) throw refusal('PASSWORD_WRONG')
  }
  await forgetCount(db, OWN_PASSWORDS, [user.id])
}

/** ACC-10: counts one, and throws the refusal that says how long to wait when there were too many. */
export async function within(db: Db, limit: Limit, whose: readonly string[], now: number): Promise<void> {
  const seconds = await count(db, limit, whose, now)
  if (seconds !== null) throw tooMany(seconds)
}
