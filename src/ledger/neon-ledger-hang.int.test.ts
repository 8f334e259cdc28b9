import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { doctorDayKey, doctorId, localDate } from '../queue/ids.ts'
import { isUnavailable } from '../server/errors.ts'
import { createLedger } from './neon-ledger.ts'

/** A database that takes every request and answers none. */
const silent = http.createServer(() => {})
beforeAll(() => new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening)))
afterAll(() => {
  silent.closeAllConnections()
  silent.close()
})

it('OPS-3 OPS-6 a database that never answers is an unknown outcome, not an endless wait', async () => {
  const { port } = silent.address() as AddressInfo
  const ledger = createLedger({
    databaseUrl: 'postgres://anybody:secret@database.example/anteroom',
    neonLocal: `http://127.0.0.1:${port}`,
  })
  const key = doctorDayKey(doctorId('osei'), localDate('2027-01-01'))

  const error = await ledger.load(key, 0).catch((thrown: unknown) => thrown)

  expect(String(error)).toContain('no answer in 5000 ms')
  expect(isUnavailable(error)).toBe(true)
})
