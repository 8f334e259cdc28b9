import type { Instant } from './ids.ts'
import type { Mode } from './words.ts'

/**
 * How a doctor works, as far as it is known before the day begins (POS-3). Plain numbers about nobody in particular,
 * so that it may be in the log and in everybody's view.
 */
export type Pace = {
  /** The middle visit in ms, half being longer, and its spread: the standard deviation of its logarithm. */
  readonly visit: Readonly<Record<Mode, { readonly middle: number; readonly spread: number }>>
  /** How far a whole day may be quicker or slower than that; a standard deviation of the logarithm too. */
  readonly drift: number
  /** Chance that somebody who has booked does not come. */
  readonly noShow: number
  /** From the call to the start of the visit, in ms. */
  readonly toStart: number
  /** Breaks: after how much work one is due (two in three come earlier) and how long it is on average, in ms; how regular. */
  readonly pause: { readonly due: number; readonly length: number; readonly shape: number }
  /** How many turns this is learnt from. */
  readonly count: number
}

/** A turn of an earlier day. `durationMs` is null when the patient did not come. */
export type PastTurn = {
  readonly mode: Mode
  readonly durationMs: number | null
  readonly endedAt: Instant
  /** From the call to the start, where it is known. */
  readonly toStartMs?: number | undefined
  /** How long nobody was being seen before the call although somebody waited: a break. */
  readonly pauseBeforeMs?: number | undefined
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** How far visits spread where nothing is known of them. */
const SPREAD = 0.5
/** How far what a doctor plans is from what the doctor does. */
const PLAN_ERROR = 0.35
/** How far one mode may be from the other. */
const MODE_ERROR = 0.3
const DRIFT = 0.18
const NO_SHOW = 0.15
const TO_START = 1.5 * MINUTE
const PAUSE = { due: 200 * MINUTE, length: 15 * MINUTE, shape: 3 }
/** After so long a past turn counts half. */
const HALF_LIFE = 30 * DAY
/** Without a pause so long it is the same working day, in whatever zone. */
const NIGHT = 6 * HOUR
/** How many turns the usual spread, no-show chance and time to start count for beside real ones. */
const PRIOR_TURNS = 20
const PRIOR_DAYS = 8
const PRIOR_PAUSES = 2

/** With no history the doctor's set minutes serve. */
export function plannedPace({ minutesPerPatient }: { readonly minutesPerPatient: number }): Pace {
  const middle = Math.round(minutesPerPatient * MINUTE * Math.exp(-(SPREAD ** 2) / 2))
  const visit = { middle, spread: SPREAD }
  return {
    visit: { online: visit, in_person: visit },
    drift: rounded(Math.hypot(DRIFT, PLAN_ERROR)),
    noShow: NO_SHOW,
    toStart: TO_START,
    pause: PAUSE,
    count: 0,
  }
}

type Sample = { readonly value: number; readonly weight: number }

/**
 * POS-3 what the doctor's past turns say, recent ones the most; thin history leans on the set minutes. Medians and
 * quantiles rather than means, so that one visit forgotten until the evening changes nothing.
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

/** A median is this much less certain than a mean, in variance. */
const MEDIAN_NOISE = 1.57

const rounded = (value: number) => Math.round(value * 1000) / 1000

/** Each of the two counts by how certain it is. */
const between = (prior: number, priorVariance: number, seen: number, seenVariance: number) =>
  (prior * seenVariance + seen * priorVariance) / (priorVariance + seenVariance)

/** A weighted mean that leans on `prior` as if that had been seen `count` times. */
function leaning(prior: number, count: number, samples: readonly Sample[]): number {
  const weight = samples.reduce((sum, each) => sum + each.weight, count)
  return samples.reduce((sum, each) => sum + each.weight * each.value, prior * count) / weight
}

const missedOf = (turns: readonly WeighedTurn[]) =>
  turns.map(({ durationMs, weight }) => ({ value: durationMs === null ? 1 : 0, weight }))

type WeighedTurn = PastTurn & { readonly weight: number }

/** A stretch of work until a break or the end of the day. */
type Stretch = { readonly hours: number; readonly broke: boolean; readonly weight: number }

/** How regular breaks can be: with 1 they come at any time, with 6 hardly before they are due. */
const SHAPES = [1, 1.5, 2, 3, 4, 5, 6]
/** Two breaks of a doctor of whom nothing is known. */
const priorStretches = (): readonly Stretch[] => [
  { hours: (0.65 * PAUSE.due) / HOUR, broke: true, weight: 1 },
  { hours: (1.15 * PAUSE.due) / HOUR, broke: true, weight: 1 },
]

/** The Weibull distribution under which the stretches are likeliest, those cut off by the evening being longer still. */
function pauseOf(turns: readonly WeighedTurn[]): Pace['pause'] {
  // Nothing said of breaks is not the same as none.
  if (turns.every(({ pauseBeforeMs }) => pauseBeforeMs === undefined)) return PAUSE
  const pauses = turns.flatMap(({ pauseBeforeMs = 0, weight }) =>
    pauseBeforeMs < MINUTE ? [] : [{ value: Math.min(pauseBeforeMs, 2 * HOUR), weight }],
  )
  const stretches = [...priorStretches(), ...stretchesOf(turns)]
  const sum = (of: (stretch: Stretch) => number) =>
    stretches.reduce((total, stretch) => total + stretch.weight * of(stretch), 0)
  const breaks = sum(({ broke }) => (broke ? 1 : 0))
  const logHours = sum(({ broke, hours }) => (broke ? Math.log(hours) : 0))
  const fits = SHAPES.map((shape) => {
    const due = sum(({ hours }) => hours ** shape) / breaks
    return { shape, due: due ** (1 / shape), fit: breaks * Math.log(shape / due) + (shape - 1) * logHours }
  })
  const { due, shape } = fits.reduce((best, each) => (each.fit > best.fit ? each : best))
  return {
    due: Math.round(due * HOUR),
    shape,
    length: Math.round(leaning(PAUSE.length, PRIOR_PAUSES, pauses)),
  }
}

function stretchesOf(turns: readonly WeighedTurn[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  let current: { from: Instant; to: Instant; weight: number } | null = null
  const close = (broke: boolean) => {
    if (!current || current.to - current.from < MINUTE) return
    stretches.push({ hours: (current.to - current.from) / HOUR, broke, weight: current.weight })
  }
  for (const { endedAt, durationMs, toStartMs = 0, pauseBeforeMs = 0, weight } of turns) {
    const calledAt = endedAt - (durationMs ?? 0) - toStartMs
    const paused = pauseBeforeMs >= MINUTE
    if (!current || paused || calledAt - current.to > NIGHT) {
      close(paused)
      current = { from: calledAt, to: endedAt, weight }
    }
    current = { ...current, to: Math.max(current.from, endedAt) }
  }
  close(false)
  return stretches
}

/** How many samples of the same weight would say as much. */
function sizeOf(samples: readonly { readonly weight: number }[]): number {
  const sum = samples.reduce((total, { weight }) => total + weight, 0)
  return sum ** 2 / samples.reduce((total, { weight }) => total + weight ** 2, 0)
}

/** The value that `p` of the weight lies below, between the two nearest. */
function quantile(samples: readonly Sample[], p: number): number {
  const sorted = samples.toSorted((a, b) => a.value - b.value)
  const wanted = p * sorted.reduce((sum, { weight }) => sum + weight, 0)
  let below = 0
  let last: { at: number; value: number } | null = null
  for (const { value, weight } of sorted) {
    const at = below + weight / 2
    if (at >= wanted) {
      if (!last) return value
      return last.value + ((value - last.value) * (wanted - last.at)) / (at - last.at)
    }
    last = { at, value }
    below += weight
  }
  return last?.value ?? 0
}

/** Half of what lies between the 10th and the 90th of a hundred, as a standard deviation; leans on the usual one. */
function spreadOf(strays: readonly Sample[]): number {
  const seen = (quantile(strays, 0.9) - quantile(strays, 0.1)) / 2.563
  const size = sizeOf(strays)
  return Math.sqrt((SPREAD ** 2 * PRIOR_TURNS + seen ** 2 * size) / (PRIOR_TURNS + size))
}

type WorkingDay = { readonly mean: number; readonly size: number; readonly weight: number }

function workingDays(strays: readonly (Sample & { endedAt: Instant })[]): readonly WorkingDay[] {
  const days: (Sample & { endedAt: Instant })[][] = []
  let last = Number.NEGATIVE_INFINITY
  for (const stray of strays) {
    if (stray.endedAt - last > NIGHT) days.push([])
    days.at(-1)?.push(stray)
    last = stray.endedAt
  }
  return days.map((day) => ({
    mean: day.reduce((sum, { value }) => sum + Math.max(-1.5, Math.min(1.5, value)), 0) / day.length,
    size: day.length,
    weight: day[0]?.weight ?? 0,
  }))
}

/** How much of the spread is that of whole days: their means stray further than single visits explain. */
function driftOf(days: readonly WorkingDay[], spread: number): number {
  let above = DRIFT ** 2 * PRIOR_DAYS
  let count = PRIOR_DAYS
  for (const { mean, size, weight } of days) {
    above += weight * (mean ** 2 - spread ** 2 / size)
    count += weight * (1 - 1 / size)
  }
  return Math.max(0.0025, Math.min(above / count, spread ** 2 / 2))
}
