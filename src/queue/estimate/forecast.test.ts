import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pinball, reportOf, scoreForecast } from './forecast.ts'

describe('the score of a forecast', () => {
  const forecast = { low: 10, likely: 20, high: 40 }

  it('POS-4 says how far off it was and whether the turn came within the range', () => {
    expect(scoreForecast(forecast, 25)).toMatchObject({ error: 5, inside: true })
    expect(scoreForecast(forecast, 9)).toMatchObject({ error: -11, inside: false })
    expect(scoreForecast(forecast, 41)).toMatchObject({ error: 21, inside: false })
    for (const edge of [10, 40]) expect(scoreForecast(forecast, edge).inside).toBe(true)
  })

  it('POS-4 being right costs nothing; a miss costs by its size and side', () => {
    expect(scoreForecast({ low: 20, likely: 20, high: 20 }, 20).pinball).toBe(0)
    expect(pinball(0.9, 40, 50)).toBeCloseTo(9)
    expect(pinball(0.9, 40, 30)).toBeCloseTo(1)
  })

  it('POS-4 the loss is the mean of the three quantiles', () => {
    // Low 10: 0.1 of 15 above. Likely 20: half of 5. High 40: 0.1 of 15 below.
    expect(scoreForecast(forecast, 25).pinball).toBeCloseTo((1.5 + 2.5 + 1.5) / 3)
    expect(scoreForecast(forecast, 4).pinball).toBeCloseTo((0.9 * 6 + 0.5 * 16 + 0.1 * 36) / 3)
    expect(scoreForecast(forecast, 60).pinball).toBeCloseTo((0.1 * 50 + 0.5 * 40 + 0.9 * 20) / 3)
    expect(reportOf([25, 60].map((actual) => scoreForecast(forecast, actual)))?.pinball).toBeCloseTo(
      (5.5 / 3 + 43 / 3) / 2,
    )
  })

  it('POS-4 over many, mean error, loss and the share within the range', () => {
    expect(reportOf([])).toBeNull()
    expect(reportOf([scoreForecast(forecast, 20), scoreForecast(forecast, 50)])).toMatchObject({
      count: 2,
      meanAbsoluteError: 15,
      inside: 1,
      coverage: 0.5,
    })
  })

  it('POS-4 no forecast beats the true quantile, whatever the chance', () => {
    const outcomes = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(
        outcomes,
        fc.constantFrom(0.1, 0.5, 0.9),
        fc.integer({ min: 0, max: 1000 }),
        (all, p, said) => {
          const cost = (forecast: number) =>
            all.reduce((sum, actual) => sum + pinball(p, forecast, actual), 0)
          const quantile = all.toSorted((a, b) => a - b)[Math.ceil(p * all.length) - 1] ?? 0
          expect(cost(quantile)).toBeLessThanOrEqual(cost(said) + 1e-9)
        },
      ),
      { numRuns: 200 },
    )
  })
})
