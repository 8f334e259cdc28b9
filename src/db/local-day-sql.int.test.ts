import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../scripts/testing/database.ts'
import { localDayAt } from '../platform/local-day.ts'
import { createDb } from './client.ts'
import { localDaySql } from './local-day-sql.ts'

const ZONES = [
  ...['UTC', 'Europe/Berlin', 'America/New_York', 'America/Santiago', 'Asia/Kolkata', 'Asia/Kathmandu'],
  ...['Pacific/Kiritimati', 'Pacific/Niue', 'Pacific/Chatham', 'Australia/Lord_Howe'],
]

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

it('TIME-1 the database and the language agree which day it is, in every zone at every moment', async () => {
  const db = createDb({ databaseUrl: database.url, neonLocal: database.neonUrl })
  const anyInstant = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2060, 0) })
  // The hours around midnight are where a day can be the wrong one.
  const nearMidnight = fc
    .tuple(anyInstant, fc.integer({ min: -900, max: 900 }))
    .map(([at, minutes]) => Math.floor(at / 86_400_000) * 86_400_000 + minutes * 60_000)

  await fc.assert(
    fc.asyncProperty(fc.oneof(anyInstant, nearMidnight), async (at) => {
      const days = ZONES.map((zone) => sql`${localDaySql(at, sql`${zone}::text`)}::text`)
      const { rows } = await db.execute<{ days: string[] }>(
        sql`select array[${sql.join(days, sql`, `)}] as days`,
      )
      expect(rows[0]?.days).toEqual(ZONES.map((zone) => localDayAt(at, zone)))
    }),
    { numRuns: 200 },
  )
})
