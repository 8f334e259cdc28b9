import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchChromium } from './testing/chromium.ts'
import { press } from './testing/console.ts'
import { says, shows } from './testing/people.ts'
import { settles } from './testing/settled.ts'
import { beginStory } from './testing/story.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** Every part of the page that would move or fade for any time at all, by the styles it has now. */
const movingParts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const lasts = (durations: string) => durations.split(',').some((each) => Number.parseFloat(each) > 0)
    const places = Array.from(document.querySelectorAll('*')).flatMap((element) =>
      ['', '::before', '::after', '::backdrop'].map((part) => ({ element, part })),
    )
    const moving = places.filter(({ element, part }) => {
      const style = getComputedStyle(element, part || null)
      return (
        lasts(style.transitionDuration) || (style.animationName !== 'none' && lasts(style.animationDuration))
      )
    })
    return moving.map(({ element, part }) => `${element.tagName} ${element.getAttribute('class')}${part}`)
  })

it('WAIT-7 nothing moves or fades on any screen where less motion is wanted', async () => {
  const { doctor, waitFor } = await beginStory(browser, ['Ana'])
  const ana = await waitFor('Ana')
  const list = await ana.context.newPage()
  await list.goto('/')
  await says(list, 'Find a doctor')
  await press(doctor.page, 'Start the day')
  await shows(doctor.page, 'serving-token', '1')
  await says(ana.page, 'Your number has come! Join quickly!')

  for (const [page, part] of [
    [doctor.page, /^BUTTON .*\bbig\b/],
    [ana.page, /\bturn come\b/],
    [list, /^A .*\bdoctor\b/],
  ] as const) {
    await settles(page)
    expect(await movingParts(page), page.url()).toEqual([])
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    expect(await movingParts(page), page.url()).toContainEqual(expect.stringMatching(part))
  }
})
