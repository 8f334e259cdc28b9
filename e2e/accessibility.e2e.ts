import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, inject, it } from 'vitest'
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

it('WAIT-6 every screen can be read by a screen reader, in the light and in the dark', async () => {
  const { url } = inject('stack')
  const { clinic, doctor, waitFor } = await beginStory(browser, ['Ana', 'Ben'])
  await waitFor('Ana', 'in_person')
  const ben = await waitFor('Ben')
  await press(doctor.page, 'Start the day')
  await shows(doctor.page, 'serving-token', '1')
  await says(ben.page, 'Join Appointment')
  await shows(ben.page, 'serving-token', '1')

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const { page } of [doctor, ben]) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await isReadable(page, `${colorScheme} ${page === ben.page ? '/live' : '/console'}`)
    }
    const visitor = await browser.newContext({
      serviceWorkers: 'block',
      baseURL: url,
      colorScheme,
      reducedMotion: 'reduce',
    })
    const page = await visitor.newPage()
    for (const [path, shown] of [
      ['/', 'Find a doctor'],
      ['/sign-in', 'Sign in'],
      [`/doctors/${clinic.doctorId}`, clinic.doctorName],
      ['/nowhere', /page/i],
    ] as const) {
      await page.goto(path)
      await says(page, shown)
      await isReadable(page, `${colorScheme} ${path}`)
    }
    await visitor.close()
  }
})
