import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launchChromium } from './testing/chromium.ts'
import { addClinic } from './testing/clinic.ts'
import { says, shows, signIn } from './testing/people.ts'
import { isReadable } from './testing/readable.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** A patient on a phone of 390 by 844, at the page of a doctor whom nobody has booked. */
async function atTheDoctors() {
  const { url, databaseUrl } = inject('stack')
  const { doctorId, patients } = await addClinic(databaseUrl, ['Ana'])
  const [ana] = patients
  if (!ana) throw new Error('nobody is called Ana')
  const { page } = await signIn(browser, url, ana)
  await page.goto(`/doctors/${doctorId}`)
  await page.getByRole('button', { name: 'Book', exact: true }).waitFor()
  await page.getByTestId('next-token').waitFor()
  return page
}

/** What has the focus, and what covers its middle; null once the focus has left the page. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return null
    const { left, top, width, height } = element.getBoundingClientRect()
    const there = document.elementFromPoint(left + width / 2, top + height / 2)
    const isSeen = there !== null && (element.contains(there) || there.contains(element))
    const nameOf = (each: Element | null) =>
      each === null
        ? 'nothing'
        : `${each.tagName} ${each.getAttribute('name') ?? each.textContent?.slice(0, 30)}`
    return { name: nameOf(element), coveredBy: isSeen && there !== document.body ? null : nameOf(there) }
  })

it('FORM-5 whatever has the focus at a doctor’s page can be seen, on the way down and back up', async () => {
  const page = await atTheDoctors()
  for (const key of ['Tab', 'Shift+Tab']) {
    const met: string[] = []
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press(key)
      const here = await focused(page)
      if (here === null) break
      expect(here, `${key} ${step}`).toMatchObject({ coveredBy: null })
      met.push(here.name)
    }
    const controls = ['INPUT date', 'INPUT mode', 'TEXTAREA reason', 'BUTTON Book', 'A My appointments']
    expect(met).toEqual(expect.arrayContaining(controls))
  }
})

it('BOOK-11 BOOK-14 a booking is confirmed at an address of its own, which a reload and Back lead to', async () => {
  const page = await atTheDoctors()
  await shows(page, 'next-token', '1')
  await page.getByLabel('Reason for the visit').fill('A cough')
  await page.getByRole('button', { name: 'Book', exact: true }).click()
  await page.waitForURL(/\/booked\//)
  await says(page, 'You have a token')
  await page.reload()
  await shows(page, 'own-token', '1')
  await shows(page, 'likely', /^Be (ready|at .+) (now|by \d\d:\d\d)$/)
  await page.goBack()
  await says(page, 'You have token 1 on this day')
  await page.goForward()
  await shows(page, 'own-token', '1')
})

it('WAIT-6 the form, what is wrong with it, the confirmation and a day that one holds can be read', async () => {
  const page = await atTheDoctors()
  const inBoth = async (name: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await isReadable(page, `${colorScheme} ${name}`)
    }
  }
  await page.getByRole('button', { name: 'Book', exact: true }).click()
  await says(page, 'Please say in a few words why you come.')
  await inBoth('form')
  await page.getByLabel('Reason for the visit').fill('A cough')
  await page.getByRole('button', { name: 'Book', exact: true }).click()
  await page.getByTestId('likely').waitFor()
  await inBoth('confirmation')
  await page.goBack()
  await says(page, 'You have token 1 on this day')
  await inBoth('held')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Create an account' }).click()
  await page.getByRole('button', { name: 'Create account' }).click()
  await says(page, 'Please enter your email address.')
  await inBoth('new account')
})
