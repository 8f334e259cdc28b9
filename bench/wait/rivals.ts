import type { Wait } from '../../src/queue/estimate/wait.ts'
import type { Case } from './doctor.ts'
import {
  constant,
  fitSpread,
  type Growth,
  type Known,
  LONGEST,
  NO_SPREAD,
  ours,
  PLANNED,
  type Point,
  ROLLING,
  SEED,
  SEED_WITH_BREAKS,
  spreadAround,
  withTurns,
} from './estimates.ts'

export type Estimator = { readonly name: string; readonly wait: (known: Known) => Wait }

export const OURS: Estimator = { name: 'ours', wait: ours }

const POINTS: readonly (readonly [string, Point])[] = [
  ['seed formula, 10 min', SEED],
  ['the same, told of breaks', SEED_WITH_BREAKS],
  ['the same, set minutes', PLANNED],
  ['rolling mean of 20', ROLLING],
  ['longest recent + 15 min', LONGEST],
]

const RANGES: readonly (readonly [string, Growth])[] = [
  [', fitted range', constant],
  [', fitted range * root of turns', withTurns],
]

/** Every rival as it is (one number for all three), and with the best range that the tuning seeds can give it. */
export function makeRivals(tuning: readonly (readonly Case[])[]): readonly Estimator[] {
  const cases = tuning.flat()
  return POINTS.flatMap(([name, point]) => [
    { name, wait: (known: Known) => spreadAround(point(known), NO_SPREAD, 1) },
    ...RANGES.map(([suffix, growth]) => {
      const spread = fitSpread(cases.map(({ known, actual }) => (actual - point(known)) / growth(known)))
      return {
        name: name + suffix,
        wait: (known: Known) => spreadAround(point(known), spread, growth(known)),
      }
    }),
  ])
}
