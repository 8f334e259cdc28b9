import { createRoot } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { timesBack } from '../api/back.ts'
import { api } from '../api/light-trpc.ts'
import { FakeSocket, useFakeSockets } from '../testing/fake-socket.ts'
import { createDayFeed } from './day-feed.ts'

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
