import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { mailTo, openBrowser, PASSWORD } from '../accounts/testing/browser.ts'
import { createTestWorker, newId, type Person, refusalOf, type TestWorker } from '../testing/worker.ts'

let worker: TestWorker
let admin: Person
beforeAll(async () => {
  worker = await createTestWorker({ mail: true })
  admin = await worker.addAdmin()
  await admin.api.clinic.save.mutate({ name: 'Old Mill', address: '', timeZone: 'UTC', languages: ['en'] })
})
afterAll(() => worker.close())
beforeEach(async () => {
  await worker.database.sql('delete from rate_limit')
})

const DAY_MS = 86_400_000
const TODAY = '2026-06-15'
const invite = async (role: 'doctor' | 'staff', more: { isAdmin?: boolean; email?: string } = {}) => {
  const { isAdmin = false, email = null } = more
  const asked = { role, isAdmin, email, name: 'Noor Khan', commandId: newId() }
  return admin.api.invitations.create.mutate(asked)
}
const secretOf = (link: string | null) => link?.split('#')[1] ?? ''
const account = (email: string) => ({ name: 'Noor Khan', email, password: PASSWORD })
const accept = (secret: string, email: string, specialization = 'Eyes') =>
  worker.anonymous.join.accept.mutate({ secret, specialization, ...account(email) })
const listed = async () => (await worker.anonymous.doctors.list.query()).map(({ name }) => name)
const inList = async (id: string) => (await admin.api.people.list.query()).find((each) => each.id === id)
const newest = async () => (await admin.api.audit.list.query({})).items[0]

it('ADMIN-5 ADMIN-6 a link that is handed over makes one doctor, who is found once they have chosen their days', async () => {
  const { link } = await invite('doctor')
  const secret = secretOf(link)
  const kept = JSON.stringify(await worker.database.sql('select * from invitations'))
  expect(kept).not.toContain(secret)
  expect(await worker.anonymous.join.look.mutate({ secret })).toEqual({
    name: 'Noor Khan',
    email: null,
    role: 'doctor',
  })

  await accept(secret, 'Noor@clinic.example')
  expect(await refusalOf(accept(secret, 'again@clinic.example'))).toBe('LINK_OVER')
  const browser = openBrowser(worker)
  await browser.signIn('noor@clinic.example')
  expect(await browser.me()).toMatchObject({ role: 'doctor', isAdmin: false, doctorId: expect.any(String) })
  expect(await browser.api().account.mine.query()).toMatchObject({ isConfirmed: false })
  expect(await listed()).not.toContain('Noor Khan')

  await browser.api().doctor.updateSettings.mutate({ workingDays: [1, 2], commandId: newId() })
  expect(await listed()).toContain('Noor Khan')
  expect(await newest()).toMatchObject({ what: 'invitation_accepted', by: 'Noor Khan', about: 'Noor Khan' })
})

it('ADMIN-5 ADMIN-6 one that is mailed stands in no answer, and proves the address that it went to', async () => {
  const { link } = await invite('staff', { isAdmin: true, email: 'Desk@Clinic.example' })
  expect(link).toBeNull()
  const mail = await mailTo(worker, 'desk@clinic.example', 'You are invited to work with Anteroom')
  expect(await accept(mail.link, 'somebody@else.example')).toEqual({ email: 'desk@clinic.example' })
  const browser = openBrowser(worker)
  await browser.signIn('desk@clinic.example')
  expect(await browser.me()).toMatchObject({ role: 'staff', isAdmin: true })
  expect(await browser.api().account.mine.query()).toMatchObject({ isConfirmed: true })
})

it('ADMIN-5 an invitation is over after seven days, when it is withdrawn, and when there is a newer link', async () => {
  const [late, gone, old] = [await invite('staff'), await invite('staff'), await invite('staff')]
  await admin.api.invitations.revoke.mutate({ id: gone.id })
  const renewed = await admin.api.invitations.renew.mutate({ id: old.id })
  const { open, sendsMail } = await admin.api.invitations.list.query()
  expect(sendsMail).toBe(true)
  expect(open.map(({ id }) => id).toSorted()).toEqual([late.id, old.id].toSorted())
  for (const { link } of [gone, old])
    expect(await refusalOf(accept(secretOf(link), 'late@clinic.example'))).toBe('LINK_OVER')
  expect(await worker.anonymous.join.look.mutate({ secret: secretOf(renewed.link) })).toMatchObject({
    role: 'staff',
  })
  worker.state.now += 7 * DAY_MS
  expect(await refusalOf(accept(secretOf(late.link), 'late@clinic.example'))).toBe('LINK_OVER')
  expect((await admin.api.invitations.list.query()).open).toMatchObject([{ isOver: true }, { isOver: true }])
  worker.state.now -= 7 * DAY_MS
  expect(await newest()).toMatchObject({ what: 'invitation_renewed', by: admin.name, about: 'Noor Khan' })
})

it('ADMIN-6 an account that is there joins as itself; a patient with appointments to come does not', async () => {
  const doctor = await worker.addDoctor()
  const patient = await worker.addPerson('patient')
  const booked = await patient.api.appointments.book.mutate({
    doctorId: doctor.doctorId,
    date: TODAY,
    mode: 'online',
    reason: 'Cough',
    commandId: newId(),
  })
  const secret = secretOf((await invite('doctor')).link)
  const join = () => patient.api.join.acceptAsMe.mutate({ secret, specialization: 'Skin' })
  expect(await refusalOf(join())).toBe('STILL_BOOKED')
  expect(await patient.api.session.me.query()).toMatchObject({ role: 'patient' })

  await patient.api.appointments.cancel.mutate({ appointmentId: booked.appointmentId, commandId: newId() })
  expect(await join()).toEqual({ role: 'doctor' })
  expect(await patient.api.session.me.query()).toMatchObject({ role: 'doctor', doctorId: expect.any(String) })
  expect(await refusalOf(join())).toBe('LINK_OVER')

  const asStaff = secretOf((await invite('staff', { isAdmin: true })).link)
  await doctor.api.join.acceptAsMe.mutate({ secret: asStaff, specialization: '' })
  expect(await doctor.api.session.me.query()).toMatchObject({ role: 'doctor', isAdmin: true })
  await admin.api.people.setAdmin.mutate({ id: doctor.id, isAdmin: false })
})

it('ADMIN-7 whoever is deactivated is out everywhere, is let in no more, and their room hears of it', async () => {
  await invite('doctor', { email: 'rosa@clinic.example' })
  const { link } = await mailTo(worker, 'rosa@clinic.example', 'You are invited to work with Anteroom')
  await accept(link, 'rosa@clinic.example')
  const browser = openBrowser(worker)
  await browser.signIn('rosa@clinic.example')
  const { id = '', doctorId = '' } = (await browser.me()) ?? {}
  await browser.api().doctor.updateSettings.mutate({ workingDays: [1, 2, 3, 4, 5, 6, 7], commandId: newId() })
  const patient = await worker.addPerson('patient')
  const booking = { doctorId: doctorId ?? '', date: TODAY, mode: 'in_person', reason: 'Cough' } as const
  const booked = await patient.api.appointments.book.mutate({ ...booking, commandId: newId() })
  expect(await inList(id)).toMatchObject({ isActive: true, ahead: 1, firstDay: TODAY, lastDay: TODAY })

  worker.news.length = 0
  await admin.api.people.deactivate.mutate({ id })
  await vi.waitFor(() => expect(worker.news.some(({ told }) => 'signedOut' in told)).toBe(true))
  expect(await refusalOf(browser.api().doctor.setGuestsAsk.mutate({ guestsAsk: true }))).toBe('NOT_SIGNED_IN')
  const again = await browser.signIn('rosa@clinic.example')
  expect(again).toMatchObject({ status: 403, said: { refusal: 'DEACTIVATED' } })
  await browser.askCode('rosa@clinic.example')
  const { code } = await mailTo(worker, 'rosa@clinic.example', 'Your code to sign in')
  expect(
    (await browser.post('sign-in/email-otp', { email: 'rosa@clinic.example', otp: code })).said,
  ).toMatchObject({ refusal: 'DEACTIVATED' })

  const other = await worker.addPerson('patient')
  expect((await worker.anonymous.doctors.list.query()).map((each) => each.id)).not.toContain(doctorId)
  const asked = other.api.appointments.book.mutate({ ...booking, commandId: newId() })
  expect(await refusalOf(asked)).toBe('NOT_FOUND')
  const forecast = worker.anonymous.doctors.forecast.query({ doctorId: booking.doctorId, date: TODAY })
  expect(await refusalOf(forecast)).toBe('NOT_FOUND')
  // What is booked stays.
  expect(await patient.api.appointments.one.query({ appointmentId: booked.appointmentId })).toMatchObject({
    status: 'booked',
  })
  expect(await inList(id)).toMatchObject({ isActive: false, ahead: 1 })
  expect(await newest()).toMatchObject({ what: 'deactivated', by: admin.name, about: 'Noor Khan' })

  await admin.api.people.reactivate.mutate({ id })
  expect((await browser.signIn('rosa@clinic.example')).status).toBe(200)
  expect((await worker.anonymous.doctors.list.query()).map((each) => each.id)).toContain(doctorId)
})

it('ADMIN-7 a sign-in that began as the account was deactivated is nobody’s', async () => {
  const desk = await worker.addPerson('staff')
  await worker.database.sql('update "user" set deactivated_at = now() where id = $1', [desk.id])
  expect(await desk.api.session.me.query()).toBeNull()
})

it('ADMIN-7 a patient is nobody of the clinic’s people, and is not deactivated', async () => {
  const patient = await worker.addPerson('patient')
  expect(await inList(patient.id)).toBeUndefined()
  expect(await refusalOf(admin.api.people.deactivate.mutate({ id: patient.id }))).toBe('NOT_FOUND')
  expect(await refusalOf(admin.api.people.setAdmin.mutate({ id: patient.id, isAdmin: true }))).toBe(
    'NOT_FOUND',
  )
})

it('ADMIN-8 the last admin stays one, also of two who take each other’s place at once', async () => {
  await worker.database.sql('update "user" set is_admin = false where id <> $1', [admin.id])
  expect(await refusalOf(admin.api.people.setAdmin.mutate({ id: admin.id, isAdmin: false }))).toBe(
    'LAST_ADMIN',
  )
  expect(await refusalOf(admin.api.people.deactivate.mutate({ id: admin.id }))).toBe('LAST_ADMIN')

  const second = await worker.addPerson('staff')
  await admin.api.people.setAdmin.mutate({ id: second.id, isAdmin: true })
  expect(await newest()).toMatchObject({ what: 'admin_given', about: second.name })
  await Promise.all([
    refusalOf(admin.api.people.setAdmin.mutate({ id: second.id, isAdmin: false })),
    refusalOf(second.api.people.deactivate.mutate({ id: admin.id })),
  ])
  const left = await worker.database.sql(`select id from "user" where is_admin and deactivated_at is null`)
  expect(left).toHaveLength(1)
})

it('ADMIN-9 changes are read a page at a time, the newest first, and hold no secret', async () => {
  const another = await worker.addAdmin()
  await worker.database.sql(
    `insert into audit (at, actor_id, what, about)
     select now(), $1, 'clinic_saved', 'n' || n from generate_series(1, 40) n`,
    [another.id],
  )
  const first = await another.api.audit.list.query({})
  expect(first.items).toHaveLength(30)
  expect(first.items[0]).toMatchObject({ about: 'n40' })
  const second = await another.api.audit.list.query({ before: first.next })
  expect(second.items[0]).toMatchObject({ about: 'n10' })
  expect(JSON.stringify(await worker.database.sql('select * from audit'))).not.toMatch(/[0-9a-f]{64}/)
})
