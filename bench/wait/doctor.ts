import { historyOf } from '../../src/queue/estimate/pace/history.ts'
import type { PastTurn } from '../../src/queue/estimate/pace/past-turn.ts'
import { paceFrom } from '../../src/queue/estimate/pace.ts'
import { anyClinic, DAY, makeDays } from './clinic.ts'
import { simulateDay } from './day.ts'
import type { Known } from './estimates.ts'
import { makeRandom } from './random.ts'

/** A forecast's occasion and what came: ms from then to the call. */
export type Case = { readonly known: Known; readonly actual: number }

const FIRST_DAY = Date.parse('2026-01-05T00:00:00Z')

/** So many working days of one doctor, from the very first, of whom nothing is known but the set minutes. */
export function casesOf(seed: number, days: number): readonly Case[] {
  const random = makeRandom(seed)
  const clinic = anyClinic(random)
  const nextDay = makeDays(clinic, random)
  const history: PastTurn[] = []
  const cases: Case[] = []
  for (let index = 0; index < days; index++) {
    // Five working days, then two off.
    const midnight = FIRST_DAY + (index + 2 * Math.floor(index / 5)) * DAY
    const { minutesPerPatient } = clinic
    const pace = paceFrom(history.slice(-400), { minutesPerPatient }, midnight)
    const earlier = history.slice(-40).flatMap(({ durationMs }) => (durationMs === null ? [] : [durationMs]))
    const day = simulateDay(clinic, nextDay(), { minutesPerPatient, pace }, midnight, random)
    for (const moment of day.moments) {
      const called = day.calledAt.get(moment.token)
      // Who cancels is never called, and nobody can say how long they would have waited.
      if (called !== undefined) cases.push({ known: { ...moment, earlier }, actual: called - moment.at })
    }
    history.push(...historyOf(day.queue.entries))
  }
  return cases
}
