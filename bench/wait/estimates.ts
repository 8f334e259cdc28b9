import { type Wait, waitFor } from '../../src/queue/estimate/wait.ts'
import type { Instant } from '../../src/queue/ids.ts'
import { positionOf } from '../../src/queue/position.ts'
import { MINUTE } from './clinic.ts'
import type { Moment } from './day.ts'

/** What all of them may know at a moment. `earlier` are the lengths of the visits before today, oldest first. */
export type Known = Moment & { readonly earlier: readonly number[] }

export const ours = ({ view, token, at }: Known): Wait => {
  const wait = waitFor(view, token, at)
  if (!wait) throw new Error('a live token has a wait')
  return wait
}

/** One number, no range. */
export type Point = (known: Known) => number

const elapsedOf = ({ view, at }: Known) => (view.turn?.startedAt == null ? null : at - view.turn.startedAt)

/** `(position - 1) * average + max(0, average - elapsed)`; before the start of a called turn nothing has elapsed. */
function slots(known: Known, average: number): number {
  const position = positionOf(known.view, known.token) ?? 0
  const current = known.view.turn ? Math.max(0, average - (elapsedOf(known) ?? 0)) : 0
  return Math.max(0, position - 1) * average + current
}

/** The announced return counts for all: it costs a rival nothing to know it. */
function afterBreak({ view, at }: Known, point: number): number {
  const back = view.doctor.expectedBackAt
  return view.turn === null && back !== null ? point + Math.max(0, back - at) : point
}

export const SEED: Point = (known) => slots(known, 10 * MINUTE)
export const SEED_WITH_BREAKS: Point = (known) => afterBreak(known, SEED(known))
export const PLANNED: Point = (known) => afterBreak(known, slots(known, known.minutesPerPatient * MINUTE))

/** The mean of the last twenty visits, today's and earlier ones. */
export const ROLLING: Point = (known) => {
  const recent = [...known.earlier, ...known.durations].slice(-20)
  const planned = known.minutesPerPatient * MINUTE
  const average = recent.length === 0 ? planned : recent.reduce((sum, each) => sum + each, 0) / recent.length
  return afterBreak(known, slots(known, average))
}

/** The longest wait of the last eight who were called, and a quarter of an hour; less what this patient has waited. */
export const LONGEST: Point = (known) => {
  const waited = (at: Instant | null) => (at === null ? 0 : known.at - at)
  return Math.max(0, Math.max(0, ...known.waits) + 15 * MINUTE - waited(known.joinedAt))
}

/** A point with a range around it, from how far it was off on the tuning seeds. */
export type Spread = { readonly low: number; readonly likely: number; readonly high: number }
export const NO_SPREAD: Spread = { low: 0, likely: 0, high: 0 }

/** What the spread is multiplied with: nothing, or the root of the turns ahead, as independent visits would. */
export type Growth = (known: Known) => number
export const constant: Growth = () => 1
export const withTurns: Growth = ({ view, token }) => Math.sqrt(Math.max(1, positionOf(view, token) ?? 1))

export const spreadAround = (point: number, spread: Spread, growth: number): Wait => ({
  low: Math.max(0, point + spread.low * growth),
  likely: Math.max(0, point + spread.likely * growth),
  high: Math.max(0, point + spread.high * growth),
})

/** The 10th, 50th and 90th of a hundred of how far the points were off. The best such a rival can do. */
export function fitSpread(misses: readonly number[]): Spread {
  const sorted = Float64Array.from(misses).sort()
  const at = (p: number) => sorted[Math.floor(p * (sorted.length - 1))] ?? 0
  return { low: at(0.1), likely: at(0.5), high: at(0.9) }
}
