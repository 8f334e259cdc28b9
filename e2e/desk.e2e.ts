import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { book } from './testing/book.ts'
import { launchChromium } from './testing/chromium.ts'
import { addClinic } from './testing/clinic.ts'
import { inEveryLook } from './testing/in-every-look.ts'
import { says, signIn } from './testing/people.ts'

/** Many looks at a page take their time on a busy machine. */
const SLOW = { timeout: 240_000 }

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

it(
  'BOOK-6 DESK-1 DESK-3 DESK-4 DESK-5 the desk gives a walk-in a token, says they are here, moves them up, and cancels',
  SLOW,
  async () => {
    const { url, databaseUrl } = inject('stack')
    const clinic = await addClinic(databaseUrl, ['Ana'])
    const [ana] = clinic.patients
    if (!ana) throw new Error('the clinic has no patients')
    const patient = await signIn(browser, url, ana)
    await book(patient.context.request, url, clinic.doctorId, 'in_person')

    const { page } = await signIn(browser, url, clinic.desk, 'desktop')
    await page.waitForURL('**/desk')
    await page.getByLabel('Doctor', { exact: true }).selectOption({ label: clinic.doctorName })
    const line = page.getByRole('list', { name: 'Waiting' })
    await line.getByText('Ana').waitFor()

    // By keyboard alone: a name, Enter, and the way to the next name.
    await page.getByLabel('Name', { exact: true }).focus()
    await page.keyboard.type('Ines Walker')
    await page.keyboard.press('Enter')
    await says(page, `Ines Walker is in the line of ${clinic.doctorName}.`)
    await inEveryLook(page, 'a walk-in with a token')
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.getByRole('button', { name: 'Next walk-in' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('walk-in-name')

    const tokens = () => line.locator('.number').allInnerTexts()
    await expect.poll(tokens).toEqual(['1', '2'])
    await page.getByRole('button', { name: 'Ines Walker has arrived' }).click()
    const ines = line.getByRole('listitem').filter({ hasText: 'Ines Walker' })
    await ines.getByText('Here', { exact: true }).waitFor()

    await ines.getByRole('button', { name: /Ines Walker/ }).click()
    await inEveryLook(page, 'the desk with a row open')
    await page.setViewportSize({ width: 1280, height: 800 })
    await ines.getByRole('button', { name: 'Move up or not here' }).click()
    const move = page.getByRole('dialog')
    await move.getByText('Move up', { exact: true }).click()
    await move.getByText('An emergency').click()
    await move.getByRole('button', { name: 'Move up' }).click()
    await expect.poll(tokens).toEqual(['2', '1'])

    await ines.getByRole('button', { name: 'Cancel appointment' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel appointment' }).click()
    await expect.poll(tokens).toEqual(['1'])
  },
)
