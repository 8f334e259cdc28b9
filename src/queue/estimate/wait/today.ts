import { lateArrivals, type Queue } from '../../queue.ts'
import type { Mode } from '../../vocabulary.ts'
import { type Pace, plannedPace } from '../pace.ts'
import type { LogNormal } from './log-normal.ts'

const MINUTE = 60_000
/** Prior strength of the no-show probability, in turns beside today's. */
const PRIOR_TURNS = 30
/** What the model leaves out, emergencies above all: log-variance shared by everything ahead. */
const UNFORESEEN = 0.03
/** Inflates sigma: an estimate from a short history understates the tails. */
const UNSEEN = 1.1

/**
 * The posterior of the day, given the visits that it has had: all that a wait is worked out from besides the line.
 * Everybody gets it, so it is rounded, and holds neither a single visit nor the doctor's history (ROOM-4).
 */
export type Today = {
  /** The middle visit in ms, half being longer, and the standard deviation of its logarithm. */
  readonly visit: Readonly<Record<Mode, LogNormal>>
  /** Posterior log-variance of the day's own factor, and `UNFORESEEN`. */
  readonly doubt: number
  readonly noShow: number
  readonly toStart: number
  readonly pause: Pace['pause']
}

/** Today's visits that say how long one is: one that broke off and was resumed says nothing usual (POS-3). */
export const visitsToday = ({ entries }: Pick<Queue, 'entries'>) =>
  entries.flatMap(({ mode, status, startedAt, endedAt, interruptedAt }) =>
    status === 'completed' && startedAt !== null && endedAt !== null && interruptedAt === null
      ? [{ mode, duration: endedAt - startedAt }]
      : [],
  )

/**
 * Precision-weighted (Bayesian normal) update of the day's log-factor: prior N(0, drift²), one observation a visit. A
 * residual beyond two standard deviations counts as two, so that one forgotten visit does not move the day.
 */
export function todayOf(queue: Pick<Queue, 'entries' | 'settings'>): Today {
  const { entries, settings } = queue
  const { visit, drift, noShow, toStart, pause } = settings.pace ?? plannedPace(settings)
  let precision = 1 / drift ** 2
  let pull = 0
  for (const { mode, duration } of visitsToday(queue)) {
    const { middle, spread } = visit[mode]
    const stray = Math.log(Math.max(1, duration) / middle)
    const limit = 2 * Math.hypot(spread, drift)
    pull += Math.max(-limit, Math.min(limit, stray)) / spread ** 2
    precision += 1 / spread ** 2
  }
  const moved = ({ middle, spread }: LogNormal) => ({
    middle: within(SHORTEST, toStep(middle * Math.exp(pull / precision), SHORTEST), DAY),
    spread: twoDigits(Math.min(spread * UNSEEN, WIDEST)),
  })
  const count = (wanted: string) => entries.filter(({ status }) => status === wanted).length
  const missed = entries.reduce((sum, entry) => sum + lateArrivals(entry), count('no_show'))
  return {
    visit: { online: moved(visit.online), in_person: moved(visit.in_person) },
    doubt: twoDigits(1 / precision + UNFORESEEN),
    noShow: twoDigits((noShow * PRIOR_TURNS + missed) / (PRIOR_TURNS + missed + count('completed'))),
    toStart: toStep(toStart, SHORTEST),
    pause: {
      // A doctor who takes no breaks: learnt from many days, it goes far beyond any of them.
      due: within(5 * MINUTE, toStep(pause.due, 5 * MINUTE), DAY),
      length: Math.max(MINUTE, toStep(pause.length, MINUTE)),
      shape: twoDigits(pause.shape),
    },
  }
}

/** No longer than the day whose waits they make: more would change none of them, and screens refuse it (ROOM-6). */
const DAY = 24 * 60 * MINUTE
/** A record with a visit of weeks in it, by mistake, says nothing; a wait made of it would have no end. */
const WIDEST = 3
const within = (low: number, value: number, high: number) => Math.max(low, Math.min(value, high))

/** Finer than a wait is shown in, and coarser than tells one visit from another. */
const SHORTEST = 0.25 * MINUTE
const toStep = (value: number, step: number) => Math.round(value / step) * step
const twoDigits = (value: number) => Number(value.toPrecision(2))
