import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pauseAfter } from './tries.ts'

it('SEND-4 pauses grow to two minutes, and each lies between half of itself and the whole', () => {
  expect([1, 2, 3, 7, 40].map((attempts) => pauseAfter(attempts, () => 1))).toEqual([
    2_000, 4_000, 8_000, 120_000, 120_000,
  ])
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (attempts, at) => {
        const longest = pauseAfter(attempts, () => 1)
        const pause = pauseAfter(attempts, () => at)
        expect(pause).toBeGreaterThanOrEqual(longest / 2)
        expect(pause).toBeLessThanOrEqual(longest)
      },
    ),
  )
})
