import type { Instant, Token } from '../ids.ts'
import { positionOf } from '../position.ts'
import type { PublicView } from '../views/view.ts'
import { type Courses, coursesBefore } from './wait/courses.ts'
import { firstPart } from './wait/first-part.ts'
import { type Ahead, chanceWithin, type LogNormal } from './wait/log-normal.ts'

// The model, its constants and its limits: docs/wait.md.

/** Time until a turn, in ms from `now`: its quantiles 0.1, 0.5 and 0.9, four turns in five falling between (POS-3). */
export type Wait = { readonly low: number; readonly likely: number; readonly high: number }

/**
 * Quantiles of the first part that stand for its whole distribution when the sum is formed. A little outside of the
 * midpoints of five equal strata, which cut off the tails. Fifteen are no better.
 */
const NODES = [0.06, 0.28, 0.5, 0.72, 0.94]

/**
 * POS-3 the wait of a token: the residual life of the current turn plus a turn for everybody between. Null when the
 * token expects none. While the doctor is away without a return time before the first turn, it counts from the opening.
 *
 * POS-5 by construction: with the same view, each of the three only counts down, and never faster than the clock.
 */
export function waitFor(view: PublicView, token: Token, now: Instant): Wait | null {
  const position = positionOf(view, token)
  if (position === null) return null
  if (position === 0) return { low: 0, likely: 0, high: 0 }
  const { today } = view
  const first = firstPart(view, now, today)
  const between = coursesBefore(view, position, today)
  const low = quantileOfSum(0.1, first, between)
  const likely = Math.max(low, quantileOfSum(0.5, first, between))
  return { low, likely, high: Math.max(likely, quantileOfSum(0.9, first, between)) }
}

/**
 * The quantile of first part plus courses, by bisection on the distribution function of the mixture. As no quantile of
 * the first part falls faster than the clock, none of the sum does (POS-5). Two moments say little of the tails, and a
 * nearer place might come out with the longer wait: the running maximum over the places makes the quantiles monotone.
 */
function quantileOfSum(p: number, first: Ahead, places: readonly Courses[]): number {
  const steps = NODES.map(first.at)
  const parts = steps[0] === steps.at(-1) ? steps.slice(0, 1) : steps
  const within = (time: number, length: LogNormal | null) =>
    length
      ? parts.reduce((sum, part) => sum + chanceWithin(time - part, length), 0) / parts.length
      : first.within(time)
  const reached = (time: number, courses: Courses) =>
    courses.reduce((sum, { chance, length }) => sum + chance * within(time, length), 0) >= p
  // Never below the first part's own quantile, and with nothing between it is just that.
  let wait = first.at(p)
  for (const courses of places.toReversed()) {
    if (reached(wait, courses)) continue
    const lengths = courses.map(({ length }) => (length ? length.middle * Math.exp(3 * length.spread) : 0))
    let [low, high] = [wait, first.at(0.99) + Math.max(...lengths)]
    for (let step = 0; step < 50 && high - low > 0.5; step++) {
      const half = (low + high) / 2
      if (reached(half, courses)) high = half
      else low = half
    }
    wait = high
  }
  return wait
}
