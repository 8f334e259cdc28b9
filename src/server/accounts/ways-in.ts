import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { account, passkey, user as users } from '../../db/auth-schema.ts'
import type { Db } from '../../db/client.ts'

/** ACC-3: with a password that is taken away because nobody had proved the address go the passkeys beside it. */
export const forgetPasskeys = async (db: Db, userId: string): Promise<void> =>
  void (await db.delete(passkey).where(eq(passkey.userId, userId)))

/** ACC-3: whether somebody has proved that the address is theirs. */
export async function isConfirmed(db: Db, userId: string): Promise<boolean> {
  const [known] = await db.select({ is: users.emailVerified }).from(users).where(eq(users.id, userId))
  return known?.is ?? false
}

/** ACC-4: a link to a new password holds only as long as nothing else has changed how one comes in. */
export const resetLinksOf = (db: Db, userId: string) =>
  db.execute(sql`delete from verification where identifier like 'reset-password:%' and value = ${userId}`)

/** ACC-4: a link that was mailed proves the address; what an account had before that, somebody else may know. */
export async function provenByReset(db: Db, userId: string, wasVerified: boolean): Promise<void> {
  if (!wasVerified) {
    await forgetPasskeys(db, userId)
    await db.update(users).set({ emailVerified: true }).where(eq(users.id, userId))
  }
  await resetLinksOf(db, userId)
}

/** ACC-16: a row where somebody can come in by a password. */
export const selectPasswords = (db: Db, userId: string) =>
  db
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.userId, userId), eq(account.providerId, 'credential'), isNotNull(account.password)))
