/** A log-normal length: `middle` is its median in ms, `spread` (sigma) the standard deviation of its logarithm. */
export type LogNormal = { readonly middle: number; readonly spread: number }

// Logistic approximation of the normal distribution function (Bowling and others 2009): off by 0.00015 at most, with an
// exact inverse. Two separate series would not agree, and a residual quantile would tremble as the clock runs (POS-5).
const LINEAR = 1.5976
const CUBIC = 0.070566
const SCALE = 2 * Math.sqrt(LINEAR / (3 * CUBIC))

/** The odds Phi(z) / (1 - Phi(z)). */
const oddsOf = (z: number) => Math.exp(z * (LINEAR + CUBIC * z * z))
const zOf = (odds: number) => SCALE * Math.sinh(Math.asinh((3 * Math.log(odds)) / (LINEAR * SCALE)) / 3)

const oddsWithin = (length: number, { middle, spread }: LogNormal) =>
  length <= 0 ? 0 : oddsOf(Math.log(length / middle) / spread)

/** The distribution function at `length`. */
export const chanceWithin = (length: number, of: LogNormal) => 1 - 1 / (1 + oddsWithin(length, of))

/** Moment matching (Fenton 1960): the log-normal with this mean and variance. */
export function withMoments(mean: number, variance: number): LogNormal {
  const square = Math.log1p(variance / mean ** 2)
  return { middle: mean * Math.exp(-square / 2), spread: Math.sqrt(square) }
}

export const meanOf = ({ middle, spread }: LogNormal) => middle * Math.exp(spread ** 2 / 2)
export const varianceOf = (length: LogNormal) => meanOf(length) ** 2 * Math.expm1(length.spread ** 2)

/** The distribution of a time still to come: `at` is its quantile function, `within` its distribution function. */
export type Ahead = { readonly at: (p: number) => number; readonly within: (time: number) => number }

/**
 * Conditional residual life: what is left of a length given that it has lasted `elapsed`. The hazard of a log-normal
 * rises, then falls, and the residual quantiles end up growing. A wait that goes up by itself would break POS-5, so the
 * age is held where the 0.99 quantile begins to grow.
 */
export function remaining(elapsed: number, length: LogNormal): Ahead {
  const { middle, spread } = length
  const endOf = (p: number, from: number) =>
    middle * Math.exp(spread * zOf((oddsWithin(from, length) + p) / (1 - p)))
  /** A residual quantile shrinks while the hazard at its end is no less than at its start; the highest stops first. */
  const shrinks = (from: number) => hazard(from, length) <= hazard(endOf(LONG, from), length)
  // Beyond five sigmas the odds overflow, and hardly any quantile shrinks there.
  let since = Math.min(elapsed, middle * Math.exp(5 * spread))
  if (!shrinks(since)) {
    let low = 0
    for (let step = 0; step < 24; step++) {
      const half = (low + since) / 2
      if (shrinks(half)) low = half
      else since = half
    }
  }
  const odds = oddsWithin(since, length)
  return {
    at: (p) => endOf(p, since) - since,
    within: (time) => (time <= 0 ? 0 : 1 - (1 + odds) / (1 + oddsWithin(since + time, length))),
  }
}

const LONG = 0.99

/** The hazard rate: the density of ending at `at`, given that it has lasted until then. */
function hazard(at: number, length: LogNormal): number {
  if (at <= 0) return 0
  const z = Math.log(at / length.middle) / length.spread
  return (chanceWithin(at, length) * (LINEAR + 3 * CUBIC * z * z)) / (length.spread * at)
}
