import { expect, it } from 'vitest'
import { createTestDatabase } from './database.ts'

it('STACK test databases made at once are migrated and apart', async () => {
  const databases = await Promise.all(Array.from({ length: 6 }, () => createTestDatabase()))
  const [first, second] = databases
  await first?.sql('create table mine (id int)')

  const tables = await Promise.all(
    [first, second].map((each) => each?.sql("select to_regclass('mine') is not null as mine")),
  )
  const migrations = await second?.sql('select count(*)::int as count from drizzle.__drizzle_migrations')

  expect(tables).toEqual([[{ mine: true }], [{ mine: false }]])
  expect(migrations?.[0]?.count).toBeGreaterThan(0)
  await Promise.all(databases.map((each) => each.drop()))
})

it('STACK a dropped test database is gone, open connections or not', async () => {
  const database = await createTestDatabase()
  const name = new URL(database.url).pathname.slice(1)
  await fetch(`${database.neonUrl}/sql`, {
    method: 'POST',
    headers: { 'Neon-Connection-String': database.url },
    body: JSON.stringify({ query: 'select 1' }),
  })

  await database.drop()

  const other = await createTestDatabase()
  expect(await other.sql('select 1 from pg_database where datname = $1', [name])).toEqual([])
  await other.drop()
})
