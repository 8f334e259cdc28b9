import fc from 'fast-check'
import { createRoot } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { anyHistory, queuesOf, RUNS } from '../../queue/testing/random.ts'
import { publicView } from '../../queue/views/view.ts'
import { FakeSocket, useFakeSockets } from '../testing/fake-socket.ts'
import { createDayFeed } from './day-feed.ts'
import { readServerFrame } from './server-frame.ts'

vi.mock('../api/light-trpc.ts', () => ({
  api: {
    queue: {
      ticket: { query: async () => ({ ticket: 't' }) },
      snapshot: { query: () => new Promise(() => {}) },
    },
  },
}))

beforeEach(() => {
  vi.useFakeTimers()
  useFakeSockets()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** The views of a day as a bad network delivers them: some lost, some twice, in any order. */
const badNetwork = anyHistory({ length: 12 })
  .map((history) => queuesOf(history).map(publicView))
  .chain((views) => fc.array(fc.constantFrom(...views), { minLength: 1, maxLength: 30 }))

it('ROOM-3 shows the highest seq it has heard of, whatever is lost, repeated or reordered', async () => {
  await fc.assert(
    fc.asyncProperty(badNetwork, async (arriving) => {
      await createRoot(async (dispose) => {
        const { view } = createDayFeed({ appointmentId: 'a-1' })
        await vi.advanceTimersByTimeAsync(10)
        FakeSocket.last.accept()
        for (const each of arriving) FakeSocket.last.hear({ type: 'view', view: each })
        expect(view()?.seq).toBe(Math.max(...arriving.map(({ seq }) => seq)))
        dispose()
      })
    }),
    RUNS,
  )
})

it('ROOM-6 a frame that is none is ignored, whatever it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(readServerFrame(text)).toBeNull()
    }),
    RUNS,
  )
})
