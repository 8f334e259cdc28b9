import type { PublicView } from '../views/view.ts'

const MINUTE = 60_000
/** Fewer say more of themselves than of the day. */
const ENOUGH = 3

/** FIND-3: the mean visit of the day as the wait has it (POS-3), in whole minutes; null before there have been enough. */
export function minutesEachToday({ today, closed }: Pick<PublicView, 'today' | 'closed'>): number | null {
  if (closed.completed.length < ENOUGH) return null
  const means = Object.values(today.visit).map(({ middle, spread }) => middle * Math.exp(spread ** 2 / 2))
  return Math.max(1, Math.round(means.reduce((sum, mean) => sum + mean, 0) / means.length / MINUTE))
}
