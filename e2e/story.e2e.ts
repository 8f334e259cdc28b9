import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchChromium } from './testing/chromium.ts'
import { press } from './testing/console.ts'
import { says, shows } from './testing/people.ts'
import { beginStory, MEET_LINK } from './testing/story.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

it('WAIT-1 WAIT-3 CALL-2 MEET-3 a patient books, waits, is called, and meets the doctor', async () => {
  const { clinic, doctor, waitFor } = await beginStory(browser, ['Ana', 'Ben', 'Cem', 'Dora', 'Eli'])
  await waitFor('Ana', 'in_person')
  await waitFor('Ben', 'in_person')
  await waitFor('Cem', 'in_person')
  const dora = await waitFor('Dora')
  const eli = await waitFor('Eli')

  await press(doctor.page, 'Start the day')
  await shows(dora.page, 'serving-token', '1')
  await shows(dora.page, 'own-token', '4')
  await shows(dora.page, 'position', /^3 turns/)
  await shows(dora.page, 'connection', 'Live')
  await dora.page.getByRole('button', { name: 'Join Appointment' }).click()
  await says(dora.page, /You are in the waiting room/)

  await press(doctor.page, 'Start')
  await press(doctor.page, 'Finish')
  await shows(dora.page, 'serving-token', '2')
  await shows(dora.page, 'position', /^2 turns/)
  await press(doctor.page, 'Start')
  await press(doctor.page, 'Finish')
  await shows(dora.page, 'position', /next/)
  await press(doctor.page, 'Start')
  await press(doctor.page, 'Finish')
  // She has joined already, so there is nothing to be quick about (WAIT-10, WAIT-23).
  await says(dora.page, /Stay here/)

  // No link yet: the press opens the dialog instead, and the visit starts once a good one is saved.
  await press(doctor.page, 'Start')
  const dialog = doctor.page.getByRole('dialog')
  await dialog.getByText('Please configure your Google Meet link in profile settings').waitFor()
  const field = dialog.getByRole('textbox')
  await field.fill('https://meet.google.com/ABC')
  await dialog
    .getByText('Invalid Google Meet link format. Expected: https://meet.google.com/xxx-xxxx-xxx')
    .waitFor()
  await field.fill(MEET_LINK)
  await dialog.getByRole('button', { name: /^Save/ }).click()
  const join = dora.page.getByRole('link', { name: 'Join Meet Immediately' })
  await join.waitFor()
  expect(await join.getAttribute('href')).toBe(MEET_LINK)

  await press(doctor.page, 'Finish')
  await says(dora.page, 'Your visit is over')
  await says(eli.page, 'Your number has come! Join quickly!')

  // Eli is not there.
  await press(doctor.page, 'Skip')
  await says(eli.page, 'You were late. Appointment Missed!')
  await eli.page.getByRole('button', { name: 'Take a new token' }).click()
  await shows(eli.page, 'own-token', '6')
  await says(doctor.page, 'Eli')
  expect(clinic.patients).toHaveLength(5)
})

it('JOIN-5 P24 WAIT-21 a patient offline for two changes reads how old it is, and resumes exactly where they are', async () => {
  const { doctor, waitFor } = await beginStory(browser, ['Ana', 'Ben', 'Cem', 'Dora'])
  await waitFor('Ana', 'in_person')
  await waitFor('Ben', 'in_person')
  await waitFor('Cem', 'in_person')
  const dora = await waitFor('Dora')
  await press(doctor.page, 'Start the day')
  await shows(dora.page, 'position', /^3 turns/)
  // A socket that is just being opened would not hear of it: some versions of the browser let it through.
  await shows(dora.page, 'connection', 'Live')

  await dora.context.setOffline(true)
  await shows(dora.page, 'connection', /^As of \d\d:\d\d, offline$/)
  for (const token of [1, 2]) {
    await shows(doctor.page, 'serving-token', String(token))
    await press(doctor.page, 'Start')
    await press(doctor.page, 'Finish')
  }
  await shows(doctor.page, 'serving-token', '3')
  await dora.context.setOffline(false)
  await shows(dora.page, 'connection', 'Live', 30_000)
  await shows(dora.page, 'serving-token', '3')
  await shows(dora.page, 'own-token', '4')
  await shows(dora.page, 'position', /next/)
})
