import pg from 'pg'
import { migrateDatabase } from './migrate.ts'
import { startNeon } from './neon.ts'
import { startPostgres } from './postgres.ts'

export type LocalDatabaseOptions = {
  dataDir: string
  /** False for data that is thrown away: faster, and lost with the power. */
  durable: boolean
  /** Milliseconds of pretended distance between the Worker and the database. */
  rttMs?: number
  /** The database to make and migrate. Default: `anteroom`. */
  database?: string
  /** Called with a sentence when Postgres ends without having been asked to. */
  onLost?: (why: string) => void
}

export type LocalDatabase = {
  /** For the Neon driver and, since it names the real server too, for any Postgres client. */
  databaseUrl: string
  /** The front door; the Worker's `NEON_LOCAL`. */
  neonUrl: string
  postgresPid: number
  /** True when a server left by a killed parent was taken over. */
  reused: boolean
  /** The same server, another database. */
  urlOf: (database: string) => string
  stop: () => Promise<void>
}

/** Postgres, the Neon front door before it, and the newest schema: everything that needs a database starts here. */
export async function startLocalDatabase(options: LocalDatabaseOptions): Promise<LocalDatabase> {
  const { dataDir, durable, rttMs = 0, database = 'anteroom', onLost } = options
  const postgres = await startPostgres({ dataDir, durable, ...(onLost && { onLost }) })
  try {
    await createDatabaseOnce(postgres.url('postgres'), database)
    await migrateDatabase(postgres.url(database))
    const neon = await startNeon({ postgresPort: postgres.port, rttMs })
    return {
      databaseUrl: postgres.url(database),
      neonUrl: neon.url,
      postgresPid: postgres.pid,
      reused: postgres.reused,
      urlOf: postgres.url,
      async stop() {
        await neon.close()
        await postgres.stop()
      },
    }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

async function createDatabaseOnce(adminUrl: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`)
  } finally {
    await client.end()
  }
}
