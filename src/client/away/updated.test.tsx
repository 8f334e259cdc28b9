import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Updated } from './updated.tsx'

/** What the browser says of the service worker: `keeps` is the page that the newest one has kept. */
let serviceWorker: EventTarget & { getRegistration: () => Promise<{ update: () => Promise<void> }> }
const update = vi.fn(async () => {})
let keeps: string | undefined

beforeEach(() => {
  vi.useFakeTimers()
  update.mockClear()
  serviceWorker = Object.assign(new EventTarget(), { getRegistration: async () => ({ update }) })
  Object.defineProperty(navigator, 'serviceWorker', { value: serviceWorker, configurable: true })
  vi.stubGlobal('caches', { match: async () => keeps && new Response(keeps) })
  // Not in the page, which would load it.
  const entry = document.createElement('script')
  entry.setAttribute('src', '/assets/main-old.js')
  vi.spyOn(document, 'querySelector').mockReturnValue(entry)
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  Reflect.deleteProperty(navigator, 'serviceWorker')
})

const pageOf = (version: string) =>
  `<script type="module" crossorigin src="/assets/main-${version}.js"></script>`
async function takesOver(page: string | undefined) {
  keeps = page
  serviceWorker.dispatchEvent(new Event('controllerchange'))
  await vi.advanceTimersByTimeAsync(10)
}

it('PWA-3 a newer version that was installed meanwhile is said, and loaded by a press alone', async () => {
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => {})
  render(() => <Updated />)
  const status = screen.getByRole('status')
  expect(status.textContent).toBe('')
  await takesOver(pageOf('new'))
  expect(status.textContent).toContain('Anteroom has been updated.')
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(reload).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: 'Reload' }))
  expect(reload).toHaveBeenCalledOnce()
})

it('PWA-3 it can be put off', async () => {
  render(() => <Updated />)
  await takesOver(pageOf('new'))
  fireEvent.click(screen.getByRole('button', { name: 'Not now' }))
  expect(screen.getByRole('status').textContent).toBe('')
})

it.each([
  ['the first service worker there ever was, of the page’s own version', pageOf('old')],
  ['one that could keep no page', undefined],
])('PWA-3 %s is no news', async (_, page) => {
  render(() => <Updated />)
  await takesOver(page)
  expect(screen.getByRole('status').textContent).toBe('')
})

it('PWA-3 a page that stays open asks for a newer version every half hour, while somebody looks', async () => {
  const isHidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  render(() => <Updated />)
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(update).not.toHaveBeenCalled()
  isHidden.mockReturnValue(false)
  document.dispatchEvent(new Event('visibilitychange'))
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(10)
  expect(update).toHaveBeenCalledOnce()
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(update.mock.calls.length).toBeGreaterThan(1)
})
