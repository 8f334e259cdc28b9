import { OPEN_SCREEN_FIRST_MS } from '../../src/queue/views/away.ts'
import { MINUTE } from './clinic.ts'
import type { Case } from './doctor.ts'
import { ours } from './estimates.ts'

const ASKED = [10, 15, 20, 30, 45] as const

/** One patient's day: each forecast that was kept, and when the turn was called. */
type Told = { readonly forecasts: { readonly at: number; readonly lowAt: number }[]; calledAt: number }

/**
 * NOTE-9: of those who asked to be told so many minutes before, how many had at least that long from being told to being
 * called; by the very rule that the ledger plans by. Whoever's first forecast of the day was later than that could not be.
 */
export function warnedTable(doctors: readonly (readonly Case[])[]): readonly string[] {
  const people = doctors.flatMap(peopleOf)
  const rows = ASKED.map((minutes) => {
    const asked = minutes * MINUTE
    const could = people.filter(({ forecasts, calledAt }) => {
      const [first] = forecasts
      return first !== undefined && calledAt - first.at >= asked + OPEN_SCREEN_FIRST_MS
    })
    const had = could.map(({ forecasts, calledAt }) => calledAt - toldAt(forecasts, asked, calledAt))
    const inTime = had.filter((ms) => ms >= asked).length
    const middle = had.toSorted((a, b) => a - b)[Math.floor(had.length / 2)] ?? 0
    const share = ((100 * inTime) / Math.max(1, could.length)).toFixed(1)
    return `${String(minutes).padStart(4)} min before: ${share}% of ${could.length} had that long, the middle one ${(middle / MINUTE).toFixed(1)} min`
  })
  return ['NOTE-9, told in time', ...rows]
}

/** When somebody is told: the first planned moment that comes before the next forecast moves it. */
function toldAt(forecasts: Told['forecasts'], asked: number, calledAt: number): number {
  for (const [index, { at, lowAt }] of forecasts.entries()) {
    const planned = Math.max(at + OPEN_SCREEN_FIRST_MS, lowAt - asked)
    if (planned < (forecasts[index + 1]?.at ?? calledAt)) return planned
  }
  return calledAt
}

function peopleOf(cases: readonly Case[]): readonly Told[] {
  const people = new Map<string, Told>()
  for (const { known, actual } of cases) {
    if (known.kind !== 'told' || known.view.runningSince === null) continue
    const who = `${known.view.key}:${known.token}`
    const told = people.get(who) ?? { forecasts: [], calledAt: known.at + actual }
    people.set(who, told)
    told.forecasts.push({ at: known.at, lowAt: known.at + ours(known).low })
  }
  return [...people.values()]
}
