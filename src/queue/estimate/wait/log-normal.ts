/**
 * Lengths whose logarithm is about normal: most visits are near `middle`, and a few are much longer. `spread` is the
 * standard deviation of the logarithm.
 */
export type LogNormal = { readonly middle: number; readonly spread: number }

// The normal distribution as a logistic one of a cubic. Off by 0.00015 at most, and it has an exact inverse: what the
// clock takes from a quantile and what the quantile gives back then agree, which no two separate series do.
const LINEAR = 1.5976
const CUBIC = 0.070566
const SCALE = 2 * Math.sqrt(LINEAR / (3 * CUBIC))

/** The odds that a normal variable is below `z`. */
const oddsOf = (z: number) => Math.exp(z * (LINEAR + CUBIC * z * z))
const zOf = (odds: number) => SCALE * Math.sinh(Math.asinh((3 * Math.log(odds)) / (LINEAR * SCALE)) / 3)

const oddsWithin = (length: number, { middle, spread }: LogNormal) =>
  length <= 0 ? 0 : oddsOf(Math.log(length / middle) / spread)

/** Chance that a length is at most `length`. */
export const chanceWithin = (length: number, of: LogNormal) => 1 - 1 / (1 + oddsWithin(length, of))

/** The log-normal with this mean and variance. */
export function withMoments(mean: number, variance: number): LogNormal {
  const square = Math.log1p(variance / mean ** 2)
  return { middle: mean * Math.exp(-square / 2), spread: Math.sqrt(square) }
}

export const meanOf = ({ middle, spread }: LogNormal) => middle * Math.exp(spread ** 2 / 2)
export const varianceOf = (length: LogNormal) => meanOf(length) ** 2 * Math.expm1(length.spread ** 2)

/** A time still to come: how long it is with chance `p`, and the chance that it is at most `time`. */
export type Ahead = { readonly at: (p: number) => number; readonly within: (time: number) => number }

/**
 * What is left of a length that has lasted `elapsed` and is not over. It never grows: a visit that is long already
 * tends to go on, but a wait that goes up by itself would break POS-5, so from there on it stays.
 */
export function remaining(elapsed: number, length: LogNormal): Ahead {
  const { middle, spread } = length
  const endOf = (p: number, from: number) =>
    middle * Math.exp(spread * zOf((oddsWithin(from, length) + p) / (1 - p)))
  /** What is left shrinks as long as the end is likelier then than now; of a long end that stops first. */
  const shrinks = (from: number) => hazard(from, length) <= hazard(endOf(LONG, from), length)
  // Beyond five spreads the odds overflow; hardly anything shrinks there any more.
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

/** How likely a length that has lasted until now is to end now. */
function hazard(at: number, length: LogNormal): number {
  if (at <= 0) return 0
  const z = Math.log(at / length.middle) / length.spread
  return (chanceWithin(at, length) * (LINEAR + 3 * CUBIC * z * z)) / (length.spread * at)
}
