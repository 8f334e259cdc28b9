import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { waitForNewcomer } from '../../queue/estimate/newcomer.ts'
import { createTestWorker, type Doctor, newId, type TestWorker } from '../testing/worker.ts'

const DAY = '2026-06-15'

let worker: TestWorker
let doctor: Doctor
beforeAll(async () => {
  worker = await createTestWorker()
})
beforeEach(async () => {
  doctor = await worker.addDoctor()
})
afterAll(() => worker.close())

async function bookFor(count: number) {
  for (let n = 0; n < count; n++) {
    const { api } = await worker.addPerson('patient')
    const wish = { doctorId: doctor.doctorId, date: DAY, mode: 'online', reason: 'Cough' } as const
    await api.appointments.book.mutate({ ...wish, commandId: newId() })
  }
}
const says = (availability: 'available' | 'offline') =>
  doctor.api.doctor.setStatus.mutate({
    key: doctor.key(DAY),
    availability,
    backInMinutes: null,
    commandId: newId(),
  })

/** How often the room of the doctor's day is asked from here on. */
function countAsked(): () => number {
  let count = 0
  worker.state.fetchRoom = (key, init) => {
    if (key === doctor.key(DAY)) count += 1
    return worker.room(key, init)
  }
  return () => {
    worker.state.fetchRoom = worker.room
    return count
  }
}

const today = async () => {
  const list = await worker.anonymous.doctors.list.query()
  return list.find(({ id }) => id === doctor.doctorId)?.today
}

it('FIND-3 the list says what whoever books now would wait, by the estimate of the waiting room', async () => {
  await bookFor(3)
  await says('available')

  const view = await worker.rooms.view(doctor.key(DAY))
  const wait = waitForNewcomer(view, worker.state.now)
  expect(wait?.likely).toBeGreaterThan(0)
  expect(await today()).toMatchObject({ status: 'available', waiting: 2, wait, countsFrom: null })
})

it('FIND-3 of a doctor who is not there no room is asked, and the list says how many wait', async () => {
  await bookFor(2)
  const asked = countAsked()

  expect(await today()).toMatchObject({ status: 'offline', waiting: 2, isWorkingDay: true, wait: null })
  expect(asked()).toBe(0)
})

it('FIND-3 FIND-4 a list asked for ten times at once asks a room once', async () => {
  await bookFor(1)
  await says('available')
  const asked = countAsked()

  const answer = await worker.request(`/trpc/${Array.from({ length: 10 }, () => 'doctors.list')}?batch=1`)

  expect(answer.status).toBe(200)
  expect(asked()).toBe(1)
})

it('FIND-3 BOOK-4 nobody is promised a wait on a full day, or on one that the doctor does not work', async () => {
  await bookFor(2)
  await says('available')
  await worker.database.sql('update doctor_settings set capacity = 2 where doctor_id = $1', [doctor.doctorId])
  expect(await today()).toMatchObject({ isFull: true, wait: null, waiting: 1 })

  await worker.database.sql(
    `update doctor_settings set capacity = 40, working_days = '[2]' where doctor_id = $1`,
    [doctor.doctorId],
  )
  expect(await today()).toMatchObject({ isFull: false, isWorkingDay: false, wait: null })
})

it('FIND-3 BOOK-4 a full day is full before the doctor comes, and what a patient gave back is free', async () => {
  await worker.database.sql('update doctor_settings set capacity = 2 where doctor_id = $1', [doctor.doctorId])
  await bookFor(1)
  const { api } = await worker.addPerson('patient')
  const wish = { doctorId: doctor.doctorId, date: DAY, mode: 'online', reason: 'Cough' } as const
  const { appointmentId } = await api.appointments.book.mutate({ ...wish, commandId: newId() })
  const asked = countAsked()

  expect(await today()).toMatchObject({ status: 'offline', isFull: true, waiting: 2 })
  expect(asked()).toBe(0)

  await api.appointments.cancel.mutate({ appointmentId, commandId: newId() })
  expect(await today()).toMatchObject({ isFull: false, waiting: 1 })
})
