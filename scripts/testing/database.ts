import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

export type TestDatabase = {
  /** Connection string for the Neon driver (its host is the local server's, so plain Postgres clients work too). */
  url: string
  /** The Neon front door, for `NEON_LOCAL`. */
  neonUrl: string
  /** One statement straight to Postgres, past the code under test; resolves to the rows. */
  sql: <Row extends pg.QueryResultRow = pg.QueryResultRow>(
    query: string,
    params?: unknown[],
  ) => Promise<Row[]>
  /** Removes the database, also while connections to it are open. */
  drop: () => Promise<void>
}

/**
 * A migrated, empty database of the calling test file's own:
 *
 *     let database: TestDatabase
 *     beforeAll(async () => { database = await createTestDatabase() })
 *     afterAll(() => database.drop())
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { adminUrl, template, neonUrl } = inject('testCluster')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await runOnce(adminUrl, `create database ${name} template ${template}`)

  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  const pool = new pg.Pool({ connectionString: url.href, max: 4, allowExitOnIdle: true })
  // The server ends idle connections when it stops; that is no failure of a test.
  pool.on('error', () => {})

  return {
    url: url.href,
    neonUrl,
    sql: async <Row extends pg.QueryResultRow>(query: string, params: unknown[] = []) =>
      (await pool.query<Row>(query, params)).rows,
    async drop() {
      await pool.end()
      await runOnce(adminUrl, `drop database if exists ${name} with (force)`)
    },
  }
}

async function runOnce(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
