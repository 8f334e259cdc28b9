import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
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

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
const save = (page: Page) => page.getByRole('button', { name: 'Save profile' }).click()
const allergies = (page: Page) => page.locator('fieldset', { hasText: 'Allergies' }).getByRole('listitem')

async function anaAtHome() {
  const { url, databaseUrl } = inject('stack')
  const clinic = await addClinic(databaseUrl, ['Ana'])
  const [ana] = clinic.patients
  if (!ana) throw new Error('the clinic has no patients')
  const person = await signIn(browser, url, ana)
  await person.page.goto('/profile')
  await says(person.page, 'Nobody has read your record yet.')
  return { ...person, url, databaseUrl, clinic, ana }
}

it(
  'CHART-1 FORM-1 a patient fills in a profile, is told what is wrong, saves it and finds it again',
  SLOW,
  async () => {
    const { page } = await anaAtHome()
    await inEveryLook(page, 'an empty profile')

    await field(page, 'Date of birth').fill('2190-02-28')
    await field(page, 'Phone').fill('4'.repeat(41))
    await save(page)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('dateOfBirth')
    await inEveryLook(page, 'a profile with two faults')

    await field(page, 'Date of birth').fill('1990-02-28')
    await field(page, 'Sex').selectOption({ label: 'Female' })
    await field(page, 'Phone').fill('+49 30 1234')
    const allergy = page.getByRole('textbox', { name: 'Allergies' })
    await allergy.fill('Penicillin')
    await allergy.press('Enter')
    // Not added, and saved all the same.
    await allergy.fill('Peanuts')
    await page.getByRole('textbox', { name: 'Long-term conditions' }).fill('Asthma')
    await save(page)
    await says(page, 'Your profile is saved.')
    await inEveryLook(page, 'a saved profile')

    await page.reload()
    await expect.poll(() => field(page, 'Date of birth').inputValue()).toBe('1990-02-28')
    expect(await field(page, 'Sex').inputValue()).toBe('female')
    expect(await field(page, 'Phone').inputValue()).toBe('+49 30 1234')
    expect(await allergies(page).allInnerTexts()).toEqual([
      expect.stringMatching('Penicillin'),
      expect.stringMatching('Peanuts'),
    ])
    await says(page, 'Asthma')
  },
)

it(
  'CHART-1 of two tabs the one that saves later overwrites nothing, and keeps what was typed',
  SLOW,
  async () => {
    const { page, context } = await anaAtHome()
    const second = await context.newPage()
    await second.goto('/profile')
    await field(second, 'Phone').fill('222')
    await field(page, 'Phone').fill('111')
    await save(page)
    await says(page, 'Your profile is saved.')
    await save(second)
    await says(second, /changed on another device/)
    expect(await field(second, 'Phone').inputValue()).toBe('222')
    await inEveryLook(second, 'a profile that was changed elsewhere')
    await second.getByRole('button', { name: 'Show the other version' }).click()
    await expect.poll(() => field(second, 'Phone').inputValue()).toBe('111')
  },
)

it(
  'HIST-5 whoever reads a record and a chart stands in its patient’s list, with what and when',
  SLOW,
  async () => {
    const { page, url, databaseUrl, clinic, ana } = await anaAtHome()
    const [visit] = await addPastVisits(databaseUrl, clinic, ana, { count: 1, daysAgo: 1, notes: 'Better' })
    const { context } = await signIn(browser, url, clinic.doctor, 'desktop')
    const input = encodeURIComponent(JSON.stringify({ appointmentId: visit?.appointmentId }))
    for (const procedure of ['history.one', 'profile.ofPatient'])
      expect((await context.request.get(`${url}/trpc/${procedure}?input=${input}`)).status()).toBe(200)

    await page.reload()
    const reads = page.getByRole('region', { name: 'Who has read your record' })
    await expect.poll(() => reads.getByRole('listitem').count()).toBe(2)
    const [chart, read] = await reads.getByRole('listitem').allInnerTexts()
    expect(chart).toContain('Your profile')
    expect(read).toMatch(new RegExp(`${clinic.doctorName}[^]*Your visit of`))
    await inEveryLook(page, 'a record that was read')
    await reads.getByRole('link', { name: /Your visit of/ }).click()
    await says(page, 'Better')
  },
)
