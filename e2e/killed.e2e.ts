import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Stack } from '../scripts/local/stack.ts'
import { launchChromium } from './testing/chromium.ts'
import { press } from './testing/console.ts'
import { inEveryLight } from './testing/in-every-look.ts'
import { startOwnStack } from './testing/own-stack.ts'
import { says, shows } from './testing/people.ts'
import { isReadable } from './testing/readable.ts'
import { beginStory } from './testing/story.ts'

/** Many looks at a page take their time on a busy machine. */
const SLOW = { timeout: 240_000 }

let browser: Browser
let stack: Stack
beforeAll(async () => {
  stack = await startOwnStack()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await stack.stop()
})

const bubbles = (page: Page) => page.locator('.bubble').allInnerTexts()
const box = (page: Page) => page.getByRole('textbox', { name: 'Your message' })
async function write(page: Page, text: string) {
  await box(page).fill(text)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
}

it('ROOM-1 nobody loses their place when the room is killed in the middle', async () => {
  const { doctor, waitFor } = await beginStory(browser, ['Ana', 'Ben', 'Cem'], stack)
  await waitFor('Ana', 'in_person')
  await waitFor('Ben', 'in_person')
  const cem = await waitFor('Cem')
  await press(doctor.page, 'Start the day')
  await press(doctor.page, 'Start')
  await shows(cem.page, 'position', /^2 turns/)
  await cem.page.getByRole('button', { name: 'Join Appointment' }).click()
  await says(cem.page, /You are in the waiting room/)

  await stack.restartWorker()
  await shows(cem.page, 'connection', 'Live', 30_000)
  await shows(cem.page, 'position', /^2 turns/)
  await says(cem.page, /You are in the waiting room/)
  await press(doctor.page, 'Finish')
  await shows(cem.page, 'serving-token', '2')
  await shows(cem.page, 'position', /next/)
})

it(
  'ROOM-7 MSG-1 MSG-4 MSG-5 a patient writes, loses the network, the room is killed, the doctor answers: all is there once',
  SLOW,
  async () => {
    const { doctor, waitFor } = await beginStory(browser, ['Ana', 'Ben'], stack)
    await waitFor('Ana', 'in_person')
    const { page: ben, context: bensPhone } = await waitFor('Ben')
    await press(doctor.page, 'Start the day')
    await shows(ben, 'connection', 'Live')

    await ben.getByRole('button', { name: 'Message the doctor' }).click()
    await write(ben, 'May my daughter come in with me?')
    const row = doctor.page.locator('.line-row', { hasText: 'Ben' })
    await row.getByText('1 unread message').waitFor({ state: 'attached' })
    await shows(doctor.page, 'serving-token', '1')

    await bensPhone.setOffline(true)
    await write(ben, 'She speaks better English.')
    await says(ben, /^Not sent: no connection/)
    await isReadable(ben, 'not sent')
    await stack.restartWorker()

    // It begins with what is unread (CONSOLE-18).
    await doctor.page.getByRole('tab', { name: /Messages\s*1/ }).click()
    await doctor.page.getByRole('heading', { name: /^Token 2, Ben/ }).waitFor()
    await says(doctor.page, 'May my daughter come in with me?')
    await doctor.page.getByRole('button', { name: 'I am running 10 minutes late' }).click()
    await says(doctor.page, 'I am running 10 minutes late')
    await inEveryLight(doctor.page, 'messages of a doctor')

    await bensPhone.setOffline(false)
    const all = [
      'May my daughter come in with me?',
      'I am running 10 minutes late',
      'She speaks better English.',
    ]
    for (const page of [ben, doctor.page]) await expect.poll(() => bubbles(page)).toEqual(all)
    await says(ben, /Seen/)
    await row.getByText('unread message').waitFor({ state: 'detached' })
    await ben.reload()
    await expect.poll(() => bubbles(ben)).toEqual(all)
  },
)
