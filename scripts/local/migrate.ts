import path from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'

const MIGRATIONS = path.join(import.meta.dirname, '../../drizzle')

/** Any fixed number; everyone who migrates this database must take the same one. */
const MIGRATION_LOCK = 4_207_001

/**
 * Brings a database to the newest schema. Two callers at once are safe: the second waits on an advisory lock
 * and then finds nothing to do. All pending migrations are one transaction.
 */
export async function migrateDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await migrate(drizzle(client), { migrationsFolder: MIGRATIONS })
  } finally {
    await client.end() // Ending the session gives the lock back.
  }
}
