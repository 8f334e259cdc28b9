import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Asked, from, later, logOf, minutes, outcome, seconds, when } from './testing/day.ts'
import { anyHistory, queuesOf, RUNS } from './testing/random.ts'
import * as say from './testing/wishes.ts'
import { nextTickAt } from './timers.ts'

it('LATE-1 NOTE-10 a tick before its time leads to nothing, and at its time to something', () => {
  fc.assert(
    fc.property(anyHistory(), fc.nat(minutes(3)), (history, passed) => {
      for (const queue of queuesOf(history)) {
        const now = queue.at + passed
        const next = nextTickAt(queue, now)
        const at = (instant: number) => outcome(when(queue, later(instant - queue.at, say.tick())))
        if (next === null) {
          expect(at(now)).toEqual([])
          expect(at(now + minutes(600))).toEqual([])
        } else {
          expect(at(Math.max(now, next))).not.toEqual([])
          if (next > now) expect(at(next - 1)).toEqual([])
        }
      }
    }),
    RUNS,
  )
})

it('LATE-1 ticking as often as one likes comes to an end', () => {
  fc.assert(
    fc.property(anyHistory(), fc.nat(minutes(120)), (history, passed) => {
      const last = queuesOf(history).at(-1)
      if (!last) throw new Error('a history has a beginning')
      let queue = last
      const now = queue.at + passed
      let ticks = 0
      for (;;) {
        const due = nextTickAt(queue, now)
        if (due === null || due > now) break
        const execution = when(queue, later(now - queue.at, say.tick()))
        if (!execution.ok) throw new Error(execution.refusal.code)
        expect(execution.after).not.toBe(queue)
        queue = execution.after
        expect(++ticks).toBeLessThan(10)
      }
    }),
    RUNS,
  )
})

/** Whatever happens without the doctor and the desk: time passes, patients come and go. Patient n is any by then. */
const withoutDoctor: fc.Arbitrary<(n: number) => Asked> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(seconds(60), minutes(2), minutes(5), minutes(600))
      .map((passed) => () => later(passed, say.tick())),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      say.join,
      say.ready,
      say.cancel,
      say.reassign,
      (n: number) => say.stepBack(n, 1),
      (n: number) => say.book(n + 50),
    ),
  },
)

it('LATE-6 without the doctor at most one patient is skipped, and nobody is called after that', () => {
  let rested = 0
  const happenings = fc.array(fc.tuple(withoutDoctor, fc.integer({ min: 1, max: 8 })), { maxLength: 20 })
  fc.assert(
    fc.property(anyHistory({ crowd: 8, length: 12 }), happenings, (history, happening) => {
      const last = queuesOf(history).at(-1)
      if (!last) throw new Error('a history has a beginning')
      let queue = from(last, say.settings({ minutesPerPatient: 10, skipAutomatically: true }))
      let skipped = queue.resting ? 1 : 0
      const earlier = skipped
      for (const [wish, n] of happening) {
        if (!when(queue, wish(n)).ok) continue
        const { log, queue: after } = logOf(queue, wish(n))
        for (const { event } of log) {
          if (skipped > 0)
            expect(['TurnCalled', 'CalledOutOfOrder', 'PatientMissed']).not.toContain(event.type)
          if (event.type === 'PatientMissed') skipped++
        }
        queue = after
        expect(queue.resting).toBe(skipped > 0)
      }
      expect(skipped).toBeLessThanOrEqual(1)
      rested += skipped - earlier
    }),
    // About one in ten comes to rest: of 300 it was now and then fewer than are wanted below.
    { numRuns: 1_000 },
  )
  expect(rested).toBeGreaterThan(20)
})
