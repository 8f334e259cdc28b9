import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { PAGE } from '../src/server/documents/pdf/flow.ts'
import { extracted, withoutSpaces } from '../src/server/documents/testing/extracted.ts'
import { pictured } from '../src/server/documents/testing/pictured.ts'
import { scanned } from '../src/server/documents/testing/scanned.ts'
import { launchChromium } from './testing/chromium.ts'
import { press } from './testing/console.ts'
import { inEveryLight } from './testing/in-every-look.ts'
import { sideways } from './testing/layout.ts'
import { navigated } from './testing/navigated.ts'
import { says, shows } from './testing/people.ts'
import { beginStory } from './testing/story.ts'
import { withKey } from './testing/with-key.ts'

/** Many looks at a page take their time on a busy machine. */
const SLOW = { timeout: 240_000 }

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const patience = { timeout: 15_000 }
const PHONE = { width: 390, height: 844 }
const DESKTOP = { width: 1280, height: 800 }
const marks = (page: Page) => page.locator('.save-mark').allInnerTexts()

/** From field to field by the keyboard alone; Enter goes on to the next medication. */
async function type(page: Page, texts: readonly string[]) {
  for (const [index, text] of texts.entries()) {
    if (index > 0) await page.keyboard.press('Tab')
    await page.keyboard.type(text)
  }
}

/** What is written about the visit, behind its tab: on a desk beside the patient, where it comes up by itself. */
async function openVisit(page: Page) {
  await page.getByRole('tab', { name: 'Visit', exact: true }).click(patience)
  await page.getByLabel('Clinical notes').waitFor(patience)
}

/** Notes and two medications; the network goes in mid-sentence, and the page is loaded anew before it is of use again. */
async function writeThroughALostConnection(page: Page) {
  const context = page.context()
  const notes = page.getByLabel('Clinical notes')
  await notes.fill('**Cough** for a week', patience)
  await page.getByRole('button', { name: 'Add a medication' }).click()
  await type(page, ['Amoxicillin', '500 mg', '1 capsule', '3 times a day', '7 days'])
  await page.keyboard.press('Enter')
  await type(page, ['Paracetamol', '', '2.5 ml', 'at night'])
  await expect
    .poll(() => marks(page), patience)
    .toEqual([expect.stringMatching(/^Saved \d\d:\d\d$/), expect.stringMatching(/^Saved \d\d:\d\d$/), ''])
  await inEveryLight(page, 'a visit that is written about')

  await context.setOffline(true)
  await notes.press('End')
  await notes.pressSequentially(', no fever, lungs cl')
  await says(page, 'Not saved: offline, kept on this device')
  // There is a connection again, but nothing of it can be sent before the page is loaded anew.
  await page.route('**/trpc/record.save*', (route) => route.abort())
  await context.setOffline(false)
  await page.reload()
  await openVisit(page)
  await expect.poll(() => notes.inputValue(), patience).toBe('**Cough** for a week, no fever, lungs cl')
  await says(page, 'Not saved: offline, kept on this device')
  await inEveryLight(page, 'a visit that is kept on this device')
  await page.unroute('**/trpc/record.save*')
  await notes.press('End')
  await notes.pressSequentially('ear')
}

/** What a phone scans off the first page of a PDF, and all its text. */
async function codeIn(pdf: Buffer): Promise<{ path: string; text: string }> {
  const bytes = new Uint8Array(pdf)
  const [address = ''] = await scanned(await pictured(bytes, 0, PAGE.height))
  const { text } = await extracted(bytes)
  return { path: new URL(address).pathname, text }
}

/** What somebody reads who has only scanned the code, and is nobody here. */
async function verdictOn(path: string): Promise<string> {
  const context = await browser.newContext({ serviceWorkers: 'block', baseURL: inject('stack').url })
  const page = await context.newPage()
  await page.goto(path)
  const heading = await page.locator('h1').innerText()
  await context.close()
  return heading
}

it.each([
  { who: 'a patient’s phone and a doctor’s desk', patient: PHONE, doctor: DESKTOP },
  { who: 'a patient’s desk and a doctor’s phone', patient: DESKTOP, doctor: PHONE },
])('CALL-9 DRAFT-2 P9 RX-3 RX-4 DOC-2 HIST-1 HIST-3 a visit leaves its record: $who', SLOW, async (sizes) => {
  const { doctor, waitFor } = await beginStory(browser, ['Ana'])
  const ana = await waitFor('Ana', 'in_person')
  const { page } = doctor
  await page.setViewportSize(sizes.doctor)
  await ana.page.setViewportSize(sizes.patient)
  await ana.page
    .getByRole('button', { name: /Join|I’m here|I am here/ })
    .first()
    .click(patience)
  await press(page, 'Start the day')
  await shows(page, 'serving-token', '1')
  await press(page, 'Start')
  await openVisit(page)
  await writeThroughALostConnection(page)

  // Nothing of it is the patient's yet.
  const address = `/history/${encodeURIComponent(ana.appointmentId)}`
  const second = await ana.context.newPage()
  await second.goto(address)
  await says(second, 'No record here')

  // Finishing gives it at once; taking that back takes it back.
  await press(page, 'Finish')
  await says(ana.page, 'Your prescription is ready.')
  await press(page, 'Undo token 1')
  await says(page, 'The patient does not see it while the visit is taken back.')
  await ana.page.getByText('Your prescription is ready.').waitFor({ state: 'detached', ...patience })
  await second.reload()
  await says(second, 'No record here')

  await press(page, 'Finish')
  await says(page, 'The patient has version 1.')
  await says(ana.page, 'Your prescription is ready.')
  await inEveryLight(ana.page, 'a prescription that is ready')
  await ana.page.getByRole('link', { name: 'Read the prescription' }).click()
  for (const text of ['Amoxicillin', '1 capsule', '7 days', 'Paracetamol', '2.5 ml'])
    await ana.page.getByText(text, { exact: true }).first().waitFor(patience)
  await says(ana.page, /for a week, no fever, lungs clear/)

  const link = await ana.page.getByRole('link', { name: 'Download PDF' }).getAttribute('href')
  const pdfAddress = new URL(link ?? '', ana.page.url()).href
  const pdf = await navigated({ ...ana, page: second }, pdfAddress)
  expect(pdf.type).toBe('application/pdf')
  const first = await codeIn(pdf.bytes)
  for (const text of ['Amoxicillin 500 mg', 'Paracetamol 2.5 ml', 'Cough for a week, no fever, lungs clear'])
    for (const word of text.split(' ')) expect(first.text).toContain(withoutSpaces(word))
  expect(await verdictOn(first.path)).toContain('Genuine and current')

  // A correction takes its place, with its reason.
  const dose = page.getByRole('listitem', { name: 'Medication 1' }).getByLabel('Dose')
  await dose.fill('2 capsules')
  await page.getByLabel('Why it is corrected').fill('One capsule was too little.')
  await inEveryLight(page, 'a visit that is corrected')
  await press(page, 'Give the corrected version')
  await says(page, 'The patient has version 2.')
  await ana.page.reload()
  await says(ana.page, /One capsule was too little\./)
  await ana.page.getByText('2 capsules', { exact: true }).first().waitFor(patience)
  await inEveryLight(ana.page, 'a record that was corrected')
  expect(await verdictOn(first.path)).toContain('no longer current')
  const corrected = await codeIn(await (await ana.context.request.get(pdfAddress)).body())
  expect(corrected.path).not.toBe(first.path)
  expect(await verdictOn(corrected.path)).toContain('Genuine and current')

  for (const width of [1280, 768, 390]) {
    await page.setViewportSize({ width, height: 844 })
    expect(await sideways(page)).toEqual([])
  }
})

it(
  'DRAFT-4 DRAFT-6 what a service supplies appears beside the visit by itself, and is a machine’s until the doctor accepts it',
  SLOW,
  async () => {
    const { url, databaseUrl } = inject('stack')
    const { clinic, doctor, waitFor } = await beginStory(browser, ['Ana'])
    await waitFor('Ana', 'in_person')
    const { page } = doctor
    await press(page, 'Start the day')
    await shows(page, 'serving-token', '1')
    await press(page, 'Start')
    await openVisit(page)
    const analysis = page.getByLabel('AI analysis')
    expect(await analysis.inputValue()).toBe('')

    const { appointmentId, key } = await withKey(databaseUrl, clinic)
    const supplied = await fetch(`${url}/trpc/analyses.supply`, {
      method: 'POST',
      headers: { origin: url, 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ appointmentId, text: 'Likely *viral*.' }),
    })
    expect(supplied.status, await supplied.text()).toBe(200)
    await expect.poll(() => analysis.inputValue(), { timeout: 45_000 }).toBe('Likely *viral*.')
    await says(page, /Supplied by a machine \(Triage\) and not by you/)
    await inEveryLight(page, 'an analysis of a machine')
    await press(page, 'Accept as my own')
    await says(page, 'Supplied by Triage, accepted by you.')
  },
)

it(
  'DRAFT-1 DRAFT-2 of two tabs the older write is refused: both texts are shown, and none is lost',
  SLOW,
  async () => {
    const { doctor, waitFor } = await beginStory(browser, ['Ana'])
    await waitFor('Ana', 'in_person')
    const { page } = doctor
    await press(page, 'Start the day')
    await shows(page, 'serving-token', '1')
    await press(page, 'Start')
    await openVisit(page)
    const second = await doctor.context.newPage()
    await second.goto('/console')
    await openVisit(second)

    await page.getByLabel('Clinical notes').fill('From the first tab')
    await expect.poll(() => marks(page), patience).toContainEqual(expect.stringMatching(/^Saved/))
    await second.getByLabel('Clinical notes').fill('From the second tab')
    const alert = second.getByRole('alert')
    await alert.getByText('From the first tab').waitFor(patience)
    await alert.getByText('From the second tab').waitFor(patience)
    for (const size of [DESKTOP, PHONE]) {
      await second.setViewportSize(size)
      await inEveryLight(second, `${size.width} two texts`)
      expect(await sideways(second)).toEqual([])
    }
    await press(second, 'Keep what I typed here')
    await expect.poll(() => marks(second), patience).toContainEqual(expect.stringMatching(/^Saved/))
    await page.reload()
    await openVisit(page)
    await expect
      .poll(() => page.getByLabel('Clinical notes').inputValue(), patience)
      .toBe('From the second tab')
  },
)

it(
  'CALL-9 RX-5 notes are read as the patient will, and a prescription is kept as a template for the next',
  SLOW,
  async () => {
    const { doctor, waitFor } = await beginStory(browser, ['Ana', 'Ben'])
    await waitFor('Ana', 'in_person')
    await waitFor('Ben', 'in_person')
    const { page } = doctor
    await press(page, 'Start the day')
    await shows(page, 'serving-token', '1')
    await press(page, 'Start')
    await openVisit(page)
    const notes = page.getByLabel('Clinical notes')
    await notes.fill('**Rest** for a week')
    await page.getByRole('button', { name: 'Preview' }).first().click()
    await page.locator('.preview strong', { hasText: 'Rest' }).waitFor(patience)
    await inEveryLight(page, 'notes as the patient reads them')
    await page.getByRole('button', { name: 'Write', exact: true }).first().click()
    expect(await notes.inputValue()).toBe('**Rest** for a week')

    await page.getByRole('button', { name: 'Add a medication' }).click()
    await type(page, ['Ibuprofen', '400 mg', '1 tablet'])
    await page.getByText('Templates', { exact: true }).click()
    await page.getByLabel('Name for a new template').fill('For pain')
    await page.getByRole('button', { name: 'Save as template' }).click()
    await says(page, 'Saved as “For pain”.')
    await inEveryLight(page, 'a template that is saved')
    await press(page, 'Finish')
    await shows(page, 'serving-token', '2')

    await press(page, 'Start')
    await openVisit(page)
    const choice = page.getByLabel('Choose a template')
    if (!(await choice.isVisible())) await page.getByText('Templates', { exact: true }).click()
    await choice.selectOption({ label: 'For pain' })
    await page.getByRole('button', { name: 'Apply' }).click()
    const medication = page.getByRole('listitem', { name: 'Medication 1' })
    await expect.poll(() => medication.getByLabel('Strength').inputValue(), patience).toBe('400 mg')
    expect(await medication.getByLabel('Dose').inputValue()).toBe('1 tablet')
  },
)

it('DRAFT-2 CALL-9 a tab that crashes in mid-sentence loses nothing of what was written', SLOW, async () => {
  const { doctor, waitFor } = await beginStory(browser, ['Ana'])
  await waitFor('Ana', 'in_person')
  const { page, context } = doctor
  await press(page, 'Start the day')
  await shows(page, 'serving-token', '1')
  await press(page, 'Start')
  await openVisit(page)
  // Nothing of it reaches the server before the tab is gone.
  await page.route('**/trpc/record.save*', (route) => route.abort())
  await page.getByLabel('Clinical notes').pressSequentially('Lungs clear, no fev')
  const crashed = page.waitForEvent('crash')
  const devtools = await context.newCDPSession(page)
  void devtools.send('Page.crash').catch(() => {})
  await crashed

  const again = await context.newPage()
  await again.goto('/console')
  await openVisit(again)
  await expect
    .poll(() => again.getByLabel('Clinical notes').inputValue(), patience)
    .toBe('Lungs clear, no fev')
})
