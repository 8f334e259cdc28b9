import type { Instant } from '../../ids.ts'
import { NIGHT } from './past-turn.ts'
import type { Sample } from './samples.ts'

/** Prior standard deviation, in logarithms, between whole days; and its strength in days. */
export const DRIFT = 0.18
const PRIOR_DAYS = 8

type WorkingDay = { readonly mean: number; readonly size: number; readonly weight: number }

export function workingDays(strays: readonly (Sample & { endedAt: Instant })[]): readonly WorkingDay[] {
  const days: (Sample & { endedAt: Instant })[][] = []
  let last = Number.NEGATIVE_INFINITY
  for (const stray of strays) {
    if (stray.endedAt - last > NIGHT) days.push([])
    days.at(-1)?.push(stray)
    last = stray.endedAt
  }
  return days.map((day) => ({
    mean: day.reduce((sum, { value }) => sum + Math.max(-1.5, Math.min(1.5, value)), 0) / day.length,
    size: day.length,
    weight: day[0]?.weight ?? 0,
  }))
}

/**
 * Variance between days (method of moments): what the daily means stray beyond the sampling variance of single visits,
 * shrunk to the prior. Bounded, as it may come out negative or above the whole.
 */
export function driftOf(days: readonly WorkingDay[], spread: number): number {
  let above = DRIFT ** 2 * PRIOR_DAYS
  let count = PRIOR_DAYS
  for (const { mean, size, weight } of days) {
    above += weight * (mean ** 2 - spread ** 2 / size)
    count += weight * (1 - 1 / size)
  }
  return Math.max(0.0025, Math.min(above / count, spread ** 2 / 2))
}
