import { eq, sql } from 'drizzle-orm'
import { verification } from '../../db/auth-schema.ts'
import type { Db } from '../../db/client.ts'
import { textNumbers, textStops } from '../../db/schema.ts'

/** SMS-2: a code of this name confirms a number for this account, and does nothing else. */
export const numberCodeOf = (userId: string) => `text-number:${userId}`

/** SMS-2, SMS-4: the number at which somebody is told by text, and whether it has answered STOP; null when there is none. */
export async function ownNumber(db: Db, userId: string) {
  const [own] = await db
    .select({
      number: textNumbers.number,
      via: textNumbers.via,
      isStopped: sql<boolean>`coalesce(${textStops.isStopped}, false)`,
    })
    .from(textNumbers)
    .leftJoin(textStops, eq(textStops.number, textNumbers.number))
    .where(eq(textNumbers.personId, userId))
  return own ?? null
}

/** SMS-2: nothing goes there any more, and a code that was sent confirms nothing. To be written with others, or awaited. */
export const forgetNumber = (db: Db, userId: string) =>
  [
    db.delete(textNumbers).where(eq(textNumbers.personId, userId)),
    db.delete(verification).where(eq(verification.identifier, numberCodeOf(userId))),
  ] as const
