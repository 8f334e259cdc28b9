import { sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import type { Instant } from '../../queue/ids.ts'
import { hashOfLink, newLinkSecret } from './link-secret.ts'

/** What the link's secret is kept as, among what else is verified once. */
export const SETUP = 'setup'
const HOURS = 48

type Asked = {
  /** Where browsers see the app. */
  readonly appUrl: string
  readonly now: Instant
  /** Also where there is an admin already. */
  readonly again?: boolean
}

/**
 * ADMIN-2: the link by which the first admin comes in, once, for 48 hours, in place of any before. Null where there is an
 * admin, unless asked for `again`: whoever can write to the database may always make one.
 */
export async function makeSetupLink(db: Db, { appUrl, now, again = false }: Asked): Promise<string | null> {
  const { rows } = await db.execute(
    sql`select 1 from "user" where is_admin and deactivated_at is null limit 1`,
  )
  if (rows.length > 0 && !again) return null
  const secret = newLinkSecret()
  const until = new Date(now + HOURS * 3_600_000).toISOString()
  await db.batch([
    db.execute(sql`delete from verification where identifier = ${SETUP}`),
    db.execute(sql`insert into verification (id, identifier, value, expires_at)
      values (${crypto.randomUUID()}, ${SETUP}, ${await hashOfLink(secret)}, ${until})`),
  ])
  return `${appUrl}/setup#${secret}`
}
