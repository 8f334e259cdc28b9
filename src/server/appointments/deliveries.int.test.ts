import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createOutbox, type Outbox } from '../../delivery/outbox.ts'
import type { Carried, Delivery } from '../../delivery/ports.ts'
import { createSender } from '../../delivery/sender.ts'
import { newBrowserKey, PUSH_ORIGIN } from '../../delivery/testing/push-service.ts'
import { LEASE_MS } from '../../delivery/tries.ts'
import { book, consoleOf, join, told } from '../testing/visits.ts'
import { createTestWorker, type Doctor, refusalOf, type TestWorker } from '../testing/worker.ts'

// The outbox on real Postgres, filled by real presses; what stands in for a push service only notes what it is given.

let worker: TestWorker
let outbox: Outbox
const MINUTE = 60_000

beforeAll(async () => {
  worker = await createTestWorker()
  outbox = createOutbox({ databaseUrl: worker.database.url, neonLocal: worker.database.neonUrl })
})
afterAll(() => worker.close())

type Booking = Awaited<ReturnType<typeof book>>
let doctor: Doctor
let bookings: Booking[]
let carried: Delivery[]
let answer: (delivery: Delivery) => Promise<Carried>
const lines: Record<string, unknown>[] = []

/** Four patients of a doctor, all with a browser that may be pushed to; nobody's page is open. */
beforeEach(async () => {
  doctor = await worker.addDoctor()
  bookings = []
  for (let n = 1; n <= 4; n++) {
    const booking = await book(await worker.addPerson('patient'), doctor)
    await allowPush(booking)
    bookings.push(booking)
  }
  carried = []
  lines.length = 0
  answer = async () => ({ kind: 'sent', providerId: 'p-1' })
})

let endpoints = 0
async function allowPush({ person }: Booking) {
  const endpoint = `${PUSH_ORIGIN}/send/${++endpoints}`
  await person.api.push.subscribe.mutate({ endpoint, p256dh: newBrowserKey(), auth: 'y'.repeat(22) })
  return endpoint
}

const sender = (at = worker.state.now) =>
  createSender({
    outbox,
    clock: () => at,
    log: (line) => void lines.push(line),
    random: () => 1,
    carriers: {
      push: {
        carry: (delivery) => {
          carried.push(delivery)
          return answer(delivery)
        },
      },
    },
  })
const send = (at?: number) => sender(at).send(doctor.key('2026-06-15'))
const rows = () =>
  worker.database.sql(
    `select d.id, d.stage, d.channel, d.state, d.attempts, d.reason, d.provider_id, a.token as now_token, d.token,
       (extract(epoch from d.planned_at) * 1000)::float8 as planned_at
     from deliveries d join appointments a on a.id = d.appointment_id where d.doctor_day_id = $1
     order by d.planned_at, a.token`,
    [doctor.key('2026-06-15')],
  )
const of = (n: number) => bookings[n - 1] as Booking

it('SEND-1 NOTE-6 what is to be told away from the screen stands there with its event, and when it is due is answered', async () => {
  await consoleOf(doctor).open()
  const all = await rows()
  expect(all.map(({ stage, token, state }) => [stage, token, state])).toEqual([
    ['now', 1, 'due'],
    ['soon', 2, 'due'],
    ['soon', 3, 'due'],
  ])
  for (const { planned_at } of all) expect(planned_at).toBe(worker.state.now + 4_000)
})

it('SEND-1 a doctor who steps out is told of to everybody who waits, and one who is back is not', async () => {
  const { open, pause } = consoleOf(doctor)
  await open()
  await pause(10)
  const status = async () =>
    (await rows()).filter(({ stage }) => stage === 'status').map(({ token }) => token)
  expect(await status()).toEqual([1, 2, 3, 4])
  await open()
  expect(await status()).toHaveLength(4)
  await send()
  // It says what was, and the newest of its kind says otherwise by now.
  expect(carried.filter(({ stage }) => stage === 'status')).toEqual([])
})

it('NOTE-9 in minutes: once, that long before the early end of the newest forecast, and not by places', async () => {
  const { open, start, finish } = consoleOf(doctor)
  await of(4).person.api.noticeSettings.change.mutate({ soonMinutes: 5 })
  await open()
  const planned = async () => (await rows()).filter(({ token, stage }) => token === 4 && stage === 'soon')
  const lowAt = async () => {
    const [row] = await worker.database.sql<{ at: number }>(
      `select (extract(epoch from low_at) * 1000)::float8 as at from forecasts
       where appointment_id = $1 order by made_at desc, id desc limit 1`,
      [of(4).appointmentId],
    )
    return row?.at ?? 0
  }
  const first = await planned()
  expect(first).toMatchObject([{ id: `${of(4).appointmentId}:4:soon:push`, state: 'due' }])
  const least = (at: number) => Math.max(worker.state.now + 4_000, at - 5 * MINUTE)
  expect(first[0]?.planned_at).toBe(least(await lowAt()))

  // The day takes longer than it was thought to: the moment moves with the forecast.
  for (const token of [1, 2]) {
    await join(of(token))
    await start(token)
    worker.state.now += 12 * MINUTE
    await finish(token)
  }
  const moved = await planned()
  expect(moved).toHaveLength(1)
  expect(moved[0]?.planned_at).toBe(least(await lowAt()))

  worker.state.now += 60 * MINUTE
  await worker.database.sql(
    `update deliveries set due_at = now(), until = now() + interval '1 hour' where id = $1`,
    [moved[0]?.id],
  )
  await send(Date.now())
  const told = carried.filter(({ appointmentId }) => appointmentId === of(4).appointmentId)
  expect(told.map(({ stage, says }) => [stage, says])).toEqual([
    ['soon', { key: 'near_in_minutes', minutes: 5 }],
  ])
  expect((await planned()).map(({ state }) => state)).toEqual(['sent'])
})

it('NOTE-9 SMS-3 in minutes by text as well, for whoever has a number', async () => {
  const { person, appointmentId } = of(4)
  await person.api.noticeSettings.change.mutate({ soonMinutes: 30 })
  await worker.database.sql(
    "insert into text_numbers (person_id, number, via, confirmed_at) values ($1, '+4915112345678', 'sms', now())",
    [person.id],
  )
  await consoleOf(doctor).open()
  const soon = (await rows()).filter(({ token, stage }) => token === 4 && stage === 'soon')
  expect(soon.map(({ id }) => id).toSorted()).toEqual(
    ['push', 'sms'].map((channel) => `${appointmentId}:4:soon:${channel}`),
  )
})

it('NOTE-9 while the doctor is away nobody is warned by minutes, and anew once there is a forecast', async () => {
  const { open, pause, start, finish } = consoleOf(doctor)
  await of(4).person.api.noticeSettings.change.mutate({ soonMinutes: 120 })
  await open()
  await pause(null)
  const warning = async () => (await rows()).find(({ token, stage }) => token === 4 && stage === 'soon')
  const due = async () => {
    await worker.database.sql(
      "update deliveries set due_at = now(), until = now() + interval '1 hour' where id = $1",
      [(await warning())?.id],
    )
    await send(Date.now())
    return [(await warning())?.state, (await warning())?.reason]
  }
  expect(await due()).toEqual(['dropped', 'doctor_away'])
  await open()
  await join(of(1))
  await start(1)
  await finish(1)
  expect((await warning())?.state).toBe('due')
  expect(await due()).toEqual(['sent', null])
})

it('NOTE-9 SMS-3 what waits goes by what was chosen last: moved, or left to the places', async () => {
  const { change } = of(4).person.api.noticeSettings
  await change.mutate({ soonMinutes: 5 })
  await consoleOf(doctor).open()
  const warnings = async () => (await rows()).filter(({ token, stage }) => token === 4 && stage === 'soon')
  const [before] = await warnings()
  await change.mutate({ soonMinutes: 6 })
  const [after] = await warnings()
  expect(after?.id).toBe(before?.id)
  expect(after?.planned_at).not.toBe(before?.planned_at)
  await change.mutate({ soonMinutes: null })
  expect(await warnings()).toEqual([])
})

it('SEND-1 NOTE-9 soon is told at two ahead, or at as many as the patient has chosen', async () => {
  const { open, skip } = consoleOf(doctor)
  await of(4).person.api.noticeSettings.change.mutate({ soonPlaces: 3 })
  await of(3).person.api.noticeSettings.change.mutate({ soonPlaces: 1 })
  await open()
  await skip(1)
  const soon = (await rows()).filter(({ stage }) => stage === 'soon').map(({ token }) => token)
  // 2 was one ahead when 1 was called; 4 was three ahead, then two; 3 only then one.
  expect(soon.toSorted()).toEqual([2, 3, 4, 4])
})

it('SEND-1 who allows no push, or has none, is told of by none', async () => {
  await of(1).person.api.noticeSettings.change.mutate({ push: false })
  await worker.database.sql('delete from push_subscriptions where user_id = $1', [of(2).person.id])
  await consoleOf(doctor).open()
  const tokens = new Set((await rows()).map(({ token }) => token))
  expect(tokens).toEqual(new Set([3]))
})

it('SEND-2 P20 what an open screen has shown by then does not go out', async () => {
  await consoleOf(doctor).open()
  const { items } = await told(of(1))
  await of(1).person.api.notifications.markRead.mutate({ ids: items.map(({ id }) => id) })
  await send()
  expect(carried.map(({ appointmentId }) => appointmentId)).not.toContain(of(1).appointmentId)
  expect((await rows()).find(({ token }) => token === 1)).toMatchObject({ state: 'dropped', reason: 'shown' })
  expect(lines).toContainEqual(expect.objectContaining({ event: 'delivery_dropped', reason: 'shown' }))
})

it('SEND-3 of what has changed meanwhile only what is true now goes out', async () => {
  const { open, skip } = consoleOf(doctor)
  await open()
  worker.state.now += MINUTE / 2
  await skip(1)
  await send()
  const to = (n: number) => carried.filter(({ appointmentId }) => appointmentId === of(n).appointmentId)
  expect(to(1).map(({ stage }) => stage)).toEqual(['missed'])
  expect(to(2).map(({ stage }) => stage)).toContain('now')
  expect(to(2).map(({ stage }) => stage)).not.toContain('soon')
  expect(
    to(3)
      .filter(({ stage }) => stage === 'soon')
      .map(({ says }) => says),
  ).toEqual([{ key: 'position_near', position: 1 }])
})

it('SEND-4 what fails is tried again after a pause, and given up when it is of no use any more', async () => {
  answer = async () => ({ kind: 'later', code: 'push_503' })
  await consoleOf(doctor).open()
  const nextAt = await send()
  expect(nextAt).toBeGreaterThan(Date.now() + 1_000)
  expect((await rows()).find(({ stage }) => stage === 'now')).toMatchObject({
    state: 'due',
    attempts: 1,
    reason: 'push_503',
  })
  await worker.database.sql("update deliveries set due_at = now() where state = 'due'")
  expect(await send(worker.state.now + 20 * MINUTE)).toBeNull()
  const all = await rows()
  expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['given_up']))
  expect(new Set(all.map(({ reason }) => reason))).toEqual(new Set(['too_late']))
})

it('SEND-4 what will never be taken is given up at once, with the reason', async () => {
  answer = async () => ({ kind: 'refused', code: 'push_403' })
  await consoleOf(doctor).open()
  expect(await send()).toBeNull()
  expect((await rows())[0]).toMatchObject({ state: 'given_up', reason: 'push_403' })
})

it('PUSH-3 a browser that is gone is forgotten', async () => {
  const endpoint = await allowPush(of(1))
  answer = async () => ({ kind: 'sent', providerId: null, goneEndpoints: [endpoint] })
  await consoleOf(doctor).open()
  await send()
  const left = await worker.database.sql('select 1 from push_subscriptions where endpoint = $1', [endpoint])
  expect(left).toEqual([])
})

it('SEND-5 two senders at once tell nobody twice', async () => {
  answer = async () => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    return { kind: 'sent', providerId: null }
  }
  await consoleOf(doctor).open()
  await Promise.all([send(), send(), send()])
  const ids = carried.map(({ id }) => id)
  expect(ids).toHaveLength(3)
  expect(new Set(ids).size).toBe(ids.length)
})

it('SEND-5 a sender that was killed after it has told, and before it wrote so, tells again under the same name', async () => {
  await consoleOf(doctor).open()
  // It takes them, tells them, and is never heard of again.
  const taken = await outbox.take(doctor.key('2026-06-15'))
  await send()
  expect(carried).toEqual([])
  await worker.database.sql("update deliveries set due_at = due_at - $1 * interval '1 millisecond'", [
    String(LEASE_MS),
  ])
  await send()
  expect(carried.map(({ id }) => id).toSorted()).toEqual(taken.map(({ id }) => id).toSorted())
})

it('SEND-6 the sweep tells what is left of any day', async () => {
  await consoleOf(doctor).open()
  await sender().sweep()
  expect(carried.map(({ appointmentId }) => appointmentId)).toContain(of(1).appointmentId)
  expect(await send()).toBeNull()
})

it('SEND-1 a mistake of a channel’s costs nobody else theirs, and is tried again', async () => {
  answer = async ({ stage }) => {
    if (stage === 'now') throw new TypeError('a mistake')
    return { kind: 'sent', providerId: null }
  }
  await consoleOf(doctor).open()
  await send()
  const states = (await rows()).map(({ stage, state }) => [stage, state])
  expect(states).toContainEqual(['now', 'due'])
  expect(states).toContainEqual(['soon', 'sent'])
  expect(lines).toContainEqual(expect.objectContaining({ event: 'bug', during: 'carrier_failed' }))
})

it('PUSH-1 a browser is pushed to while it is signed in, and belongs to whoever signed in there last', async () => {
  const [ana, ben] = [of(1).person, of(2).person]
  const endpoint = await allowPush(of(1))
  const subscription = { endpoint, p256dh: newBrowserKey(), auth: 'w'.repeat(22) }
  const whose = () =>
    worker.database.sql('select user_id, p256dh from push_subscriptions where endpoint = $1', [endpoint])
  await ben.api.push.subscribe.mutate(subscription)
  expect(await whose()).toEqual([{ user_id: ben.id, p256dh: subscription.p256dh }])
  await ana.api.push.unsubscribe.mutate({ endpoint })
  expect(await whose()).toHaveLength(1)
  await worker.database.sql('delete from session where user_id = $1', [ben.id])
  expect(await whose()).toEqual([])
})

it('PUSH-6 an endpoint of no push service, or a key beside the curve, is refused when it is registered', async () => {
  const wish = { endpoint: `${PUSH_ORIGIN}/send/x`, p256dh: newBrowserKey(), auth: 'y'.repeat(22) }
  const allow = (about: object) => refusalOf(of(1).person.api.push.subscribe.mutate({ ...wish, ...about }))
  expect(await allow({ endpoint: 'https://127.0.0.1.nip.io/x' })).toBe('BAD_INPUT')
  expect(await allow({ p256dh: `B${'x'.repeat(86)}` })).toBe('BAD_INPUT')
  expect(await allow({})).toBeNull()
})

it('NOTE-8 NOTE-9 how somebody wants to be told is theirs, and what is not named stays', async () => {
  const { noticeSettings } = of(1).person.api
  expect(await noticeSettings.mine.query()).toEqual({
    push: true,
    mail: true,
    soonPlaces: 2,
    soonMinutes: null,
    quiet: null,
  })
  await noticeSettings.change.mutate({ soonPlaces: 5 })
  await noticeSettings.change.mutate({ mail: false })
  expect(await noticeSettings.mine.query()).toMatchObject({ push: true, mail: false, soonPlaces: 5 })
  for (const soonPlaces of [0, 11, 2.5])
    expect(await refusalOf(noticeSettings.change.mutate({ soonPlaces }))).toBe('BAD_INPUT')
  for (const soonMinutes of [4, 121, 7.5])
    expect(await refusalOf(noticeSettings.change.mutate({ soonMinutes }))).toBe('BAD_INPUT')
  expect(await of(2).person.api.noticeSettings.mine.query()).toMatchObject({ soonPlaces: 2 })
})

const letter = async (booking: Booking, stage: string, untilMs: number) => {
  const [{ id }] = (await worker.database.sql(
    `insert into deliveries (id, appointment_id, doctor_day_id, channel, stage, token, planned_at, due_at, until)
     select 'quiet:' || $2 || ':' || id, id, doctor_day_id, 'push', $2, token, now(), now(), $3 from appointments
     where id = $1 returning id`,
    [booking.appointmentId, stage, new Date(untilMs).toISOString()],
  )) as [{ id: string }]
  return id
}
const howIs = async (id: string) =>
  (
    await worker.database.sql(
      `select state, reason, attempts, round(extract(epoch from due_at - now()) / 60)::int as "dueInMinutes" from deliveries where id = $1`,
      [id],
    )
  )[0]

it('NOTE-16 in quiet hours what can wait waits for their end, untried, and what will be of no use then is dropped', async () => {
  const midnight = Date.parse('2026-06-16T00:00:00Z')
  const quiet = { from: 22 * 60, to: 7 * 60, timeZone: 'UTC' }
  const alone = of(1)
  await alone.person.api.noticeSettings.change.mutate({ quiet })
  const waits = await letter(alone, 'booked', midnight + 12 * 60 * MINUTE)
  const ends = await letter(alone, 'day_before', midnight + 6 * 60 * MINUTE)
  const others = await letter(of(2), 'booked', midnight + 12 * 60 * MINUTE)
  await send(midnight)
  expect(carried.map(({ id }) => id)).toEqual([others])
  expect(await howIs(waits)).toEqual({ state: 'due', reason: 'quiet', attempts: 0, dueInMinutes: 7 * 60 })
  expect(await howIs(ends)).toMatchObject({ state: 'dropped', reason: 'quiet' })

  await worker.database.sql('update deliveries set due_at = now() where id = $1', [waits])
  await send(midnight + 7 * 60 * MINUTE)
  expect(carried.map(({ id }) => id)).toEqual([others, waits])
  expect(await howIs(waits)).toMatchObject({ state: 'sent', attempts: 1 })
})

it('NOTE-16 a turn is told in quiet hours too', async () => {
  await of(1).person.api.noticeSettings.change.mutate({ quiet: { from: 0, to: 1439, timeZone: 'UTC' } })
  await consoleOf(doctor).open()
  await worker.database.sql("update deliveries set due_at = now() where state = 'due'")
  await send()
  expect(carried.map(({ stage }) => stage).toSorted()).toEqual(['now', 'soon', 'soon'])
})

it('NOTE-16 quiet hours are kept, left as they are by other changes, and taken back', async () => {
  const { api } = of(1).person
  const quiet = { from: 1320, to: 420, timeZone: 'Asia/Kolkata' }
  expect((await api.noticeSettings.mine.query()).quiet).toBeNull()
  expect((await api.noticeSettings.change.mutate({ quiet })).quiet).toEqual(quiet)
  expect((await api.noticeSettings.change.mutate({ mail: false })).quiet).toEqual(quiet)
  expect((await api.noticeSettings.mine.query()).quiet).toEqual(quiet)
  expect((await api.noticeSettings.change.mutate({ quiet: null })).quiet).toBeNull()
  for (const wrong of [{ timeZone: 'Mars/Olympus' }, { to: 1320 }, { from: 1440 }, { from: 0.5 }])
    expect(await refusalOf(api.noticeSettings.change.mutate({ quiet: { ...quiet, ...wrong } }))).toBe(
      'BAD_INPUT',
    )
})
