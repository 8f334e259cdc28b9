import pg from 'pg'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { caughtMails } from '../src/protocol/caught-mail.ts'
import { book } from './testing/book.ts'
import { launchChromium } from './testing/chromium.ts'
import { addClinic } from './testing/clinic.ts'
import { inEveryLook } from './testing/in-every-look.ts'
import { says, signIn } from './testing/people.ts'

let browser: Browser
let database: pg.Client
const { url, databaseUrl, inboxUrl } = inject('stack')
beforeAll(async () => {
  browser = await launchChromium()
  database = new pg.Client({ connectionString: databaseUrl })
  await database.connect()
})
afterAll(async () => {
  await browser.close()
  await database.end()
})

/** What a cron trigger does when it is deployed. */
const sweep = () => fetch(`${url}/cdn-cgi/local/scheduled`)

/** The mail to somebody whose subject begins so, once it has come. */
async function mailTo(email: string, subject: string) {
  let text: string | undefined
  await expect
    .poll(async () => {
      const mails = caughtMails.parse(await (await fetch(inboxUrl)).json())
      text = mails.find((mail) => mail.to === email && mail.subject.startsWith(subject))?.text
      return text !== undefined
    })
    .toBe(true)
  return text ?? ''
}
const linkIn = (text: string, does: string) =>
  new RegExp(`\\S+/mail/${does}\\?link=\\S+`).exec(text)?.[0] ?? `no link to ${does}`

/** A phone on which nobody is signed in, and on which no script runs. */
const aPhone = async (): Promise<Page> =>
  (await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false })).newPage()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const headingOf = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()

it('SEND-7 SEND-8 LINK-1 LINK-3 LINK-4 booked, reminded, and answered in one tap on a phone where nobody is signed in', async () => {
  const clinic = await addClinic(databaseUrl, ['Ben', 'Ana'])
  const [ben, ana] = clinic.patients
  if (!ben || !ana) throw new Error('the clinic has no patients')
  await database.query('update "user" set email_verified = true where id = $1', [ana.id])
  // The second of the line is seen in half an hour at the earliest.
  await database.query('update doctor_settings set minutes_per_patient = 120 where doctor_id = $1', [
    clinic.doctorId,
  ])
  const first = await signIn(browser, url, ben)
  await book(first.context.request, url, clinic.doctorId, 'in_person')
  const own = await signIn(browser, url, ana)
  const { appointmentId, token } = await book(own.context.request, url, clinic.doctorId, 'in_person')

  const booked = await mailTo(ana.email, 'You are booked for')
  expect(booked).toContain(clinic.doctorName)
  expect(booked).toContain(`${url}/booked/${appointmentId}`)
  expect(booked).not.toContain('Check-up')

  await database.query("update appointments set booked_at = booked_at - interval '3 hours' where id = $1", [
    appointmentId,
  ])
  await sweep()
  const reminder = await mailTo(ana.email, 'Your turn may come in about an hour')

  const phone = await aPhone()
  await phone.goto(linkIn(reminder, 'confirm'))
  expect(await headingOf(phone)).toBe('Are you coming?')
  await says(phone, clinic.doctorName)
  await press(phone, 'I’m coming')
  expect(await headingOf(phone)).toBe('Thank you')
  await phone.goto(linkIn(reminder, 'confirm'))
  expect(await headingOf(phone)).toBe('You have said that you are coming')

  await own.page.goto('/appointments')
  await says(own.page, 'You have said that you are coming.')
  const doctor = await signIn(browser, url, clinic.doctor, 'desktop')
  await doctor.page.goto('/console')
  await says(doctor.page, 'Is coming')

  await phone.goto(linkIn(booked, 'cancel'))
  expect(await headingOf(phone)).toBe('Cancel this appointment?')
  await press(phone, 'Cancel my appointment')
  expect(await headingOf(phone)).toBe('Your appointment is cancelled')
  await expect.poll(() => doctor.page.getByText('Is coming').count()).toBe(0)
  const { rows } = await database.query('select status, token from appointments where id = $1', [
    appointmentId,
  ])
  expect(rows).toEqual([{ status: 'cancelled', token }])
})

it('LINK-1 LINK-5 LOOK-1 LOOK-4 the pages of links hold on every screen, in the light and in the dark', async () => {
  const clinic = await addClinic(databaseUrl, ['Ana'])
  const [ana] = clinic.patients
  if (!ana) throw new Error('the clinic has no patients')
  await database.query('update "user" set email_verified = true where id = $1', [ana.id])
  const { context } = await signIn(browser, url, ana)
  await book(context.request, url, clinic.doctorId, 'online')
  const booked = await mailTo(ana.email, 'You are booked for')
  const page = await (await browser.newContext({ baseURL: url })).newPage()
  await page.goto(linkIn(booked, 'cancel'))
  await inEveryLook(page, 'asked')
  await page.goto('/mail/cancel?link=none')
  await inEveryLook(page, 'no link')
})
