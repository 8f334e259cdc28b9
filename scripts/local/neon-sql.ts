import type { IncomingHttpHeaders } from 'node:http'
import pg from 'pg'
import { z } from 'zod'

const MAX_CONNECTIONS_PER_DATABASE = 20

const Query = z.object({ query: z.string(), params: z.array(z.unknown()).default([]) })
const Batch = z.object({ queries: z.array(Query) })
const Body = z.union([Batch, Query])
type Query = z.infer<typeof Query>

const ISOLATION_LEVELS = new Map([
  ['ReadUncommitted', 'read uncommitted'],
  ['ReadCommitted', 'read committed'],
  ['RepeatableRead', 'repeatable read'],
  ['Serializable', 'serializable'],
])

/** The parts of a Postgres error that Neon passes on, and the driver copies onto its own error. */
const ERROR_FIELDS = [
  ...['severity', 'code', 'detail', 'hint', 'position', 'internalPosition', 'internalQuery', 'where'],
  ...['schema', 'table', 'column', 'dataType', 'constraint', 'file', 'line', 'routine'],
] as (keyof pg.DatabaseError)[]

/** Values leave as Postgres wrote them; the driver on the other side parses them by type. */
const rawText = { getTypeParser: () => (value: unknown) => value } as unknown as pg.CustomTypesConfig

export type SqlAnswer = { status: number; body: unknown }

/** Neon's SQL over HTTP: one query, or `{ queries }` as one transaction. */
export class SqlEndpoint {
  readonly #pools = new Map<string, pg.Pool>()
  readonly #postgresPort: number

  constructor(postgresPort: number) {
    this.#postgresPort = postgresPort
  }

  /** Answers one request; an error of the statement is an answer (400), as is one of ours (500). */
  async answer(headers: IncomingHttpHeaders, body: string): Promise<SqlAnswer> {
    try {
      const request = Body.parse(JSON.parse(body))
      const pool = this.#poolFor(String(headers['neon-connection-string'] ?? ''))
      if ('queries' in request) {
        return { status: 200, body: { results: await runBatch(pool, headers, request.queries) } }
      }
      return { status: 200, body: await run(pool, request) }
    } catch (error) {
      return describeError(error)
    }
  }

  /** Ends the connections of all databases. */
  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.end()))
  }

  #poolFor(connectionString: string): pg.Pool {
    // The host in the string is the one a real Neon would have; the server is always ours.
    const { username, password, pathname } = new URL(connectionString)
    const key = `${username}:${password}@${pathname}`
    const known = this.#pools.get(key)
    if (known) return known
    const pool = new pg.Pool({
      host: '127.0.0.1',
      port: this.#postgresPort,
      user: decodeURIComponent(username),
      password: decodeURIComponent(password),
      database: decodeURIComponent(pathname.slice(1)),
      max: MAX_CONNECTIONS_PER_DATABASE,
      allowExitOnIdle: true,
    })
    // An idle connection ends when its database is dropped. The pool replaces it; unheard, it would crash us.
    pool.on('error', () => {})
    // So may one that is in use; its statement fails, which is answer enough.
    pool.on('connect', (client) => client.on('error', () => {}))
    this.#pools.set(key, pool)
    return pool
  }
}

async function runBatch(pool: pg.Pool, headers: IncomingHttpHeaders, queries: Query[]): Promise<unknown[]> {
  const client = await pool.connect()
  let broken = false
  try {
    await client.query(beginStatement(headers))
    const results: unknown[] = []
    for (const query of queries) results.push(await run(client, query))
    await client.query('commit')
    return results
  } catch (error) {
    // A connection that failed outside a statement, or cannot roll back, must not go back into the pool.
    broken = !(error instanceof pg.DatabaseError)
    await client.query('rollback').catch(() => {
      broken = true
    })
    throw error
  } finally {
    client.release(broken)
  }
}

function beginStatement(headers: IncomingHttpHeaders): string {
  const isolation = ISOLATION_LEVELS.get(String(headers['neon-batch-isolation-level']))
  const readOnly = headers['neon-batch-read-only'] === 'true'
  const deferrable = headers['neon-batch-deferrable'] === 'true'
  return [
    'begin',
    isolation && `isolation level ${isolation}`,
    readOnly && 'read only',
    deferrable && 'deferrable',
  ]
    .filter(Boolean)
    .join(' ')
}

async function run(connection: pg.Pool | pg.PoolClient, { query, params }: Query): Promise<unknown> {
  const config: pg.QueryArrayConfig & { queryMode: 'extended' } = {
    text: query,
    values: params,
    rowMode: 'array',
    types: rawText,
    queryMode: 'extended', // As at Neon: one statement per query, so nothing can be smuggled in behind a ';'.
  }
  const { command, rowCount, rows, fields } = await connection.query(config)
  const described = fields.map(({ format: _, ...field }) => ({ ...field, format: 'text' }))
  return { command, rowCount, rows, fields: described, rowAsArray: true }
}

function describeError(error: unknown): SqlAnswer {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof pg.DatabaseError) {
    const known = ERROR_FIELDS.filter((field) => error[field] !== undefined)
    const fields = Object.fromEntries(known.map((field) => [field, error[field]]))
    return { status: 400, body: { message, ...fields } }
  }
  const isOurs = !(error instanceof SyntaxError || error instanceof z.ZodError || error instanceof TypeError)
  return { status: isOurs ? 500 : 400, body: { message } }
}
