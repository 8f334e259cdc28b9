import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launchChromium } from './testing/chromium.ts'
import { press } from './testing/console.ts'
import { says, shows, signIn } from './testing/people.ts'
import { beginStory } from './testing/story.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

it('LANG-2 Hindi chosen on one device is read on every other, live too; nobody else notices', async () => {
  const { clinic, doctor, waitFor } = await beginStory(browser, ['Ana', 'Ben', 'Cem'])
  const ana = await waitFor('Ana', 'in_person')
  const account = clinic.patients.find(({ name }) => name === 'Ben')
  if (!account) throw new Error('nobody is called Ben')
  const { page } = await signIn(browser, inject('stack').url, account)
  await page.getByRole('combobox', { name: 'Language' }).selectOption('hi')
  await page.getByRole('link', { name: 'मेरे अपॉइंटमेंट' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('hi')

  const ben = await waitFor('Ben')
  await shows(ben.page, 'position', '1 बारी आगे है')
  const cem = await waitFor('Cem')
  await press(doctor.page, 'Start the day')

  await says(ana.page, 'Your number has come! Join quickly!')
  // What the screen says itself is folded with the rest (WAIT-23).
  await ben.page.getByText('इससे पहले: 2').click()
  await says(ben.page, 'तैयार रहें! आप 1 स्थान दूर हैं')
  await says(ben.page, 'डॉक्टर मरीज़ देख रहे हैं।')
  await cem.page.getByText('Earlier: 2').click()
  await says(cem.page, "Stay ready! You're 2 positions away")
  expect(await cem.page.locator('html').getAttribute('lang')).toBe('en')
})
