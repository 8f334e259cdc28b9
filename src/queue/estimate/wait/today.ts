import type { PublicView } from '../../views/view.ts'
import type { Mode } from '../../vocabulary.ts'
import { type Pace, plannedPace } from '../pace.ts'
import type { LogNormal } from './log-normal.ts'

/** Prior strength of the no-show probability, in turns beside today's. */
const PRIOR_TURNS = 30
/** What the model leaves out, emergencies above all: log-variance shared by everything ahead. */
const UNFORESEEN = 0.03
/** Inflates sigma: an estimate from a short history understates the tails. */
const UNSEEN = 1.1

/** The posterior of the day, given the visits that it has had. */
export type Today = {
  readonly visit: Readonly<Record<Mode, LogNormal>>
  /** Posterior log-variance of the day's own factor, and `UNFORESEEN`. */
  readonly doubt: number
  readonly noShow: number
  readonly toStart: number
  readonly pause: Pace['pause']
}

/**
 * Precision-weighted (Bayesian normal) update of the day's log-factor: prior N(0, drift²), one observation a visit. A
 * residual beyond two standard deviations counts as two, so that one forgotten visit does not move the day.
 */
export function todayOf({ settings, durations, visitsInPerson = [], closed, renumbered }: PublicView): Today {
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
