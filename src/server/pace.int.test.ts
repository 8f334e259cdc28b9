import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from './testing/worker.ts'
import { createTestWorker, newId, type TestWorker } from './testing/worker.ts'

const TODAY = '2026-06-15'
const MINUTE = 60_000

let worker: TestWorker
beforeAll(async () => {
  worker = await createTestWorker()
})
afterAll(() => worker.close())

it('POS-3 POS-4 a day opens with the pace of the doctor’s past visits, and forecasts are scored', async () => {
  const doctor = await worker.addDoctor()
  const people: Person[] = []
  for (let n = 0; n < 6; n++) people.push(await worker.addPerson('patient'))
  const bookAll = (date: string) =>
    Promise.all(
      people.map((person) =>
        person.api.appointments.book.mutate({
          doctorId: doctor.doctorId,
          date,
          mode: 'in_person',
          reason: 'Check-up',
          commandId: newId(),
        }),
      ),
    )
  const key = doctor.key(TODAY)
  await bookAll(TODAY)
  await doctor.api.doctor.setStatus.mutate({
    key,
    availability: 'available',
    backInMinutes: null,
    commandId: newId(),
  })
  for (const token of [1, 2, 3, 4, 5, 6]) {
    await doctor.api.consultation.start.mutate({ key, token, commandId: newId() })
    worker.state.now += 22 * MINUTE
    await doctor.api.consultation.finish.mutate({ key, token, commandId: newId() })
  }

  const report = await doctor.api.doctor.forecasts.query()
  expect(report?.count).toBeGreaterThanOrEqual(15)
  expect(report?.meanAbsoluteError).toBeGreaterThan(0)

  const tomorrow = '2026-06-16'
  const [first] = await bookAll(tomorrow)
  const { settings } = await doctor.api.queue.snapshot.query({ key: first?.key ?? '' })
  expect(settings.pace).toMatchObject({ count: 6 })
  expect(settings.pace?.visit.in_person.middle).toBeGreaterThan(12 * MINUTE)
})
