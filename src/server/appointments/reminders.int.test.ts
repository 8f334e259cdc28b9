import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createOutbox } from '../../delivery/outbox.ts'
import type { Delivery } from '../../delivery/ports.ts'
import { createSender } from '../../delivery/sender.ts'
import { newBrowserKey, PUSH_ORIGIN } from '../../delivery/testing/push-service.ts'
import { book, consoleOf, join, TODAY } from '../testing/visits.ts'
import { createTestWorker, type Doctor, newId, type TestWorker } from '../testing/worker.ts'
import { planReminders } from './reminders.ts'
import { sweep } from './sweep.ts'

let worker: TestWorker
let doctor: Doctor
beforeAll(async () => {
  worker = await createTestWorker()
})
afterAll(() => worker.close())
beforeEach(async () => {
  worker.state.now = NOON
  await worker.database.sql("update deliveries set state = 'sent'")
  doctor = await worker.addDoctor({ timeZone: 'America/New_York' })
})

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Noon of TODAY in UTC; in New York it is 8 in the morning, an hour before the doctor's hours begin. */
const NOON = Date.UTC(2026, 5, 15, 12)
const FIVE_THE_DAY_BEFORE = Date.UTC(2026, 5, 14, 21)

/** Somebody with a confirmed address who has booked TODAY, `ago` before now. */
async function booked(ago = 3 * 24 * HOUR, { verified = true } = {}) {
  const { now } = worker.state
  worker.state.now = now - ago
  const person = await worker.addPerson('patient')
  await worker.database.sql('update "user" set email_verified = $2 where id = $1', [person.id, verified])
  const booking = await book(person, doctor)
  worker.state.now = now
  // What the booking itself has to tell is told.
  await worker.database.sql("update deliveries set state = 'sent' where stage = 'booked'")
  return booking
}

const plan = (at = worker.state.now) => {
  worker.state.now = at
  const { db, rooms } = worker
  return planReminders({
    db,
    rooms,
    clock: () => worker.state.now,
    log: (line) => void worker.state.log.push(line),
  })
}
const planned = (stage: string) =>
  worker.database.sql(
    `select d.id, d.token, d.channel, d.state, d.expected from deliveries d
     where d.stage = $1 and d.doctor_day_id = $2 order by d.id`,
    [stage, doctor.key(TODAY)],
  )
const tokens = async (stage: string) => (await planned(stage)).map(({ token }) => token)

it('SEND-8 the day before at five on the clinic’s clock, and not a minute before', async () => {
  const { appointmentId } = await booked()
  await plan(FIVE_THE_DAY_BEFORE - MINUTE)
  expect(await planned('day_before')).toEqual([])
  await plan(FIVE_THE_DAY_BEFORE)
  await plan(FIVE_THE_DAY_BEFORE + MINUTE)
  const rows = await planned('day_before')
  expect(rows.map(({ id }) => id)).toEqual([`${appointmentId}:1:day_before:mail`])
  // From 9 in New York on.
  expect(rows[0]?.expected.lowAt).toBeGreaterThanOrEqual(NOON + HOUR)
  expect(rows[0]?.expected.lowAt).toBeLessThan(NOON + 2 * HOUR)
})

it('SEND-8 nobody is reminded at night of the day to come', async () => {
  await booked()
  await plan(FIVE_THE_DAY_BEFORE + 6 * HOUR)
  expect(await planned('day_before')).toEqual([])
})

it('SEND-8 who has booked that afternoon is not reminded of it', async () => {
  worker.state.now = FIVE_THE_DAY_BEFORE
  await booked(4 * HOUR)
  await booked(2 * HOUR)
  await plan()
  expect(await tokens('day_before')).toEqual([1])
})

it('SEND-8 an hour before the hours begin, those who come first; the others when theirs is near', async () => {
  for (let n = 0; n < 12; n++) await booked()
  await plan(NOON - 10 * MINUTE)
  expect(await tokens('hour_before')).toEqual([])
  await plan(NOON)
  const first = await tokens('hour_before')
  expect(first).toContain(1)
  expect(first).not.toContain(12)
  worker.state.now = NOON + HOUR
  await consoleOf(doctor).open()
  for (let at = NOON + HOUR; at < NOON + 3 * HOUR; at += 15 * MINUTE) await plan(at)
  const all = await tokens('hour_before')
  expect(all.length).toBe(new Set(all).size)
  expect(all).toContain(12)
})

it('SEND-8 hours that were changed since are those that count', async () => {
  await booked()
  await worker.database.sql("update doctor_settings set opens_at = '14:00' where doctor_id = $1", [
    doctor.doctorId,
  ])
  await plan(NOON)
  expect(await tokens('hour_before')).toEqual([])
  await plan(NOON + 5 * HOUR)
  expect(await tokens('hour_before')).toEqual([1])
})

it('SEND-8 whoever is here, has cancelled, was booked by the desk, has just booked or cannot be told is not reminded', async () => {
  const here = await booked()
  const gone = await booked()
  const byDesk = await booked()
  await booked(undefined, { verified: false })
  const expected = await booked()
  await booked(HOUR)
  await join(here)
  await gone.person.api.appointments.cancel.mutate({
    appointmentId: gone.appointmentId,
    commandId: newId(),
  })
  await worker.database.sql("update appointments set origin = 'walk_in' where id = $1", [
    byDesk.appointmentId,
  ])
  await plan(NOON + 30 * MINUTE)
  expect(await tokens('hour_before')).toEqual([expected.token])
})

it('SEND-8 nobody is reminded while it is not known when the doctor will be back', async () => {
  for (let n = 0; n < 9; n++) await booked()
  worker.state.now = NOON + HOUR
  await consoleOf(doctor).open()
  await doctor.api.doctor.setStatus.mutate({
    key: doctor.key(TODAY),
    commandId: newId(),
    availability: 'offline',
    backInMinutes: null,
  })
  await plan()
  expect(await tokens('hour_before')).toEqual([])
  await consoleOf(doctor).open()
  await plan()
  expect((await tokens('hour_before')).length).toBeGreaterThan(0)
})

it('SEND-8 SEND-1 by push and by mail, as its person allows', async () => {
  const both = await booked()
  const pushOnly = await booked()
  for (const { person } of [both, pushOnly])
    await person.api.push.subscribe.mutate({
      endpoint: `${PUSH_ORIGIN}/send/${person.id}`,
      p256dh: newBrowserKey(),
      auth: 'y'.repeat(22),
    })
  await pushOnly.person.api.noticeSettings.change.mutate({ mail: false })
  await plan(FIVE_THE_DAY_BEFORE)
  expect((await planned('day_before')).map(({ token, channel }) => [token, channel])).toEqual(
    expect.arrayContaining([
      [both.token, 'mail'],
      [both.token, 'push'],
      [pushOnly.token, 'push'],
    ]),
  )
  expect(await planned('day_before')).toHaveLength(3)
})

it('SEND-8 SEND-3 one that has been planned says what it was planned by, and is dropped when its appointment is cancelled', async () => {
  const cancelled = await booked()
  const { person } = await booked()
  await plan(FIVE_THE_DAY_BEFORE)
  const { appointmentId } = cancelled
  await cancelled.person.api.appointments.cancel.mutate({ appointmentId, commandId: newId() })
  const carried: Delivery[] = []
  const carry = async (delivery: Delivery) => {
    carried.push(delivery)
    return { kind: 'sent', providerId: null } as const
  }
  const sender = createSender({
    outbox: createOutbox({ databaseUrl: worker.database.url, neonLocal: worker.database.neonUrl }),
    clock: () => worker.state.now,
    log: () => {},
    carriers: { mail: { carry }, push: { carry } },
  })
  await sweep({ planReminders: plan, sender, log: () => {} })
  expect(carried).toHaveLength(1)
  expect(carried[0]).toMatchObject({
    stage: 'day_before',
    email: `${person.id}@home.example`,
    appointment: {
      doctor: doctor.name,
      date: TODAY,
      token: 2,
      timeZone: 'America/New_York',
      opensAt: '09:00',
      isConfirmed: false,
      expected: { lowAt: expect.any(Number), highAt: expect.any(Number) },
    },
  })
  const [row] = (await planned('day_before')).filter(({ token }) => token === cancelled.token)
  expect(row).toMatchObject({ state: 'dropped' })
})

it('SEND-6 SEND-8 reminders that cannot be planned keep nothing else from being told', async () => {
  const lines: unknown[] = []
  let swept = 0
  await sweep({
    planReminders: () => Promise.reject(new Error('no database')),
    sender: { sweep: async () => void swept++ },
    log: (line) => void lines.push(line),
  })
  expect(swept).toBe(1)
  expect(lines).toHaveLength(1)
})

it('SEND-8 a day whose room and log cannot be read costs the others nothing', async () => {
  await booked()
  const other = doctor
  doctor = await worker.addDoctor({ timeZone: 'America/New_York' })
  await booked()
  const { view } = worker.rooms
  worker.rooms.view = (key) => (key === other.key(TODAY) ? Promise.reject(new Error('away')) : view(key))
  try {
    await plan(FIVE_THE_DAY_BEFORE)
  } finally {
    worker.rooms.view = view
  }
  expect(await tokens('day_before')).toEqual([1])
  doctor = other
  expect(await tokens('day_before')).toEqual([])
})
