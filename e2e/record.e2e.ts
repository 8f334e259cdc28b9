import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchChromium } from './testing/chromium.ts'
import { press } from './testing/console.ts'
import { sideways } from './testing/layout.ts'
import { says, shows } from './testing/people.ts'
import { beginStory } from './testing/story.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const patience = { timeout: 15_000 }
const marks = (page: Page) => page.locator('.save-mark').allInnerTexts()

/** From field to field by the keyboard alone; Enter goes on to the next medication. */
async function type(page: Page, texts: readonly string[]) {
  for (const [index, text] of texts.entries()) {
    if (index > 0) await page.keyboard.press('Tab')
    // Between a medication's name and what there is of it stands the button that removes it.
    if (index === 1) await page.keyboard.press('Tab')
    await page.keyboard.type(text)
  }
}

it('CALL-9 DRAFT-2 P9 notes and two medications outlive a lost connection and a reload, and are the patient’s when the visit is finished', async () => {
  const { doctor, waitFor } = await beginStory(browser, ['Ana'])
  const ana = await waitFor('Ana', 'in_person')
  const { page, context } = doctor
  const record = async () => {
    const input = encodeURIComponent(JSON.stringify({ appointmentId: ana.appointmentId }))
    const answer = await ana.context.request.get(`/trpc/history.one?input=${input}`)
    return answer.ok() ? (await answer.json()).result.data : null
  }
  await ana.page
    .getByRole('button', { name: /Join|I’m here|I am here/ })
    .first()
    .click(patience)
  await press(page, 'Start the day')
  await shows(page, 'serving-token', '1')
  await press(page, 'Start')
  const notes = page.getByLabel('Clinical notes')
  await notes.fill('**Cough** for a week', patience)
  await page.getByRole('button', { name: 'Add a medication' }).click()
  await type(page, ['Amoxicillin', '500 mg', '1 capsule', '3 times a day', '7 days'])
  await page.keyboard.press('Enter')
  await type(page, ['Paracetamol', '', '2.5 ml'])
  await expect
    .poll(() => marks(page), patience)
    .toEqual([expect.stringMatching(/^Saved \d\d:\d\d$/), expect.stringMatching(/^Saved \d\d:\d\d$/), ''])

  await context.setOffline(true)
  await notes.press('End')
  await notes.pressSequentially(', no fever, lungs cl')
  await says(page, 'Not saved: offline, kept on this device')
  // There is a connection again, but nothing of it can be sent before the page is loaded anew.
  await page.route('**/trpc/record.save*', (route) => route.abort())
  await context.setOffline(false)
  await page.reload()
  await expect.poll(() => notes.inputValue(), patience).toBe('**Cough** for a week, no fever, lungs cl')
  await says(page, 'Not saved: offline, kept on this device')
  await page.unroute('**/trpc/record.save*')
  await notes.press('End')
  await notes.pressSequentially('ear')
  expect(await record()).toBeNull()
  await press(page, 'Finish')

  await expect.poll(record, patience).toMatchObject({
    notes: '**Cough** for a week, no fever, lungs clear',
    prescription: {
      version: 1,
      content: {
        medications: [
          { name: 'Amoxicillin', strength: '500 mg', dose: '1 capsule', duration: '7 days' },
          { name: 'Paracetamol', dose: '2.5 ml' },
        ],
      },
    },
  })
  await says(page, 'The patient has version 1.')
  for (const width of [1280, 768, 390]) {
    await page.setViewportSize({ width, height: 844 })
    expect(await sideways(page)).toEqual([])
  }
})
