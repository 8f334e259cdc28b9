import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { appointments, forecasts } from '../../db/schema.ts'
import { createTestWorker, type Doctor, newId, type TestWorker } from '../testing/worker.ts'

const TODAY = '2026-06-15'
const MINUTE = 60_000

let worker: TestWorker
beforeAll(async () => {
  worker = await createTestWorker()
})
afterAll(() => worker.close())

async function bookAndCall(doctor: Doctor) {
  const person = await worker.addPerson('patient')
  const { appointmentId } = await person.api.appointments.book.mutate({
    doctorId: doctor.doctorId,
    date: TODAY,
    mode: 'in_person',
    reason: 'Check-up',
    commandId: newId(),
  })
  await worker.db.delete(forecasts).where(eq(forecasts.appointmentId, appointmentId))
  const calledAt = new Date(worker.state.now)
  await worker.db.update(appointments).set({ calledAt }).where(eq(appointments.id, appointmentId))
  return appointmentId
}

/** What was told `before` minutes before the turn, that it would come in `likely` minutes, 2 more or less. */
const told = (
  appointmentId: string,
  called: number,
  seq: number,
  before: number,
  likely: number,
  token = 1,
) => {
  const at = (minutes: number) => new Date(called + minutes * MINUTE)
  return {
    id: `day:${seq}:${appointmentId}:${token}`,
    appointmentId,
    token,
    position: 1,
    madeAt: at(-before),
    lowAt: at(likely - before - 2),
    likelyAt: at(likely - before),
    highAt: at(likely - before + 2),
    calledAt: at(0),
  }
}

it('POS-4 each token of a visit counts once, by what its patient was told first', async () => {
  const doctor = await worker.addDoctor()
  const [one, other] = [await bookAndCall(doctor), await bookAndCall(doctor)]
  const called = worker.state.now
  await worker.db.insert(forecasts).values([
    told(one, called, 10, 30, 10),
    told(one, called, 9, 30, 29),
    told(one, called, 11, 5, 5),
    told(other, called, 9, 40, 10),
    told(other, called, 12, 1, 1),
    // The same visit, once more in the line: under its second token it is judged anew.
    told(other, called, 20, 20, 21, 2),
  ])
  expect(await doctor.api.doctor.forecasts.query()).toMatchObject({ count: 3, inside: 2 })
})

it('POS-4 of the newest hundred turns', async () => {
  const doctor = await worker.addDoctor()
  const appointmentId = await bookAndCall(doctor)
  const turns = Array.from({ length: 103 }, (_, n) =>
    told(appointmentId, worker.state.now + n * MINUTE, 9, 30, n < 5 ? 5 : 30, n + 1),
  )
  await worker.db.insert(forecasts).values(turns)
  expect(await doctor.api.doctor.forecasts.query()).toMatchObject({ count: 100, inside: 98 })
})
