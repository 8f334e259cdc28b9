import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launchChromium } from './testing/chromium.ts'
import { addClinic } from './testing/clinic.ts'
import { press, secondThought } from './testing/console.ts'
import { addFullDay } from './testing/full-day.ts'
import { sideways } from './testing/layout.ts'
import { type Person, says, shows, signIn } from './testing/people.ts'
import { signInOn } from './testing/sign-in.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const DESKTOP = { width: 1280, height: 800 }
const PHONE = { width: 390, height: 844 }

/** A doctor with so many in the line, whose names and reasons are whatever people write; token 1 is called. */
async function atTheConsole(count: number): Promise<Person> {
  const { url, databaseUrl, neonUrl } = inject('stack')
  const clinic = await addClinic(databaseUrl, [])
  await addFullDay({ databaseUrl, neonUrl }, clinic, count)
  const doctor = await signIn(browser, url, clinic.doctor, 'desktop')
  await doctor.page.goto('/console')
  await shows(doctor.page, 'serving-token', '1')
  return doctor
}

const mainButton = (page: Page) => page.locator('.deed')
/** Everything the main button says from now on: it says some of it for less than a second. */
const hearLabels = (page: Page) =>
  mainButton(page).evaluate((button) => {
    const heard: string[] = []
    Object.assign(window, { heard })
    const bar = button.closest('.action-bar') ?? button
    new MutationObserver(() => heard.push(bar.querySelector<HTMLElement>('.deed')?.innerText ?? '')).observe(
      bar,
      {
        subtree: true,
        childList: true,
        characterData: true,
      },
    )
  })
const labels = (page: Page): Promise<string[]> => page.evaluate(() => Reflect.get(window, 'heard'))
const patience = { timeout: 15_000 }
const hasFocus = (page: Page) => page.evaluate(() => document.activeElement?.tagName ?? 'BODY')

it('CONSOLE-1 CONSOLE-2 two fast presses in one spot begin a visit and do not end it', async () => {
  const { page } = await atTheConsole(4)
  await press(page, 'Skip')
  await shows(page, 'serving-token', '2')
  const start = page.getByRole('button', { name: 'Start', exact: true })
  await start.click({ trial: true })
  const box = await mainButton(page).boundingBox()
  if (!box) throw new Error('there is no main button')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await hearLabels(page)
  await page.mouse.click(x, y)
  await expect.poll(() => labels(page), patience).toContainEqual(expect.stringMatching(/^Started/))
  await page.mouse.click(x, y)
  await page.mouse.click(x, y)
  const finish = page.getByRole('button', { name: 'Finish', exact: true })
  await finish.click({ trial: true })
  await shows(page, 'serving-token', '2')

  await page.mouse.dblclick(x, y, { delay: 20 })
  await secondThought(page, () => page.getByRole('button', { name: /^Finish after \d+ s\?$/ }).click())
  await shows(page, 'serving-token', '3')
  await says(page, / finished/)
})

/** Where it stands. The frame of each width has a bar of its own, a moment after the window's size has changed. */
async function placeOf(control: Locator) {
  const place = () => control.boundingBox()
  await expect.poll(place, patience).not.toBeNull()
  return place()
}

it('CONSOLE-3 LOOK-1 whatever a patient has written, the bar is on the screen and the page no wider than it', async () => {
  const { page } = await atTheConsole(5)
  for (const token of ['1', '2', '3', '4']) {
    await shows(page, 'serving-token', token)
    for (const viewport of [DESKTOP, { width: 768, height: 1024 }, PHONE]) {
      await page.setViewportSize(viewport)
      const box = await placeOf(mainButton(page))
      const where = `token ${token} at ${viewport.width}`
      expect(box?.y, where).toBeGreaterThan(0)
      expect((box?.y ?? 0) + (box?.height ?? 0), where).toBeLessThanOrEqual(viewport.height)
      expect((box?.x ?? 0) + (box?.width ?? 0), where).toBeLessThanOrEqual(viewport.width)
      expect(await sideways(page), where).toEqual([])
    }
    await page.setViewportSize(DESKTOP)
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(DESKTOP.height)
    await press(page, 'Skip')
  }
})

it('CONSOLE-5 CONSOLE-7 a morning without a mouse: no press loses the focus', async () => {
  const { page } = await atTheConsole(60)
  const key = async (name: string) => {
    await page.keyboard.press(name)
    expect(await hasFocus(page), `after ${name}`).not.toBe('BODY')
  }
  const can = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: true }).first().click({ trial: true })

  await page.getByRole('button', { name: 'Skip', exact: true }).focus()
  await key('k')
  await secondThought(page, () => key('k'))
  await shows(page, 'serving-token', '2')
  await can('Start')
  await key('u')
  await shows(page, 'serving-token', '1')
  await can('Skip')
  await key('k')
  await secondThought(page, () => key('k'))
  await shows(page, 'serving-token', '2')
  await can('Start')
  await key('s')
  await can('Finish')
  await key('f')
  await secondThought(page, () => key('f'))
  await shows(page, 'serving-token', '3')

  // A break: the dialog's own keys, and afterwards the focus is on what there is to do.
  await can('Start')
  await key('b')
  await page.getByRole('dialog', { name: 'Take a break' }).waitFor()
  await page.getByRole('button', { name: 'Start the break' }).focus()
  await key('Enter')
  await can('I’m back')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^I’m back/)
  await key('i')
  await can('Start')

  // Somebody in sixty, by a word of their name, from anywhere.
  await key('/')
  await page.keyboard.type('58')
  await expect.poll(() => page.locator('#pane-line .line-row .number').first().innerText()).toBe('58')
  await key('Control+k')
  await page.getByRole('combobox', { name: 'An action, a name or a token' }).waitFor()
  await page.keyboard.type('lin wei 53')
  await key('Enter')
  await expect
    .poll(() =>
      page.evaluate(() => document.activeElement?.closest('.pane')?.id ?? document.activeElement?.id),
    )
    .toBe('pane-line')
  // What the list opens stays open when the list has closed.
  await key('Control+k')
  await page.getByRole('combobox', { name: 'An action, a name or a token' }).waitFor()
  await page.keyboard.type('settings')
  await key('Enter')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.waitFor()
  await expect.poll(() => settings.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true)
  await page.keyboard.press('Escape')
  await settings.waitFor({ state: 'hidden' })
  await key('?')
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
})

it('CONSOLE-12 away in mid-visit, on a desktop and a phone, all that is said of the visit stands above the bar', async () => {
  const { page } = await atTheConsole(4)
  await page.setViewportSize(DESKTOP)
  // The second comes in person: no link is asked for.
  await press(page, 'Skip')
  await shows(page, 'serving-token', '2')
  await press(page, 'Start')
  await page.getByRole('button', { name: /^Finish/ }).waitFor()
  await page.getByRole('button', { name: 'Step out' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Step out' }).click()
  await page.getByText('Your patient reads that you are away.').waitFor()

  const told = page.locator('#pane-patient :is(.patient-name, .note, .up-next)')
  expect(await told.count()).toBeGreaterThanOrEqual(3)
  for (const size of [DESKTOP, PHONE]) {
    await page.setViewportSize(size)
    // On a phone what was written in last is in front.
    if (size === PHONE) await page.getByRole('tab', { name: 'Patient' }).click()
    await told.first().waitFor()
    await page.evaluate(() => scrollTo(0, 0))
    const bar = await page.locator('.column-footer').boundingBox()
    const ends = await told.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().bottom))
    for (const end of ends) expect(end, `at ${size.width} px`).toBeLessThanOrEqual(bar?.y ?? 0)
  }
})

it('CONSOLE-8 LOOK-4 under a finger the menu is found and opens, and no key is shown on a phone', async () => {
  const { url, databaseUrl, neonUrl } = inject('stack')
  const clinic = await addClinic(databaseUrl, [])
  await addFullDay({ databaseUrl, neonUrl }, clinic, 4)
  const doctor = await signInOn(browser, url, clinic.doctor, {
    viewport: PHONE,
    isMobile: true,
    hasTouch: true,
  })
  await doctor.goto('/console')
  await shows(doctor, 'serving-token', '1')
  const keys = () =>
    doctor.locator('.key-hint').evaluateAll((all) => all.filter((each) => each.checkVisibility()).length)
  expect(await doctor.locator('.key-hint').count()).toBeGreaterThan(0)
  expect(await keys()).toBe(0)

  await doctor.getByRole('button', { name: 'Menu', exact: true }).tap()
  const menu = doctor.getByRole('dialog', { name: 'What would you like to do?' })
  await menu.getByRole('option', { name: 'Settings' }).waitFor()
  expect(await keys()).toBe(0)
  await menu.getByRole('option', { name: 'Settings' }).tap()
  await doctor.getByRole('dialog', { name: 'Settings' }).waitFor()
})

it('CONSOLE-5 CONSOLE-7 a dialog stays one, whatever the panes behind it are still loading', async () => {
  const { page } = await atTheConsole(4)
  await page.evaluate(() => {
    Object.assign(window, { takenAway: 0 })
    new MutationObserver((changes) => {
      for (const { removedNodes } of changes)
        for (const node of removedNodes)
          if (node instanceof Element && node.classList.contains('console'))
            Reflect.set(window, 'takenAway', Reflect.get(window, 'takenAway') + 1)
    }).observe(document.body, { subtree: true, childList: true })
  })
  const answered = page.waitForResponse(/doctor\.dayAfter/)
  await page.keyboard.press('6')
  await answered
  await page.getByRole('heading', { name: 'Next day' }).or(page.locator('.next-day')).first().waitFor()
  await page.keyboard.press('5')
  await page.keyboard.press('b')
  const dialog = page.getByRole('dialog', { name: 'Take a break' })
  await dialog.waitFor()

  expect(await dialog.evaluate((element) => element.matches(':modal'))).toBe(true)
  expect(await page.evaluate(() => Reflect.get(window, 'takenAway'))).toBe(0)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
})
