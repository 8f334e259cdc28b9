import { createRoot } from 'solid-js'
import { afterEach, expect, it, vi } from 'vitest'
import { createLater } from './create-later.ts'

afterEach(() => vi.useRealTimers())

it('WAIT-19 the rest of the page is asked for again until it comes, though nothing else changes', async () => {
  const rest = { Banner: () => null }
  let asked = 0
  vi.doMock('./later.ts', () => {
    asked += 1
    if (asked === 1) throw new TypeError('Failed to fetch dynamically imported module')
    return { later: rest }
  })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { part, dispose } = createRoot((dispose) => ({ part: createLater(() => 1), dispose }))
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1))
  expect(part()).toBeNull()
  vi.advanceTimersByTime(5_000)
  await vi.waitFor(() => expect(part()).toBe(rest))
  expect(vi.getTimerCount()).toBe(0)
  dispose()
})
