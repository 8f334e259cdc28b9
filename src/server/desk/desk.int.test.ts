import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openBrowser } from '../accounts/testing/browser.ts'
import {
  createTestWorker,
  type Doctor,
  newId,
  type Person,
  refusalOf,
  type TestWorker,
} from '../testing/worker.ts'

/** A Monday; the worker's clock says noon, UTC. */
const TODAY = '2026-06-15'

let worker: TestWorker
let desk: Person
let patient: Person
let doctor: Doctor

beforeAll(async () => {
  worker = await createTestWorker({ mail: true })
  desk = await worker.addPerson('staff')
  patient = await worker.addPerson('patient', 'Pia Patient')
})
beforeEach(async () => {
  doctor = await worker.addDoctor()
})
afterAll(() => worker.close())

const walkIn = (more: object = {}) =>
  desk.api.desk.bookWalkIn.mutate({
    doctorId: doctor.doctorId,
    name: 'Ines Walker',
    commandId: newId(),
    ...more,
  })
const day = () => desk.api.desk.day.query({ doctorId: doctor.doctorId })
const book = (mode: 'online' | 'in_person') =>
  patient.api.appointments.book.mutate({
    doctorId: doctor.doctorId,
    date: TODAY,
    mode,
    reason: 'Nobody at the desk may read this',
    commandId: newId(),
  })
const people = (name: string) => worker.database.sql('select id, email from "user" where name = $1', [name])

it('BOOK-6 a walk-in gets the next token like anyone else, and is on the list by name and phone', async () => {
  await book('online')

  const given = await walkIn({ phone: ' 0170 1234 ' })

  expect(given).toMatchObject({ token: 2, position: 2, key: doctor.key(TODAY) })
  expect((await day()).patients).toMatchObject([
    { token: 1, patientName: 'Pia Patient', phone: '' },
    { token: 2, patientName: 'Ines Walker', phone: '0170 1234', mode: 'in_person' },
  ])
  const [row] = await worker.database.sql('select origin from appointments where id = $1', [
    given.appointmentId,
  ])
  expect(row).toEqual({ origin: 'walk_in' })
})

it('BOOK-6 the same wish twice, at once and later, is one person and one token', async () => {
  const wish = { name: 'Twice Asked', commandId: newId() }

  const [first, second] = await Promise.all([walkIn(wish), walkIn(wish)])
  const third = await walkIn(wish)

  expect([second.token, third.token]).toEqual([first.token, first.token])
  expect(third.appointmentId).toBe(first.appointmentId)
  expect(await people('Twice Asked')).toHaveLength(1)
  expect((await walkIn({ ...wish, commandId: newId() })).token).toBe(first.token + 1)
})

it('BOOK-6 BOOK-4 a walk-in who gets no token leaves nothing behind', async () => {
  doctor = await worker.addDoctor({ capacity: 0 })
  expect(await refusalOf(walkIn({ name: 'One Too Many' }))).toBe('DAY_FULL')
  doctor = await worker.addDoctor({ modes: ['online'] })
  expect(await refusalOf(walkIn({ name: 'One Too Many' }))).toBe('MODE_NOT_OFFERED')
  expect(await refusalOf(walkIn({ name: 'One Too Many', doctorId: 'nobody' }))).toBe('NOT_FOUND')

  expect(await people('One Too Many')).toEqual([])
})

it.each([
  ['no name', { name: '  ' }, 'Please enter'],
  ['a phone number of fifty digits', { phone: '1'.repeat(50) }, 'phone number'],
])('BOOK-6 FORM-3 a walk-in with %s is told what is wrong', async (_, more, says) => {
  await expect(walkIn(more)).rejects.toThrow(says)
})

it('BOOK-6 nobody can come in as a walk-in, by any way there is, and no mail goes to them', async () => {
  await walkIn({ name: 'No Way In' })
  const [person] = await people('No Way In')
  const email = String(person?.email)
  const browser = openBrowser(worker)
  worker.mails.length = 0

  const password = 'correct horse battery'
  expect((await browser.signIn(email, password)).status).toBe(401)
  await browser.signUp(email, password)
  await browser.askCode(email)
  await browser.post('request-password-reset', { email, redirectTo: '/reset-password' })
  await browser.post('sign-in/email-otp', { email, otp: '000000' })
  expect((await browser.signIn(email, password)).status).not.toBe(200)

  expect(await browser.me()).toBeNull()
  expect(worker.mails.filter(({ to }) => to === email)).toEqual([])
  expect(await worker.database.sql('select 1 from account where user_id = $1', [person?.id])).toEqual([])
  expect(await worker.database.sql('select 1 from session where user_id = $1', [person?.id])).toEqual([])
})

it('DESK-2 the desk reads who comes, and nowhere why', async () => {
  const { appointmentId } = await book('in_person')

  const said = [
    await day(),
    await desk.api.desk.doctors.query(),
    await desk.api.appointments.one.query({ appointmentId }),
  ]

  expect(JSON.stringify(said)).toContain('Pia Patient')
  expect(JSON.stringify(said)).not.toContain('Nobody at the desk')
})

it('DESK-1 every doctor of today is listed, opened or not, with how many wait', async () => {
  const quiet = await worker.addDoctor()
  const away = await worker.addDoctor({ workingDays: [2] })
  await walkIn()

  const listed = await desk.api.desk.doctors.query()

  const of = ({ doctorId }: Doctor) => listed.find(({ id }) => id === doctorId)
  expect(of(doctor)).toMatchObject({ waiting: 1, serving: null, isOpen: true, key: doctor.key(TODAY) })
  expect(of(quiet)).toMatchObject({ waiting: 0, status: 'offline', isOpen: true, date: TODAY })
  expect(of(away)).toMatchObject({ isOpen: false })
})

it('DESK-4 the desk says of a visit in person that its patient is here, once', async () => {
  const { appointmentId } = await walkIn()
  const commandId = newId()

  const { seq } = await desk.api.desk.checkIn.mutate({ appointmentId, commandId })

  expect((await day()).view.joined).toEqual([1])
  expect(await desk.api.desk.checkIn.mutate({ appointmentId, commandId: newId() })).toEqual({ seq })
})

it('DESK-4 JOIN-1 nobody is checked in too early, nor in the place of whoever comes by video', async () => {
  const checkIn = (appointmentId: string) =>
    refusalOf(desk.api.desk.checkIn.mutate({ appointmentId, commandId: newId() }))
  const { appointmentId } = await book('online')
  expect(await checkIn(appointmentId)).toBe('NOT_ALLOWED')

  const given = []
  for (let n = 0; n < 10; n++) given.push(await walkIn({ name: `Person in line ${n}` }))
  expect(await checkIn(given[8]?.appointmentId ?? '')).toBeNull()
  expect(await checkIn(given[9]?.appointmentId ?? '')).toBe('TOO_EARLY')
})
