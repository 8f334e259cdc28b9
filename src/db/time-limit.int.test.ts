import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { startLocalDatabase } from '../../scripts/local/database.ts'
import { removeCluster } from '../../scripts/local/postgres.ts'
import { signalProcess } from '../../scripts/local/processes.ts'
import { createTestDatabase, type TestDatabase } from '../../scripts/testing/database.ts'
import { createDb } from './client.ts'
import { connectNeon } from './neon.ts'
import { type FrontDoor, openFrontDoor } from './testing/front-door.ts'

/** What a busy machine may add to a limit. */
const LATE_MS = 1_500
const BRIEF = { answerMs: 1_000 }

let database: TestDatabase
let door: FrontDoor

beforeAll(async () => {
  database = await createTestDatabase()
  door = await openFrontDoor(database.neonUrl)
})
afterEach(() => door.thaw())
afterAll(() => {
  door.close()
  return database.drop()
})

const timed = async (ask: () => Promise<unknown>) => {
  const started = performance.now()
  const error = await ask().then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return { error, ms: performance.now() - started }
}

/** A typed query wraps the driver's error in its own. */
const reasonOf = (error: unknown) => String((error instanceof Error && error.cause) || error)

describe('a database that takes every request and answers none', () => {
  const address = () => ({ databaseUrl: database.url, neonLocal: door.url })
  const ways = {
    'a query': () => connectNeon(address())`select 1`,
    'a transaction': () => {
      const neon = connectNeon(address())
      return neon.transaction([neon`select 1`, neon`select 2`])
    },
    'a typed query': () => createDb(address()).execute(sql`select 1`),
    'a typed batch': () => {
      const db = createDb(address())
      return db.batch([db.execute(sql`select 1`), db.execute(sql`select 2`)])
    },
  }

  it('OPS-6 whatever is asked is given up in time, and nobody waits on', async () => {
    const askAll = () =>
      Promise.all(Object.entries(ways).map(async ([way, ask]) => [way, await timed(ask)] as const))
    for (const [way, { error }] of await askAll()) expect(error, way).toBeUndefined()
    door.freeze()

    for (const [way, { error, ms }] of await askAll()) {
      expect(reasonOf(error), way).toContain('no answer in 8000 ms')
      expect(ms, way).toBeLessThan(8_000 + LATE_MS)
    }

    await vi.waitFor(() => expect(door.held()).toBe(0))
    door.thaw()
    for (const [way, { error }] of await askAll()) expect(error, way).toBeUndefined()
  })

  it('OPS-6 an answer that breaks off in the middle counts as none', async () => {
    door.freeze('halfway')

    const { error, ms } = await timed(() => connectNeon(address(), BRIEF)`select 1`)

    expect(reasonOf(error)).toContain('no answer in 1000 ms')
    expect(ms).toBeLessThan(1_000 + LATE_MS)
    await vi.waitFor(() => expect(door.held()).toBe(0))
  })
})

it('OPS-6 a Postgres whose every process is stopped is given up, and is there again when it goes on', async () => {
  const dataDir = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'anteroom-frozen-')), 'pg')
  const own = await startLocalDatabase({ dataDir, durable: false })
  try {
    const neon = connectNeon({ databaseUrl: own.databaseUrl, neonLocal: own.neonUrl }, BRIEF)
    const rows = (await neon`select pid from pg_stat_activity`) as { pid: number }[]
    const all = (signal: NodeJS.Signals) => {
      for (const pid of [own.postgresPid, ...rows.map(({ pid }) => pid)]) signalProcess(pid, signal)
    }

    all('SIGSTOP')
    // A stopped server cannot be ended either: it must go on even when nobody gives up.
    const goOn = setTimeout(all, 5_000, 'SIGCONT')
    const { error, ms } = await timed(() => neon`select 1`)
    clearTimeout(goOn)
    all('SIGCONT')

    expect(reasonOf(error)).toContain('no answer in 1000 ms')
    expect(ms).toBeLessThan(1_000 + LATE_MS)
    expect(await neon`select 1 as here`).toEqual([{ here: 1 }])
  } finally {
    await own.stop()
    await removeCluster(dataDir)
  }
})
