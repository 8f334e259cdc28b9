import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchChromium } from './testing/chromium.ts'
import { press } from './testing/console.ts'
import { says, shows } from './testing/people.ts'
import { isReadable } from './testing/readable.ts'
import { beginStory } from './testing/story.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

it('SET-4 SET-3 settings by keyboard: nothing is lost by Escape, and who has booked stays', async () => {
  const { doctor, waitFor } = await beginStory(browser, ['Ana'])
  const { page } = doctor
  const ana = await waitFor('Ana', 'in_person')
  await page.getByRole('button', { name: 'Start the day' }).first().waitFor()
  await page.keyboard.press(',')
  const dialog = page.getByRole('dialog', { name: 'Settings' })
  const inPerson = dialog.getByRole('checkbox', { name: 'In person' })
  await inPerson.press('Space')
  await dialog.getByText('1 booking in person stays as it is.').waitFor()

  // From the second time on the browser does not ask: it closes the dialog.
  for (let time = 1; time <= 3; time += 1) {
    await page.keyboard.press('Escape')
    await dialog.getByText('Your changes are not saved yet.').waitFor()
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await isReadable(page, `${colorScheme} settings`)
  }
  await dialog.getByRole('button', { name: 'Keep editing' }).press('Enter')
  expect(await inPerson.isChecked()).toBe(false)
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await says(page, 'Saved: visits online.')

  await press(page, 'Start the day')
  await shows(ana.page, 'serving-token', '1')
  await says(ana.page, /Room 7/)
  await press(page, 'Start')
  await says(page, 'In consultation')
})
