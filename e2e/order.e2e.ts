import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchChromium } from './testing/chromium.ts'
import { press } from './testing/console.ts'
import { says, shows } from './testing/people.ts'
import { beginStory } from './testing/story.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

it('CALL-7 CALL-8 LATE-5 WAIT-5 the order changes, and everybody sees where they are and why', async () => {
  const { doctor, waitFor } = await beginStory(browser, ['Ana', 'Ben', 'Cem', 'Dora'])
  const ana = await waitFor('Ana')
  await waitFor('Ben', 'in_person')
  const cem = await waitFor('Cem', 'in_person')
  const dora = await waitFor('Dora', 'in_person')
  await press(doctor.page, 'Start the day')
  await says(ana.page, 'Your number has come! Join quickly!')

  // Skipped by mistake, and taken back.
  await press(doctor.page, 'Skip')
  await says(ana.page, 'You were late. Appointment Missed!')
  await press(doctor.page, 'Undo token 1')
  await says(ana.page, 'Your number has come! Join quickly!')
  await shows(cem.page, 'position', /^2 turns/)

  // Cem is running late, and sees what it costs before it is done.
  await cem.page.getByRole('button', { name: 'Running late?' }).click()
  const late = cem.page.getByRole('dialog')
  await late.getByText(/^You would have 3 turns ahead/).waitFor()
  await late.getByRole('button', { name: /^Let 1 go first/ }).click()
  await shows(cem.page, 'position', /^3 turns/)
  await shows(dora.page, 'position', /^2 turns/)

  // An emergency: Cem goes next after all.
  await press(doctor.page, 'More for token 3, Cem')
  await doctor.page.getByRole('menuitem', { name: 'Make next, because: An emergency' }).click()
  await shows(cem.page, 'position', /next/)
  await shows(dora.page, 'position', /^3 turns/)

  await dora.page.getByRole('button', { name: 'Why did I move?' }).click()
  await says(dora.page, 'Somebody was moved ahead: an emergency.')
  await says(dora.page, 'Somebody is running late and let you go first.')
  expect(await dora.page.content()).not.toContain('Cem')
})

it('WAIT-2 a door opens when the place changes, and at once where less motion is wanted', async () => {
  const { doctor, waitFor } = await beginStory(browser, ['Ana', 'Ben', 'Cem'])
  await waitFor('Ana', 'in_person')
  await waitFor('Ben', 'in_person')
  const cem = await waitFor('Cem')
  const bar = cem.page.getByRole('progressbar', { name: 'Way to your turn' })
  const come = async () => Number(await bar.getAttribute('aria-valuenow'))
  const seconds = () =>
    bar
      .locator('i')
      .first()
      .evaluate((door) => Number.parseFloat(getComputedStyle(door, '::after').transitionDuration))
  await press(doctor.page, 'Start the day')
  await shows(cem.page, 'position', /^2 turns/)
  const before = await come()
  await press(doctor.page, 'Skip')
  await shows(cem.page, 'position', /next/)
  expect(await come()).toBeGreaterThan(before)
  expect(await seconds()).toBeLessThan(0.01)
  await cem.page.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await seconds()).toBeGreaterThan(0.1)
})
