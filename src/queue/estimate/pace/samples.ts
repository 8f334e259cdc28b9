/** A value and how much it counts. */
export type Sample = { readonly value: number; readonly weight: number }

/** Precision-weighted mean of a prior and an observation: the posterior mean of the normal model. */
export const between = (prior: number, priorVariance: number, seen: number, seenVariance: number) =>
  (prior * seenVariance + seen * priorVariance) / (priorVariance + seenVariance)

/** Shrinkage: a weighted mean to which `prior` adds `count` pseudo-observations. */
export function leaning(prior: number, count: number, samples: readonly Sample[]): number {
  const weight = samples.reduce((sum, each) => sum + each.weight, count)
  return samples.reduce((sum, each) => sum + each.weight * each.value, prior * count) / weight
}

/** Effective sample size (Kish 1965). */
export function sizeOf(samples: readonly { readonly weight: number }[]): number {
  const sum = samples.reduce((total, { weight }) => total + weight, 0)
  return sum ** 2 / samples.reduce((total, { weight }) => total + weight ** 2, 0)
}

/** Weighted quantile, linear between the midpoints of the weights (Hazen's rule). */
export function quantile(samples: readonly Sample[], p: number): number {
  const sorted = samples.toSorted((a, b) => a.value - b.value)
  const wanted = p * sorted.reduce((sum, { weight }) => sum + weight, 0)
  let below = 0
  let last: { at: number; value: number } | null = null
  for (const { value, weight } of sorted) {
    const at = below + weight / 2
    if (at >= wanted) {
      if (!last) return value
      return last.value + ((value - last.value) * (wanted - last.at)) / (at - last.at)
    }
    last = { at, value }
    below += weight
  }
  return last?.value ?? 0
}
