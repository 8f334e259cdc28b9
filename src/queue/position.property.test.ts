import fc from 'fast-check'
import { expect, it } from 'vitest'
import { token } from './ids.ts'
import { positionOf, positions } from './position.ts'
import { from } from './testing/day.ts'
import { anyHistory, crowded, queuesOf, RUNS } from './testing/random.ts'
import { cancel, finish, miss, open, start } from './testing/wishes.ts'

it('P15 position is never negative, and 0 exactly for the serving entry', () => {
  fc.assert(
    fc.property(anyHistory(), (history) => {
      for (const queue of queuesOf(history)) {
        for (const { token } of queue.entries) {
          const position = positionOf(queue, token)
          expect(position === null || position >= 0).toBe(true)
          expect(position === 0).toBe(queue.serving === token)
        }
      }
    }),
    RUNS,
  )
})

it('P15 in a first-come queue without gaps position is token - serving token', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(29), (crowd, visits) => {
      let queue = from(crowded(crowd), open())
      for (let turn = 1; turn <= Math.min(visits, crowd - 1); turn++)
        queue = from(queue, start(turn), finish(turn))
      for (const [each, position] of positions(queue)) expect(position).toBe(each - Number(queue.serving))
    }),
    RUNS,
  )
})

it('P15 with gaps it is smaller, never larger', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 30 }),
      fc.array(fc.tuple(fc.integer({ min: 2, max: 30 }), fc.boolean()), { maxLength: 12 }),
      (crowd, gaps) => {
        let queue = from(crowded(crowd), open())
        for (const [gap, cancelled] of gaps) {
          if (gap > crowd || !queue.line.includes(token(gap))) continue
          queue = from(queue, cancelled ? cancel(gap) : miss(gap))
          for (const [each, position] of positions(queue)) {
            expect(position).toBeLessThanOrEqual(each - Number(queue.serving))
            if (each > gap) expect(position).toBeLessThan(each - Number(queue.serving))
          }
        }
      },
    ),
    RUNS,
  )
})
