import type { PublicView } from '../../views/view.ts'
import type { Mode } from '../../vocabulary.ts'
import { type Pace, plannedPace } from '../pace.ts'
import type { LogNormal } from './log-normal.ts'

/** How many turns the expected no-show chance counts for beside today's. */
const PRIOR_TURNS = 30
/** What no estimate knows of, emergencies above all: a variance of the logarithm of everything ahead. */
const UNFORESEEN = 0.03
/** Visits stray further than those seen so far: a spread from a history is an understatement. */
const UNSEEN = 1.1

/** What today is expected to be like, after the visits that it has had. */
export type Today = {
  readonly visit: Readonly<Record<Mode, LogNormal>>
  /** How uncertain it still is whether the whole day is quick or slow: a variance of the logarithm. */
  readonly doubt: number
  readonly noShow: number
  readonly toStart: number
  readonly pause: Pace['pause']
}

/** The doctor's pace, moved by how today's visits differ from it; the day's own drift is learnt visit by visit. */
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
