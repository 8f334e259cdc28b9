import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openBrowser, PASSWORD } from '../accounts/testing/browser.ts'
import { APP_URL, createTestWorker, refusalOf, type TestWorker } from '../testing/worker.ts'
import { makeSetupLink } from './setup-link.ts'

let worker: TestWorker
beforeAll(async () => {
  worker = await createTestWorker()
})
afterAll(() => worker.close())
beforeEach(async () => {
  await worker.database.sql('delete from rate_limit')
})

const HOUR = 3_600_000
const link = (again = true) => makeSetupLink(worker.db, { appUrl: APP_URL, now: worker.state.now, again })
const secretOf = (url: string | null) => url?.split('#')[1] ?? ''
const begin = (secret: string, email: string) =>
  worker.anonymous.setup.begin.mutate({ secret, name: 'Ada Lovelace', email, password: PASSWORD })
const admins = async () =>
  (await worker.database.sql(`select email from "user" where is_admin order by email`)).map(
    ({ email }) => email,
  )

it('ADMIN-2 a link holds its secret behind the #, and the database a hash of it alone', async () => {
  const url = (await link(false)) ?? ''
  expect(url).toMatch(/^http:\/\/localhost:8787\/setup#[0-9a-f]{64}$/)
  const kept = JSON.stringify(await worker.database.sql('select * from verification'))
  expect(kept).not.toContain(secretOf(url))
})

it('ADMIN-2 a newer link takes the place of the one before, and one is over after 48 hours', async () => {
  const before = secretOf(await link())
  const late = secretOf(await link())
  expect(await refusalOf(begin(before, 'early@clinic.example'))).toBe('LINK_OVER')
  worker.state.now += 48 * HOUR
  expect(await refusalOf(begin(late, 'late@clinic.example'))).toBe('LINK_OVER')
  expect(await admins()).toEqual([])
})

it('ADMIN-3 ADMIN-9 a link makes one admin, once, also of two who use it at the same moment', async () => {
  const secret = secretOf(await link())
  const told = await Promise.all(
    ['one@clinic.example', 'two@clinic.example'].map((email) => refusalOf(begin(secret, email))),
  )
  expect(told.toSorted()).toEqual(['LINK_OVER', null])
  const [email] = await admins()
  expect(await admins()).toHaveLength(1)
  expect(await refusalOf(begin(secret, 'three@clinic.example'))).toBe('LINK_OVER')

  const browser = openBrowser(worker)
  await browser.signIn(String(email))
  expect(await browser.me()).toMatchObject({ role: 'staff', isAdmin: true, name: 'Ada Lovelace' })
  const { items } = await browser.api().audit.list.query({})
  expect(items).toMatchObject([{ what: 'admin_made', by: 'Ada Lovelace', about: 'Ada Lovelace' }])
})

it('ADMIN-1 nobody makes themself an admin by what they send when they sign up', async () => {
  const browser = openBrowser(worker)
  const form = { name: 'Eve', email: 'eve@home.example', password: PASSWORD }
  await browser.post('sign-up/email', { ...form, isAdmin: true, role: 'staff' })
  await browser.signIn('eve@home.example')
  expect((await browser.me())?.isAdmin ?? false).toBe(false)
  expect(await admins()).not.toContain('eve@home.example')
})

it('ADMIN-2 where there is an admin there is another link only when it is asked for again', async () => {
  expect(await link(false)).toBeNull()
  expect(await link(true)).not.toBeNull()
})

it('ADMIN-3 an email that is taken leaves the link as it was', async () => {
  const secret = secretOf(await link())
  const [taken] = await admins()
  expect(await refusalOf(begin(secret, String(taken).toUpperCase()))).toBe('EMAIL_TAKEN')
  await begin(secret, 'other@clinic.example')
  expect(await admins()).toContain('other@clinic.example')
})

it('ADMIN-3 links that one place tries are counted, right ones too', async () => {
  for (let n = 0; n < 60; n++)
    expect(await refusalOf(worker.anonymous.join.look.mutate({ secret: 'x' }))).toBe('LINK_OVER')
  expect(await refusalOf(begin(secretOf(await link()), 'many@clinic.example'))).toBe('TOO_MANY')
})

it('ADMIN-4 the first run says how far it has come; an admin becomes a doctor of what the clinic has set', async () => {
  const secret = secretOf(await link())
  await begin(secret, 'step@clinic.example')
  const browser = openBrowser(worker)
  await browser.signIn('step@clinic.example')
  const api = browser.api()
  expect(await api.setup.state.query()).toEqual({ clinic: null, hasDoctor: false, hasInvited: false })

  const clinic = {
    name: 'Old Mill',
    address: '1 Mill Lane',
    timeZone: 'Asia/Kolkata',
    languages: ['hi', 'en'],
  }
  await api.clinic.save.mutate(clinic)
  expect(await api.setup.state.query()).toEqual({ clinic, hasDoctor: false, hasInvited: false })
  for (const timeZone of ['Mars/Olympus', ''])
    expect(await refusalOf(api.clinic.save.mutate({ ...clinic, timeZone }))).toBe('BAD_INPUT')

  await api.setup.becomeDoctor.mutate({ specialization: 'Eyes' })
  await api.setup.becomeDoctor.mutate({ specialization: 'Ears' })
  await browser.signIn('step@clinic.example')
  expect(await browser.me()).toMatchObject({ role: 'doctor', isAdmin: true })
  expect(await api.setup.state.query()).toMatchObject({ hasDoctor: true })
  expect(
    await worker.database.sql(
      `select specialization, address, languages, time_zone, minutes_per_patient, working_days, modes, opens_at, closes_at
       from doctors join doctor_settings on doctor_id = id`,
    ),
  ).toEqual([
    {
      specialization: 'Eyes',
      address: '1 Mill Lane',
      languages: ['hi', 'en'],
      time_zone: 'Asia/Kolkata',
      minutes_per_patient: 15,
      working_days: [],
      modes: ['in_person'],
      opens_at: '09:00',
      closes_at: '17:00',
    },
  ])
  const { items } = await api.audit.list.query({})
  expect(items.map(({ what }) => what).slice(0, 2)).toEqual(['became_doctor', 'clinic_saved'])
})
