import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { addDays } from '../src/platform/local-day.ts'
import { prescriptionPdfPath } from '../src/protocol/paths.ts'
import { localDate } from '../src/queue/ids.ts'
import { aMedication } from '../src/record/testing/prescriptions.ts'
import { today } from './testing/book.ts'
import { launchChromium } from './testing/chromium.ts'
import { addClinic } from './testing/clinic.ts'
import { ONE_WORD } from './testing/full-day.ts'
import { inEveryLook } from './testing/in-every-look.ts'
import { sideways } from './testing/layout.ts'
import { addPastVisits } from './testing/past-visits.ts'
import { says, signIn } from './testing/people.ts'
import { isReadable } from './testing/readable.ts'

/** Many looks at a page take their time on a busy machine. */
const SLOW = { timeout: 240_000 }

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const content = {
  medications: [aMedication(), aMedication({ name: `Paracetamol ${ONE_WORD.slice(0, 80)}`, dose: '2.5 ml' })],
  lifestyle: 'Rest for three days.',
  warningSigns: 'Fever over 39.',
  emergency: 'Call 112.',
  tests: ['Blood count'],
}
const counts = async (page: Page, visits: number) =>
  expect.poll(() => page.getByRole('article').count()).toBe(visits)

/** Ana, with visits at two doctors; Ben has had none. */
async function aLongHistory() {
  const { url, databaseUrl } = inject('stack')
  const clinic = await addClinic(databaseUrl, ['Ana', 'Ben'])
  const other = await addClinic(databaseUrl, [])
  const [ana, ben] = clinic.patients
  if (!ana || !ben) throw new Error('the clinic has no patients')
  const at = await addPastVisits(databaseUrl, clinic, ana, { count: 23, daysAgo: 3, content })
  await addPastVisits(databaseUrl, other, ana, { count: 2, daysAgo: 1 })
  return { url, clinic, other, ana, ben, at }
}

it(
  'HIST-2 HIST-6 a patient goes through their visits: twenty and more, filters in the address, and back again',
  SLOW,
  async () => {
    const { url, other, ana, at } = await aLongHistory()
    const { page } = await signIn(browser, url, ana)
    await page.goto('/history')
    await counts(page, 20)
    await inEveryLook(page, 'visits')
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await sideways(page)).toEqual([])

    await page.getByRole('button', { name: 'Show more' }).click()
    await counts(page, 25)
    const first = page.getByRole('article').nth(20)
    await expect.poll(() => first.evaluate((card) => card.contains(document.activeElement))).toBe(true)
    const show = first.getByRole('button', { name: /^Show notes and prescription/ })
    await show.click()
    await first.getByRole('heading', { name: 'Clinical notes' }).waitFor()
    await inEveryLook(page, 'a visit opened in its place')
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await sideways(page)).toEqual([])
    await first.getByRole('button', { name: /^Close/ }).click()

    await page.getByLabel('Doctor', { exact: true }).selectOption({ label: other.doctorName })
    await counts(page, 2)
    expect(new URL(page.url()).search).toBe(`?doctor=${other.doctorId}`)
    await inEveryLook(page, 'visits of one doctor')
    await page.getByLabel('From').fill(today())
    await says(page, 'No visit of these days and this doctor.')
    expect(new URL(page.url()).search).toBe(`?doctor=${other.doctorId}&from=${today()}`)
    await inEveryLook(page, 'visits that are none')

    await page.goBack()
    await counts(page, 2)
    await page.goBack()
    await counts(page, 25)
    expect(new URL(page.url()).search).toBe('')

    // A link to a filtered history, as somebody would share it between their own devices.
    const [newest] = at
    const second = await page.context().newPage()
    await second.goto(`/history?from=${newest?.date}&to=${newest?.date}`)
    await counts(second, 1)
    expect(await second.getByLabel('Until').inputValue()).toBe(newest?.date)
  },
)

it('HIST-2 WAIT-8 a history that is empty, on its way or not to be had says so', SLOW, async () => {
  const { url, ben } = await aLongHistory()
  const { page } = await signIn(browser, url, ben)
  await page.goto('/history')
  await says(page, /No visits yet/)
  await inEveryLook(page, 'no visits')

  await page.route('**/trpc/**history.mine**', (route) => route.fulfill({ status: 500, body: '{}' }))
  await page.goto('/history')
  await page.getByRole('alert').waitFor()
  await inEveryLook(page, 'visits that failed')
  await page.unroute('**/trpc/**history.mine**')
  await page.getByRole('button', { name: 'Try again' }).click()
  await says(page, /No visits yet/)

  let letGo = () => {}
  const isLetGo = new Promise<void>((go) => {
    letGo = go
  })
  await page.route('**/trpc/**history.mine**', async (route) => {
    await isLetGo
    await route.continue()
  })
  await page.goto('/history')
  await page.getByRole('status', { name: 'Loading your visits' }).waitFor()
  await isReadable(page, 'visits on their way', { isLoading: true })
  letGo()
  await says(page, /No visits yet/)
})

it(
  'HIST-1 LATE-4 RX-3 one record holds all that the visit has left, and can be read at any width',
  SLOW,
  async () => {
    const { url, databaseUrl } = inject('stack')
    const clinic = await addClinic(databaseUrl, ['Ana'])
    const [ana] = clinic.patients
    if (!ana) throw new Error('the clinic has no patients')
    const reassignment = {
      oldToken: 4,
      newToken: 9,
      timestamp: Date.now(),
      reason: 'late',
      requestedBy: 'patient',
    }
    const [visit] = await addPastVisits(databaseUrl, clinic, ana, {
      count: 1,
      daysAgo: 2,
      content,
      notes: '**Chest** is clear.\n\n- no fever\n- <script>alert(1)</script>',
      analysis: 'Likely *viral*.',
      reassignments: [reassignment],
      corrected: 'The dose was too low.',
    })
    const { page } = await signIn(browser, url, ana)
    await page.goto('/history')
    await page.getByRole('link', { name: /^Read the record/ }).click()
    for (const text of [
      clinic.doctorName,
      'General practice',
      'Online',
      'A cough since last week',
      'Amoxicillin',
      '2.5 ml',
      'Fever over 39.',
      'Call 112.',
      'Blood count',
      'The dose was too low.',
      'Chest',
      'viral',
      'Token 4 became token 9',
    ])
      await says(page, new RegExp(text.replaceAll('.', '\\.')))
    expect(await page.locator('.markdown script').count()).toBe(0)
    const appointmentId = visit?.appointmentId ?? ''
    const pdf = page.getByRole('link', { name: 'Download PDF' })
    expect(await pdf.getAttribute('href')).toContain(prescriptionPdfPath(appointmentId))
    await inEveryLook(page, 'record')
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await sideways(page)).toEqual([])

    await page.getByRole('link', { name: /All visits/ }).click()
    await counts(page, 1)
  },
)

it('HIST-4 WAIT-8 a record that is nobody’s, or cannot be had, says so', SLOW, async () => {
  const { url, ben, at } = await aLongHistory()
  const { page } = await signIn(browser, url, ben)
  await page.goto(`/history/${at[0]?.appointmentId}`)
  await says(page, 'No record here')
  await inEveryLook(page, 'no record')
  await page.route('**/trpc/**history.one**', (route) => route.fulfill({ status: 500, body: '{}' }))
  await page.goto(`/history/${at[0]?.appointmentId}`)
  await page.getByRole('alert').waitFor()
  await inEveryLook(page, 'a record that failed')
})

it(
  'HIST-1 BOOK-17 a follow-up becomes a booking in one press, or says from which day it can be booked',
  SLOW,
  async () => {
    const { url, databaseUrl } = inject('stack')
    const clinic = await addClinic(databaseUrl, ['Ana'])
    const [ana] = clinic.patients
    if (!ana) throw new Error('the clinic has no patients')
    const inDays = (days: number) => addDays(localDate(today()), days) as string
    const withFollowUp = (days: number, daysAgo: number) =>
      addPastVisits(databaseUrl, clinic, ana, {
        count: 1,
        daysAgo,
        content: { followUp: { date: inDays(days), note: 'See how the cough is' } },
      })
    const [[soon], [late]] = [await withFollowUp(7, 1), await withFollowUp(30, 2)]
    const { page } = await signIn(browser, url, ana)

    await page.goto(`/history/${late?.appointmentId}`)
    await page.getByRole('link', { name: 'Book this visit' }).click()
    await says(page, /can be booked from/)
    await inEveryLook(page, 'a follow-up too far ahead')

    await page.goto(`/history/${soon?.appointmentId}`)
    await page.getByRole('button', { name: 'Book this visit' }).click()
    await page.waitForURL('**/booked/**')
    const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
    await says(page, new RegExp(day.format(new Date(inDays(7)))))
  },
)
