import type { Wait } from './wait.ts'

/** POS-4 how a forecast did. Milliseconds; less is better. */
export type ForecastScore = {
  /** What came minus what was likely: above zero the patient waited longer. */
  readonly error: number
  /** Mean pinball (quantile) loss of low, likely and high as the quantiles 0.1, 0.5 and 0.9. */
  readonly pinball: number
  /** The turn came between low and high. */
  readonly inside: boolean
}

/** The cost of having said `forecast` for the quantile `p`. Truth costs the least on average (a proper score). */
export const pinball = (p: number, forecast: number, actual: number) =>
  Math.max(p * (actual - forecast), (p - 1) * (actual - forecast))

/** POS-4: `actual` is the time from the forecast to the call. */
export const scoreForecast = ({ low, likely, high }: Wait, actual: number): ForecastScore => ({
  error: actual - likely,
  pinball: (pinball(0.1, low, actual) + pinball(0.5, likely, actual) + pinball(0.9, high, actual)) / 3,
  inside: low <= actual && actual <= high,
})

export type ForecastReport = {
  readonly count: number
  /** How many of them came true: the turn came within the range. */
  readonly inside: number
  readonly meanAbsoluteError: number
  readonly pinball: number
  /** Coverage: the share of turns within their range, about 0.8 when it is calibrated. */
  readonly coverage: number
}

/** POS-4 what the console shows; null when nothing was forecast. */
export function reportOf(scores: readonly ForecastScore[]): ForecastReport | null {
  const count = scores.length
  if (count === 0) return null
  const mean = (of: (score: ForecastScore) => number) =>
    scores.reduce((sum, score) => sum + of(score), 0) / count
  return {
    count,
    inside: scores.filter(({ inside }) => inside).length,
    meanAbsoluteError: mean(({ error }) => Math.abs(error)),
    pinball: mean((score) => score.pinball),
    coverage: mean(({ inside }) => (inside ? 1 : 0)),
  }
}
