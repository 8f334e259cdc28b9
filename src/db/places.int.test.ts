import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../scripts/testing/database.ts'
import { countsForCapacity, holdsPlace, isLive } from '../queue/queue.ts'
import { EntryStatus } from '../queue/vocabulary.ts'
import { createDb } from './client.ts'
import { appointments } from './schema.ts'
import { statusIs } from './statuses.ts'
import { addClinic } from './testing/clinic.ts'

const STATUSES = Object.values(EntryStatus)

let database: TestDatabase
let clinic: Awaited<ReturnType<typeof addClinic>>

beforeAll(async () => {
  database = await createTestDatabase()
  clinic = await addClinic(database)
  for (const [n, status] of STATUSES.entries()) await insert(1_000 + n, status)
})
afterAll(() => database.drop())

/** One patient's appointments of one day, in these statuses, straight into the table. */
const insert = (day: number, ...statuses: EntryStatus[]) =>
  database.sql(
    `insert into appointments (id, doctor_day_id, doctor_id, date, patient_id, token, mode, origin, status, booked_at)
     select $1::text || '-' || n, 'osei:' || ('2027-01-01'::date + $1::int), 'osei', '2027-01-01'::date + $1::int, $2, n,
       'online', 'booked', status, now()
     from unnest($3::text[]) with ordinality as s(status, n)`,
    [day, clinic.patient(1), statuses],
  )

it.each(STATUSES)(
  'BOOK-3 BOOK-8 beside one that is %s the database takes a second exactly as the core does',
  async (first) => {
    for (const second of STATUSES) {
      const day = STATUSES.indexOf(first) * STATUSES.length + STATUSES.indexOf(second)
      const taken = await insert(day, first, second).then(
        () => 'taken',
        (error: { constraint?: string }) => error.constraint,
      )
      expect([second, taken]).toEqual([
        second,
        holdsPlace(first) && holdsPlace(second) ? 'appointments_day_patient_live' : 'taken',
      ])
    }
  },
)

it.each([
  ['holds a place', holdsPlace],
  ['is live', isLive],
  ['counts for the capacity', countsForCapacity],
] as const)('BOOK-3 BOOK-4 SQL and the core say of the same statuses: %s', async (_, rule) => {
  const rows = await createDb({ databaseUrl: database.url, neonLocal: database.neonUrl })
    .select({ status: appointments.status })
    .from(appointments)
    .where(statusIs(appointments.status, rule))
    .groupBy(appointments.status)

  expect(rows.map(({ status }) => status).toSorted()).toEqual(STATUSES.filter(rule).toSorted())
})
