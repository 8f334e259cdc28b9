import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minutes } from '../testing/day.ts'
import { anyHistory, queuesOf } from '../testing/random.ts'
import { type PublicView, publicView } from '../views/view.ts'
import type { Pace } from './pace.ts'
import { type Wait, waitFor } from './wait.ts'

const RUNS = { numRuns: 120 } as const

const anyVisit = fc.record({
  middle: fc.integer({ min: minutes(0.5), max: minutes(120) }),
  spread: fc.double({ min: 0.15, max: 1.1, noNaN: true }),
})
const anyPace: fc.Arbitrary<Pace> = fc.record({
  visit: fc.record({ online: anyVisit, in_person: anyVisit }),
  drift: fc.double({ min: 0.05, max: 0.5, noNaN: true }),
  noShow: fc.double({ min: 0, max: 0.6, noNaN: true }),
  toStart: fc.integer({ min: 0, max: minutes(8) }),
  pause: fc.record({
    due: fc.integer({ min: minutes(15), max: minutes(600) }),
    length: fc.integer({ min: minutes(1), max: minutes(60) }),
    shape: fc.integer({ min: 1, max: 6 }),
  }),
  count: fc.nat(500),
})

/** Any moment of any day, with or without a known pace. */
const anyView: fc.Arbitrary<PublicView> = fc
  .tuple(
    anyHistory({ crowd: 12, length: 20 }),
    fc.nat(),
    fc.option(anyPace, { nil: undefined }),
    fc.boolean(),
  )
  .map(([history, index, pace, skipAutomatically]) => {
    const queues = queuesOf(history)
    const queue = queues[index % queues.length]
    if (!queue) throw new Error('a history has at least one queue')
    return publicView({ ...queue, settings: { ...queue.settings, pace, skipAutomatically } })
  })

const EACH = ['low', 'likely', 'high'] as const
/** A few milliseconds of rounding. */
const HAIR = 5

describe('the wait of anybody, at any time', () => {
  it('POS-3 low, likely and high are in order, never negative and never without end', () => {
    fc.assert(
      fc.property(anyView, fc.nat(minutes(300)), (view, elapsed) => {
        for (const token of view.line) {
          const wait = waitFor(view, token, view.at + elapsed)
          expect(wait).not.toBeNull()
          if (!wait) continue
          expect(wait.low).toBeGreaterThanOrEqual(0)
          expect(wait.likely).toBeGreaterThanOrEqual(wait.low)
          expect(wait.high).toBeGreaterThanOrEqual(wait.likely)
          expect(wait.high).toBeLessThan(Number.POSITIVE_INFINITY)
        }
      }),
      RUNS,
    )
  })

  it('POS-3 more turns ahead never mean a shorter wait', () => {
    fc.assert(
      fc.property(anyView, fc.nat(minutes(90)), (view, elapsed) => {
        let nearer: Wait = { low: 0, likely: 0, high: 0 }
        for (const token of view.line) {
          const wait = waitFor(view, token, view.at + elapsed)
          if (!wait) continue
          for (const each of EACH) expect(wait[each]).toBeGreaterThanOrEqual(nearer[each] - HAIR)
          nearer = wait
        }
      }),
      RUNS,
    )
  })

  it('POS-3 the same view at the same time gives the same wait, on every device', () => {
    fc.assert(
      fc.property(anyView, fc.nat(minutes(90)), (view, elapsed) => {
        const received: PublicView = JSON.parse(JSON.stringify(view))
        for (const token of view.line) {
          expect(waitFor(received, token, view.at + elapsed)).toEqual(waitFor(view, token, view.at + elapsed))
        }
      }),
      RUNS,
    )
  })

  it('POS-5 without an event it only counts down, and never faster than the clock', () => {
    const steps = fc.array(fc.oneof(fc.nat(2000), fc.nat(minutes(20))), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(anyView, fc.nat(), steps, (view, which, passing) => {
        const token = view.line[which % Math.max(1, view.line.length)]
        if (token === undefined) return
        let now = view.at
        let before = waitFor(view, token, now)
        for (const passed of passing) {
          now += passed
          const after = waitFor(view, token, now)
          if (!before || !after) throw new Error('a live token has a wait')
          for (const each of EACH) {
            expect(after[each]).toBeLessThanOrEqual(before[each] + HAIR)
            expect(after[each]).toBeGreaterThanOrEqual(before[each] - passed - HAIR)
          }
          before = after
        }
      }),
      { numRuns: 300 },
    )
  })
})
