import { NeonDbError } from '@neondatabase/serverless'
import type { Db } from '../../db/client.ts'

/** When each migration that this build knows was made, in ms since 1970: by that drizzle tells one from another. */
export type Migrations = readonly number[]

/**
 * How many of this build's migrations the database has had, and how many in all. It may have had more: a newer build brings
 * it forward before it takes our place, and an older one goes on with that.
 */
export async function readMigrations({ $client: sql }: Pick<Db, '$client'>, ours: Migrations) {
  try {
    const [row] = await sql`
      select count(*)::int as all, (count(*) filter (where created_at = any(${ours}::bigint[])))::int as ours
      from drizzle.__drizzle_migrations`
    return { all: Number(row?.all), ours: Number(row?.ours) }
  } catch (error) {
    if (error instanceof NeonDbError && error.code === NO_SUCH_TABLE) return { all: 0, ours: 0 }
    throw error
  }
}

/** Of a database that was never brought to any schema. */
const NO_SUCH_TABLE = '42P01'
