import type { Instant } from '../ids.ts'
import type { Mode } from '../vocabulary.ts'
import type { PastTurn, WeighedTurn } from './pace/past-turn.ts'
import { type Pause, pauseOf, USUAL_PAUSE } from './pace/pauses.ts'
import { between, leaning, quantile, type Sample, sizeOf } from './pace/samples.ts'
import { DRIFT, driftOf, workingDays } from './pace/working-days.ts'

/**
 * How a doctor works, as far as it is known before the day begins (POS-3). Numbers about no patient in particular, so
 * that it may be in the log; a record of the doctor, so that nobody is sent it (ROOM-4).
 */
export type Pace = {
  /** The log-normal visit: `middle` its median in ms, `spread` the standard deviation of its logarithm within a day. */
  readonly visit: Readonly<Record<Mode, { readonly middle: number; readonly spread: number }>>
  /** The day's own log-factor before its first visit: standard deviation, between days and of the level itself. */
  readonly drift: number
  /** Probability that somebody who has booked does not come. */
  readonly noShow: number
  /** From the call to the start of the visit, in ms. */
  readonly toStart: number
  readonly pause: Pause
  /** How many turns this is learnt from. */
  readonly count: number
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Prior spread of visits. */
const SPREAD = 0.5
/** Prior standard deviation, in logarithms, between what a doctor plans and does. */
const PLAN_ERROR = 0.35
/** The same between one mode and the doctor's level. */
const MODE_ERROR = 0.3
const NO_SHOW = 0.15
const TO_START = 1.5 * MINUTE
/** Half-life of a past turn's weight. */
const HALF_LIFE = 30 * DAY
/** Prior strength, in turns, of spread and no-show probability; the time to start has half of it. */
const PRIOR_TURNS = 20

/** The prior: with no history the doctor's set minutes serve, as the mean of the log-normal (POS-3). */
export function plannedPace({ minutesPerPatient }: { readonly minutesPerPatient: number }): Pace {
  const middle = Math.round(minutesPerPatient * MINUTE * Math.exp(-(SPREAD ** 2) / 2))
  const visit = { middle, spread: SPREAD }
  return {
    visit: { online: visit, in_person: visit },
    drift: rounded(Math.hypot(DRIFT, PLAN_ERROR)),
    noShow: NO_SHOW,
    toStart: TO_START,
    pause: USUAL_PAUSE,
    count: 0,
  }
}

/**
 * POS-3 what the doctor's past turns say, weighted by age with a half-life and shrunk towards the set minutes by
 * precision. Medians and quantiles rather than means, so that one visit forgotten until the evening changes nothing.
 */
export function paceFrom(
  history: readonly PastTurn[],
  settings: { readonly minutesPerPatient: number },
  now: Instant,
): Pace {
  const planned = plannedPace(settings)
  const turns = history
    .filter(({ endedAt, durationMs }) => endedAt <= now && (durationMs === null || durationMs > 0))
    .toSorted((a, b) => a.endedAt - b.endedAt)
    .map((turn) => ({ ...turn, weight: 0.5 ** ((now - turn.endedAt) / HALF_LIFE) }))
  const visits = turns.flatMap(({ mode, durationMs, endedAt, weight }) =>
    durationMs === null ? [] : [{ mode, endedAt, weight, value: Math.log(durationMs) }],
  )
  const noShow = leaning(planned.noShow, PRIOR_TURNS, missedOf(turns))
  const starts = turns.flatMap(({ toStartMs, weight }) =>
    toStartMs === undefined ? [] : [{ value: Math.min(toStartMs, 10 * MINUTE), weight }],
  )
  const toStart = leaning(planned.toStart, PRIOR_TURNS / 2, starts)
  const rest = {
    noShow: rounded(noShow),
    toStart: Math.round(toStart),
    pause: pauseOf(turns),
    count: turns.length,
  }
  if (visits.length === 0) return { ...planned, ...rest }

  const level = quantile(visits, 0.5)
  const modeLevel = (mode: Mode, noise: number) => {
    const own = visits.filter((visit) => visit.mode === mode)
    return own.length === 0 ? level : between(level, MODE_ERROR ** 2, quantile(own, 0.5), noise / sizeOf(own))
  }
  const levels = {
    online: modeLevel('online', MEDIAN_NOISE * SPREAD ** 2),
    in_person: modeLevel('in_person', MEDIAN_NOISE * SPREAD ** 2),
  }
  const strays = visits.map((visit) => ({ ...visit, value: visit.value - levels[visit.mode] }))
  const spread = spreadOf(strays)
  const days = workingDays(strays)
  const drift2 = driftOf(days, spread)
  const within2 = Math.max(0.04, spread ** 2 - drift2)
  const noise =
    drift2 / sizeOf(days.map(({ weight }) => ({ weight }))) + (MEDIAN_NOISE * within2) / sizeOf(visits)
  const plannedLevel = Math.log(planned.visit.online.middle)
  const shift = between(plannedLevel, PLAN_ERROR ** 2, level, noise) - level
  const visitOf = (mode: Mode) => ({
    middle: Math.round(Math.exp(levels[mode] + shift)),
    spread: rounded(Math.sqrt(within2)),
  })
  return {
    visit: { online: visitOf('online'), in_person: visitOf('in_person') },
    drift: rounded(Math.sqrt(drift2 + (PLAN_ERROR ** 2 * noise) / (PLAN_ERROR ** 2 + noise))),
    ...rest,
  }
}

/** Variance of a normal sample's median over that of its mean: pi / 2. */
const MEDIAN_NOISE = 1.57

const rounded = (value: number) => Math.round(value * 1000) / 1000

const missedOf = (turns: readonly WeighedTurn[]) =>
  turns.map(({ durationMs, weight }) => ({ value: durationMs === null ? 1 : 0, weight }))

/** Standard deviation from the range between the deciles (2.563 for a normal); its square shrinks to the prior's. */
function spreadOf(strays: readonly Sample[]): number {
  const seen = (quantile(strays, 0.9) - quantile(strays, 0.1)) / 2.563
  const size = sizeOf(strays)
  return Math.sqrt((SPREAD ** 2 * PRIOR_TURNS + seen ** 2 * size) / (PRIOR_TURNS + size))
}
