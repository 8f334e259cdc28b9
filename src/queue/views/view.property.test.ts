import fc from 'fast-check'
import { expect, it } from 'vitest'
import { waitFor } from '../estimate/wait.ts'
import { positionOf } from '../position.ts'
import { isLive, isServing } from '../queue.ts'
import { anyHistory, queuesOf, RUNS } from '../testing/random.ts'
import { standingOf } from './standing.ts'
import { type PublicView, publicView } from './view.ts'

/** What a client gets. */
const received = (view: PublicView): PublicView => JSON.parse(JSON.stringify(view))

it('P5 the view is enough for serving token, own token, position and wait', () => {
  fc.assert(
    fc.property(anyHistory(), fc.nat(3_600_000), (history, elapsed) => {
      for (const queue of queuesOf(history)) {
        const view = received(publicView(queue))
        expect(view.serving).toBe(queue.serving)
        for (const entry of queue.entries) {
          const standing = standingOf(view, entry.token)
          expect(standing.token).toBe(entry.token)
          const position = positionOf(queue, entry.token)
          const wait = waitFor(view, entry.token, queue.at + elapsed)
          if (isServing(entry.status)) {
            expect(standing).toMatchObject({ stage: entry.status, turn: { ready: entry.readyAt !== null } })
            expect(wait).toEqual({ low: 0, likely: 0, high: 0 })
          } else if (isLive(entry.status)) {
            expect(standing).toEqual({
              stage: 'waiting',
              token: entry.token,
              position,
              joined: entry.joinedAt !== null,
              ready: entry.readyAt !== null,
            })
            expect(wait && wait.low >= 0 && wait.low <= wait.likely && wait.likely <= wait.high).toBe(true)
          } else {
            expect(standing.stage).toBe(entry.status)
            expect(wait).toBeNull()
          }
        }
      }
    }),
    RUNS,
  )
})

it('LATE-3 the holder of an old token finds the newest one, at the same place', () => {
  fc.assert(
    fc.property(anyHistory(), (history) => {
      for (const queue of queuesOf(history)) {
        const view = publicView(queue)
        for (const { token, reassignments } of queue.entries) {
          const standing = standingOf(view, token)
          for (const { oldToken } of reassignments) expect(standingOf(view, oldToken)).toEqual(standing)
        }
      }
    }),
    RUNS,
  )
})

it('ROOM-4 no history puts anybody’s ids into the view', () => {
  fc.assert(
    fc.property(anyHistory(), (history) => {
      for (const queue of queuesOf(history)) {
        expect(JSON.stringify(publicView(queue))).not.toMatch(/"[ap]-\d|u-(patient|doctor|staff|system)/)
      }
    }),
    RUNS,
  )
})
