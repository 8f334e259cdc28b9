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
const oddsOf = (z: number) => Math.exp(LINEAR * z + CUBIC * z ** 3)
const zOf = (odds: number) => SCALE * Math.sinh(Math.asinh((3 * Math.log(odds)) / (LINEAR * SCALE)) / 3)

/** Chance that a length is at most `length`. */
export function chanceWithin(length: number, { middle, spread }: LogNormal): number {
  const odds = length <= 0 ? 0 : oddsOf(Math.log(length / middle) / spread)
  return odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds)
}

/** The log-normal with this mean and variance. */
export function withMoments(mean: number, variance: number): LogNormal {
  const square = Math.log1p(variance / mean ** 2)
  return { middle: mean * Math.exp(-square / 2), spread: Math.sqrt(square) }
}

export const meanOf = ({ middle, spread }: LogNormal) => middle * Math.exp(spread ** 2 / 2)
export const varianceOf = (length: LogNormal) => meanOf(length) ** 2 * Math.expm1(length.spread ** 2)

/**
 * What is left with chance `p` of a length that has lasted `elapsed` and is not over. It never grows: a visit that is
 * long already tends to go on, but a wait that goes up by itself would break POS-5, so from there on it stays.
 */
export function remaining(p: number, elapsed: number, length: LogNormal): number {
  const { middle, spread } = length
  const end = (at: number) => {
    const odds = at <= 0 ? 0 : oddsOf(Math.log(at / middle) / spread)
    return middle * Math.exp(spread * zOf((odds + p) / (1 - p)))
  }
  /** What is left shrinks as long as ending is likelier then than now. */
  const shrinks = (at: number) => hazard(at, length) <= hazard(end(at), length)
  // Beyond five spreads the odds overflow; nothing shrinks there any more, or hardly.
  let at = Math.min(elapsed, middle * Math.exp(5 * spread))
  if (!shrinks(at)) {
    let from = 0
    for (let step = 0; step < 40; step++) {
      const half = (from + at) / 2
      if (shrinks(half)) from = half
      else at = half
    }
  }
  return end(at) - at
}

/** How likely a length that has lasted until now is to end now. */
function hazard(at: number, length: LogNormal): number {
  if (at <= 0) return 0
  const z = Math.log(at / length.middle) / length.spread
  return (chanceWithin(at, length) * (LINEAR + 3 * CUBIC * z ** 2)) / (length.spread * at)
}
