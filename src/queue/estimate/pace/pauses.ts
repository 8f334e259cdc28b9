import type { Instant } from '../../ids.ts'
import { NIGHT, type WeighedTurn } from './past-turn.ts'
import { leaning } from './samples.ts'

/** Weibull distribution of the work until a break: scale `due` in ms, and `shape`. `length` is the mean break in ms. */
export type Pause = { readonly due: number; readonly length: number; readonly shape: number }

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** The breaks of a doctor of whom nothing is known. */
export const USUAL_PAUSE: Pause = { due: 200 * MINUTE, length: 15 * MINUTE, shape: 3 }
const PRIOR_PAUSES = 2

/** A stretch of work until a break or the end of the day. */
type Stretch = { readonly hours: number; readonly broke: boolean; readonly weight: number }

/** The shapes to choose from: with 1 the hazard is constant, with 6 breaks hardly come before they are due. */
const SHAPES = [1, 1.5, 2, 3, 4, 5, 6]
/** Two pseudo-observations: the prior. */
const priorStretches = (): readonly Stretch[] => [
  { hours: (0.65 * USUAL_PAUSE.due) / HOUR, broke: true, weight: 1 },
  { hours: (1.15 * USUAL_PAUSE.due) / HOUR, broke: true, weight: 1 },
]

/** Weighted maximum likelihood, the scale in closed form for each shape; stretches the evening cut off are censored. */
export function pauseOf(turns: readonly WeighedTurn[]): Pause {
  // Nothing said of breaks is not the same as none.
  if (turns.every(({ pauseBeforeMs }) => pauseBeforeMs === undefined)) return USUAL_PAUSE
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
    length: Math.round(leaning(USUAL_PAUSE.length, PRIOR_PAUSES, pauses)),
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
