/** The value that this share of all is at most. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN
}

export const p50 = (numbers: readonly number[]) => quantile(numbers, 0.5)
export const p99 = (numbers: readonly number[]) => quantile(numbers, 0.99)

/** `  name   p50  3.4   p99  5.0   max  5.1 ms` */
export function figures(name: string, numbers: readonly number[]): string {
  const cell = (value: number) => value.toFixed(1).padStart(7)
  const max = Math.max(...numbers)
  return `  ${name.padEnd(46)} p50 ${cell(p50(numbers))}   p99 ${cell(p99(numbers))}   max ${cell(max)} ms`
}

/** A goal beside what was measured. */
export function goal(what: string, measured: number, limit: number, unit = 'ms'): string {
  const verdict = measured <= limit ? 'reached' : 'NOT reached'
  return `    goal: ${what} <= ${limit.toFixed(1)} ${unit}: ${measured.toFixed(1)}, ${verdict}`
}
