import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { consoleOf, book as onToday, TODAY } from '../testing/visits.ts'
import { createTestWorker, type Doctor, newId, type TestWorker } from '../testing/worker.ts'

const NOON = Date.parse(`${TODAY}T12:00Z`)
const MINUTE = 60_000

let worker: TestWorker
let doctor: Doctor
beforeAll(async () => {
  worker = await createTestWorker()
})
beforeEach(async () => {
  doctor = await worker.addDoctor()
})
afterEach(() => {
  worker.state.now = NOON
})
afterAll(() => worker.close())

const today = async ({ doctorId } = doctor) => {
  const list = await worker.anonymous.doctors.list.query()
  return list.find(({ id }) => id === doctorId)?.today
}
async function bookOn(date: string) {
  const { api } = await worker.addPerson('patient')
  const wish = { doctorId: doctor.doctorId, date, mode: 'online', reason: 'Cough' } as const
  return { api, ...(await api.appointments.book.mutate({ ...wish, commandId: newId() })) }
}
const set = (change: string, ...values: unknown[]) =>
  worker.database.sql(`update doctor_settings set ${change} where doctor_id = $1`, [
    doctor.doctorId,
    ...values,
  ])

it('BOOK-16 FIND-3 today is over once its closing time has passed, and the next day is named', async () => {
  const nextDay = '2026-06-16'
  expect(await today()).toMatchObject({ date: TODAY, isOver: false, nextDay })
  worker.state.now = NOON + 300 * MINUTE
  expect(await today()).toMatchObject({ isOver: false })
  worker.state.now += 1
  expect(await today()).toMatchObject({ date: TODAY, isOver: true, nextDay })
})

it('BOOK-16 FIND-3 today is over as soon as no turn may come before closing time', async () => {
  for (let n = 0; n < 4; n++) await onToday(await worker.addPerson('patient'), doctor)
  await consoleOf(doctor).open()
  const low = (await today())?.wait?.low ?? 0
  expect(low).toBeGreaterThan(MINUTE)
  const closing = (at: number) => set('closes_at = $2', new Date(at).toISOString().slice(11, 16))

  await closing(NOON + low - MINUTE)
  expect(await today()).toMatchObject({ isOver: true })
  await closing(NOON + low + MINUTE)
  expect(await today()).toMatchObject({ isOver: false })
})

it('BOOK-16 the next day is the first that the doctor works and that is not full', async () => {
  await set(`capacity = 1, working_days = '[1,3,5]'`)
  const wednesday = '2026-06-17'
  expect(await today()).toMatchObject({ nextDay: wednesday })
  const { api, appointmentId } = await bookOn(wednesday)
  expect(await today()).toMatchObject({ nextDay: '2026-06-19' })
  await api.appointments.cancel.mutate({ appointmentId, commandId: newId() })
  expect(await today()).toMatchObject({ nextDay: wednesday })
})

it('BOOK-16 when all of the two weeks are full no day is named', async () => {
  await set(`capacity = 1, working_days = '[2]'`)
  await bookOn('2026-06-16')
  expect(await today()).toMatchObject({ nextDay: '2026-06-23' })
  await bookOn('2026-06-23')
  expect(await today()).toMatchObject({ nextDay: null })
})

it('BOOK-16 TIME-1 today and the next day are those of the doctor’s own calendar', async () => {
  worker.state.now = Date.parse(`${TODAY}T22:00Z`)
  const tokyo = await worker.addDoctor({ timeZone: 'Asia/Tokyo' })
  expect(await today(tokyo)).toMatchObject({ date: '2026-06-16', isOver: false, nextDay: '2026-06-17' })
})

it('BOOK-16 FIND-4 however many doctors there are, the list is one statement', async () => {
  await worker.addDoctor()
  let statements = 0
  const { fetch } = globalThis
  globalThis.fetch = async (input, init) => {
    statements += 1
    return fetch(input, init)
  }
  try {
    await today()
  } finally {
    globalThis.fetch = fetch
  }
  expect(statements).toBe(1)
})
