import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chanceWithin, meanOf, remaining, varianceOf, withMoments } from './log-normal.ts'

const anyLength = fc.record({
  middle: fc.double({ min: 1, max: 10_000, noNaN: true }),
  spread: fc.double({ min: 0.15, max: 1.2, noNaN: true }),
})
const RUNS = { numRuns: 200 } as const

describe('a log-normal length', () => {
  it('POS-3 is the normal distribution to a thousandth', () => {
    const table = [
      [-2, 0.02275],
      [-1.2816, 0.1],
      [-0.5, 0.30854],
      [0, 0.5],
      [1, 0.84134],
      [1.2816, 0.9],
      [2.3263, 0.99],
    ] as const
    for (const [z, chance] of table) {
      expect(Math.abs(chanceWithin(Math.exp(z), { middle: 1, spread: 1 }) - chance)).toBeLessThan(0.001)
    }
    expect(chanceWithin(0, { middle: 1, spread: 1 })).toBe(0)
    expect(chanceWithin(Number.MAX_VALUE, { middle: 1, spread: 0.2 })).toBe(1)
  })

  it('POS-3 has the mean and the variance that it was made with', () => {
    fc.assert(
      fc.property(anyLength, (length) => {
        const same = withMoments(meanOf(length), varianceOf(length))
        expect(same.middle / length.middle).toBeCloseTo(1, 6)
        expect(same.spread).toBeCloseTo(length.spread, 6)
      }),
      RUNS,
    )
  })

  it('POS-3 what is left is the conditional time, and quantile and chance agree', () => {
    const { at, within } = remaining(10, { middle: 10, spread: 0.4 })
    // Half of the visits that last longer than the middle one last longer than the 75th of a hundred.
    expect(at(0.5)).toBeCloseTo(10 * Math.exp(0.4 * 0.6745) - 10, 1)
    fc.assert(
      fc.property(
        anyLength,
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        (length, share, p) => {
          const left = remaining(share * length.middle, length)
          expect(left.within(left.at(p))).toBeCloseTo(p, 6)
        },
      ),
      RUNS,
    )
    expect(within(0)).toBe(0)
  })

  it('POS-5 what is left never grows, and falls no faster than time passes', () => {
    const share = fc.double({ min: 0, max: 30, noNaN: true })
    fc.assert(
      fc.property(
        anyLength,
        share,
        share,
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (length, a, b, p) => {
          const [earlier, later] = [Math.min(a, b) * length.middle, Math.max(a, b) * length.middle]
          const before = remaining(earlier, length).at(p)
          const after = remaining(later, length).at(p)
          const hair = 1e-4 * length.middle
          expect(after).toBeLessThanOrEqual(before + hair)
          expect(after).toBeGreaterThanOrEqual(before - (later - earlier) - hair)
        },
      ),
      { numRuns: 500 },
    )
  })
})
