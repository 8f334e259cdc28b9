import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createLedger } from '../../src/ledger/neon-ledger.ts'
import { localDayAt } from '../../src/platform/local-day.ts'
import { replay } from '../../src/queue/evolve.ts'
import { doctorDayKey, doctorId } from '../../src/queue/ids.ts'
import { problems } from '../../src/queue/invariants.ts'
import { positionOf } from '../../src/queue/position.ts'
import { emptyQueue, entryOf, servingEntry } from '../../src/queue/queue.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { oseiAppointment } from './oseis-day.ts'
import { OSEIS_DAY } from './people.ts'
import { seedDemo } from './seed.ts'

const NOON = Date.UTC(2026, 10, 23, 12)

/** A dozen seedings, which on a crowded machine take longer than a test usually may. */
const LONG_MS = 120_000
const NEXT_NOON = Date.UTC(2026, 10, 24, 12)

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

type Place = Pick<TestDatabase, 'url' | 'neonUrl'>

type Seal = Parameters<typeof seedDemo>[0]['seal']

const seed = (lines: string[] = [], now = NOON, { url, neonUrl }: Place = database, seal?: Seal) =>
  seedDemo({ databaseUrl: url, neonUrl, now, onProgress: (line) => lines.push(line), ...(seal && { seal }) })

const oseiToday = async (database: Place, now = NOON) => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const key = doctorDayKey(doctorId('osei'), localDayAt(now, timeZone))
  const ledger = createLedger({ databaseUrl: database.url, neonLocal: database.neonUrl })
  return replay(emptyQueue(key), (await ledger.load(key, 0)).logged)
}

it('STACK the demo finds Dr. Osei in the middle of her day and Mara three turns away', async () => {
  await seed()
  const day = await oseiToday(database)
  const mara = OSEIS_DAY.findIndex(({ email }) => email === 'mara@demo.example')
  const entry = entryOf(day, oseiAppointment(day.key, mara))
  expect(problems(day)).toEqual([])
  expect(day.entries).toHaveLength(OSEIS_DAY.length)
  expect(servingEntry(day)).toMatchObject({ token: 8, status: 'in_consultation' })
  expect(entry && positionOf(day, entry.token)).toBe(3)
})

it('STACK some of her patients have a chart, earlier visits, and prescriptions where there is a key to sign them', async () => {
  const has = async (place: TestDatabase) => {
    const [found] = await place.sql(`select
      (select count(*)::int from patient_profiles where allergies <> '[]') as allergic,
      (select count(*)::int from appointments where date < '2026-11-23' and status = 'completed') as visits,
      (select count(*)::int from consultations where notes <> '') as notes,
      (select count(*)::int from prescriptions where published_at is not null) as prescriptions`)
    return found
  }
  expect(await has(database)).toEqual({ allergic: 3, visits: 4, notes: 4, prescriptions: 0 })
  const signed = await createTestDatabase()
  await seed([], NOON, signed, async () => 'sealed')
  expect(await has(signed)).toEqual({ allergic: 3, visits: 4, notes: 4, prescriptions: 4 })
  await signed.drop()
})

it('STACK a second start leaves the demo as it was', async () => {
  const before = await oseiToday(database)
  const lines: string[] = []
  await seed(lines)
  expect(await oseiToday(database)).toEqual(before)
  expect(lines).toEqual(['Demo clinic found, left as it is'])
})

it('STACK a later day is seeded without reading the earlier one to anybody', async () => {
  const [unread] = await database.sql('update notifications set read = false returning id')
  await seed([], NEXT_NOON)

  expect((await oseiToday(database, NEXT_NOON)).entries).toHaveLength(OSEIS_DAY.length)
  expect(await database.sql('select read from notifications where id = $1', [unread?.id])).toEqual([
    { read: false },
  ])
})

/** A front door that answers so many requests and then is dead, as after Ctrl-C; it may do one more and not say so. */
async function dyingDoor(neonUrl: string, answered: number, doesOneMore: boolean) {
  let seen = 0
  const door = http.createServer(async (request, response) => {
    const body = await text(request)
    seen++
    const isAnswered = seen <= answered
    if (isAnswered || (doesOneMore && seen === answered + 1)) {
      const own = Object.entries(request.headers).filter(([name]) => name.startsWith('neon-'))
      const headers = Object.fromEntries(own.map(([name, value]) => [name, String(value)]))
      const answer = await fetch(`${neonUrl}/sql`, { method: 'POST', headers, body })
      const content = await answer.text()
      if (isAnswered) return void response.writeHead(answer.status).end(content)
    }
    response.destroy()
  })
  await new Promise<void>((listening) => door.listen(0, '127.0.0.1', listening))
  const { port } = door.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, close: () => door.close() }
}

/** What a visitor of the demo finds; the ids of commands are made up at each seeding. */
const contents = async (place: TestDatabase) => ({
  day: await oseiToday(place),
  reasons: await place.sql('select token, reason from appointments order by token'),
  requests: await place.sql('select * from booking_requests'),
  unread: await place.sql('select id from notifications where not read'),
  people: await place.sql('select id, role from "user" order by id'),
  profiles: await place.sql('select patient_id, allergies from patient_profiles order by patient_id'),
  doctors: await place.sql('select doctor_id, door from doctor_settings order by doctor_id'),
})

it.each([
  { what: 'between two requests', doesOneMore: false },
  { what: 'with a request under way', doesOneMore: true },
])(
  'STACK a seeding stopped $what, whichever, is made whole by the next start',
  async ({ doesOneMore }) => {
    const whole = await createTestDatabase()
    await seed([], NOON, whole)
    const expected = await contents(whole)
    await whole.drop()
    expect(expected.day.entries).toHaveLength(OSEIS_DAY.length)
    expect(expected.unread).toEqual([])

    for (let answered = 0, isCut = true; isCut; answered++) {
      const stopped = await createTestDatabase()
      const door = await dyingDoor(stopped.neonUrl, answered, doesOneMore)
      isCut = await seed([], NOON, { url: stopped.url, neonUrl: door.url }).then(
        () => false,
        () => true,
      )
      door.close()

      await seed([], NOON, stopped)

      expect({ answered, ...(await contents(stopped)) }).toEqual({ answered, ...expected })
      await stopped.drop()
    }
  },
  LONG_MS,
)
