import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../../scripts/testing/database.ts'
import { type FrontDoor, openFrontDoor } from '../../db/testing/front-door.ts'
import { book, TODAY } from '../testing/visits.ts'
import { createTestWorker, type TestWorker } from '../testing/worker.ts'

const TOKEN = 'the-metrics-token-of-the-tests-0123456789'

let door: FrontDoor
let worker: TestWorker
beforeAll(async () => {
  const database = await createTestDatabase()
  door = await openFrontDoor(database.neonUrl)
  worker = await createTestWorker({ database: { ...database, neonUrl: door.url }, metricsToken: TOKEN })
})
afterAll(() => {
  door.close()
  return worker.close()
})

const metrics = (authorization = `Bearer ${TOKEN}`) =>
  worker.request('/metrics', { headers: { authorization } })

/** Every number, by its name and labels. */
async function numbers(): Promise<ReadonlyMap<string, number>> {
  const answer = await metrics()
  expect(answer.status).toBe(200)
  const lines = (await answer.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  )
}

describe('the metrics', () => {
  it('OPS-8 say nothing has happened where nothing has', async () => {
    const answer = await metrics()
    const text = await answer.text()

    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    expect(text).toContain('# TYPE anteroom_deliveries gauge\n')
    expect(text).toContain('\nanteroom_deliveries_oldest_due_seconds 0\n')
    const said = await numbers()
    expect(said.get('anteroom_doctor_days_today')).toBe(0)
    expect(said.get('anteroom_live_entries_today')).toBe(0)
    expect(said.get('anteroom_schema_version')).toBeGreaterThan(15)
    expect(said.get('anteroom_schema_version')).toBe(said.get('anteroom_schema_version_wanted'))
  })

  it('OPS-8 count what was told, what was not and why, and how long it took', async () => {
    const doctor = await worker.addDoctor()
    const visit = await book(await worker.addPerson('patient', 'Ada Lovelace'), doctor)
    await book(await worker.addPerson('patient'), doctor)
    const key = doctor.key(TODAY)
    await worker.database.sql('update doctor_days set date = current_date where id = $1', [key])
    const rows = [
      // Told within the hour, one, two and ten seconds after they were due.
      ...[1, 2, 10].map((age) => ({ channel: 'push', state: 'sent', planned: 60 + age, ended: 60 })),
      { channel: 'mail', state: 'sent', planned: 7_205, ended: 7_200 }, // Told two hours ago.
      { channel: 'push', state: 'sent', planned: 90_000, ended: 89_999 }, // And yesterday.
      { channel: 'push', state: 'dropped', reason: 'shown', planned: 30, ended: 26 },
      { channel: 'mail', state: 'given_up', reason: 'SMTP_552', planned: 30, ended: 26 },
      { channel: 'mail', state: 'given_up', reason: 'SMTP_552', planned: 90_000, ended: 20 },
      { channel: 'mail', state: 'due', planned: 120, ended: null },
      { channel: 'mail', state: 'due', planned: -3_600, ended: null }, // For later.
    ].map((row, n) => ({ reason: null, id: `d-${n}`, ...row }))
    await worker.database.sql(
      `insert into deliveries
         (id, appointment_id, doctor_day_id, channel, stage, token, state, reason, planned_at, due_at, until, ended_at)
       select id, $1, $2, channel, 'missed', 1, state, reason, now() - planned * interval '1 second', now(), now(),
         now() - ended * interval '1 second'
       from jsonb_to_recordset($3::jsonb) as r(id text, channel text, state text, reason text, planned int, ended int)`,
      [visit.appointmentId, key, JSON.stringify(rows)],
    )

    const said = await numbers()
    const about = (name: string) =>
      Object.fromEntries([...said].filter(([each]) => each.startsWith(`anteroom_${name}{`)))

    expect(about('deliveries')).toEqual({
      'anteroom_deliveries{channel="mail",state="due"}': 1,
      'anteroom_deliveries{channel="mail",state="given_up"}': 1,
      'anteroom_deliveries{channel="mail",state="sent"}': 1,
      'anteroom_deliveries{channel="push",state="dropped"}': 1,
      'anteroom_deliveries{channel="push",state="sent"}': 3,
    })
    expect(about('delivery_age_seconds')).toEqual({
      'anteroom_delivery_age_seconds{channel="push",quantile="0.5"}': expect.closeTo(2, 6),
      'anteroom_delivery_age_seconds{channel="push",quantile="0.9"}': expect.closeTo(8.4, 6),
      'anteroom_delivery_age_seconds{channel="push",quantile="0.99"}': expect.closeTo(9.84, 6),
    })
    expect(about('deliveries_dropped')).toEqual({
      'anteroom_deliveries_dropped{channel="push",reason="shown"}': 1,
    })
    expect(about('deliveries_given_up')).toEqual({
      'anteroom_deliveries_given_up{channel="mail",reason="SMTP_552"}': 2,
    })
    const oldest = said.get('anteroom_deliveries_oldest_due_seconds')
    expect(oldest).toBeGreaterThanOrEqual(120)
    expect(oldest).toBeLessThan(180)
    expect(said.get('anteroom_doctor_days_today')).toBe(1)
    expect(said.get('anteroom_live_entries_today')).toBe(2)
    const text = await (await metrics()).text()
    for (const theirs of ['Ada', visit.appointmentId, doctor.doctorId, 'cough', '@'])
      expect(text).not.toContain(theirs)
  })

  it.each(['', 'Bearer ', `Bearer ${TOKEN}x`, TOKEN])('OPS-8 AUTH open to nobody with %j', async (said) => {
    const answer = await metrics(said)

    expect([answer.status, await answer.json()]).toMatchObject([403, { refusal: 'NOT_ALLOWED' }])
  })

  it('OPS-8 are not there where no token is configured', async () => {
    const other = await createTestWorker({ database: worker.database })
    const asked = ['Bearer ', 'Bearer null', 'Bearer undefined', `Bearer ${TOKEN}`]
    for (const authorization of asked)
      expect((await other.request('/metrics', { headers: { authorization } })).status).toBe(404)
  })
})

describe('whether it can take over', () => {
  const ready = async () => {
    const answer = await worker.request('/readyz')
    return [answer.status, await answer.json()]
  }

  it('OPS-9 it is alive and ready while the database answers and has every migration', async () => {
    expect((await worker.request('/healthz')).status).toBe(200)
    expect(await ready()).toEqual([200, { ok: true }])
  })

  it('OPS-9 a database that a newer build has brought forward is as good; one that lacks a migration is not', async () => {
    const { sql } = worker.database
    await sql(`insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', 9999999999999)`)
    expect(await ready()).toEqual([200, { ok: true }])

    await sql('update drizzle.__drizzle_migrations set created_at = created_at + 1 where id = 2')
    expect(await ready()).toEqual([503, { ok: false, migrations: 'missing' }])
    await sql('alter table drizzle.__drizzle_migrations rename to away')
    expect(await ready()).toEqual([503, { ok: false, migrations: 'missing' }])
    expect((await worker.request('/healthz')).status).toBe(200)
    await sql('alter table drizzle.away rename to __drizzle_migrations')
    await sql('update drizzle.__drizzle_migrations set created_at = created_at - 1 where id = 2')
    expect(await ready()).toEqual([200, { ok: true }])
  })

  it('OPS-9 OPS-6 a frozen database is not ready within about two seconds; the Worker is alive all the same', async () => {
    door.freeze()
    const started = performance.now()

    expect(await ready()).toEqual([503, { ok: false, database: 'unreachable' }])
    expect(performance.now() - started).toBeLessThan(3_500)
    expect((await worker.request('/healthz')).status).toBe(200)
    expect((await metrics()).status).toBe(503)
    door.thaw()
    expect(await ready()).toEqual([200, { ok: true }])
    expect(worker.state.log).toContainEqual(
      expect.objectContaining({ event: 'not_ready', database: 'unreachable' }),
    )
  })
})
