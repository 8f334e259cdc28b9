import { describe, expect, it } from 'vitest'
import { type PastTurn, paceFrom, plannedPace } from './pace.ts'
import { MORNING, minutes, seconds } from './testing/day.ts'

// Where the other tests say what must be so, these say what it comes to: a constant or a sign that changes shows here.

const HOUR = minutes(60)
const DAY = 24 * HOUR
/** Of a day's eight turns: how long they took, who did not come, and the break before the fifth. */
const LENGTHS = [6, 11, 9, 14, 8, 10, 22, 7]
const MISSED = [2, 6]

/** So many days up to yesterday, every other one slower by half; online and in person by turns. */
function month(days: number): readonly PastTurn[] {
  return Array.from({ length: days }, (_, day) => {
    let at = MORNING - (days - day) * DAY
    return LENGTHS.map((length, turn): PastTurn => {
      const slow = day % 2 === 0 ? 1 : 1.5
      const isMissed = MISSED.includes(turn) && day % 3 === 0
      const inPerson = turn % 2 === 1
      const durationMs = minutes(length) * slow * (inPerson ? 0.7 : 1)
      const toStartMs = seconds(40 + 10 * turn)
      const pauseBeforeMs = turn === 4 ? minutes(18 + day) : 0
      at += pauseBeforeMs + toStartMs + durationMs
      return {
        mode: inPerson ? 'in_person' : 'online',
        durationMs: isMissed ? null : durationMs,
        endedAt: at,
        ...(turn === 0 ? {} : { pauseBeforeMs }),
        ...(isMissed ? {} : { toStartMs }),
      }
    })
  }).flat()
}

const pace = (history: readonly PastTurn[]) => paceFrom(history, { minutesPerPatient: 12 }, MORNING)

describe('the pace, number by number', () => {
  it('POS-3 of a doctor of whom nothing is known', () => {
    expect(plannedPace({ minutesPerPatient: 12 })).toEqual({
      visit: {
        online: { middle: 635398, spread: 0.5 },
        in_person: { middle: 635398, spread: 0.5 },
      },
      drift: 0.394,
      noShow: 0.15,
      toStart: 90000,
      pause: { due: 12000000, length: 900000, shape: 3 },
      count: 0,
    })
  })
  it('POS-3 of a month', () => {
    expect(pace(month(20))).toEqual({
      visit: { online: { middle: 542085, spread: 0.299 }, in_person: { middle: 564201, spread: 0.299 } },
      drift: 0.205,
      noShow: 0.095,
      toStart: 75771,
      pause: { due: 5659105, shape: 2, length: 1606797 },
      count: 160,
    })
  })
  it('POS-3 of a single day', () => {
    expect(pace(month(1))).toEqual({
      visit: { online: { middle: 496077, spread: 0.426 }, in_person: { middle: 505175, spread: 0.426 } },
      drift: 0.267,
      noShow: 0.178,
      toStart: 83842,
      pause: { due: 9417903, shape: 2, length: 959120 },
      count: 8,
    })
  })
  it('POS-3 of one visit, and of one missed turn', () => {
    expect(pace(month(1).slice(1, 2))).toEqual({
      visit: { online: { middle: 587157, spread: 0.485 }, in_person: { middle: 587157, spread: 0.485 } },
      drift: 0.309,
      noShow: 0.143,
      toStart: 86439,
      pause: { due: 11889764, shape: 4, length: 900000 },
      count: 1,
    })
    expect(pace(month(1).slice(2, 3))).toEqual({
      visit: {
        online: { middle: 635398, spread: 0.5 },
        in_person: { middle: 635398, spread: 0.5 },
      },
      drift: 0.394,
      noShow: 0.19,
      toStart: 90000,
      pause: { due: 11889759, shape: 4, length: 900000 },
      count: 1,
    })
  })
})
