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

it('NOTE-18 the rest of a day goes to another doctor in order, with why they come; asked for again it is done', async () => {
  const visits = await day(3)
  const [first, second, third] = visits as unknown as [
    (typeof visits)[0],
    (typeof visits)[0],
    (typeof visits)[0],
  ]
  const from = doctor
  await consoleOf(from).open()
  const other = await worker.addDoctor()
  const held = await book(second.person, other)
  const asked = { key: from.key(TODAY), toDoctorId: other.doctorId, commandId: newId() }
  expect(await desk.api.doctor.handOver.mutate(asked)).toEqual({ handed: 3, left: [] })
  expect(await desk.api.doctor.handOver.mutate(asked)).toEqual({ handed: 0, left: [] })
  expect((await from.api.queue.snapshot.query({ key: from.key(TODAY) })).isCancelled).toBe(true)

  const { line, serving } = await other.api.queue.snapshot.query({ key: other.key(TODAY) })
  expect([line, serving]).toEqual([[1, 2, 3], null])
  expect((await from.api.queue.snapshot.query({ key: from.key(TODAY) })).line).toEqual([])
  const old = await look(first)
  expect(old).toMatchObject({ status: 'cancelled', handedTo: expect.any(String) })
  const moved = await look({ ...first, appointmentId: old.handedTo ?? '' })
  expect(moved).toMatchObject({
    status: 'booked',
    token: 2,
    reason: 'A cough',
    doctor: { id: other.doctorId },
  })
  // Whoever had a place there keeps that one.
  expect((await look(second)).handedTo).toBe(held.appointmentId)
  expect((await saysOf(third)).at(0)).toBe('Another doctor sees you today: token 3.')
})

it('NOTE-18 a hand-over that broke off goes on: nobody is lost, nobody has two', async () => {
  const visits = await day(3)
  const from = doctor
  const other = await worker.addDoctor()
  const asked = { key: from.key(TODAY), toDoctorId: other.doctorId, commandId: newId() }
  const { submit } = worker.rooms
  let left = 4
  worker.rooms.submit = (...command) => {
    if (left-- <= 0) return Promise.resolve({ ok: false, code: 'UNAVAILABLE' })
    return submit(...command)
  }
  expect(await refusalOf(desk.api.doctor.handOver.mutate(asked))).toBe('UNAVAILABLE')
  worker.rooms.submit = submit
  await desk.api.doctor.handOver.mutate(asked)
  const { line } = await other.api.queue.snapshot.query({ key: other.key(TODAY) })
  expect(line).toEqual([1, 2, 3])
  for (const visit of visits) expect(await look(visit)).toMatchObject({ status: 'cancelled' })
})

it('NOTE-18 who has cancelled meanwhile is handed to nobody, and everybody else is', async () => {
  const visits = await day(3)
  const from = doctor
  const other = await worker.addDoctor()
  const asked = { key: from.key(TODAY), toDoctorId: other.doctorId, commandId: newId() }
  const { submit } = worker.rooms
  const second = visits[1] as (typeof visits)[0]
  let isCancelled = false
  worker.rooms.submit = async (...command) => {
    if (!isCancelled && command[1].command.type === 'HandOver') {
      isCancelled = true
      await second.person.api.appointments.cancel.mutate({
        appointmentId: second.appointmentId,
        commandId: newId(),
      })
    }
    return submit(...command)
  }
  expect(await desk.api.doctor.handOver.mutate(asked)).toEqual({ handed: 2, left: [] })
  worker.rooms.submit = submit
  const { line } = await other.api.queue.snapshot.query({ key: other.key(TODAY) })
  expect(line).toEqual([1, 3])
  expect((await look(second)).handedTo).toBeNull()
  const requests = await worker.database.sql('select 1 from booking_requests where patient_id = $1', [
    second.person.id,
  ])
  expect(requests).toEqual([])
})

it('NOTE-18 whose kind of visit the other does not offer stays, and is named', async () => {
  const visits = await day(2)
  const from = doctor
  const other = await worker.addDoctor()
  await other.api.doctor.updateSettings.mutate({ modes: ['in_person'], commandId: newId() })
  const asked = { key: from.key(TODAY), toDoctorId: other.doctorId, commandId: newId() }
  expect(await from.api.doctor.handOver.mutate(asked)).toEqual({ handed: 0, left: [1, 2] })
  expect(await look(visits[0])).toMatchObject({ status: 'booked' })
})
