import type { Instant, Token } from './ids.ts'
import { type Pace, plannedPace } from './pace.ts'
import { positionOf } from './position.ts'
import type { PublicView } from './view.ts'
import {
  type Ahead,
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
/** How late a doctor is back from a break or begins the day, on average; how long a break of unknown end still takes. */
const OVERRUN = 4 * MINUTE
const LATE_OPENING = 8 * MINUTE
const UNKNOWN_BREAK = 12 * MINUTE
/** By how much of its lateness a return may be early. */
const EARLY = 0.2
/** How many turns the expected no-show chance counts for beside today's. */
const PRIOR_TURNS = 30
/** Of the patients who will come, how many have not joined when their turn does. In person the desk is enough. */
const COMES_UNJOINED: Record<Mode, number> = { online: 0.1, in_person: 0.4 }
/** Somebody who has joined is as much less likely to be missing. */
const JOINED_FACTOR = 0.15
/** What no estimate knows of, emergencies above all: a variance of the logarithm of everything ahead. */
const UNFORESEEN = 0.03
/** Visits stray further than those seen so far: a spread from a history is an understatement. */
const UNSEEN = 1.1
/**
 * The quantiles that stand for the rest of the current turn when others are added to it. A little outside of the middles
 * of five equal steps, which would cut off the tails. Fifteen are no better.
 */
const NODES = [0.06, 0.28, 0.5, 0.72, 0.94]

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
  const between = coursesBefore(view, position, today)
  const low = quantileOfSum(0.1, first, between)
  const likely = Math.max(low, quantileOfSum(0.5, first, between))
  return { low, likely, high: Math.max(likely, quantileOfSum(0.9, first, between)) }
}

/** What today is expected to be like, after the visits that it has had. */
type Today = {
  readonly visit: Readonly<Record<Mode, LogNormal>>
  /** How uncertain it still is whether the whole day is quick or slow: a variance of the logarithm. */
  readonly doubt: number
  readonly noShow: number
  readonly toStart: number
  readonly pause: Pace['pause']
}

/** The doctor's pace, moved by how today's visits differ from it; the day's own drift is learnt visit by visit. */
function todayOf({ settings, durations, visitsInPerson = [], closed, renumbered }: PublicView): Today {
  const { visit, drift, noShow, toStart, pause } = settings.pace ?? plannedPace(settings)
  let precision = 1 / drift ** 2
  let pull = 0
  for (const [index, duration] of durations.entries()) {
    const { middle, spread } = visit[visitsInPerson.includes(index) ? 'in_person' : 'online']
    const stray = Math.log(Math.max(1, duration) / middle)
    const limit = 2 * Math.hypot(spread, drift)
    pull += Math.max(-limit, Math.min(limit, stray)) / spread ** 2
    precision += 1 / spread ** 2
  }
  const moved = ({ middle, spread }: LogNormal) => ({
    middle: middle * Math.exp(pull / precision),
    spread: spread * UNSEEN,
  })
  const missed = closed.no_show.length + renumbered.length
  return {
    visit: { online: moved(visit.online), in_person: moved(visit.in_person) },
    doubt: 1 / precision + UNFORESEEN,
    noShow: (noShow * PRIOR_TURNS + missed) / (PRIOR_TURNS + missed + closed.completed.length),
    toStart,
    pause,
  }
}

/** What passes before the next call: the visit in progress or the doctor's absence. */
function firstPart(view: PublicView, now: Instant, today: Today): Ahead {
  const { turn } = view
  const absence = absenceOf(view, now)
  if (turn?.startedAt != null) {
    const { middle, spread } = today.visit[turn.mode]
    const left = remaining(now - turn.startedAt, { middle, spread: Math.sqrt(spread ** 2 + today.doubt) })
    if (!absence) return left
    // A break that begins with the end of the visit: whichever takes longer.
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

/** After `from`, at any time: having taken long says nothing about how long it still takes. */
const unhurried = (mean: number, from: number): Ahead => ({
  at: (p) => Math.max(0, from - mean * Math.log(1 - p)),
  within: (time) => (time < 0 ? 0 : 1 - Math.exp(-Math.max(0, time - from) / mean)),
})

/** One way in which the turns between may go, and how likely it is. Null: nothing is between. */
type Course = { readonly chance: number; readonly length: LogNormal | null }
type Courses = readonly Course[]

/**
 * The turns between the next call and a place in the line, for every place up to this one, nearest first: with or
 * without a break, the called patient there or missing.
 */
function coursesBefore(view: PublicView, position: number, today: Today): readonly Courses[] {
  const { turn, line, settings } = view
  const { toStart, visit, doubt, noShow } = today
  const { due, length } = today.pause
  const inPerson = new Set(view.inPerson)
  const joined = new Set(view.joined)
  const lost = settings.skipAutomatically ? NO_SHOW_AFTER_MS : MISSED
  const meanVisit = (mode: Mode) => meanOf(visit[mode]) * Math.exp(doubt / 2)
  const missing = (mode: Mode, hasJoined: boolean, turns: number) =>
    hasJoined ? noShow * JOINED_FACTOR : missingOf(noShow, mode, turns)
  /** Of the whole patients between: mean and variance of the time, and the part of it that is visits. */
  let mean = 0
  let variance = 0
  let visits = 0

  /** With what the current turn adds: its visit, or the time lost by waiting for it. */
  const courses = (chance: number, own: number, ownVariance: number, ownVisit: number): Courses => {
    const sum = mean + own
    // A slow day is slow for everybody: that doubt does not average out over the patients.
    const spread = variance + ownVariance + (visits + ownVisit) ** 2 * Math.expm1(doubt)
    const work = sum + (turn?.startedAt == null ? 0 : meanVisit(turn.mode))
    const pause = pauseChance(view, work, today.pause)
    const unbroken = { chance: chance * (1 - pause), length: sum === 0 ? null : withMoments(sum, spread) }
    if (pause === 0) return [unbroken]
    // More than one only in a long wait.
    const pauses = Math.max(1, work / due)
    const broken = withMoments(sum + pauses * length, spread + (pauses * length ** 2) / 2)
    return [unbroken, { chance: chance * pause, length: broken }]
  }
  const here = (): Courses => {
    if (turn?.startedAt !== null) return courses(1, 0, 0, 0)
    const gone = missing(turn.mode, turn.joined, 0)
    const own = meanVisit(turn.mode)
    return [
      ...courses(gone, Math.max(0, lost - toStart), MINUTE ** 2, 0),
      ...courses(1 - gone, own, varianceOf(visit[turn.mode]) + toStart ** 2, own),
    ]
  }

  const places = [here()]
  for (const [index, token] of line.slice(0, position - 1).entries()) {
    const mode = inPerson.has(token) ? 'in_person' : 'online'
    const gone = missing(mode, joined.has(token), index + 1)
    const whole = toStart + meanVisit(mode)
    mean += (1 - gone) * whole + gone * lost
    variance +=
      (1 - gone) * (varianceOf(visit[mode]) + toStart ** 2) + gone * (1 - gone) * (whole - lost) ** 2
    visits += (1 - gone) * meanVisit(mode)
    places.push(here())
  }
  return places
}

/** Breaks come when one is due, by the time since the last. That is counted to the turn's last step, so as to be calm. */
function pauseChance({ turn, at, availableSince }: PublicView, work: number, { due, shape }: Pace['pause']) {
  const since = Math.max(0, (turn?.startedAt ?? turn?.calledAt ?? at) - (availableSince ?? at))
  return -Math.expm1((since / due) ** shape - ((since + work) / due) ** shape)
}

/** Who has not joined although the turn is near is less likely to come. */
function missingOf(noShow: number, mode: Mode, turns: number): number {
  const least = COMES_UNJOINED[mode]
  const unjoined = least + (1 - least) * Math.min(1, turns / (JOIN_WITHIN_POSITIONS + 1))
  return noShow / (noShow + (1 - noShow) * unjoined)
}

/**
 * The quantile of the sum: the courses are a mixture, and the first part stands before each. When what that still takes
 * falls by no more than the time that passed, so does the sum: this is what keeps it calm (POS-5). Two moments know
 * little of the tails, so a nearer place might come out with the longer wait; then the one further off has it too.
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
  // It is no less than the first part alone, and with nothing between it is just that.
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
