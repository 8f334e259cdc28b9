import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandId } from '../../queue/ids.ts'
import { book, consoleOf, TODAY } from '../testing/visits.ts'
import {
  createTestWorker,
  type Doctor,
  newId,
  type Person,
  refusalOf,
  type TestWorker,
} from '../testing/worker.ts'

const TOMORROW = '2026-06-16'
const MINUTE = 60_000

let worker: TestWorker
beforeAll(async () => {
  worker = await createTestWorker()
})
afterAll(() => worker.close())

const forecast = (doctor: Doctor, date = TODAY) =>
  worker.anonymous.doctors.forecast.query({ doctorId: doctor.doctorId, date })
const bookOn = (person: Person, doctor: Doctor, date: string) =>
  person.api.appointments.book.mutate({
    doctorId: doctor.doctorId,
    date,
    mode: 'in_person',
    reason: 'Check-up',
    commandId: newId(),
  })
const hoursOf = (doctor: Doctor, opensAt: string, closesAt: string) =>
  worker.database.sql('update doctor_settings set opens_at = $2, closes_at = $3 where doctor_id = $1', [
    doctor.doctorId,
    opensAt,
    closesAt,
  ])
const at = (text: string) => Date.parse(text)

describe('before anybody has booked', () => {
  it('BOOK-9 a running day: the next token and times that the booking is told a moment later', async () => {
    const doctor = await worker.addDoctor()
    const people = await Promise.all([1, 2, 3].map(() => worker.addPerson('patient')))
    const [last, ...others] = people
    for (const person of others) await book(person, doctor, 'in_person')
    await consoleOf(doctor).open()
    await consoleOf(doctor).start()
    worker.state.now += 3 * MINUTE

    const { token, ...said } = await forecast(doctor)
    if (!last) throw new Error('nobody is last')
    const booked = await bookOn(last, doctor, TODAY)

    expect(booked.token).toBe(token)
    expect(await last.api.appointments.expected.query({ appointmentId: booked.appointmentId })).toEqual({
      ...said,
      ahead: 2,
    })
    expect(said).toMatchObject({ countsFrom: null, afterClosing: 'no' })
    expect(said.likelyAt).toBeGreaterThan(worker.state.now + 5 * MINUTE)
    worker.state.now -= 3 * MINUTE
  })

  it('BOOK-9 a day that has not begun counts from opening time, in the doctor’s own zone', async () => {
    const doctor = await worker.addDoctor({ timeZone: 'Asia/Kolkata' })
    const opens = at(`${TOMORROW}T03:30Z`)

    const first = await forecast(doctor, TOMORROW)
    expect(first).toMatchObject({ token: 1, countsFrom: 'start', opensAt: opens })
    expect(first.lowAt).toBeGreaterThan(opens - 5 * MINUTE)
    expect(first.likelyAt).toBeLessThan(opens + 10 * MINUTE)

    await bookOn(await worker.addPerson('patient'), doctor, TOMORROW)
    const second = await forecast(doctor, TOMORROW)
    expect(second.token).toBe(2)
    expect(second.likelyAt).toBeGreaterThan(first.likelyAt + 4 * MINUTE)
  })

  it('BOOK-9 today, after opening time, a doctor who has not come yet is expected any moment', async () => {
    const doctor = await worker.addDoctor()
    const { likelyAt, countsFrom } = await forecast(doctor)
    expect(countsFrom).toBe('start')
    expect(likelyAt).toBeGreaterThanOrEqual(worker.state.now)
    expect(likelyAt).toBeLessThan(worker.state.now + 10 * MINUTE)
  })

  it('BOOK-12 says when the turn may come after closing time, and when it is likely to', async () => {
    const doctor = await worker.addDoctor()
    for (let n = 0; n < 4; n++) await book(await worker.addPerson('patient'), doctor, 'in_person')
    const { likelyAt, highAt } = await forecast(doctor)
    const wall = (instant: number) => new Date(instant).toISOString().slice(11, 16)
    const said = async (closesAt: number) => {
      await hoursOf(doctor, '09:00', wall(closesAt))
      return (await forecast(doctor)).afterClosing
    }
    expect([
      await said(likelyAt - MINUTE),
      await said(likelyAt + 2 * MINUTE),
      await said(highAt + 2 * MINUTE),
    ]).toEqual(['likely', 'possibly', 'no'])
  })

  it('BOOK-4 BOOK-9 a day that takes no booking is refused as the booking would be', async () => {
    const doctor = await worker.addDoctor({ capacity: 1, workingDays: [1] })
    const ask = (date: string) => refusalOf(forecast(doctor, date))
    expect(await ask('2026-06-14')).toBe('DATE_PAST')
    expect(await ask(TOMORROW)).toBe('DAY_OFF')
    expect(await ask(TODAY)).toBeNull()
    await book(await worker.addPerson('patient'), doctor)
    expect(await ask(TODAY)).toBe('DAY_FULL')
    expect(await ask('2026-07-20')).toBe('NOT_FOUND')
    expect(await ask('2026-02-30')).toBe('BAD_INPUT')
    const nobody = worker.anonymous.doctors.forecast.query({ doctorId: 'nobody', date: TODAY })
    expect(await refusalOf(nobody)).toBe('NOT_FOUND')
  })

  it('BOOK-9 POS-3 where the doctor is there before anybody else, the turn is now', async () => {
    const doctor = await worker.addDoctor()
    await consoleOf(doctor).open()
    expect(await forecast(doctor)).toMatchObject({ countsFrom: null, likelyAt: worker.state.now })
  })

  it('BOOK-9 LATE-6 no time of day is promised while the line rests', async () => {
    const doctor = await worker.addDoctor()
    await worker.database.sql('update doctor_settings set skip_automatically = true where doctor_id = $1', [
      doctor.doctorId,
    ])
    const [first, second] = await Promise.all([1, 2].map(() => worker.addPerson('patient')))
    if (!first || !second) throw new Error('nobody is there')
    await book(first, doctor)
    const { appointmentId } = await book(second, doctor)
    await consoleOf(doctor).open()
    worker.state.now += 2 * MINUTE
    await worker.rooms.submit(doctor.key(TODAY), {
      id: commandId(newId()),
      at: worker.state.now,
      actor: { role: 'system', id: 'room' },
      command: { type: 'Tick', activeAt: null },
    })
    expect(await forecast(doctor)).toMatchObject({ countsFrom: 'return' })
    expect(await second.api.appointments.expected.query({ appointmentId })).toMatchObject({
      countsFrom: 'return',
    })
    worker.state.now -= 2 * MINUTE
  })

  it('BOOK-9 no room is asked about a day on which nothing has happened', async () => {
    const doctor = await worker.addDoctor()
    const { room, state } = worker
    const asked: string[] = []
    state.fetchRoom = (key, init) => {
      asked.push(key)
      return room(key, init)
    }
    await forecast(doctor, TOMORROW)
    expect(asked).toEqual([])
    await bookOn(await worker.addPerson('patient'), doctor, TOMORROW)
    asked.length = 0
    await forecast(doctor, TOMORROW)
    expect(asked).toEqual([doctor.key(TOMORROW)])
    // Nor again about one on which nothing has happened since.
    await forecast(doctor, TOMORROW)
    expect(asked).toEqual([doctor.key(TOMORROW)])
    await bookOn(await worker.addPerson('patient'), doctor, TOMORROW)
    asked.length = 0
    expect(await forecast(doctor, TOMORROW)).toMatchObject({ token: 3 })
    expect(asked).toEqual([doctor.key(TOMORROW)])
    state.fetchRoom = room
  })
})

it('BOOK-11 an appointment that expects no turn has no time', async () => {
  const doctor = await worker.addDoctor()
  const person = await worker.addPerson('patient')
  const { appointmentId } = await book(person, doctor)
  const expected = () => person.api.appointments.expected.query({ appointmentId })
  expect(await expected()).toMatchObject({ ahead: 0, countsFrom: 'start' })
  await person.api.appointments.cancel.mutate({ appointmentId, commandId: newId() })
  expect(await expected()).toBeNull()
})
