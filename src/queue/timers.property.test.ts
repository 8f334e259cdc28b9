import fc from 'fast-check'
import { expect, it } from 'vitest'
import { later, minutes, outcome, when } from './testing/day.ts'
import { anyHistory, queuesOf, RUNS } from './testing/random.ts'
import { tick } from './testing/wishes.ts'
import { nextTickAt } from './timers.ts'

it('LATE-1 NOTE-10 a tick before its time leads to nothing, and at its time to something', () => {
  fc.assert(
    fc.property(anyHistory(), fc.nat(minutes(3)), (history, passed) => {
      for (const queue of queuesOf(history)) {
        const now = queue.at + passed
        const next = nextTickAt(queue, now)
        const at = (instant: number) => outcome(when(queue, later(instant - queue.at, tick())))
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
        const execution = when(queue, later(now - queue.at, tick()))
        if (!execution.ok) throw new Error(execution.refusal.code)
        expect(execution.after).not.toBe(queue)
        queue = execution.after
        expect(++ticks).toBeLessThan(10)
      }
    }),
    RUNS,
  )
})
