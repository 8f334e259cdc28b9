import pg from 'pg'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { newBrowserKey, PUSH_ORIGIN } from '../src/delivery/testing/push-service.ts'
import { book } from './testing/book.ts'
import { launchChromium } from './testing/chromium.ts'
import { addClinic } from './testing/clinic.ts'
import { press } from './testing/console.ts'
import { mailOf } from './testing/mailbox.ts'
import { says, shows, signIn } from './testing/people.ts'

// The whole of it, by one patient: in by a code of a mail, booked, reminded, told with the browser closed, called, missed,
// written to, and seen after all. What a push service would be handed is looked at where it waits for it (see away.e2e.ts).

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

/** A phone that can be pushed to, and that notes when it sounds and vibrates. */
async function aPhone(): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    baseURL: url,
    reducedMotion: 'reduce',
  })
  await context.grantPermissions(['notifications'], { origin: url })
  await context.addInitScript(
    ({ endpoint, keys }) => {
      const subscription = { endpoint, toJSON: () => ({ endpoint, keys }), unsubscribe: async () => true }
      const manager = PushManager.prototype as unknown as Record<string, unknown>
      manager.getSubscription = async () => (sessionStorage.getItem('subscribed') ? subscription : null)
      manager.subscribe = async () => {
        sessionStorage.setItem('subscribed', 'yes')
        return subscription
      }
      const felt: string[] = []
      Object.assign(window, { felt })
      navigator.vibrate = () => felt.push('vibrates') > 0
      const resume = OscillatorNode.prototype.start
      OscillatorNode.prototype.start = function start(...when) {
        felt.push('sounds')
        return resume.apply(this, when)
      }
    },
    {
      endpoint: `${PUSH_ORIGIN}/send/told`,
      keys: { p256dh: newBrowserKey(), auth: 'y'.repeat(22) },
    },
  )
  return context.newPage()
}

it('SEND-1 SEND-7 SEND-8 NOTE-8 LATE-2 told all the way: in by mail, booked, reminded, pushed, called, missed, and seen after all', {
  timeout: 300_000,
}, async () => {
  const clinic = await addClinic(databaseUrl, ['Ben', 'Cem', 'Dora', 'Ana'])
  const [ben, cem, dora, ana] = clinic.patients
  if (!ben || !cem || !dora || !ana) throw new Error('the clinic has no patients')
  await database.query('update "user" set email_verified = true where id = $1', [ana.id])
  await database.query('update doctor_settings set minutes_per_patient = 22 where doctor_id = $1', [
    clinic.doctorId,
  ])
  for (const each of [ben, cem, dora]) {
    const { context } = await signIn(browser, url, each)
    await book(context.request, url, clinic.doctorId, 'in_person')
  }
  const mail = (to: string, subject: string) => mailOf(inboxUrl, to, subject)

  // In by a code that was mailed, and booked.
  let page = await aPhone()
  await page.goto(`/sign-in?next=${encodeURIComponent(`/doctors/${clinic.doctorId}`)}`)
  await page.getByRole('button', { name: 'Sign in with a code by email' }).click()
  await page.getByLabel('Email').fill(ana.email)
  await page.getByRole('button', { name: 'Send me a code' }).click()
  await page.getByLabel('Code').fill((await mail(ana.email, 'Your code to sign in')).code)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/doctors\//)
  await page.getByRole('radio', { name: 'In person' }).check({ force: true })
  await page.getByLabel('Reason for the visit').fill('A cough')
  await page.getByRole('button', { name: 'Book', exact: true }).first().click()
  await says(page, 'You have a token')
  const appointmentId = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '')
  expect((await mail(ana.email, 'You are booked for')).text).not.toContain('A cough')

  // Reminded, and confirmed in one tap.
  await database.query("update appointments set booked_at = booked_at - interval '3 hours' where id = $1", [
    appointmentId,
  ])
  await fetch(`${url}/cdn-cgi/local/scheduled`)
  const reminder = await mail(ana.email, 'Your turn may come in about an hour')
  await page.goto(/\S+\/mail\/confirm\?link=\S+/.exec(reminder.text)?.[0] ?? 'no link')
  await page.getByRole('button', { name: 'I’m coming' }).click()
  await says(page, 'Thank you')

  // Told on this device; then the browser is closed.
  await page.goto(`/live/${appointmentId}`)
  await page.getByRole('button', { name: 'Tell me on this device' }).click()
  await says(page, 'We tell you on this device, even when this page is closed.')
  const context = page.context()
  await page.close()
  const doctor = await signIn(browser, url, clinic.doctor, 'desktop')
  await doctor.page.goto('/console')
  await press(doctor.page, 'Start the day')
  const pushes = async () =>
    (
      await database.query(
        "select stage, state, reason from deliveries where appointment_id = $1 and channel = 'push' and stage in ('soon', 'now') order by planned_at",
        [appointmentId],
      )
    ).rows
  await press(doctor.page, 'Skip')
  await expect.poll(pushes).toMatchObject([{ stage: 'soon' }])
  // No open page has shown it: it goes out. Nobody answers at a push service that is on the internet.
  await expect.poll(async () => (await pushes())[0]?.reason ?? null, { timeout: 30_000 }).not.toBe('shown')

  // She comes back, and is called with sound and vibration.
  page = await context.newPage()
  await page.goto(`/live/${appointmentId}`)
  await shows(page, 'position', /^2 turns|^1 turn|next/)
  await page.getByText('Your token').click()
  await press(doctor.page, 'Skip')
  await press(doctor.page, 'Skip')
  await says(page, 'Your number has come! Join quickly!')
  const felt = () => page.evaluate(() => (window as unknown as { felt: string[] }).felt)
  await expect.poll(felt).toEqual(expect.arrayContaining(['sounds', 'vibrates']))

  // She is gone again, and misses it: a mail says so, and leads to a new token.
  await page.close()
  await press(doctor.page, 'Skip')
  const missed = await mail(ana.email, 'You missed your turn')
  page = await context.newPage()
  await page.goto(/\S+\/live\/\S+/.exec(missed.text)?.[0] ?? 'no link')
  await page.getByRole('button', { name: 'Take a new token' }).click()
  await shows(page, 'own-token', '5')
})
