import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchChromium } from './testing/chromium.ts'
import { press } from './testing/console.ts'
import { inEveryLight } from './testing/in-every-look.ts'
import { sideways } from './testing/layout.ts'
import { says, shows } from './testing/people.ts'
import { beginStory } from './testing/story.ts'

/** Many looks at a page take their time on a busy machine. */
const SLOW = { timeout: 240_000 }

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const box = (page: Page) => page.getByRole('textbox', { name: 'Your message' })
async function write(page: Page, text: string) {
  await box(page).fill(text)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
}

it(
  'LATE-2 MSG-3 whoever has missed their turn messages the doctor; every state can be read, and none is too wide',
  SLOW,
  async () => {
    const { doctor, waitFor } = await beginStory(browser, ['Ana', 'Ben'])
    const { page: ana } = await waitFor('Ana', 'in_person')
    await waitFor('Ben', 'in_person')
    await press(doctor.page, 'Start the day')
    await shows(doctor.page, 'serving-token', '1')
    await press(doctor.page, 'Skip')
    await says(ana, 'You were late. Appointment Missed!')

    const missed = ana.getByRole('region', { name: 'Your appointment' })
    await missed.getByRole('button', { name: 'Message the doctor' }).click()
    expect(await box(ana).evaluate((element) => element === document.activeElement)).toBe(true)
    await write(ana, `I am at the door. ${'Donaudampfschifffahrt'.repeat(16)}`)
    await doctor.page.getByRole('tab', { name: /Messages\s*1/ }).click()
    await doctor.page.getByRole('heading', { name: /^Token 1, Ana/ }).waitFor()
    await says(doctor.page, /I am at the door/)
    await ana.evaluate(() => scrollTo(0, 0))
    await doctor.page.getByRole('button', { name: 'Please join again' }).click()
    await says(ana, 'Please join again')

    for (const page of [ana, doctor.page]) expect(await sideways(page)).toEqual([])
    await inEveryLight(ana, 'messages of a patient')
  },
)
