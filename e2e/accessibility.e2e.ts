import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launchChromium } from './testing/chromium.ts'
import { press } from './testing/console.ts'
import { says } from './testing/people.ts'
import { beginStory } from './testing/story.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** What axe finds wrong with a page as it stands, named by rule and place. */
async function problemsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

it('WAIT-6 every screen can be read by a screen reader, in the light and in the dark', async () => {
  const { url } = inject('stack')
  const { clinic, doctor, waitFor } = await beginStory(browser, ['Ana', 'Ben'])
  await waitFor('Ana', 'in_person')
  const ben = await waitFor('Ben')
  await press(doctor.page, 'Start the day')
  await says(ben.page, 'Join Appointment')

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const page of [doctor.page, ben.page]) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await problemsOf(page), `${colorScheme} ${page.url()}`).toEqual([])
    }
    const visitor = await browser.newContext({ baseURL: url, colorScheme, reducedMotion: 'reduce' })
    const page = await visitor.newPage()
    for (const [path, shown] of [
      ['/', 'Find a doctor'],
      ['/sign-in', 'Sign in'],
      [`/doctors/${clinic.doctorId}`, clinic.doctorName],
      ['/nowhere', /page/i],
    ] as const) {
      await page.goto(path)
      await says(page, shown)
      expect(await problemsOf(page), `${colorScheme} ${path}`).toEqual([])
    }
    await visitor.close()
  }
})
