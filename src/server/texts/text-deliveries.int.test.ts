import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createOutbox, type Outbox } from '../../delivery/outbox.ts'
import { createSender } from '../../delivery/sender.ts'
import type { TextMessage, TextSent } from '../../delivery/texts/port.ts'
import { SECRET_BYTES } from '../../delivery/texts/testing/fake-gateway.ts'
import { createTextCarrier } from '../../delivery/texts/text-carrier.ts'
import { createTextKeeping, type TextKeeping } from '../../delivery/texts/text-keeping.ts'
import { book, consoleOf, told } from '../testing/visits.ts'
import {
  APP_URL,
  createTestWorker,
  type Doctor,
  newId,
  type Person,
  type TestWorker,
} from '../testing/worker.ts'

// From a press to the text: the outbox on real Postgres, and in the gateway's place what notes what it is given.

let worker: TestWorker
let outbox: Outbox
let keeping: TextKeeping
let doctor: Doctor
let ana: Person
let texted: TextMessage[]
let answer: TextSent
const NUMBER = '+447700900123'
const TODAY = '2026-06-15'

beforeAll(async () => {
  worker = await createTestWorker({
    textSettings: { kind: 'webhook', url: 'https://gateway.example', key: SECRET_BYTES, offers: ['sms'] },
  })
  const address = { databaseUrl: worker.database.url, neonLocal: worker.database.neonUrl }
  outbox = createOutbox(address)
  keeping = createTextKeeping(address)
})
afterAll(() => worker.close())

beforeEach(async () => {
  for (const table of ['rate_limit', 'text_stops', 'text_numbers'])
    await worker.database.sql(`delete from ${table}`)
  doctor = await worker.addDoctor()
  ana = await worker.addPerson('patient')
  texted = []
  answer = { kind: 'sent', providerId: null }
})

async function confirmNumber(who = ana, number = NUMBER) {
  await who.api.texts.askCode.mutate({ number, via: 'sms' })
  const code = /\d{6}/.exec(worker.texts.at(-1)?.body ?? '')?.[0] ?? ''
  await who.api.texts.confirm.mutate({ code })
}
async function send(at = worker.state.now) {
  const port = {
    offers: ['sms'] as const,
    send: async (message: TextMessage) => {
      texted.push(message)
      return answer
    },
  }
  const carriers = {
    sms: createTextCarrier(port, APP_URL, (number) => keeping.said(number, 'stop', worker.state.now)),
  }
  await createSender({ outbox, clock: () => at, log: () => {}, carriers }).send(doctor.key(TODAY))
}
const stages = () => texted.map(({ about }) => about)
const rows = () =>
  worker.database.sql(
    `select id, stage, state, reason, receipt from deliveries where doctor_day_id = $1 and channel = 'sms' order by planned_at, id`,
    [doctor.key(TODAY)],
  )

/** Two who come before Ana, of whom nobody is told anything. */
async function anaIsThird() {
  for (let n = 1; n <= 2; n++) await book(await worker.addPerson('patient'), doctor)
  const booking = await book(ana, doctor)
  await send()
  return booking
}

it('SMS-3 from booking to a missed turn whoever has opted in reads one text for each stage, with the way to the waiting room', async () => {
  await confirmNumber()
  const { appointmentId } = await anaIsThird()
  const { open, skip, start, finish } = consoleOf(doctor)
  await open()
  await send()
  await start(1)
  await finish(1)
  await send()
  await skip(2)
  await send()
  await skip(3)
  await send()
  await send()

  expect(stages()).toEqual(['booked', 'soon', 'now', 'missed'])
  const link = `${APP_URL}/live/${appointmentId}`
  expect(texted.map(({ body }) => body)).toEqual([
    `Anteroom: You have token 3 on 15 June. ${link} Reply STOP to end.`,
    `Anteroom: Stay ready! You're 2 positions away ${link}`,
    `Anteroom: Your number has come! Join quickly! ${link}`,
    `Anteroom: You were late. Appointment Missed! ${link}`,
  ])
  expect(new Set(texted.map(({ number }) => number))).toEqual(new Set([NUMBER]))
  expect(texted.map(({ id }) => id)).toEqual(stages().map((stage) => `${appointmentId}:3:${stage}:sms`))
})

it('SMS-3 a booking that is sent twice is told once, and when it is due is answered with it', async () => {
  await confirmNumber()
  const wish = {
    doctorId: doctor.doctorId,
    date: TODAY,
    mode: 'online',
    reason: 'A cough',
    commandId: newId(),
  } as const
  const booked = await ana.api.appointments.book.mutate(wish)
  expect(await ana.api.appointments.book.mutate(wish)).toEqual(booked)
  expect(await outbox.nextAt(doctor.key(TODAY))).toBe(worker.state.now + 4_000)
  await send()
  expect(stages()).toEqual(['booked'])
})

it('SMS-3 no text says why somebody comes, to whom or what for', async () => {
  await confirmNumber()
  await anaIsThird()
  await consoleOf(doctor).open()
  await send()
  const said = JSON.stringify(texted)
  for (const secret of ['A cough', 'General practice', ana.name, doctor.name])
    expect(said).not.toContain(secret)
})

it('SMS-3 soon says how near it is when it goes out', async () => {
  await confirmNumber()
  await anaIsThird()
  await consoleOf(doctor).open()
  await consoleOf(doctor).skip(1)
  await send()
  expect(stages()).toEqual(['booked', 'soon'])
  expect(texted.at(-1)?.body).toContain('1 position away')
})

it('SMS-3 nothing else is texted: neither that the doctor has stepped out nor another link', async () => {
  await confirmNumber()
  await anaIsThird()
  const { open, pause, setLink } = consoleOf(doctor)
  await open()
  await pause(10)
  await setLink('https://meet.google.com/new-link-xyz')
  expect((await rows()).map(({ stage }) => stage)).toEqual(['booked', 'soon'])
})

it('SMS-2 SEND-1 to a number that is not confirmed nothing goes, and none to whoever has none', async () => {
  await ana.api.texts.askCode.mutate({ number: NUMBER, via: 'sms' })
  await anaIsThird()
  await consoleOf(doctor).open()
  await send()
  expect(await rows()).toEqual([])
  expect(texted).toEqual([])
})

it('SEND-2 P20 what an open screen has shown is not texted', async () => {
  await confirmNumber()
  const booking = await anaIsThird()
  await consoleOf(doctor).open()
  const { items } = await told(booking)
  await ana.api.notifications.markRead.mutate({ ids: items.map(({ id }) => id) })
  await send()
  expect(stages()).toEqual(['booked'])
})

it('SMS-2 SEND-3 after a number is removed nothing goes there, not even what was on its way', async () => {
  await confirmNumber()
  await anaIsThird()
  await consoleOf(doctor).open()
  await ana.api.texts.remove.mutate()
  await send()
  expect(stages()).toEqual(['booked'])
  expect((await rows()).at(-1)).toMatchObject({ stage: 'soon', state: 'dropped', reason: 'not_allowed' })
})

it('SMS-4 STOP holds for everybody with that number, START for whoever had confirmed it', async () => {
  const ben = await worker.addPerson('patient')
  await confirmNumber()
  await confirmNumber(ben)
  await keeping.said(NUMBER, 'stop', worker.state.now)
  await book(ana, doctor)
  await book(ben, doctor)
  await send()
  expect(texted).toEqual([])
  expect((await ana.api.texts.mine.query()).number).toMatchObject({ isStopped: true })

  await keeping.said(NUMBER, 'start', worker.state.now + 1)
  await consoleOf(doctor).open()
  await send()
  expect(stages().toSorted()).toEqual(['now', 'soon'])
  expect((await ben.api.texts.mine.query()).number).toMatchObject({ isStopped: false })
})

it('SMS-4 an old word that comes again undoes nothing newer, and START alone keeps nothing', async () => {
  const { now } = worker.state
  await keeping.said(NUMBER, 'start', now)
  expect(await worker.database.sql('select * from text_stops')).toEqual([])
  await keeping.said(NUMBER, 'stop', now + 1_000)
  await keeping.said(NUMBER, 'start', now + 500)
  expect(await keeping.isStopped(NUMBER)).toBe(true)
  await keeping.said(NUMBER, 'start', now + 2_000)
  await keeping.said(NUMBER, 'stop', now + 1_000)
  expect(await keeping.isStopped(NUMBER)).toBe(false)
})

it('SMS-4 what the gateway says of an unsubscribed number at sending is its STOP', async () => {
  await confirmNumber()
  answer = { kind: 'gone', code: 'twilio_21610', isStopped: true }
  await anaIsThird()
  await consoleOf(doctor).open()
  await send()
  expect(stages()).toEqual(['booked'])
  expect(await rows()).toMatchObject([
    { stage: 'booked', state: 'given_up', reason: 'twilio_21610' },
    { stage: 'soon', state: 'dropped', reason: 'not_allowed' },
  ])
  expect(await keeping.isStopped(NUMBER)).toBe(true)
})

it('SEND-4 a gateway that wants to be left alone is, for as long as it says', async () => {
  await confirmNumber()
  answer = { kind: 'later', code: 'webhook_429', retryAfterMs: 600_000 }
  await book(ana, doctor)
  await send()
  expect(await rows()).toMatchObject([{ state: 'due', reason: 'webhook_429' }])
  expect(await outbox.nextAt(doctor.key(TODAY))).toBeGreaterThan(Date.now() + 500_000)
})
