import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { book } from './testing/book.ts'
import { launchChromium } from './testing/chromium.ts'
import { addClinic } from './testing/clinic.ts'
import { signInDoctor } from './testing/doctor-api.ts'
import { inEveryLook } from './testing/in-every-look.ts'
import { coveredFocus } from './testing/layout.ts'
import { says, signIn } from './testing/people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const SLOW = { timeout: 180_000 }

/** Ana behind Ben in the line of one doctor, with her profile open. */
async function anaElsewhere() {
  const { url, databaseUrl } = inject('stack')
  const clinic = await addClinic(databaseUrl, ['Ben', 'Ana'])
  const [ben, ana] = clinic.patients
  if (!ben || !ana) throw new Error('the clinic has no patients')
  const first = await signIn(browser, url, ben)
  await book(first.context.request, url, clinic.doctorId, 'in_person')
  const { page, context } = await signIn(browser, url, ana)
  const { appointmentId } = await book(context.request, url, clinic.doctorId, 'online')
  const sockets: string[] = []
  page.on('websocket', (socket) => sockets.push(socket.url()))
  await page.goto('/profile')
  await bell(page, 'What we told you').waitFor()
  await expect.poll(() => sockets.length).toBe(1)
  return { page, sockets, appointmentId, doctor: await signInDoctor(clinic) }
}
const bell = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const banner = (page: Page) => page.getByRole('region', { name: 'New message' })

it(
  'NOTE-14 whoever is on another page is told of their turn at once, and led to the waiting room',
  SLOW,
  async () => {
    const { page, sockets, appointmentId, doctor } = await anaElsewhere()
    await doctor.begin()
    await banner(page).getByText('Stay ready!').waitFor()
    await doctor.skip(1)
    await banner(page).getByText('Your number has come!').waitFor()
    expect(await page.title()).toMatch(/^\(!\) Your number has come!/)
    await inEveryLook(page, 'told on another page')
    expect(await coveredFocus(page, 30)).toEqual([])

    // The card opens no second socket.
    await page.getByRole('navigation').getByRole('link', { name: 'My appointments' }).click()
    await says(page, 'It’s your turn')
    expect(sockets).toHaveLength(1)
    await banner(page).getByRole('link', { name: 'Waiting room' }).click()
    await page.waitForURL(`**/live/${appointmentId}`)
  },
)

it('NOTE-15 the centre is opened, read and left with the keyboard', SLOW, async () => {
  const { page, doctor } = await anaElsewhere()
  await doctor.begin()
  await banner(page).getByText('Stay ready!').waitFor()
  await page.getByRole('button', { name: 'Close message' }).click()
  const button = page.locator('.bell')
  await button.focus()
  await page.keyboard.press('Enter')
  const centre = page.getByRole('dialog', { name: 'What we told you' })
  await centre.getByText('Stay ready!').waitFor()
  await inEveryLook(page, 'what was told')
  await page.keyboard.press('Escape')
  await centre.waitFor({ state: 'detached' })
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  await bell(page, 'What we told you').waitFor()
})

it('PWA-3 that there is a newer version is a quiet line, on every page', SLOW, async () => {
  const { page, appointmentId } = await anaElsewhere()
  for (const path of ['/profile', `/live/${appointmentId}`]) {
    await page.goto(path)
    await page.locator('.updated').waitFor({ state: 'attached' })
    // As the browser says it, once the service worker of a newer version has taken over.
    await page.evaluate(() => {
      caches.match = async () => new Response('<script src="/assets/main-newer.js"></script>')
      navigator.serviceWorker.dispatchEvent(new Event('controllerchange'))
    })
    await says(page, 'Anteroom has been updated.')
    await inEveryLook(page, `updated ${path.split('/')[1]}`)
    await page.getByRole('button', { name: 'Reload' }).click()
    await page.locator('.updated').waitFor({ state: 'attached' })
    expect(await page.getByText('Anteroom has been updated.').count()).toBe(0)
  }
})

it('PWA-3 the service worker is another with every version: it names the entry that the page names', async () => {
  const { url } = inject('stack')
  const page = await (await fetch(url)).text()
  const [, entry] = page.match(/<script type="module"[^>]* src="\/(assets\/[^"]+)"/) ?? []
  expect(entry).toBeTruthy()
  expect(await (await fetch(`${url}/sw.js`)).text()).toContain(entry)
})
