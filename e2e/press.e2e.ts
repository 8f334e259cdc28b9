import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launchChromium } from './testing/chromium.ts'
import { addClinic } from './testing/clinic.ts'
import { press } from './testing/console.ts'
import { addFullDay } from './testing/full-day.ts'
import { type Person, shows, signIn } from './testing/people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** A doctor who has not opened the console yet, with four in the line. */
async function beforeTheConsole(): Promise<Person> {
  const { url, databaseUrl, neonUrl } = inject('stack')
  const clinic = await addClinic(databaseUrl, [])
  await addFullDay({ databaseUrl, neonUrl }, clinic, 4)
  return signIn(browser, url, clinic.doctor, 'desktop')
}

/** What the page changes by tRPC, and what it says on its socket, from now on. */
function hearTheWays(page: Page) {
  const [byTrpc, onSocket]: [string[], string[]] = [[], []]
  page.on('request', (request) => {
    const [, procedure] = request.url().split('/trpc/')
    if (procedure && request.method() === 'POST') byTrpc.push(procedure)
  })
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      const { type, press } = JSON.parse(String(payload))
      if (type === 'press') onSocket.push(press.type)
    }),
  )
  return { byTrpc, onSocket }
}

it('ROOM-13 what the doctor presses goes over the open socket and no way else', async () => {
  const { page } = await beforeTheConsole()
  const { byTrpc, onSocket } = hearTheWays(page)
  await page.goto('/console')
  await shows(page, 'connection', 'Live')
  await press(page, 'Skip')
  await shows(page, 'serving-token', '2')
  await page.getByRole('button', { name: /Undo/ }).first().click()
  await shows(page, 'serving-token', '1')
  expect(onSocket).toEqual(['skip', 'undo'])
  expect(byTrpc).toEqual([])
})

it('ROOM-13 OPS-4 a press that the socket swallows goes by tRPC, and has one effect', async () => {
  const { page } = await beforeTheConsole()
  const { byTrpc } = hearTheWays(page)
  const swallowed: string[] = []
  await page.routeWebSocket(/\/parties\/queue\//, (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((text) => {
      if (String(text).includes('"press"')) swallowed.push(String(text))
      else server.send(text)
    })
  })
  await page.goto('/console')
  await shows(page, 'connection', 'Live')
  await press(page, 'Skip')
  await shows(page, 'serving-token', '2')
  expect(swallowed).toHaveLength(1)
  expect(byTrpc).toEqual(['consultation.skip'])
})
