/** Numbers that a seed decides, so that a run can be repeated. */
export type Random = {
  /** At least 0, below 1. */
  unit(): number
  between(low: number, high: number): number
  /** True with this chance. */
  chance(p: number): boolean
  normal(): number
  exponential(mean: number): number
}

/** mulberry32: small, and good enough for a clinic. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0
  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    unit,
    between: (low, high) => low + (high - low) * unit(),
    chance: (p) => unit() < p,
    normal: () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit()),
    exponential: (mean) => -mean * Math.log(1 - unit()),
  }
}
