import { afterAll, beforeAll, expect, it } from 'vitest'
import { replay } from '../../queue/evolve.ts'
import { commandId } from '../../queue/ids.ts'
import { emptyQueue } from '../../queue/queue.ts'
import { createTestWorker, type Doctor, newId, type Person, type TestWorker } from '../testing/worker.ts'

const TODAY = '2026-06-15'
const TOMORROW = '2026-06-16'
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

let worker: TestWorker
const people: Person[] = []
beforeAll(async () => {
  worker = await createTestWorker()
  for (let n = 0; n < 6; n++) people.push(await worker.addPerson('patient'))
})
afterAll(() => worker.close())

const book = (person: Person | undefined, doctor: Doctor, date: string) =>
  person?.api.appointments.book.mutate({
    doctorId: doctor.doctorId,
    date,
    mode: 'in_person',
    reason: 'Check-up',
    commandId: newId(),
  })

const on = (doctor: Doctor, date: string) => {
  const key = doctor.key(date)
  const press = () => ({ key, commandId: newId() })
  const status = (availability: 'available' | 'on_break' | 'offline') =>
    doctor.api.doctor.setStatus.mutate({ ...press(), availability, backInMinutes: null })
  /** From the log: nobody is sent it (ROOM-4). */
  const pace = async () => replay(emptyQueue(key), (await worker.ledger.load(key, 0)).logged).settings.pace
  const paceCount = async () => (await pace())?.count ?? null
  const see = async (token: number) => {
    await doctor.api.consultation.start.mutate({ ...press(), token })
    worker.state.now += 22 * MINUTE
    await doctor.api.consultation.finish.mutate({ ...press(), token })
  }
  return { key, press, status, pace, paceCount, see }
}

it('POS-3 POS-4 a day opens with the pace of the doctor’s past visits, and forecasts are scored', async () => {
  const doctor = await worker.addDoctor()
  const today = on(doctor, TODAY)
  await Promise.all(people.map((person) => book(person, doctor, TODAY)))
  await today.status('available')
  for (const token of [1, 2, 3, 4, 5, 6]) await today.see(token)

  const report = await doctor.api.doctor.forecasts.query()
  // The first was told no wait: nobody was before them.
  expect(report?.count).toBe(5)
  expect(report?.meanAbsoluteError).toBeGreaterThan(0)

  await book(people[0], doctor, TOMORROW)
  const pace = await on(doctor, TOMORROW).pace()
  expect(pace).toMatchObject({ count: 6 })
  expect(pace?.visit.in_person.middle).toBeGreaterThan(12 * MINUTE)
})

it.each(['setStatus', 'start'] as const)(
  'POS-3 a day booked long before takes the newest pace when it begins with %s, and keeps it',
  async (beginning) => {
    const doctor = await worker.addDoctor()
    const [today, tomorrow] = [on(doctor, TODAY), on(doctor, TOMORROW)]
    await Promise.all(people.slice(0, 3).map((person) => book(person, doctor, TOMORROW)))
    expect(await tomorrow.paceCount()).toBeNull()
    await Promise.all(people.slice(0, 3).map((person) => book(person, doctor, TODAY)))
    for (const token of [1, 2, 3]) await today.see(token)
    expect(await tomorrow.paceCount()).toBeNull()

    worker.state.now += DAY
    if (beginning === 'setStatus') await tomorrow.status('available')
    else await tomorrow.see(1)
    expect(await tomorrow.paceCount()).toBe(3)
    if (beginning === 'setStatus') await tomorrow.see(1)
    await tomorrow.status('on_break')
    await tomorrow.status('available')
    expect(await tomorrow.paceCount()).toBe(3)
    worker.state.now -= DAY
  },
)

it('POS-3 NOTE-10 a visit that broke off and was resumed says nothing of the pace', async () => {
  const doctor = await worker.addDoctor()
  const { key, press, status, see } = on(doctor, TODAY)
  for (const person of people.slice(0, 2)) await book(person, doctor, TODAY)
  await doctor.api.consultation.start.mutate({ ...press(), token: 1 })
  await status('offline')
  worker.state.now += 6 * MINUTE
  await worker.rooms.submit(key, {
    id: commandId(newId()),
    at: worker.state.now,
    actor: { role: 'system', id: 'room' },
    command: { type: 'Tick', activeAt: null },
  })
  await doctor.api.consultation.resume.mutate({ ...press(), token: 1 })
  worker.state.now += 5 * MINUTE
  await doctor.api.consultation.finish.mutate({ ...press(), token: 1 })
  await see(2)

  const next = on(doctor, TOMORROW)
  await book(people[0], doctor, TOMORROW)
  expect(await next.paceCount()).toBe(1)
})
