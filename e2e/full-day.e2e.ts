import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launchChromium } from './testing/chromium.ts'
import { addClinic } from './testing/clinic.ts'
import { secondThought } from './testing/console.ts'
import { addFullDay } from './testing/full-day.ts'
import { says, shows, signIn } from './testing/people.ts'
import { MEET_LINK } from './testing/story.ts'

const patience = { timeout: 15_000 }

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

it('CONSOLE-7 CONSOLE-10 a doctor works with sixty in the line, without a mouse', async () => {
  const stack = inject('stack')
  const clinic = await addClinic(stack.databaseUrl, ['Ana', 'Ben'])
  await addFullDay(stack, clinic, 60)
  const { page } = await signIn(browser, stack.url, clinic.doctor, 'desktop')
  await shows(page, 'serving-token', '1')
  const button = (name: string | RegExp) => page.getByRole('button', { name }).first()
  const key = async (pressed: string, offered: string | RegExp) => {
    await expect.poll(() => button(offered).isEnabled(), patience).toBe(true)
    await page.keyboard.press(pressed)
  }

  // Token 1 is online and there is no link yet: the key opens the dialog, and saving it starts the visit.
  await key('s', /^Start/)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').waitFor()
  await page.keyboard.type(MEET_LINK)
  await page.keyboard.press('Enter')
  await button(/^Finish/).waitFor()
  await page.keyboard.press('Escape')

  await key('f', /^Finish/)
  await secondThought(page, () => page.keyboard.press('f'))
  await shows(page, 'serving-token', '2')

  // A row is the same row from view to view: a finger or a reading voice on it loses nothing.
  const tenth = page.locator('#pane-line .line-row', { has: page.getByText('10', { exact: true }) }).first()
  await tenth.evaluate((row) => row.setAttribute('data-marked', ''))

  // Nobody there: skipped, and taken back.
  await key('k', /^Skip/)
  await secondThought(page, () => page.keyboard.press('k'))
  await shows(page, 'serving-token', '3')
  await key('u', /^Undo/)
  await shows(page, 'serving-token', '2')

  expect(await tenth.evaluate((row) => row.hasAttribute('data-marked'))).toBe(true)

  // Somebody in the line, by a part of the name.
  const names = page.locator('#pane-line .line-row strong')
  expect(await names.count()).toBe(58)
  await page.keyboard.press('/')
  await page.keyboard.type('hohenlohe')
  await expect
    .poll(async () => (await names.allInnerTexts()).every((name) => name.includes('Hohenlohe')), patience)
    .toBe(true)
  expect(await names.count()).toBe(15)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  // A break, from the menu.
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').waitFor()
  await page.keyboard.type('break')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Take a break' }).waitFor()
  await page.keyboard.press('Tab')
  const start = page.getByRole('button', { name: 'Start the break' })
  for (let step = 0; step < 6 && !(await start.evaluate((it) => it === document.activeElement)); step += 1)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await says(page, /On a break/)
  await key('i', /^I’m back/)
  await says(page, /Seeing patients/)

  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
})

it('JOIN-2 JOIN-6 two devices of one patient agree at once on what was said on either', async () => {
  const stack = inject('stack')
  const clinic = await addClinic(stack.databaseUrl, ['Ana', 'Ben', 'Cem', 'Dora', 'Eve'])
  const [, , , , eve] = await addFullDay(stack, clinic, 8)
  const account = clinic.patients[4]
  if (!account || !eve) throw new Error('nobody is called Eve')
  const phone = await signIn(browser, stack.url, account)
  const desk = await signIn(browser, stack.url, account, 'desktop')
  for (const { page } of [phone, desk]) {
    await page.goto(`/live/${encodeURIComponent(eve)}`)
    await shows(page, 'connection', 'Live')
  }

  await phone.page.getByRole('button', { name: 'Join Appointment' }).click()
  await says(desk.page, /You are in the waiting room/)
  await desk.page.getByRole('button', { name: 'I’m ready' }).click()

  await says(phone.page, 'The doctor sees that you are ready.')
  await phone.page.reload()
  await says(phone.page, 'The doctor sees that you are ready.')
})
