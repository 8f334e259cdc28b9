import pg from 'pg'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { newBrowserKey, PUSH_ORIGIN } from '../src/delivery/testing/push-service.ts'
import type { PushMessage } from '../src/protocol/push-message.ts'
import { book } from './testing/book.ts'
import { launchChromium } from './testing/chromium.ts'
import { addClinic } from './testing/clinic.ts'
import { inEveryLook } from './testing/in-every-look.ts'
import { says, shows, signIn } from './testing/people.ts'
import { signInOn } from './testing/sign-in.ts'

// What is there while no page is: the service worker in a real Chromium. Its push service is on the internet, which no test
// can reach; so the browser is told by its own debugger what a push service would hand over (PUSH-2 is tested in
// src/delivery/push), and what it would answer to the page is answered by hand.

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const ENDPOINT = `${PUSH_ORIGIN}/send/away`
const KEYS = { p256dh: newBrowserKey(), auth: 'y'.repeat(22) }

/** Ana at her waiting room, in a browser that may have a service worker and show notifications; Ben is before her. */
async function anaAtHerPage() {
  const { url, databaseUrl } = inject('stack')
  const clinic = await addClinic(databaseUrl, ['Ben', 'Ana'])
  const [ben, ana] = clinic.patients
  if (!ben || !ana) throw new Error('the clinic has no patients')
  const first = await signIn(browser, url, ben)
  await book(first.context.request, url, clinic.doctorId, 'in_person')
  const window = { viewport: { width: 390, height: 844 }, serviceWorkers: 'allow' } as const
  const page = await signInOn(browser, url, ana, window)
  await page.context().grantPermissions(['notifications'], { origin: url })
  // What a push service would answer.
  await page.context().addInitScript(
    ({ endpoint, keys }) => {
      const subscription = {
        endpoint,
        toJSON: () => ({ endpoint, keys }),
        unsubscribe: async () => true,
      }
      const manager = PushManager.prototype as unknown as Record<string, unknown>
      // As a browser does, it outlives the page.
      manager.getSubscription = async () => (sessionStorage.getItem('subscribed') ? subscription : null)
      manager.subscribe = async () => {
        sessionStorage.setItem('subscribed', 'yes')
        return subscription
      }
    },
    { endpoint: ENDPOINT, keys: KEYS },
  )
  const { appointmentId } = await book(page.context().request, url, clinic.doctorId, 'online')
  await page.goto(`/live/${appointmentId}`)
  await standing(page)
  const sql = async (text: string, values: unknown[] = []) => {
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    try {
      return (await client.query(text, values)).rows
    } finally {
      await client.end()
    }
  }
  return { page, clinic, appointmentId, sql }
}

async function standing(page: Page) {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  // Those that came before it are handed to it.
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('anteroom-files-1')).keys()).length))
    .toBeGreaterThan(3)
}

async function pusherOf(page: Page) {
  const debug: CDPSession = await page.context().newCDPSession(page)
  const registered = new Promise<string>((resolve) => {
    debug.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [own] = registrations
      if (own) resolve(own.registrationId)
    })
  })
  await debug.send('ServiceWorker.enable')
  const registrationId = await registered
  const origin = new URL(page.url()).origin
  return (message: PushMessage | string) =>
    debug.send('ServiceWorker.deliverPushMessage', {
      origin,
      registrationId,
      data: typeof message === 'string' ? message : JSON.stringify(message),
    })
}

const shown = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    return (await registration.getNotifications()).map(({ tag, body, data }) => ({
      tag,
      body,
      path: data.path,
    }))
  })

const SLOW = { timeout: 240_000 }

const message = (appointmentId: string, about: Partial<PushMessage> = {}): PushMessage => ({
  version: 1,
  tag: appointmentId,
  body: "Stay ready! You're 2 positions away",
  path: `/live/${appointmentId}`,
  language: 'en',
  isUrgent: false,
  open: 'Open',
  late: 'Running late',
  ...about,
})

it(
  'PUSH-1 PUSH-5 NOTE-8 a patient allows it with one press, having read why, and the Worker knows where',
  SLOW,
  async () => {
    const { page, clinic, sql } = await anaAtHerPage()
    await says(
      page,
      'We tell you when your turn is near and when it has come, even when this page is closed.',
    )
    await inEveryLook(page, 'being told is offered')
    await page.getByRole('button', { name: 'Tell me on this device' }).click()
    await says(page, 'We tell you on this device, even when this page is closed.')
    await inEveryLook(page, 'told on this device')
    expect(
      await sql('select user_id is not null as is_somebody from push_subscriptions where endpoint = $1', [
        ENDPOINT,
      ]),
    ).toEqual([{ is_somebody: true }])
    // PUSH-5: a new password makes another sign-in of this one, which is told where at once.
    const signInOfPush = async () =>
      (await sql('select session_id from push_subscriptions where endpoint = $1', [ENDPOINT]))[0]?.session_id
    const before = await signInOfPush()
    await page.goto('/account')
    await page.getByRole('button', { name: 'Change password' }).click()
    await page.getByRole('textbox', { name: 'Current password' }).fill(clinic.patients[1]?.password ?? '')
    await page.getByRole('textbox', { name: 'New password' }).fill('an entirely new one')
    await page.getByRole('button', { name: 'Save the new password' }).click()
    await says(page, /Your new password is set/)
    await expect.poll(signInOfPush).toBeTruthy()
    expect(await signInOfPush()).not.toBe(before)
    // PUSH-1: signing out ends it.
    await page.goto('/appointments')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(/sign-in/)
    expect(await sql('select 1 from push_subscriptions where endpoint = $1', [ENDPOINT])).toEqual([])
    expect(await page.evaluate(() => caches.has('anteroom-kept-1'))).toBe(false)
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('anteroom:'))),
    ).toEqual([])
  },
)

it(
  'PUSH-4 a push is shown while no page is open, one for each appointment, whatever it says',
  SLOW,
  async () => {
    const { page, appointmentId } = await anaAtHerPage()
    const push = await pusherOf(page)
    await push(message(appointmentId))
    await expect
      .poll(() => shown(page))
      .toEqual([
        { tag: appointmentId, body: "Stay ready! You're 2 positions away", path: `/live/${appointmentId}` },
      ])
    await push(
      message(appointmentId, { body: 'Your number has come! Join quickly!', isUrgent: true, late: null }),
    )
    await expect
      .poll(async () => (await shown(page)).map(({ body }) => body))
      .toEqual(['Your number has come! Join quickly!'])
    await push('of a newer release')
    await expect.poll(async () => (await shown(page)).length).toBe(2)
  },
)

it(
  'PWA-2 WAIT-21 without a network the waiting room opens with what was last known, and says how old that is',
  SLOW,
  async () => {
    const { page, appointmentId } = await anaAtHerPage()
    await shows(page, 'connection', 'Live')
    await page.reload() // Once through the service worker.
    await shows(page, 'connection', 'Live')
    const place = await page.getByTestId('own-token').innerText()
    const line = await page.locator('.live').innerText()
    expect(line).toContain('ahead')

    await page.context().setOffline(true)
    await page.reload()
    await shows(page, 'connection', /^As of \d\d:\d\d, /, 30_000)
    expect(await page.getByTestId('own-token').innerText()).toBe(place)
    await says(page, /ahead/)
    await inEveryLook(page, 'opened without a network')
    // One that is drawn from answers says that there are none; one that was never open here that it does not work (WAIT-8).
    await page.goto('/')
    await says(page, /cannot reach Anteroom/)
    await page.goto('/history')
    await says(page, /This page did not work/)
    await page.goto(`/live/${appointmentId}`)
    await shows(page, 'connection', /^As of/, 30_000)
    await page.context().setOffline(false)
    await shows(page, 'connection', 'Live', 30_000)
  },
)

it('PWA-1 the app can be installed: a manifest with icons of its own, and what a system asks for', async () => {
  const { url } = inject('stack')
  const read = async (path: string) => fetch(new URL(path, url))
  const manifest = await (await read('/manifest.webmanifest')).json()
  expect(manifest).toMatchObject({
    id: '/',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    name: 'Anteroom',
  })
  expect(manifest.icons.map(({ purpose }: { purpose: string }) => purpose)).toContain('maskable')
  for (const { src, sizes, type } of manifest.icons) {
    const icon = await read(src)
    expect([src, icon.status, icon.headers.get('content-type')]).toEqual([src, 200, type])
    if (type !== 'image/png') continue
    const bytes = Buffer.from(await icon.arrayBuffer())
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes)
  }
  const worker = await read('/sw.js')
  expect(worker.headers.get('content-type')).toMatch(/javascript/)
  expect(worker.headers.get('cache-control')).toMatch(/no-cache|max-age=0/)
})
