import type { Instant } from '../../ids.ts'
import type { PublicView } from '../../views/view.ts'
import { type Ahead, remaining } from './log-normal.ts'
import type { Today } from './today.ts'

const MINUTE = 60_000
/** Means of exponential distributions, in ms: late back, late to begin, the rest of a break of unknown end. */
const OVERRUN = 4 * MINUTE
const LATE_OPENING = 8 * MINUTE
const UNKNOWN_BREAK = 12 * MINUTE
/** By how much of its lateness a return may be early. */
const EARLY = 0.2

/** What passes before the next call: the residual life of the visit in progress, or the doctor's absence. */
export function firstPart(view: PublicView, now: Instant, today: Today): Ahead {
  const { turn } = view
  const absence = absenceOf(view, now)
  if (turn?.startedAt != null) {
    const { middle, spread } = today.visit[turn.mode]
    const left = remaining(now - turn.startedAt, { middle, spread: Math.sqrt(spread ** 2 + today.doubt) })
    if (!absence) return left
    // A break that begins with the end of the visit: the later end, taken quantile by quantile (as if comonotonic).
    return {
      at: (p) => Math.max(absence.at(p), left.at(p)),
      within: (time) => Math.min(absence.within(time), left.within(time)),
    }
  }
  if (!turn) return absence ?? certain(0)
  // Who has been called waits for the doctor's return, and begins then.
  const { toStart } = today
  if (!absence) return certain(toStart - Math.max(0, now - turn.calledAt))
  return { at: (p) => toStart + absence.at(p), within: (time) => absence.within(time - toStart) }
}

/** Until the doctor is back; null when they are there, gone without a word of returning, or not in yet. */
function absenceOf(
  { doctor: { expectedBackAt, status }, runningSince }: PublicView,
  now: Instant,
): Ahead | null {
  if (expectedBackAt !== null) {
    const late = runningSince === null ? LATE_OPENING : OVERRUN
    return unhurried(late, Math.max(0, expectedBackAt - now) - late * EARLY)
  }
  return status === 'on_break' && runningSince !== null ? unhurried(UNKNOWN_BREAK, 0) : null
}

const certain = (time: number): Ahead => {
  const still = Math.max(0, time)
  return { at: () => still, within: (within) => (within < still ? 0 : 1) }
}

/** Exponential after `from`: memoryless, having taken long says nothing about how long it still takes. */
const unhurried = (mean: number, from: number): Ahead => ({
  at: (p) => Math.max(0, from - mean * Math.log(1 - p)),
  within: (time) => (time < 0 ? 0 : 1 - Math.exp(-Math.max(0, time - from) / mean)),
})
