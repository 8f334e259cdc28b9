import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { doctorDays } from '../../db/schema.ts'
import { startOfLocalDay } from '../../platform/local-day.ts'
import { localDate } from '../../queue/ids.ts'
import { book, consoleOf, join, look, TODAY, told } from '../testing/visits.ts'
import {
  createTestWorker,
  type Doctor,
  newId,
  type Person,
  refusalOf,
  type TestWorker,
} from '../testing/worker.ts'

let worker: TestWorker
let desk: Person
let people: Person[]
let doctor: Doctor

const LATER_DAY = '2026-06-16'
const midnight = startOfLocalDay(localDate(TODAY), 'Europe/Berlin')

beforeAll(async () => {
  worker = await createTestWorker()
  desk = await worker.addPerson('staff')
  people = [
    await worker.addPerson('patient'),
    await worker.addPerson('patient'),
    await worker.addPerson('patient'),
  ]
})
afterAll(() => worker.close())

/** A new doctor, and a visit booked by each of the first `count` people. */
async function day(count: number) {
  doctor = await worker.addDoctor()
  const visits = []
  for (const person of people.slice(0, count)) visits.push(await book(person, doctor))
  return visits as [Awaited<ReturnType<typeof book>>, ...Awaited<ReturnType<typeof book>>[]]
}
const onDay = () => ({ key: doctor.key(TODAY), commandId: newId() })
const saysOf = async (visit: Awaited<ReturnType<typeof book>>) =>
  (await told(visit)).items.map(({ message }) => message)

it('NOTE-12 said by the desk before the doctor comes, a late start is told once and moves every wait', async () => {
  worker.state.now = midnight + 6 * 3_600_000
  const [visit] = await day(2)
  const asked = onDay()
  await desk.api.doctor.startLate.mutate({ ...asked, lateMinutes: 25 })
  await desk.api.doctor.startLate.mutate({ ...asked, lateMinutes: 25 })

  expect(await saysOf(visit)).toEqual(['Your doctor starts about 25 minutes late. You keep your place.'])
  const { doctor: shown } = await doctor.api.queue.snapshot.query({ key: doctor.key(TODAY) })
  const [settings] =
    (await people[0]?.api.doctors.list.query())?.filter(({ id }) => id === doctor.doctorId) ?? []
  const [hours = 0, minutes = 0] = (settings?.opensAt ?? '').split(':').map(Number)
  const opens = startOfLocalDay(localDate(TODAY), settings?.timeZone ?? '') + (hours * 60 + minutes) * 60_000
  expect(shown).toMatchObject({ status: 'offline', expectedBackAt: opens + 25 * 60_000, lateMinutes: 25 })
  await consoleOf(doctor).open()
  expect(await refusalOf(doctor.api.doctor.startLate.mutate({ ...onDay(), lateMinutes: 40 }))).toBe(
    'DAY_STARTED',
  )
})

it('NOTE-13 a cancelled day tells everybody who had a turn to come, and takes no booking more', async () => {
  const [first, second] = await day(2)
  expect(await doctor.api.doctor.cancelDay.mutate(onDay())).toMatchObject({ cancelled: 2 })

  expect(await look(first)).toMatchObject({ status: 'cancelled' })
  expect(await saysOf(second as typeof first)).toEqual([expect.stringMatching(/^Your visit is cancelled/)])
  const [row] = await worker.db
    .select()
    .from(doctorDays)
    .where(eq(doctorDays.id, doctor.key(TODAY)))
  expect(row?.cancelledAt?.getTime()).toBe(worker.state.now)
  expect(await refusalOf(book(people[2] as Person, doctor))).toBe('DAY_CANCELLED')
})

it('NOTE-13 whoever looks for a day finds that nobody is seen on this one', async () => {
  await day(1)
  await doctor.api.doctor.cancelDay.mutate(onDay())
  const { api } = people[2] as Person
  const days = await api.doctors.days.query({ doctorId: doctor.doctorId })
  expect(days.filter(({ date }) => date === TODAY)).toMatchObject([{ isWorkingDay: false }])
  const listed = (await api.doctors.list.query()).find(({ id }) => id === doctor.doctorId)
  expect(listed?.today).toMatchObject({ isWorkingDay: false, wait: null })
})

it('NOTE-10 whoever the doctor has left takes a new token of today, which is no late arrival', async () => {
  const [visit] = await day(2)
  await join(visit)
  const { open, start } = consoleOf(doctor)
  await open()
  await start(1)
  await doctor.api.doctor.setStatus.mutate({ ...onDay(), availability: 'offline', backInMinutes: null })
  const { appointmentId } = visit
  const given = await visit.person.api.appointments.reassign.mutate({
    appointmentId,
    reason: 'other',
    commandId: newId(),
  })
  expect(given).toEqual({ token: 3, position: 2 })
  expect(await look(visit)).toMatchObject({ status: 'booked', token: 3, lateArrivalCount: 0 })
})

it('NOTE-10 booked in its place on another day, the visit that was left is cancelled, once and for good', async () => {
  const [visit] = await day(1)
  const wish = {
    doctorId: doctor.doctorId,
    date: LATER_DAY,
    mode: 'online',
    reason: 'A cough',
    insteadOf: visit.appointmentId,
    commandId: newId(),
  } as const
  const booked = await visit.person.api.appointments.book.mutate(wish)
  expect(await visit.person.api.appointments.book.mutate(wish)).toEqual(booked)
  expect(await look(visit)).toMatchObject({ status: 'cancelled' })
  expect(await look({ ...booked, person: visit.person })).toMatchObject({
    status: 'booked',
    reason: 'A cough',
  })
})

it('NOTE-10 nobody gives up somebody else’s appointment by booking their own', async () => {
  const [visit] = await day(1)
  const wish = { doctorId: doctor.doctorId, date: LATER_DAY, mode: 'online', reason: 'A cough' } as const
  const asked = { ...wish, insteadOf: visit.appointmentId, commandId: newId() }
  expect(await refusalOf((people[1] as Person).api.appointments.book.mutate(asked))).toBe('NOT_FOUND')
  expect(await look(visit)).toMatchObject({ status: 'booked' })
})
