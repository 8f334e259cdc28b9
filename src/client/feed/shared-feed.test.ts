import { createRoot } from 'solid-js'
import { beforeEach, expect, it, vi } from 'vitest'
import { createDayFeed } from './day-feed.ts'
import { shareDayFeed } from './shared-feed.ts'

vi.mock('./day-feed.ts', () => ({ createDayFeed: vi.fn() }))
const begun = vi.mocked(createDayFeed)

const closed = vi.fn()
beforeEach(async () => {
  vi.resetAllMocks()
  const { onCleanup } = await import('solid-js')
  begun.mockImplementation(() => {
    onCleanup(closed)
    return {} as ReturnType<typeof createDayFeed>
  })
})

const use = (id: string, hears?: Parameters<typeof shareDayFeed>[1]) =>
  createRoot((dispose) => ({ feed: shareDayFeed(id, hears), dispose }))

it('NOTE-14 all parts of the app share one feed of an appointment, until the last of them goes', () => {
  const [one, other, apart] = [use('a-1'), use('a-1'), use('a-2')]
  expect(one.feed).toBe(other.feed)
  expect(begun.mock.calls.map(([target]) => target)).toEqual([
    { appointmentId: 'a-1' },
    { appointmentId: 'a-2' },
  ])
  one.dispose()
  expect(closed).not.toHaveBeenCalled()
  other.dispose()
  expect(closed).toHaveBeenCalledOnce()
  use('a-1').dispose()
  expect(begun).toHaveBeenCalledTimes(3)
  apart.dispose()
})

it('NOTE-14 whoever listens hears each notification, and nothing once they have gone', () => {
  const [one, other] = [
    { onNotification: vi.fn(), onBack: vi.fn() },
    { onNotification: vi.fn(), onBack: vi.fn() },
  ]
  const first = use('a-1', one)
  const second = use('a-1', other)
  const hears = begun.mock.calls[0]?.[1]
  const told = { id: 'n-1' } as Parameters<typeof one.onNotification>[0]
  hears?.onNotification?.(told)
  first.dispose()
  hears?.onNotification?.(told)
  hears?.onBack?.()
  expect([one.onNotification.mock.calls, other.onNotification.mock.calls]).toEqual([
    [[told]],
    [[told], [told]],
  ])
  expect([one.onBack.mock.calls.length, other.onBack.mock.calls.length]).toEqual([0, 1])
  second.dispose()
})
