import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { loadSecrets, type Secrets } from '../../scripts/local/secrets.ts'
import { type Stack, startStack } from '../../scripts/local/stack.ts'
import type { TestDatabase } from '../../scripts/testing/database.ts'

/** The whole of Anteroom with nobody in it, on data that is thrown away. */
export type Clinic = {
  readonly stack: Stack
  readonly secrets: Secrets
  readonly address: { readonly databaseUrl: string; readonly neonLocal: string }
  readonly sql: TestDatabase['sql']
  close(): Promise<void>
}

export type ClinicOptions = {
  /** Milliseconds to the database and back. */
  readonly rttMs?: number
  /** Behind the proxy of `wrangler dev`, as `npm run dev` is. */
  readonly behindProxy?: boolean
}

export async function openClinic({ rttMs = 0, behindProxy = false }: ClinicOptions): Promise<Clinic> {
  const stateDir = fs.mkdtempSync(path.join(os.tmpdir(), 'anteroom-bench-'))
  fs.chmodSync(stateDir, 0o755)
  const stack = await startStack({ stateDir, durable: false, demo: false, rttMs, reload: behindProxy })
  const pool = new pg.Pool({ connectionString: stack.databaseUrl, max: 4 })
  pool.on('error', () => {})
  return {
    stack,
    secrets: await loadSecrets(stateDir),
    address: { databaseUrl: stack.databaseUrl, neonLocal: stack.neonUrl },
    sql: async <Row extends pg.QueryResultRow>(query: string, params: unknown[] = []) =>
      (await pool.query<Row>(query, params)).rows,
    async close() {
      await pool.end()
      await stack.stop()
      fs.rmSync(stateDir, { recursive: true, force: true })
    },
  }
}
