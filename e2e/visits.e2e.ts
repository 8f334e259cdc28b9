import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { aMedication } from '../src/record/testing/prescriptions.ts'
import { launchChromium } from './testing/chromium.ts'
import { addClinic } from './testing/clinic.ts'
import { inEveryLook } from './testing/in-every-look.ts'
import { addPastVisits } from './testing/past-visits.ts'
import { says, signIn } from './testing/people.ts'

/** Many looks at a page take their time on a busy machine. */
const SLOW = { timeout: 240_000 }

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

it(
  'HIST-8 HIST-6 a doctor goes from the console to the visits of their patients, by dates, and opens one',
  SLOW,
  async () => {
    const { url, databaseUrl } = inject('stack')
    const clinic = await addClinic(databaseUrl, ['Ana', 'Ben'])
    const [ana, ben] = clinic.patients
    if (!ana || !ben) throw new Error('the clinic has no patients')
    const { page, context } = await signIn(browser, url, clinic.doctor, 'desktop')
    await page.goto('/console')
    await page.getByRole('link', { name: 'Past visits' }).click()
    await says(page, /^No visits yet/)
    await inEveryLook(page, 'no past visits')

    const content = { medications: [aMedication()], warningSigns: 'Fever over 39.' }
    await addPastVisits(databaseUrl, clinic, ana, { count: 21, daysAgo: 2, notes: 'Chest is clear', content })
    const [last] = await addPastVisits(databaseUrl, clinic, ben, { count: 1, daysAgo: 1 })
    await page.reload()
    const rows = page.getByRole('button', { name: /Ana|Ben/ })
    await expect.poll(() => rows.count()).toBe(20)
    expect(await rows.first().innerText()).toContain('Ben')
    await page.getByRole('button', { name: 'Show more' }).click()
    await expect.poll(() => rows.count()).toBe(22)

    await page.getByLabel('Find by patient’s name').fill('bEN')
    await expect.poll(() => rows.count()).toBe(1)
    await inEveryLook(page, 'visits found by name')
    await page.getByRole('link', { name: 'Show all visits' }).click()
    await expect.poll(() => rows.count()).toBe(22)

    await page.getByLabel('From').fill(last?.date ?? '')
    await expect.poll(() => rows.count()).toBe(1)
    expect(new URL(page.url()).search).toBe(`?from=${last?.date}`)
    await page.goBack()
    await expect.poll(() => rows.count()).toBe(22)
    await rows.nth(1).click()
    await says(page, 'Chest is clear')
    await says(page, 'Fever over 39.')
    await inEveryLook(page, 'a past visit')

    await page.route('**/trpc/history.patients**', (route) => route.fulfill({ status: 500, body: '{}' }))
    await page.reload()
    await page.getByRole('alert').waitFor()
    await inEveryLook(page, 'past visits that failed')

    // On a phone the menu leads here, too; and the way back is under the thumb.
    await page.unrouteAll()
    await page.getByRole('link', { name: 'Console' }).click()
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('dialog').getByRole('combobox').fill('past')
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).pathname).toBe('/visits')
    await context.close()
  },
)
