import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createTestWorker,
  type Doctor,
  newId,
  type Person,
  refusalOf,
  type TestWorker,
} from '../testing/worker.ts'

/** A Monday; the worker's clock says noon, UTC. */
const TODAY = '2026-06-15'

/** 200 people are seconds of both cores' work, in ms; a machine that is busy besides gives them in slices. */
const CROWD = { timeout: 120_000 }

let worker: TestWorker
let patients: Person[]

beforeAll(async () => {
  worker = await createTestWorker()
  patients = []
  for (let n = 0; n < 6; n++) patients.push(await worker.addPerson('patient'))
})
afterAll(() => worker.close())

const patient = (n: number) => patients[n] as Person
const wish = (doctor: Doctor, more: object = {}) => ({
  doctorId: doctor.doctorId,
  date: TODAY,
  mode: 'online' as const,
  reason: 'A cough',
  commandId: newId(),
  ...more,
})
const book = (person: Person, doctor: Doctor, more: object = {}) =>
  person.api.appointments.book.mutate(wish(doctor, more))
const the = ({ appointmentId }: { appointmentId: string }) => ({ appointmentId })
const of = ({ doctorId }: Doctor) => ({ doctorId })
const requestsLeft = async () => (await worker.database.sql('select 1 from booking_requests')).length

describe('a booking', () => {
  it('BOOK-1 gets the highest token ever given + 1, first 1, and keeps its reason', async () => {
    const doctor = await worker.addDoctor()

    const first = await book(patient(0), doctor)
    const second = await book(patient(1), doctor, { reason: '  A rash since Friday ' })
    await patient(1).api.appointments.cancel.mutate({
      appointmentId: second.appointmentId,
      commandId: newId(),
    })
    const third = await book(patient(2), doctor)

    expect([first, second, third]).toMatchObject([
      { token: 1, position: 1, key: doctor.key(TODAY) },
      { token: 2, position: 2 },
      { token: 3, position: 2 },
    ])
    expect(await patient(1).api.appointments.one.query(the(second))).toMatchObject({
      reason: 'A rash since Friday',
      status: 'cancelled',
      doctor: { id: doctor.doctorId, door: 'Room 2' },
    })
  })

  it('BOOK-1 the reason is in the appointment and nowhere in the log of events', async () => {
    const doctor = await worker.addDoctor()

    await book(patient(0), doctor, { reason: 'Something nobody else may know' })

    const events = await worker.database.sql('select data::text from queue_events')
    expect(JSON.stringify(events)).not.toContain('nobody else')
    expect(JSON.stringify(worker.state.log)).not.toContain('nobody else')
    expect(await requestsLeft()).toBe(0)
  })

  it('BOOK-3 of a patient who holds a place on that day is refused, and leaves nothing', async () => {
    const doctor = await worker.addDoctor()
    const { appointmentId } = await book(patient(0), doctor)

    expect(await refusalOf(book(patient(0), doctor))).toBe('ALREADY_BOOKED')
    expect(await requestsLeft()).toBe(0)
    await patient(0).api.appointments.cancel.mutate({ appointmentId, commandId: newId() })
    expect(await book(patient(0), doctor)).toMatchObject({ token: 2 })
  })

  it.each([
    ['DATE_PAST', { date: '2026-06-14' }, {}],
    ['DAY_OFF', { date: '2026-06-16' }, { workingDays: [1] }],
    ['MODE_NOT_OFFERED', { mode: 'in_person' }, { modes: ['online' as const] }],
    ['DAY_FULL', {}, { capacity: 0 }],
  ])('BOOK-4 is refused with %s', async (code, more, settings) => {
    const doctor = await worker.addDoctor(settings)

    expect(await refusalOf(book(patient(0), doctor, more))).toBe(code)
    expect(await requestsLeft()).toBe(0)
  })

  it('BOOK-4 a cancelled booking frees its place in the capacity, not its token', async () => {
    const doctor = await worker.addDoctor({ capacity: 1 })
    const { appointmentId } = await book(patient(0), doctor)

    expect(await refusalOf(book(patient(1), doctor))).toBe('DAY_FULL')
    expect(await worker.anonymous.doctors.days.query(of(doctor))).toMatchObject([
      { date: TODAY, isFull: true },
      ...rest,
    ])
    await patient(0).api.appointments.cancel.mutate({ appointmentId, commandId: newId() })
    expect(await book(patient(1), doctor)).toMatchObject({ token: 2 })
  })

  it('TIME-1 today is the doctor’s own: the same moment is past for one and still today for another', async () => {
    const east = await worker.addDoctor({ timeZone: 'Pacific/Kiritimati' })
    const west = await worker.addDoctor({ timeZone: 'Pacific/Niue' })

    expect(await refusalOf(book(patient(0), east))).toBe('DATE_PAST')
    expect(await refusalOf(book(patient(0), west, { date: '2026-06-14' }))).toBe('DATE_PAST')
    expect(await book(patient(0), east, { date: '2026-06-16' })).toMatchObject({ token: 1 })
    expect(await book(patient(0), west)).toMatchObject({ token: 1 })
    const today = async (doctor: Doctor) =>
      (await worker.anonymous.doctors.list.query()).find(({ id }) => id === doctor.doctorId)?.today
    expect(await today(east)).toMatchObject({ status: 'offline', waiting: 1 })
    expect((await worker.anonymous.doctors.days.query(of(west)))[0]).toMatchObject({
      date: TODAY,
      waiting: 1,
    })
  })

  it('BOOK-1 with a doctor nobody knows finds nothing and leaves nothing', async () => {
    const nobody = { ...(await worker.addDoctor()), doctorId: 'nobody' }

    expect(await refusalOf(book(patient(0), nobody))).toBe('NOT_FOUND')
    expect(await requestsLeft()).toBe(0)
  })

  it.each([
    ['no reason', { reason: '  ' }],
    ['a reason of a thousand letters', { reason: 'a'.repeat(1_000) }],
    ['a day that does not exist', { date: '2026-02-30' }],
    ['an unknown mode', { mode: 'telepathy' }],
    ['a command without an id', { commandId: 'x' }],
    ['a token of one’s own', { token: 1 }],
    ['a place that is no doctor', { doctorId: '../../admin' }],
  ])('OPS-3 with %s is refused with a sentence', async (_, more) => {
    const doctor = await worker.addDoctor()

    const refused = book(patient(0), doctor, more)

    await expect(refused).rejects.toThrow(/^(Something here is not right\. |)Please [^:]+\.$/)
    await expect(refused).rejects.toMatchObject({
      data: { refusal: 'BAD_INPUT', details: [{ field: expect.any(String), message: expect.any(String) }] },
    })
  })

  it('FORM-3 FORM-4 a blank reason is answered with what to do, in the reader’s language; developers get the field', async () => {
    const doctor = await worker.addDoctor()
    const { cookie } = patient(0)
    const hindi = worker.clientFor(cookie, { 'accept-language': 'hi' })
    const sent = { ...wish(doctor), reason: ' \u200b\u00a0' }
    const details = [{ field: 'reason', message: 'REASON_MISSING' }]
    await expect(patient(0).api.appointments.book.mutate(sent)).rejects.toMatchObject({
      message: 'Please say in a few words why you come.',
      data: { refusal: 'BAD_INPUT', details },
    })
    await expect(hindi.appointments.book.mutate(sent)).rejects.toMatchObject({
      message: 'कृपया थोड़े शब्दों में लिखें कि आप क्यों आ रहे हैं।',
      data: { refusal: 'BAD_INPUT', details },
    })
  })
})

const rest = Array.from({ length: 13 }, () => expect.anything())

describe('the same command again', () => {
  it('BOOK-1 a repeated booking gets the first answer and has one effect', async () => {
    const doctor = await worker.addDoctor()
    const once = wish(doctor)

    const answers = []
    for (let n = 0; n < 3; n++) answers.push(await patient(0).api.appointments.book.mutate(once))
    const [first] = answers

    expect(answers).toEqual([first, first, first])
    expect(await requestsLeft()).toBe(0)
    expect((await worker.ledger.load(doctor.key(TODAY), 0)).logged).toHaveLength(2)
  })

  it('BOOK-2 twenty repeats at the same moment are one booking', async () => {
    const doctor = await worker.addDoctor()
    const once = wish(doctor, { reason: 'Told twenty times' })

    const answers = await Promise.all(
      Array.from({ length: 20 }, () => patient(0).api.appointments.book.mutate(once)),
    )

    expect(new Set(answers.map(({ token }) => token))).toEqual(new Set([1]))
    expect(await requestsLeft()).toBe(0)
    const { appointmentId } = answers[0] as (typeof answers)[number]
    expect(await patient(0).api.appointments.one.query({ appointmentId })).toMatchObject({
      reason: 'Told twenty times',
    })
  })

  it('AUTH somebody else’s command id answers nothing of theirs', async () => {
    const doctor = await worker.addDoctor()
    const once = wish(doctor)
    const first = await patient(0).api.appointments.book.mutate(once)

    const second = await patient(1).api.appointments.book.mutate(once)

    expect(second.appointmentId).not.toBe(first.appointmentId)
    expect(second.token).toBe(2)
  })
})

describe('many at once', () => {
  it('BOOK-2 P16 200 bookings at the same moment get the tokens 1 to 200, each once', CROWD, async () => {
    const doctor = await worker.addDoctor()
    const crowd: Person[] = []
    for (let n = 0; n < 200; n++) crowd.push(await worker.addPerson('patient'))

    const booked = await Promise.all(crowd.map((person) => book(person, doctor)))

    const tokens = booked.map(({ token }) => token).toSorted((a, b) => a - b)
    expect(tokens).toEqual(Array.from({ length: 200 }, (_, n) => n + 1))
    expect(await requestsLeft()).toBe(0)
  })

  it('BOOK-2 P16 when no room can be reached, 20 bookings at once still get 20 tokens', async () => {
    const doctor = await worker.addDoctor()
    const crowd: Person[] = []
    for (let n = 0; n < 20; n++) crowd.push(await worker.addPerson('patient'))
    worker.state.fetchRoom = () => Promise.reject(new TypeError('no route to room'))

    const booked = await Promise.all(crowd.map((person) => book(person, doctor)))

    worker.state.fetchRoom = worker.room
    const tokens = booked.map(({ token }) => token).toSorted((a, b) => a - b)
    expect(tokens).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
  })
})

describe('bookings by room and Worker at once', () => {
  it('BOOK-2 P16 200 of them, some past the room, get the tokens 1 to 200, none lost', CROWD, async () => {
    const [busy, other] = [await worker.addDoctor(), await worker.addDoctor()]
    const crowd: Person[] = []
    for (let n = 0; n < 200; n++) crowd.push(await worker.addPerson('patient'))
    // Whom the room does not hear, it does not hear the second time either: the Worker decides for itself.
    const unheard = new Set(crowd.filter((_, n) => n % 4 === 0).map(({ id }) => id))
    const isUnheard = (body: unknown) => unheard.has(JSON.parse(String(body)).actor.id)
    worker.state.log.length = 0
    worker.state.fetchRoom = (key, init) => {
      const isAway = key === busy.key(TODAY) && init.method === 'POST' && isUnheard(init.body)
      return isAway ? Promise.reject(new TypeError('no route to room')) : worker.room(key, init)
    }

    const [booked, next] = await Promise.all([
      Promise.all(crowd.map((person) => book(person, busy))),
      Promise.all(patients.map((person) => book(person, other))),
    ])

    worker.state.fetchRoom = worker.room
    const tokensOf = (list: { token: number }[]) => list.map(({ token }) => token).toSorted((a, b) => a - b)
    expect(tokensOf(booked)).toEqual(Array.from({ length: 200 }, (_, n) => n + 1))
    expect(tokensOf(next)).toEqual([1, 2, 3, 4, 5, 6])
    const [rows] = await worker.database.sql(
      'select count(*)::int as kept, max(seq) as seq from queue_events where doctor_day_id = $1',
      [busy.key(TODAY)],
    )
    expect(rows).toEqual({ kept: 201, seq: 201 })
    const direct = worker.state.log.filter((entry) => entry.event === 'command' && entry.direct === true)
    expect(direct.length).toBeGreaterThan(20)
    expect(direct.length).toBeLessThan(180)
  })
})

describe('cancelling', () => {
  it('BOOK-5 everyone behind moves up one position at once', async () => {
    const doctor = await worker.addDoctor()
    const [first, second, third] = [
      await book(patient(0), doctor),
      await book(patient(1), doctor),
      await book(patient(2), doctor),
    ]

    const { status } = await patient(1).api.appointments.cancel.mutate({
      appointmentId: second.appointmentId,
      commandId: newId(),
    })

    expect(status).toBe('cancelled')
    expect((await patient(2).api.queue.snapshot.query(the(third))).line).toEqual([first.token, third.token])
    expect(await patient(1).api.appointments.mine.query()).toContainEqual(
      expect.objectContaining({ appointmentId: second.appointmentId, token: 2, status: 'cancelled' }),
    )
  })
})
