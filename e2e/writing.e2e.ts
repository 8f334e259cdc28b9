import type { APIRequestContext, Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launchChromium } from './testing/chromium.ts'
import { press } from './testing/console.ts'
import { inEveryLight, inEveryLook } from './testing/in-every-look.ts'
import { says, shows } from './testing/people.ts'
import { beginStory } from './testing/story.ts'

/** Many looks at a page take their time on a busy machine. */
const SLOW = { timeout: 240_000 }
const patience = { timeout: 15_000 }
const DESKTOP = { width: 1280, height: 800 }

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** What the patient says of themselves, over tRPC with their own cookies. */
async function allergicTo(request: APIRequestContext, name: string, allergy: string) {
  const { url } = inject('stack')
  const profile = { version: 0, name, dateOfBirth: '1990-02-28', sex: 'female', phone: '' }
  const response = await request.post(`${url}/trpc/profile.save`, {
    headers: { origin: url },
    data: { ...profile, allergies: [allergy], conditions: ['Asthma'], medicines: [] },
  })
  expect(response.status(), await response.text()).toBe(200)
}

const strip = (page: Page) => page.locator('.whose-visit')
const inSight = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { top, bottom, left } = element.getBoundingClientRect()
    const found = document.elementFromPoint(left + 30, (top + bottom) / 2)
    return found !== null && element.contains(found)
  })

async function writeTheVisit(page: Page) {
  await page.getByRole('tab', { name: 'Visit', exact: true }).click(patience)
  await page.getByLabel('Clinical notes').waitFor(patience)
  await page.getByRole('button', { name: 'Add a medication' }).click()
  await page.getByLabel('Medication', { exact: true }).fill('Amoxicillin')
  await page.getByLabel('Dose').fill('1 capsule')
}

it(
  'CONSOLE-14 RX-2 RX-3 RX-6 every state of a record says whose it is, and can be read: held back, finished, asked about, given',
  SLOW,
  async () => {
    const { doctor, waitFor } = await beginStory(browser, ['Ana', 'Ben'])
    const ana = await waitFor('Ana', 'in_person')
    await waitFor('Ben', 'in_person')
    await allergicTo(ana.context.request, 'Ana', 'Penicillin')
    await ana.page.getByRole('button', { name: /I’m here/ }).click(patience)
    const { page } = doctor
    await press(page, 'Start the day')
    await shows(page, 'serving-token', '1')
    await press(page, 'Start')
    await writeTheVisit(page)
    await says(page, /The chart names an allergy that this matches: Penicillin/)
    await says(page, /The prescription is held back/)
    await expect
      .poll(() => page.locator('.save-mark').allInnerTexts(), patience)
      .toContainEqual(expect.stringMatching(/^Saved/))
    await inEveryLook(page, 'a prescription that is held back')

    // Finished all the same: it stays a draft, and the next has been called beside it.
    await press(page, 'Finish')
    await expect.poll(() => strip(page).innerText(), patience).toMatch(/Notes of Ana\s+Finished \d\d:\d\d/)
    await inEveryLook(page, 'a finished visit, whose prescription was held back')

    // Confirmed, and given on second thought: nothing says how often.
    await page.getByLabel('I have seen it. Prescribe it all the same').check()
    await page.getByRole('button', { name: 'Give the prescription' }).click(patience)
    await says(page, 'Amoxicillin does not say how often.')
    // Another width is another layout, which asks anew.
    await inEveryLight(page, 'a prescription that is asked about before it is given')
    await page.getByRole('button', { name: 'Give it anyway' }).click(patience)
    await says(page, 'The patient has version 1.')

    await page.getByRole('button', { name: 'Go to Ben' }).click()
    await says(page, 'This visit has not begun')
    await inEveryLook(page, 'a visit that has not begun')
    await press(page, 'Start')
    await page.getByLabel('Clinical notes').waitFor(patience)
    expect(await strip(page).innerText()).toMatch(/^2\s+Ben\s+In consultation/)
  },
)

it(
  'CONSOLE-14 CONSOLE-15 RX-6 whose record it is and the next medication stay in sight, and nothing written is cut',
  SLOW,
  async () => {
    const { doctor, waitFor } = await beginStory(browser, ['Ana'])
    const ana = await waitFor('Ana', 'in_person')
    await ana.page.getByRole('button', { name: /I’m here/ }).click(patience)
    const { page } = doctor
    await page.setViewportSize(DESKTOP)
    await press(page, 'Start the day')
    await shows(page, 'serving-token', '1')
    await press(page, 'Start')
    const notes = page.getByLabel('Clinical notes')
    await notes.waitFor(patience)
    const height = async () => (await notes.boundingBox())?.height ?? 0
    expect(await height()).toBeLessThan(110)
    expect(await inSight(page, '.rx-add button')).toBe(true)

    await notes.fill(Array.from({ length: 40 }, (_, line) => `Line ${line}`).join('\n'))
    expect(await notes.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThanOrEqual(1)
    expect(await height()).toBeGreaterThan(800)
    for (const y of [0, 400, 800]) {
      await page.locator('#pane-visit').evaluate((pane, top) => pane.scrollTo(0, top), y)
      expect(await inSight(page, '.whose-name'), `scrolled by ${y}`).toBe(true)
      expect(await inSight(page, '.rx-add button'), `scrolled by ${y}`).toBe(true)
    }
    await page.getByRole('button', { name: 'Add a medication' }).click()
    await page.getByLabel('Medication', { exact: true }).fill('Zinc')
    await page.getByText('Advice, tests and follow-up').click()
    const lines = await page
      .locator('.rx-line textarea')
      .evaluateAll((all) => all.map((each) => each.clientHeight))
    expect(Math.max(...lines)).toBeLessThan(50)
    expect((await page.getByLabel('Come again on').boundingBox())?.width).toBeGreaterThan(200)

    // The way to what is missing: the field has the focus, and nothing that stays in sight covers it.
    await page.locator('#pane-visit').evaluate((pane) => pane.scrollTo(0, 0))
    await page.getByRole('button', { name: /^Finish/ }).click(patience)
    await page.getByRole('button', { name: 'Go to it' }).click(patience)
    const dose = page.getByLabel('Dose')
    await expect.poll(() => dose.evaluate((field) => field === document.activeElement)).toBe(true)
    expect(await inSight(page, '[id="rx-0-dose"]')).toBe(true)
  },
)

it('CONSOLE-20 on a phone the patient is seen at once, under a header of two lines', async () => {
  const { doctor, waitFor } = await beginStory(browser, ['Ana'])
  await waitFor('Ana', 'in_person')
  const { page } = doctor
  await press(page, 'Start the day')
  await shows(page, 'serving-token', '1')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('tab', { name: 'Patient' }).click(patience)
  await page.getByRole('heading', { name: 'Ana', exact: true }).waitFor(patience)
  await expect
    .poll(async () => (await page.locator('#pane-patient').boundingBox())?.y ?? 844, patience)
    .toBeLessThan(200)
})
