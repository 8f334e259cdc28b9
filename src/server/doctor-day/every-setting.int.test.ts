import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SettingsChange } from '../../protocol/doctor-settings.ts'
import { book, consoleOf, join, look, TODAY } from '../testing/visits.ts'
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

const EVERYTHING = {
  minutesPerPatient: 12,
  capacity: 25,
  opensAt: '08:30',
  closesAt: '12:45',
  workingDays: [1, 3],
  modes: ['online'],
  door: 'Room 5',
  skipAutomatically: true,
} as const
const change = (doctor: Doctor, changed: SettingsChange) =>
  doctor.api.doctor.updateSettings.mutate({ ...changed, commandId: newId() })
const settingsOf = async (doctor: Doctor) => (await doctor.api.doctor.day.query({})).settings

it('SET-2 everything a doctor sets is kept, answered and read again', async () => {
  const doctor = await worker.addDoctor({ timeZone: 'Europe/Berlin' })

  expect(await change(doctor, EVERYTHING)).toEqual(EVERYTHING)

  expect(await settingsOf(doctor)).toEqual({ ...EVERYTHING, timeZone: 'Europe/Berlin' })
  const listed = await worker.anonymous.doctors.list.query()
  expect(listed.find(({ id }) => id === doctor.doctorId)).toMatchObject({
    opensAt: '08:30',
    closesAt: '12:45',
    modes: ['online'],
    door: 'Room 5',
  })
})

it('SET-2 what is not in a change stays as it was', async () => {
  const doctor = await worker.addDoctor()
  await change(doctor, EVERYTHING)
  for (const part of [
    { minutesPerPatient: 20 },
    { capacity: 30 },
    { opensAt: '07:00', closesAt: '09:00' },
    { workingDays: [5] },
    { modes: ['in_person'] },
    { door: '' },
    { skipAutomatically: false },
  ] satisfies SettingsChange[]) {
    const before = await settingsOf(doctor)
    expect(await change(doctor, part)).toEqual(part)
    expect(await settingsOf(doctor)).toEqual({ ...before, ...part })
  }
})

it('SET-2 the order and the repeats of days and modes, and space around the door, are no matter', async () => {
  const doctor = await worker.addDoctor()
  const untidy = {
    workingDays: [5, 1, 5],
    modes: ['online', 'in_person', 'online'],
    door: '  Room 7 ',
  } as const
  expect(await change(doctor, untidy)).toEqual({
    workingDays: [1, 5],
    modes: ['online', 'in_person'],
    door: 'Room 7',
  })
})

it.each<[string, object]>([
  ['no patient', { capacity: 0 }],
  ['more patients than a day has', { capacity: 201 }],
  ['half a patient', { capacity: 1.5 }],
  ['hours that end before they begin', { opensAt: '17:00', closesAt: '09:00' }],
  ['hours of no length', { opensAt: '09:00', closesAt: '09:00' }],
  ['an hour that does not exist', { opensAt: '09:00', closesAt: '24:00' }],
  ['a time without its nought', { opensAt: '9:00', closesAt: '17:00' }],
  ['one end of the hours alone', { closesAt: '17:00' }],
  ['no day', { workingDays: [] }],
  ['an eighth day', { workingDays: [8] }],
  ['no mode', { modes: [] }],
  ['a mode that there is not', { modes: ['telepathy'] }],
  ['a door of 61 characters', { door: 'x'.repeat(61) }],
  ['a setting that there is not', { colour: 'green' }],
  ['one good and one bad part', { minutesPerPatient: 12, capacity: 0 }],
])('SET-2 %s changes nothing', async (_, changed) => {
  const doctor = await worker.addDoctor()
  const before = await settingsOf(doctor)

  expect(await refusalOf(change(doctor, changed))).toBe('BAD_INPUT')

  expect(await settingsOf(doctor)).toEqual(before)
})

it('SET-2 BOOK-4 new bookings go by the new settings at once', async () => {
  const doctor = await worker.addDoctor()
  const [patient] = patients as [Person]

  await change(doctor, { workingDays: [2] })
  expect(await refusalOf(book(patient, doctor))).toBe('DAY_OFF')
  await change(doctor, { workingDays: [1], modes: ['in_person'] })
  expect(await refusalOf(book(patient, doctor))).toBe('MODE_NOT_OFFERED')
  await change(doctor, { modes: ['online'], capacity: 1 })
  await book(patient, doctor)
  expect(await refusalOf(book(patients[1] as Person, doctor))).toBe('DAY_FULL')
})

it('SET-3 bookings that exist stay and are seen, whatever is set, and are counted beforehand', async () => {
  const doctor = await worker.addDoctor()
  const online = await book(patients[0] as Person, doctor)
  const inPerson = await book(patients[1] as Person, doctor, 'in_person')
  const later = { doctorId: doctor.doctorId, date: '2026-06-19', mode: 'online', reason: 'A cough' } as const
  for (const person of patients) await person.api.appointments.book.mutate({ ...later, commandId: newId() })
  const ahead = [
    { date: TODAY, mode: 'in_person', count: 1 },
    { date: TODAY, mode: 'online', count: 1 },
    { date: '2026-06-19', mode: 'online', count: 2 },
  ]
  expect(await doctor.api.doctor.bookingsAhead.query()).toEqual(ahead)

  await change(doctor, { workingDays: [2], modes: ['in_person'], capacity: 1 })

  expect(await doctor.api.doctor.bookingsAhead.query()).toEqual(ahead)
  const { open, start, finish } = consoleOf(doctor)
  await open()
  for (const visit of [online, inPerson]) {
    await join(visit)
    await start(visit.token)
    expect(await look(visit)).toMatchObject({ status: 'in_consultation' })
    await finish(visit.token)
  }
  expect(await doctor.api.doctor.bookingsAhead.query()).toEqual(ahead.slice(2))
})

it('SET-3 bookings are counted from the doctor’s own today on, cancelled ones are not, nor another doctor’s', async () => {
  const [doctor, other] = [await worker.addDoctor({ timeZone: 'Pacific/Auckland' }), await worker.addDoctor()]
  const wish = { mode: 'online', reason: 'A cough' } as const
  const on = async (who: Doctor, date: string, person = patients[0] as Person) =>
    person.api.appointments.book.mutate({ ...wish, doctorId: who.doctorId, date, commandId: newId() })
  await on(doctor, '2026-06-16')
  await on(doctor, '2026-06-17')
  const { appointmentId } = await on(doctor, '2026-06-18')
  await patients[0]?.api.appointments.cancel.mutate({ appointmentId, commandId: newId() })
  await on(other, '2026-06-17')
  const dates = async () => (await doctor.api.doctor.bookingsAhead.query()).map(({ date }) => date)
  // Noon of the 15th in UTC is the first minute of the 16th in Auckland.
  expect(await dates()).toEqual(['2026-06-16', '2026-06-17'])

  const { now } = worker.state
  worker.state.now += 24 * 60 * 60_000
  expect(await dates()).toEqual(['2026-06-17'])
  worker.state.now = now
})

it('SET-1 SET-2 a change that concerns no running day adds nothing to its log', async () => {
  const doctor = await worker.addDoctor()
  await book(patients[0] as Person, doctor)
  const seq = async () => (await worker.rooms.view(doctor.key(TODAY))).seq
  const before = await seq()

  await change(doctor, { door: 'Room 9', capacity: 12 })
  expect(await seq()).toBe(before)

  await change(doctor, { minutesPerPatient: 13 })
  expect(await seq()).toBe(before + 1)
})
