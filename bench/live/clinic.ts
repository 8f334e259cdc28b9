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
  readonly host?: Host
}

/**
 * As `npm start` runs the Worker; as `npm run dev` does, behind the proxy of `wrangler dev`; or without the app's files, so that
 * nothing of Miniflare's stands before it either: as near to a deployed one as this machine comes.
 */
export const HOSTS = ['start', 'dev', 'straight'] as const
type Host = (typeof HOSTS)[number]

const CONFIG = path.join(import.meta.dirname, '../../wrangler.toml')

export async function openClinic({ rttMs = 0, host = 'start' }: ClinicOptions): Promise<Clinic> {
  const stateDir = fs.mkdtempSync(path.join(os.tmpdir(), 'anteroom-bench-'))
  fs.chmodSync(stateDir, 0o755)
  const stack = await startStack({
    ...{ stateDir, durable: false, demo: false, rttMs },
    reload: host === 'dev',
    ...(host === 'straight' && { config: withoutFiles(stateDir), build: false }),
  })
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

/** The repository's configuration but for its files. */
function withoutFiles(directory: string): string {
  const config = path.join(directory, 'wrangler.toml')
  const main = path.join(path.dirname(CONFIG), 'src/server/index.ts')
  const text = fs.readFileSync(CONFIG, 'utf8').replace(/^\[assets\]$.*?(?=^\[)/ms, '')
  fs.writeFileSync(config, text.replace('"src/server/index.ts"', JSON.stringify(main)))
  return config
}
