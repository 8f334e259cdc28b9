import { afterAll, beforeAll, expect, it } from 'vitest'
import { createLedger } from '../../src/ledger/neon-ledger.ts'
import { replay } from '../../src/queue/evolve.ts'
import { doctorDayKey, doctorId, localDate } from '../../src/queue/ids.ts'
import { problems } from '../../src/queue/invariants.ts'
import { positionOf } from '../../src/queue/position.ts'
import { emptyQueue, entryOf, servingEntry } from '../../src/queue/queue.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { oseiAppointment } from './oseis-day.ts'
import { OSEIS_DAY } from './people.ts'
import { seedDemo } from './seed.ts'

const NOON = Date.UTC(2026, 10, 23, 12)

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const seed = (lines: string[] = [], now = NOON) =>
  seedDemo({
    databaseUrl: database.url,
    neonUrl: database.neonUrl,
    now,
    onProgress: (line) => lines.push(line),
  })

const oseiToday = async () => {
  const date = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' }).format(NOON)
  const key = doctorDayKey(doctorId('osei'), localDate(date))
  const ledger = createLedger({ databaseUrl: database.url, neonLocal: database.neonUrl })
  return replay(emptyQueue(key), (await ledger.load(key, 0)).logged)
}

it('STACK the demo finds Dr. Osei in the middle of her day and Mara three turns away', async () => {
  await seed()
  const day = await oseiToday()
  const mara = OSEIS_DAY.findIndex(({ email }) => email === 'mara@demo.example')
  const entry = entryOf(day, oseiAppointment(day.key, mara))
  expect(problems(day)).toEqual([])
  expect(day.entries).toHaveLength(OSEIS_DAY.length)
  expect(servingEntry(day)).toMatchObject({ token: 8, status: 'in_consultation' })
  expect(entry && positionOf(day, entry.token)).toBe(3)
})

it('STACK a second start leaves the demo as it was', async () => {
  const before = await oseiToday()
  const lines: string[] = []
  await seed(lines)
  expect(await oseiToday()).toEqual(before)
  expect(lines).toEqual(['Demo clinic found, left as it is'])
})
