import { afterAll, beforeAll, expect, it } from 'vitest'
import { commandId } from '../../queue/ids.ts'
import { book, consoleOf, look, TODAY } from '../testing/visits.ts'
import {
  createTestWorker,
  type Doctor,
  newId,
  type Person,
  refusalOf,
  type TestWorker,
} from '../testing/worker.ts'

let worker: TestWorker
let patients: Person[]

beforeAll(async () => {
  worker = await createTestWorker()
  patients = [await worker.addPerson('patient'), await worker.addPerson('patient')]
})
afterAll(() => worker.close())

const update = (doctor: Doctor, minutesPerPatient: number, skipAutomatically = false) =>
  doctor.api.doctor.updateSettings.mutate({ minutesPerPatient, skipAutomatically, commandId: newId() })
const onTheDay = async (doctor: Doctor) =>
  (await doctor.api.queue.snapshot.query({ key: doctor.key(TODAY) })).settings

/** As the room does when its timer rings. */
const tick = (doctor: Doctor) =>
  worker.rooms.submit(doctor.key(TODAY), {
    id: commandId(newId()),
    at: worker.state.now,
    actor: { role: 'system', id: 'room' },
    command: { type: 'Tick', activeAt: null },
  })

it('LATE-1 the timer alone skips nobody, unless the doctor has set so, and that counts at once', async () => {
  const doctor = await worker.addDoctor()
  const [first, second] = [
    await book(patients[0] as Person, doctor),
    await book(patients[1] as Person, doctor),
  ]
  await consoleOf(doctor).open()
  worker.state.now += 121_000
  await tick(doctor)
  expect(await look(first)).toMatchObject({ status: 'called' })

  expect(await update(doctor, 10, true)).toMatchObject({ skipAutomatically: true })

  await tick(doctor)
  expect(await look(first)).toMatchObject({ status: 'no_show' })
  expect(await look(second)).toMatchObject({ status: 'called' })
  await consoleOf(doctor).start(second.token)
  expect(await look(second)).toMatchObject({ status: 'in_consultation' })
})

it('POS-3 the set minutes serve at once on an opened day, and on every later one', async () => {
  const doctor = await worker.addDoctor()
  await update(doctor, 25)
  await book(patients[0] as Person, doctor)
  expect(await onTheDay(doctor)).toMatchObject({ minutesPerPatient: 25, skipAutomatically: false })

  await update(doctor, 7, true)

  expect(await onTheDay(doctor)).toMatchObject({ minutesPerPatient: 7, skipAutomatically: true })
  const { settings } = await doctor.api.doctor.day.query({})
  expect(settings).toEqual({ minutesPerPatient: 7, skipAutomatically: true })
})

it('POS-3 minutes that make no sense change nothing', async () => {
  const doctor = await worker.addDoctor()
  for (const minutes of [0, -5, 2.5, 121, Number.NaN]) {
    expect(await refusalOf(update(doctor, minutes))).toBe('BAD_INPUT')
  }
  expect((await doctor.api.doctor.day.query({})).settings.minutesPerPatient).toBe(10)
})
