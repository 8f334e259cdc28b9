import { createRoot } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { given } from '../../queue/testing/day.ts'
import { book } from '../../queue/testing/wishes.ts'
import { publicView } from '../../queue/views/view.ts'
import { timesBack } from '../api/back.ts'
import { api } from '../api/light-trpc.ts'
import { FakeSocket, useFakeSockets } from '../testing/fake-socket.ts'
import { createDayFeed } from './day-feed.ts'
import { KEPT_VIEW } from './kept-view.ts'

const VIEW = publicView(given(book(1), book(2)))

vi.mock('../api/light-trpc.ts', () => ({
  api: { queue: { ticket: { query: vi.fn() }, snapshot: { query: vi.fn() } } },
}))
const ticket = vi.mocked(api.queue.ticket.query)
const snapshot = vi.mocked(api.queue.snapshot.query)

beforeEach(() => {
  vi.useFakeTimers()
  useFakeSockets()
  vi.clearAllMocks()
  snapshot.mockReturnValue(new Promise(() => {}) as never)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it.each(['NOT_ALLOWED', 'NOT_FOUND'])(
  'WAIT-13 a feed that is refused with %s says so, and is not asked for again',
  async (refusal) => {
    ticket.mockRejectedValue(Object.assign(new Error('no'), { data: { refusal } }))
    await createRoot(async (dispose) => {
      const { state } = createDayFeed({ appointmentId: 'a-1' })
      await vi.advanceTimersByTimeAsync(100)
      expect(state()).toBe('refused')
      const asked = snapshot.mock.calls.length
      await vi.advanceTimersByTimeAsync(120_000)
      expect([ticket.mock.calls.length, snapshot.mock.calls.length, state()]).toEqual([1, asked, 'refused'])
      expect(FakeSocket.opened).toEqual([])
      dispose()
    })
  },
)

it('WAIT-14 a connection that is back is known to whoever complained that there was none', async () => {
  ticket.mockResolvedValue({ ticket: 't' } as never)
  await createRoot(async (dispose) => {
    createDayFeed({ appointmentId: 'a-1' })
    await vi.advanceTimersByTimeAsync(100)
    const before = timesBack()
    FakeSocket.last.accept()
    expect(timesBack()).toBe(before + 1)
    dispose()
  })
})

const keepView = (about: object = {}) =>
  localStorage.setItem(KEPT_VIEW, JSON.stringify({ appointmentId: 'a-1', at: 500, view: VIEW, ...about }))

it('PWA-2 WAIT-21 without a network the view that is kept is shown with its age, until a newer one is heard', async () => {
  keepView()
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  ticket.mockRejectedValue(new TypeError('no network'))
  await createRoot(async (dispose) => {
    const { view, state, asOf } = createDayFeed({ appointmentId: 'a-1' })
    expect(state()).toBe('offline')
    expect(view()).toMatchObject({ seq: VIEW.seq })
    expect(asOf()).toBe(500)

    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true)
    snapshot.mockResolvedValue({ ...VIEW, seq: VIEW.seq + 1 } as never)
    dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(100)
    expect(view()).toMatchObject({ seq: VIEW.seq + 1 })
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    dispatchEvent(new Event('offline'))
    expect(asOf()).toBeGreaterThan(500)
    expect(view()).toMatchObject({ seq: VIEW.seq + 1 })
    dispose()
  })
  localStorage.clear()
  vi.restoreAllMocks()
})

it.each([
  ['of another appointment', { appointmentId: 'a-2' }],
  ['that this version cannot read', { view: { seq: 'seven' } }],
])('PWA-2 a kept view %s is not shown', (_, about) => {
  keepView(about)
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  createRoot((dispose) => {
    const { view, asOf } = createDayFeed({ appointmentId: 'a-1' })
    expect(view()).toBeNull()
    expect(asOf()).toBeNaN()
    dispose()
  })
  localStorage.clear()
  vi.restoreAllMocks()
})
