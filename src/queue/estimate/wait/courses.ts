import type { PublicView } from '../../views/view.ts'
import { JOIN_WITHIN_POSITIONS, type Mode, NO_SHOW_AFTER_MS } from '../../vocabulary.ts'
import type { Pace } from '../pace.ts'
import { type LogNormal, meanOf, varianceOf, withMoments } from './log-normal.ts'
import type { Today } from './today.ts'

const MINUTE = 60_000
/** A called patient who does not come costs the doctor this, in ms, unless the doctor lets the timer skip and then calls. */
const MISSED = 3.5 * MINUTE
const SKIPPED = NO_SHOW_AFTER_MS + 0.5 * MINUTE
/** Share of those who will come that has not joined when their turn does. In person the desk is enough. */
const COMES_UNJOINED: Record<Mode, number> = { online: 0.1, in_person: 0.4 }
/** What having joined multiplies the no-show probability with. */
const JOINED_FACTOR = 0.15

/** A component of the mixture and its weight: one way in which the turns between may go. Null: nothing is between. */
type Course = { readonly chance: number; readonly length: LogNormal | null }
export type Courses = readonly Course[]

/**
 * The turns between the next call and a place in the line, for every place up to this one, nearest first. A mixture of
 * up to four log-normals, each with the mean and variance of its sum: with or without a break, the called patient there
 * or missing.
 */
export function coursesBefore(view: PublicView, position: number, today: Today): readonly Courses[] {
  const { turn, line, settings } = view
  const { toStart, visit, doubt, noShow } = today
  const { due, length } = today.pause
  const inPerson = new Set(view.inPerson)
  const joined = new Set(view.joined)
  const lost = settings.skipAutomatically ? SKIPPED : MISSED
  const meanVisit = (mode: Mode) => meanOf(visit[mode]) * Math.exp(doubt / 2)
  const missing = (mode: Mode, hasJoined: boolean, turns: number) =>
    hasJoined ? noShow * JOINED_FACTOR : missingOf(noShow, mode, turns)
  /** Of the whole patients between: mean and variance of the time, and the part of the mean that is visits. */
  let mean = 0
  let variance = 0
  let visits = 0

  /** With what the current turn adds: its visit, or the time lost on a no-show. */
  const courses = (chance: number, own: number, ownVariance: number, ownVisit: number): Courses => {
    const sum = mean + own
    // A slow day is slow for everybody: a shared factor does not average out, its variance grows with the square.
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

/**
 * Weibull: the probability that a break begins within `work`, given how long there was none. That age is counted to the
 * turn's last step and not to the clock, so as to change by events only (POS-5).
 */
function pauseChance({ turn, at, availableSince }: PublicView, work: number, { due, shape }: Pace['pause']) {
  const since = Math.max(0, (turn?.startedAt ?? turn?.calledAt ?? at) - (availableSince ?? at))
  return -Math.expm1((since / due) ** shape - ((since + work) / due) ** shape)
}

/** Bayes: the no-show probability given that the patient has not joined though only `turns` are ahead. */
function missingOf(noShow: number, mode: Mode, turns: number): number {
  const least = COMES_UNJOINED[mode]
  const unjoined = least + (1 - least) * Math.min(1, turns / (JOIN_WITHIN_POSITIONS + 1))
  return noShow / (noShow + (1 - noShow) * unjoined)
}
