import { describe, expect, it } from 'vitest'
import { MORNING, minutes, seconds } from '../testing/day.ts'
import type { PastTurn } from './pace/past-turn.ts'
import { paceFrom, plannedPace } from './pace.ts'

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

/** Days of work with breaks of a quarter of an hour after stretches of so many minutes, in visits of ten or less. */
function broken(stretches: readonly number[], days = 10): readonly PastTurn[] {
  return Array.from({ length: days }, (_, day) => {
    let at = MORNING - (days - day) * DAY
    return stretches.flatMap((stretch, index) =>
      Array.from({ length: Math.ceil(stretch / 10) }, (_, visit): PastTurn => {
        const pauseBeforeMs = index > 0 && visit === 0 ? minutes(15) : 0
        const durationMs = minutes(Math.min(10, stretch - 10 * visit))
        at += pauseBeforeMs + durationMs
        return { mode: 'online', durationMs, toStartMs: 0, pauseBeforeMs, endedAt: at }
      }),
    )
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

  it('POS-3 of breaks as regular as a clock, and of breaks at any time', () => {
    const pause = (...stretches: readonly number[]) => pace(broken(stretches)).pause
    expect([pause(95, 100, 105, 98, 102), pause(20, 240, 35, 150, 90)]).toEqual([
      { due: 7150504, shape: 4, length: 900000 },
      { due: 8613720, shape: 1.5, length: 900000 },
    ])
    expect([pause(60, 120, 80, 100, 140), pause(90, 110, 70, 130), pause(100, 80, 110)]).toEqual([
      { due: 7371168, shape: 3, length: 900000 },
      { due: 7471949, shape: 3, length: 900000 },
      { due: 7570144, shape: 3, length: 900000 },
    ])
  })
  it('POS-3 at the edges: a minute is a break, two hours are the most, six are a night', () => {
    const [start] = month(1)
    const after = (pauseBeforeMs: number): PastTurn => ({
      mode: 'online',
      durationMs: minutes(20),
      toStartMs: minutes(1),
      pauseBeforeMs,
      endedAt: Number(start?.endedAt) + pauseBeforeMs + minutes(21),
    })
    const pauses = [minutes(1), minutes(1) - 1, 2 * HOUR, 5 * HOUR, 6 * HOUR, 6 * HOUR + 1, 7 * HOUR]
    expect(pauses.map((length) => pace([...month(1).slice(0, 1), after(length)]).pause)).toEqual([
      { due: 7800010, shape: 1, length: 624211 },
      { due: 11890395, shape: 4, length: 900000 },
      { due: 7800801, shape: 1, length: 2971071 },
      { due: 7802000, shape: 1, length: 2975088 },
      { due: 7802400, shape: 1, length: 2976428 },
      { due: 7802400, shape: 1, length: 2976428 },
      { due: 7802801, shape: 1, length: 2977769 },
    ])
  })
  it('POS-3 a visit that ends now counts, one without length does not, and a start is late by ten minutes at most', () => {
    const [visit, ...rest] = month(2)
    if (!visit) throw new Error('a visit')
    const count = (turn: Partial<PastTurn>) => pace([{ ...visit, ...turn }, ...rest]).count
    expect([count({ endedAt: MORNING }), count({ endedAt: MORNING + 1 }), count({ durationMs: 0 })]).toEqual([
      16, 15, 15,
    ])
    const starts = [10, 11, 60].map((late) => pace([{ ...visit, toStartMs: minutes(late) }, ...rest]).toStart)
    expect(starts).toEqual([103668, 103668, 103668])
  })
  it('POS-3 of days that differ more than visits do, and of a day that is out of all measure', () => {
    const days = month(12)
    const factor = (of: (day: number) => number) =>
      days.map((turn, index) => ({
        ...turn,
        durationMs: turn.durationMs && turn.durationMs * of(Math.floor(index / 8)),
      }))
    expect(pace(factor((day) => (day % 2 === 0 ? 0.3 : 2))).drift).toEqual(0.775)
    expect(pace(factor((day) => (day === 5 ? 40 : 1))).drift).toEqual(0.365)
    expect(pace(factor((day) => (day === 5 ? 0.02 : 1))).drift).toEqual(0.328)
  })
  it('POS-3 as regular as can be, over many days', () => {
    const regular = (days: number) => pace(broken(Array(4).fill(100), days)).pause
    expect([regular(2), regular(5), regular(20)]).toEqual([
      { due: 8489291, shape: 3, length: 900000 },
      { due: 7639411, shape: 3, length: 900000 },
      { due: 7046786, shape: 4, length: 900000 },
    ])
  })
  it('POS-3 as regular as the usual doctor or more', () => {
    const regular = (days: number) => pace(broken(Array(3).fill(150), days)).pause
    expect([regular(1), regular(10)]).toEqual([
      { due: 11217775, shape: 5, length: 900000 },
      { due: 10128342, shape: 6, length: 900000 },
    ])
  })
  it('POS-3 a gap of which nothing is said is a night after six hours, and a moment of work is no stretch', () => {
    const [first, second] = month(1)
    if (!first || !second) throw new Error('two visits')
    const { pauseBeforeMs: _, toStartMs: __, ...bare } = second
    const gaps = [5 * HOUR, 6 * HOUR, 6 * HOUR + 1, 6.5 * HOUR, 7.5 * HOUR]
    const after = (gap: number) => {
      const endedAt = first.endedAt + gap + Number(second.durationMs)
      const third = { ...second, pauseBeforeMs: minutes(5), endedAt: endedAt + minutes(20) }
      const { pause, drift } = pace([first, { ...bare, endedAt }, third])
      return [pause.due, pause.shape, drift]
    }
    expect(gaps.map(after)).toEqual([
      [14804672, 3, 0.29],
      [16824167, 3, 0.248],
      [7692991, 1, 0.248],
      [7691925, 1, 0.248],
      [7689793, 1, 0.248],
    ])
    const moment = { ...second, durationMs: seconds(30), toStartMs: 0, pauseBeforeMs: 0 }
    const short = (length: number) => {
      const begun = { ...moment, durationMs: length }
      return pace([begun, { ...second, pauseBeforeMs: minutes(30), endedAt: second.endedAt + HOUR }]).pause
        .due
    }
    expect([seconds(30), minutes(1) - 1, minutes(1)].map(short)).toEqual([11889764, 11889764, 7442590])
  })
})
