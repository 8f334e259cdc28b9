import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { addVisit } from '../testing/records.ts'
import { book, consoleOf, join, TODAY } from '../testing/visits.ts'
import { createTestWorker, type Doctor, refusalOf, type TestWorker } from '../testing/worker.ts'
import { mailTo, newAccount, openBrowser, PASSWORD } from './testing/browser.ts'

let worker: TestWorker
let doctor: Doctor

beforeAll(async () => {
  worker = await createTestWorker({ mail: true })
  doctor = await worker.addDoctor()
})
beforeEach(async () => {
  await worker.database.sql('delete from rate_limit')
  worker.mails.length = 0
  worker.news.length = 0
})
afterAll(() => worker.close())

/** Somebody with an account and a booking, as the tests of visits know people. */
async function patient(email: string) {
  const browser = await newAccount(worker, email)
  const { id = '', name = '' } = (await browser.me()) ?? {}
  return { browser, id, person: { id, name, cookie: browser.cookie(), api: browser.api() } }
}
const signedOut = () => worker.news.flatMap(({ told }) => ('signedOut' in told ? [told.signedOut] : []))

describe('ACC-6 where somebody is signed in', () => {
  it('ACC-6 ROOM-8 they see every place, this one first, and end one; its rooms are told', async () => {
    const { browser, person } = await patient('ada@home.example')
    const elsewhere = openBrowser(worker)
    await elsewhere.signIn('ada@home.example')
    await book(person, doctor)
    await worker.database.sql('update appointments set date = current_date where patient_id = $1', [
      person.id,
    ])
    const [here, there] = await browser.api().account.sessions.query()
    expect([here?.isThis, there?.isThis]).toEqual([true, false])

    expect(await browser.api().account.endSession.mutate({ id: there?.id ?? '' })).toEqual({ ended: 1 })
    expect(await refusalOf(elsewhere.api().account.endSessions.mutate({ which: 'all' }))).toBe(
      'NOT_SIGNED_IN',
    )
    await vi.waitFor(() => expect(signedOut()).toContain(there?.id))
    expect(await browser.me()).toMatchObject({ email: 'ada@home.example' })
  })

  it('ACC-6 nobody ends a sign-in that is not theirs', async () => {
    const [{ browser }, other] = [await patient('grace@home.example'), await patient('joan@home.example')]
    const [theirs] = await other.browser.api().account.sessions.query()
    expect(await browser.api().account.endSession.mutate({ id: theirs?.id ?? '' })).toEqual({ ended: 0 })
    expect(await other.browser.api().account.sessions.query()).toHaveLength(1)
  })

  it('ACC-6 all the others, or all', async () => {
    const { browser } = await patient('edith@home.example')
    await openBrowser(worker).signIn('edith@home.example')
    await openBrowser(worker).signIn('edith@home.example')
    expect(await browser.api().account.endSessions.mutate({ which: 'others' })).toEqual({ ended: 2 })
    expect(await browser.api().account.sessions.query()).toHaveLength(1)
    expect(await browser.api().account.endSessions.mutate({ which: 'all' })).toEqual({ ended: 1 })
    expect(await refusalOf(browser.api().account.endSessions.mutate({ which: 'all' }))).toBe('NOT_SIGNED_IN')
  })
})

describe('ACC-7 ACC-8 deleting an account', () => {
  const rowOf = async (id: string) =>
    (
      await worker.database.sql<{ name: string; email: string }>(
        'select name, email from "user" where id = $1',
        [id],
      )
    )[0]

  it('ACC-7 asks for the password, or for a code by mail; neither works for anybody else', async () => {
    const [{ browser, id }, other] = [await patient('mary@home.example'), await patient('rosa@home.example')]
    expect(await refusalOf(browser.api().account.remove.mutate({ password: 'not my password' }))).toBe(
      'PASSWORD_WRONG',
    )
    await browser.api().account.sendDeletionCode.mutate()
    const { code } = await mailTo(worker, 'mary@home.example', 'Your code to delete your account')
    expect(await refusalOf(other.browser.api().account.remove.mutate({ code }))).toBe('CODE_WRONG')
    expect(await rowOf(id)).toMatchObject({ email: 'mary@home.example' })

    expect(await browser.api().account.remove.mutate({ code })).toEqual({ deleted: true })
    await mailTo(worker, 'mary@home.example', 'Your account is deleted')
    expect((await openBrowser(worker).signIn('mary@home.example')).status).toBe(401)
    expect(await rowOf(id)).toEqual({ name: '—', email: `deleted-${id}@deleted.invalid` })
  })

  it('ACC-8 gives back what is booked through the queue, so that everybody behind moves up', async () => {
    const { browser, person } = await patient('lise@home.example')
    const behind = await worker.addPerson('patient')
    const { appointmentId } = await book(person, doctor)
    const { appointmentId: next } = await book(behind, doctor)
    const ahead = async () => (await behind.api.appointments.expected.query({ appointmentId: next }))?.ahead
    const aheadBefore = await ahead()
    const before = (await worker.ledger.load(doctor.key(TODAY), 0)).logged.length

    await browser.api().account.remove.mutate({ password: PASSWORD })

    const { logged } = await worker.ledger.load(doctor.key(TODAY), 0)
    expect(logged.slice(before).map(({ event }) => event.type)).toEqual(['AppointmentCancelled'])
    const [row] = await worker.database.sql('select status, reason from appointments where id = $1', [
      appointmentId,
    ])
    expect(row).toEqual({ status: 'cancelled', reason: '' })
    expect(await ahead()).toBe(Number(aheadBefore) - 1)
  })

  it('ACC-15 what is booked while what was booked is given back is given back as well, reason and all', async () => {
    const { browser, id, person } = await patient('tove@home.example')
    const other = await worker.addDoctor()
    await book(person, doctor)
    const { fetchRoom } = worker.state
    let isBooked = false
    worker.state.fetchRoom = async (key, init) => {
      const answer = await fetchRoom(key, init)
      if (!isBooked && String(init.body).includes('CancelAppointment')) {
        isBooked = true
        await book(person, other)
      }
      return answer
    }
    try {
      expect(await browser.api().account.remove.mutate({ password: PASSWORD })).toEqual({ deleted: true })
    } finally {
      worker.state.fetchRoom = fetchRoom
    }
    expect(isBooked).toBe(true)
    expect(
      await worker.database.sql('select status, reason from appointments where patient_id = $1', [id]),
    ).toEqual([
      { status: 'cancelled', reason: '' },
      { status: 'cancelled', reason: '' },
    ])
    expect(await rowOf(id)).toEqual({ name: '—', email: `deleted-${id}@deleted.invalid` })
  })

  it('ACC-15 for somebody who goes on booking nothing is deleted, and they are told so', async () => {
    const { browser, person, id } = await patient('iris@home.example')
    const doctors = [await worker.addDoctor(), await worker.addDoctor()]
    await book(person, doctor)
    const { fetchRoom } = worker.state
    worker.state.fetchRoom = async (key, init) => {
      const answer = await fetchRoom(key, init)
      const next = String(init.body).includes('CancelAppointment') ? doctors.pop() : undefined
      if (next) await book(person, next)
      return answer
    }
    try {
      expect(await refusalOf(browser.api().account.remove.mutate({ password: PASSWORD }))).toBe('STALE')
    } finally {
      worker.state.fetchRoom = fetchRoom
    }
    expect(await rowOf(id)).toMatchObject({ email: 'iris@home.example' })
    expect(await browser.me()).not.toBeNull()
  })

  it('ACC-8 leaves past visits with their doctor under the name, and no way to reach or to enter', async () => {
    const { browser, id, person } = await patient('emmy@home.example')
    await addVisit(worker, person as never, doctor, {
      id: 'visit-of-emmy',
      date: '2026-05-04',
      notes: 'Rest.',
    })
    const profile = { dateOfBirth: '1990-02-03', sex: null, phone: '+49 30 1234', allergies: ['Penicillin'] }
    await browser
      .api()
      .profile.save.mutate({ name: 'Ada', ...profile, conditions: [], medicines: [], version: 0 })

    await browser.api().account.remove.mutate({ password: PASSWORD })

    expect(await rowOf(id)).toEqual({ name: 'Ada', email: `deleted-${id}@deleted.invalid` })
    const read = await doctor.api.history.one.query({ appointmentId: 'visit-of-emmy' })
    expect(JSON.stringify(read)).toContain('Rest.')
    const [kept] = await worker.database.sql(
      'select phone, allergies from patient_profiles where patient_id = $1',
      [id],
    )
    expect(kept).toEqual({ phone: '', allergies: ['Penicillin'] })
    for (const table of ['session', 'account'])
      expect(await worker.database.sql(`select id from ${table} where user_id = $1`, [id])).toEqual([])
    expect(
      JSON.stringify(await worker.database.sql('select * from "user" where id = $1', [id])),
    ).not.toContain('emmy@')
  })

  it('ACC-8 the address is free again, for an account that knows nothing of the one before', async () => {
    const { browser, id } = await patient('nell@home.example')
    await browser.api().account.remove.mutate({ password: PASSWORD })
    worker.mails.length = 0
    const again = await patient('nell@home.example')
    expect(again.id).not.toBe(id)
    expect(await again.browser.api().appointments.mine.query()).toEqual([])
  })

  it('ACC-7 doctors and the desk do not delete theirs', async () => {
    const desk = await worker.addPerson('staff')
    for (const { api } of [doctor, desk])
      expect(await refusalOf(api.account.remove.mutate({ password: PASSWORD }))).toBe('NOT_ALLOWED')
  })

  it('ACC-10 passwords that are wrong are counted here, too', async () => {
    const { browser } = await patient('ida@home.example')
    const guess = () => refusalOf(browser.api().account.remove.mutate({ password: 'a guess' }))
    for (let tries = 0; tries < 5; tries++) expect(await guess()).toBe('PASSWORD_WRONG')
    expect(await guess()).toBe('TOO_MANY')
  })
})

it('ACC-4 a link to a new password ends with the next change of how one comes in', async () => {
  const browser = await newAccount(worker, 'links@home.example')
  await openBrowser(worker).post('request-password-reset', { email: 'links@home.example' })
  const { link } = await mailTo(worker, 'links@home.example', 'Choose a new password')
  const changed = { currentPassword: PASSWORD, newPassword: 'another password 1' }
  expect((await browser.post('change-password', changed)).status).toBe(200)
  const late = await openBrowser(worker).post('reset-password', {
    token: link,
    newPassword: 'a third password',
  })
  expect(late).toMatchObject({ status: 400, said: { refusal: 'LINK_OVER' } })
})

it('ACC-4 a link that was used has proved the address, and what was there before is gone', async () => {
  const { id } = await worker.addPerson('patient')
  const email = `${id}@home.example`
  await worker.database.sql(
    `insert into passkey (id, public_key, user_id, credential_id, counter, device_type, backed_up)
     values ('key-3', 'k', $1, 'c-3', 0, 'singleDevice', false)`,
    [id],
  )
  await openBrowser(worker).post('request-password-reset', { email })
  const { link } = await mailTo(worker, email, 'Choose a new password')
  const answer = await openBrowser(worker).post('reset-password', {
    token: link,
    newPassword: 'a third password',
  })
  expect(answer.status).toBe(200)
  expect(await worker.database.sql('select email_verified from "user" where id = $1', [id])).toEqual([
    { email_verified: true },
  ])
  expect(await worker.database.sql('select 1 from passkey where user_id = $1', [id])).toEqual([])
})

it('ACC-8 whom the doctor has in front of them does not vanish', async () => {
  const doctor = await worker.addDoctor()
  const browser = await newAccount(worker, 'in-visit@home.example')
  const { id = '', name = '' } = (await browser.me()) ?? {}
  const booking = await book({ id, name, cookie: browser.cookie(), api: browser.api() } as never, doctor)
  await join(booking)
  await consoleOf(doctor).open()
  await consoleOf(doctor).start()
  expect(await refusalOf(browser.api().account.remove.mutate({ password: PASSWORD }))).toBe('IN_VISIT')
  expect(await browser.me()).not.toBeNull()
})
