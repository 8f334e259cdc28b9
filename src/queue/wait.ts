import type { Instant, Token } from './ids.ts'
import { plannedPace } from './pace.ts'
import { positionOf } from './position.ts'
import type { PublicView } from './view.ts'
import {
  chanceWithin,
  type LogNormal,
  meanOf,
  remaining,
  varianceOf,
  withMoments,
} from './wait/log-normal.ts'
import { JOIN_WITHIN_POSITIONS, type Mode, NO_SHOW_AFTER_MS } from './words.ts'

/** Time until a turn, in ms from `now`. About four turns in five fall between `low` and `high` (POS-3). */
export type Wait = { readonly low: number; readonly likely: number; readonly high: number }

const MINUTE = 60_000
/** A called patient who does not come costs the doctor this, unless the doctor lets the timer skip. */
const MISSED = 3.5 * MINUTE
/** How late a doctor is back, on average, and how long a break without a return time still takes. */
const OVERRUN = 4 * MINUTE
const UNKNOWN_BREAK = 10 * MINUTE
/** How many turns the expected no-show chance counts for beside today's. */
const PRIOR_TURNS = 30
/** Of the patients who will come, how many have not joined when their turn does. In person the desk is enough. */
const COMES_UNJOINED: Record<Mode, number> = { online: 0.15, in_person: 0.5 }
/** Somebody who has joined is as much less likely to be missing. */
const JOINED_FACTOR = 0.15
/**
 * The quantiles that stand for the rest of the current turn when others are added to it. Of 15 steps, 0.1, 0.5 and 0.9
 * are each the middle of one; at the edge of one, a quantile would hang on rounding.
 */
const NODES = Array.from({ length: 15 }, (_, index) => (index + 0.5) / 15)

/**
 * POS-3 the wait of a token: what is left of the current turn, and a turn for everybody between. Null when the token
 * expects none. While the doctor is away without a return time before the first turn, it counts from the opening.
 *
 * POS-5 by construction: with the same view, each of the three only counts down, and never faster than the clock.
 */
export function waitFor(view: PublicView, token: Token, now: Instant): Wait | null {
  const position = positionOf(view, token)
  if (position === null) return null
  if (position === 0) return { low: 0, likely: 0, high: 0 }
  const today = todayOf(view)
  const first = firstPart(view, now, today)
  const others = othersBefore(view, position, today)
  const at = (p: number) => quantileOfSum(p, first, others)
  return { low: at(0.1), likely: at(0.5), high: at(0.9) }
}

/** What today is expected to be like, after the visits that it has had. */
type Today = {
  readonly visit: Readonly<Record<Mode, LogNormal>>
  /** How uncertain it still is whether the whole day is quick or slow: a variance of the logarithm. */
  readonly doubt: number
  readonly noShow: number
  readonly toStart: number
}

/** The doctor's pace, moved by how today's visits differ from it; the day's own drift is learnt visit by visit. */
function todayOf({ settings, durations, visitsInPerson = [], closed, renumbered }: PublicView): Today {
  const { visit, drift, noShow, toStart } = settings.pace ?? plannedPace(settings)
  let precision = 1 / drift ** 2
  let pull = 0
  for (const [index, duration] of durations.entries()) {
    const { middle, spread } = visit[visitsInPerson.includes(index) ? 'in_person' : 'online']
    const stray = Math.log(Math.max(1, duration) / middle)
    const limit = 2 * Math.hypot(spread, drift)
    pull += Math.max(-limit, Math.min(limit, stray)) / spread ** 2
    precision += 1 / spread ** 2
  }
  const moved = ({ middle, spread }: LogNormal) => ({ middle: middle * Math.exp(pull / precision), spread })
  const missed = closed.no_show.length + renumbered.length
  return {
    visit: { online: moved(visit.online), in_person: moved(visit.in_person) },
    doubt: 1 / precision,
    noShow: (noShow * PRIOR_TURNS + missed) / (PRIOR_TURNS + missed + closed.completed.length),
    toStart,
  }
}

/** What passes before the next call, by chance `p`: the visit in progress or the doctor's absence. */
function firstPart({ turn, doctor }: PublicView, now: Instant, today: Today): (p: number) => number {
  const { expectedBackAt, status } = doctor
  const back = expectedBackAt === null ? 0 : Math.max(0, expectedBackAt - now)
  if (turn?.startedAt != null) {
    const elapsed = now - turn.startedAt
    const { middle, spread } = today.visit[turn.mode]
    const visit = { middle, spread: Math.sqrt(spread ** 2 + today.doubt) }
    return (p) => Math.max(back, remaining(p, elapsed, visit))
  }
  if (turn) {
    const toStart = Math.max(0, today.toStart - Math.max(0, now - turn.calledAt))
    return () => Math.max(back, toStart)
  }
  if (expectedBackAt !== null) return (p) => back - OVERRUN * Math.log(1 - p)
  return status === 'on_break' ? (p) => -UNKNOWN_BREAK * Math.log(1 - p) : () => 0
}

/** Everybody between the next call and this token's, as one log-normal; null when there is nobody. */
function othersBefore(view: PublicView, position: number, today: Today): LogNormal | null {
  const { turn, line, settings } = view
  const inPerson = new Set(view.inPerson)
  const joined = new Set(view.joined)
  let mean = 0
  let variance = 0
  let visits = 0
  const add = (mode: Mode, missing: number, toStart: number) => {
    const visit = today.visit[mode]
    const length = meanOf(visit) * Math.exp(today.doubt / 2)
    const whole = toStart + length
    const lost = settings.skipAutomatically ? NO_SHOW_AFTER_MS : MISSED
    mean += (1 - missing) * whole + missing * lost
    variance += (1 - missing) * varianceOf(visit) + missing * (1 - missing) * (whole - lost) ** 2
    visits += (1 - missing) * length
  }
  const missing = (mode: Mode, hasJoined: boolean, turns: number) =>
    hasJoined ? today.noShow * JOINED_FACTOR : missingOf(today.noShow, mode, turns)
  if (turn && turn.startedAt === null) add(turn.mode, missing(turn.mode, turn.joined, 0), 0)
  for (const [index, token] of line.slice(0, position - 1).entries()) {
    const mode = inPerson.has(token) ? 'in_person' : 'online'
    add(mode, missing(mode, joined.has(token), index + 1), today.toStart)
  }
  // A slow day is slow for everybody: that doubt does not average out over the patients.
  return mean === 0 ? null : withMoments(mean, variance + visits ** 2 * Math.expm1(today.doubt))
}

/** Who has not joined although the turn is near is less likely to come. */
function missingOf(noShow: number, mode: Mode, turns: number): number {
  const least = COMES_UNJOINED[mode]
  const unjoined = least + (1 - least) * Math.min(1, turns / (JOIN_WITHIN_POSITIONS + 1))
  return noShow / (noShow + (1 - noShow) * unjoined)
}

/** The sum of two independent parts: shifting the first shifts the whole by no more, so it stays calm (POS-5). */
function quantileOfSum(p: number, first: (p: number) => number, others: LogNormal | null): number {
  const alone = first(p)
  if (!others) return alone
  const parts = NODES.map(first)
  let low = alone
  let high = first(0.95) + others.middle * Math.exp(3 * others.spread)
  for (let step = 0; step < 24; step++) {
    const half = (low + high) / 2
    const chance = parts.reduce((sum, part) => sum + chanceWithin(half - part, others), 0)
    if (chance < p * parts.length) low = half
    else high = half
  }
  return high
}
