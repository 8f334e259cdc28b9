/** Milliseconds that `work` took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** Ours beside the other thing, measured in the same run: only the ratio means something on another machine. */
export const beside = (name: string, ours: number, other: number, otherName: string): string =>
  `  ${name.padEnd(44)} ${ours.toFixed(1).padStart(8)} ms   ${otherName} ${other.toFixed(1)} ms   ratio ${(ours / other).toFixed(2)}`
