import { spawn } from 'node:child_process'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { type NeonQueryFunction, neon, neonConfig, Pool } from '@neondatabase/serverless'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { type LocalNeon, startNeon } from './neon.ts'
import { ended } from './processes.ts'

let database: TestDatabase
let http: NeonQueryFunction<false, false>

beforeAll(async () => {
  database = await createTestDatabase()
  neonConfig.fetchEndpoint = `${database.neonUrl}/sql`
  neonConfig.wsProxy = () => `${new URL(database.neonUrl).host}/v2`
  neonConfig.useSecureWebSocket = false
  neonConfig.webSocketConstructor = WebSocket
  http = neon(database.url)
})
beforeEach(() => database.sql('create table seat (id int primary key, "by" text, at timestamptz)'))
afterEach(() => database.sql('drop table seat'))
afterAll(() => database.drop())

describe('the HTTP door', () => {
  it('STACK one query over HTTP gives typed values', async () => {
    await http`insert into seat values (${1}, ${'ann'}, ${'2026-11-01T09:00:00Z'})`

    const rows = await http`select * from seat`

    expect(rows).toEqual([{ id: 1, by: 'ann', at: new Date('2026-11-01T09:00:00Z') }])
  })

  it('STACK a batch is one transaction', async () => {
    const [first, second] = await http.transaction([
      http`insert into seat (id) values (1) returning pg_current_xact_id()::text as xid`,
      http`insert into seat (id) values (2) returning pg_current_xact_id()::text as xid`,
    ])

    expect(first).toEqual(second)
    expect(await database.sql('select id from seat order by id')).toEqual([{ id: 1 }, { id: 2 }])
  })

  it('STACK a batch with a failing statement leaves nothing behind', async () => {
    const batch = http.transaction([
      http`insert into seat (id) values (1)`,
      http`insert into seat (id) values (1)`,
    ])

    await expect(batch).rejects.toMatchObject({ code: '23505' })
    expect(await database.sql('select id from seat')).toEqual([])
  })

  it('STACK a batch has the isolation level and access mode it asks for', async () => {
    const level = http`select current_setting('transaction_isolation') as level`

    expect(await http.transaction([level])).toEqual([[{ level: 'read committed' }]])
    const options = { isolationLevel: 'Serializable', readOnly: true, deferrable: true } as const
    expect(await http.transaction([level], options)).toEqual([[{ level: 'serializable' }]])
    const write = http.transaction([http`insert into seat (id) values (1)`], { readOnly: true })
    await expect(write).rejects.toMatchObject({ code: '25006' })
  })

  it('OPS-3 an SQL error is a 400 that names its code and constraint', async () => {
    const insert = () =>
      fetch(`${database.neonUrl}/sql`, {
        method: 'POST',
        headers: { 'Neon-Connection-String': database.url },
        body: JSON.stringify({ query: 'insert into seat (id) values (7)', params: [] }),
      })
    await insert()

    const second = await insert()

    expect(second.status).toBe(400)
    expect(await second.json()).toMatchObject({ code: '23505', constraint: 'seat_pkey', table: 'seat' })
  })

  it.each(['not json', '{}', '{"query":1}'])(
    'OPS-3 a malformed request (%s) is a 400 and hurts nobody',
    async (body) => {
      const headers = { 'Neon-Connection-String': database.url }

      const answer = await fetch(`${database.neonUrl}/sql`, { method: 'POST', headers, body })

      expect(answer.status).toBe(400)
      expect(await http`select 1 as one`).toEqual([{ one: 1 }])
    },
  )

  it('STACK two statements in one query are refused', async () => {
    await expect(http.query('select 1; drop table seat')).rejects.toMatchObject({ code: '42601' })
  })
})

describe('the WebSocket door', () => {
  it('STACK a pool holds an interactive transaction', async () => {
    const pool = new Pool({ connectionString: database.url })
    const client = await pool.connect()
    try {
      await client.query('begin')
      await client.query('insert into seat (id) values (1)')
      await client.query('rollback')
      expect((await client.query('select count(*)::int as seats from seat')).rows).toEqual([{ seats: 0 }])
    } finally {
      client.release()
      await pool.end()
    }
  })

  it('STACK a constraint error is the same as over HTTP', async () => {
    const pool = new Pool({ connectionString: database.url })
    try {
      await pool.query('insert into seat (id) values (1)')
      const again = pool.query('insert into seat (id) values (1)')
      await expect(again).rejects.toMatchObject({ code: '23505', constraint: 'seat_pkey' })
    } finally {
      await pool.end()
    }
  })

  it('STACK a web page may not open a tunnel', async () => {
    const origin = 'https://elsewhere.example'
    const socket = new WebSocket(`${database.neonUrl.replace('http', 'ws')}/v2`, { origin })

    const refusal = await new Promise((resolve) => socket.once('error', resolve))

    expect(String(refusal)).toContain('403')
  })

  it('STACK a caller who hangs up while being refused does not end the process of the door', async () => {
    const code = `
      import net from 'node:net'
      import { startNeon } from ${JSON.stringify(path.join(import.meta.dirname, 'neon.ts'))}
      const { url, close } = await startNeon({ postgresPort: 1 })
      const caller = net.connect(Number(new URL(url).port), '127.0.0.1')
      caller.write('GET /elsewhere HTTP/1.1\\r\\nHost: door\\r\\nConnection: Upgrade\\r\\nUpgrade: websocket\\r\\n\\r\\n')
      await new Promise((refused) => caller.once('data', refused))
      caller.resetAndDestroy()
      console.log((await fetch(url)).status)
      await close()`
    const door = spawn(process.execPath, ['--input-type=module', '-e', code])
    const [said, complaint] = await Promise.all([text(door.stdout), text(door.stderr), ended(door)])

    expect({ said, complaint, code: door.exitCode }).toEqual({ said: '404\n', complaint: '', code: 0 })
  })
})

describe('pretended distance', () => {
  const rttMs = 100
  let distant: LocalNeon

  beforeAll(async () => {
    distant = await startNeon({ postgresPort: Number(new URL(database.url).port), rttMs })
    neonConfig.fetchEndpoint = `${distant.url}/sql`
    neonConfig.wsProxy = () => `${new URL(distant.url).host}/v2`
  })
  afterAll(() => distant.close())

  it('STACK a batch over HTTP costs one round trip', async () => {
    await http`select 1` // connects
    const times: number[] = []

    for (let n = 0; n < 5; n++) {
      const before = performance.now()
      await http.transaction([http`select 1`, http`select 2`, http`select 3`])
      times.push(performance.now() - before)
    }

    // A busy machine adds to some of them; the distance is in all.
    const took = Math.min(...times)
    expect(took).toBeGreaterThanOrEqual(rttMs - 1)
    expect(took).toBeLessThan(3 * rttMs)
  })

  it('STACK a transaction over the WebSocket costs one per statement', async () => {
    const pool = new Pool({ connectionString: database.url })
    try {
      await pool.query('select 1') // connects
      const before = performance.now()

      for (const statement of ['begin', 'select 1', 'commit']) await pool.query(statement)

      expect(performance.now() - before).toBeGreaterThanOrEqual(3 * rttMs - 3)
    } finally {
      await pool.end()
    }
  })
})
