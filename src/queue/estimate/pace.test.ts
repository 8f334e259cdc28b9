import { describe, expect, it } from 'vitest'
import { from, given, later, MORNING, minutes, seconds } from '../testing/day.ts'
import {
  book,
  bookings,
  callNext,
  cancel,
  finish,
  join,
  open,
  resume,
  skip,
  start,
  status,
  tick,
} from '../testing/wishes.ts'
import type { Mode } from '../vocabulary.ts'
import { historyOf } from './pace/history.ts'
import type { PastTurn } from './pace/past-turn.ts'
import { paceFrom, plannedPace } from './pace.ts'

const DAY = minutes(24 * 60)
const SET = { minutesPerPatient: 10 }

/** So many visits a day for so many days before `MORNING`, as long as said, one after the other. */
function visits(days: number, lengths: readonly number[], mode: Mode = 'online'): readonly PastTurn[] {
  return Array.from({ length: days }, (_, day) => {
    let at = MORNING - (days - day) * DAY
    return lengths.map((length): PastTurn => {
      at += minutes(length)
      return { mode, durationMs: minutes(length), endedAt: at }
    })
  }).flat()
}

const middle = (history: readonly PastTurn[], mode: Mode = 'online') =>
  paceFrom(history, SET, MORNING).visit[mode].middle / minutes(1)

describe('the pace of a doctor', () => {
  it('POS-3 with no history it is what the doctor has set', () => {
    expect(paceFrom([], SET, MORNING)).toEqual(plannedPace(SET))
    expect(plannedPace({ minutesPerPatient: 20 }).visit.online.middle).toBe(
      2 * plannedPace(SET).visit.online.middle,
    )
  })

  it('POS-3 thin history moves it a little, much history nearly all the way', () => {
    const planned = plannedPace(SET).visit.online.middle / minutes(1)
    const one = middle(visits(1, [20]))
    const many = middle(visits(30, [15, 20, 20, 25]))
    expect(one).toBeGreaterThan(planned)
    expect(one).toBeLessThan(16)
    expect(many).toBeGreaterThan(18.5)
    expect(many).toBeLessThan(20.5)
  })

  it('POS-3 visits whose middle one is what was planned change no middle, however long the long ones', () => {
    const planned = plannedPace(SET).visit.online.middle / minutes(1)
    expect(middle(visits(4, [planned / 2, planned, planned * 3]))).toBeCloseTo(planned, 2)
  })

  it('POS-3 recent visits weigh more', () => {
    const slower = [...visits(120, [10, 10, 10]).slice(0, 180), ...visits(60, [20, 20, 20])]
    const quicker = [...visits(120, [20, 20, 20]).slice(0, 180), ...visits(60, [10, 10, 10])]
    expect(middle(slower)).toBeGreaterThan(17)
    expect(middle(quicker)).toBeLessThan(13)
  })

  it('POS-3 one visit forgotten until the evening changes next to nothing', () => {
    const usual = visits(10, [8, 9, 10, 11, 12])
    const forgotten = usual.map((turn, index) => (index === 7 ? { ...turn, durationMs: minutes(600) } : turn))
    expect(middle(forgotten)).toBeLessThan(middle(usual) * 1.05)
    expect(middle(forgotten)).toBeGreaterThan(middle(usual) * 0.95)
  })

  it('POS-3 each mode has its own length; an unknown one leans on the other', () => {
    const both = [...visits(20, [5, 5, 6], 'in_person'), ...visits(20, [15, 16, 15], 'online')]
    expect(middle(both, 'online')).toBeGreaterThan(12)
    expect(middle(both, 'in_person')).toBeLessThan(8)
    expect(middle(visits(20, [15, 15, 15], 'online'), 'in_person')).toBeGreaterThan(13)
  })

  it('POS-3 a doctor whose days differ is less certain before the day than one whose days do not', () => {
    const steady = visits(20, [8, 9, 10, 11, 12])
    const uneven = steady.map((turn, index) => ({
      ...turn,
      durationMs: (turn.durationMs ?? 0) * (Math.floor(index / 5) % 2 === 0 ? 0.6 : 1.6),
    }))
    expect(paceFrom(uneven, SET, MORNING).drift).toBeGreaterThan(1.3 * paceFrom(steady, SET, MORNING).drift)
  })

  it('POS-3 learns how many do not come, how long a start takes and when breaks are due', () => {
    const day = (miss: boolean) =>
      visits(20, [10, 10, 10, 10, 10, 10]).map((turn, index): PastTurn => {
        if (index % 6 === 3) return { ...turn, toStartMs: minutes(4), pauseBeforeMs: minutes(30) }
        return {
          ...turn,
          durationMs: miss && index % 2 === 0 ? null : turn.durationMs,
          toStartMs: minutes(4),
        }
      })
    const pace = paceFrom(day(true), SET, MORNING)
    expect(pace.noShow).toBeGreaterThan(0.35)
    expect(paceFrom(day(false), SET, MORNING).noShow).toBeLessThan(0.05)
    expect(pace.toStart).toBeGreaterThan(minutes(3))
    expect(pace.pause.length).toBeGreaterThan(minutes(25))
    expect(pace.pause.due).toBeLessThan(minutes(90))
    const unbroken = visits(20, Array(30).fill(10)).map((turn) => ({ ...turn, pauseBeforeMs: 0 }))
    expect(paceFrom(unbroken, SET, MORNING).pause.due).toBeGreaterThan(minutes(300))
  })

  it('POS-3 a history that says nothing of breaks is not one without breaks', () => {
    const silent = visits(20, Array(30).fill(10))
    expect(paceFrom(silent, SET, MORNING).pause).toEqual(plannedPace(SET).pause)
  })

  it('POS-3 it is small, and the same history in another order gives the same pace', () => {
    const history = visits(30, [8, 9, 14, 11, 12])
    const pace = paceFrom(history, SET, MORNING)
    expect(JSON.stringify(pace).length).toBeLessThan(300)
    expect(paceFrom(history.toReversed(), SET, MORNING)).toEqual(pace)
    expect(
      paceFrom(
        [...history, ...visits(1, [90]).map((turn) => ({ ...turn, endedAt: MORNING + DAY }))],
        SET,
        MORNING,
      ),
    ).toEqual(pace)
  })
})

describe('what a day teaches', () => {
  it('POS-3 visits with their start, missed turns, and the breaks while somebody waited', () => {
    const queue = from(
      given(...bookings(3, { mode: 'in_person' }), open()),
      later(minutes(2), start()),
      later(minutes(9), status('on_break')),
      later(minutes(1), finish(1)),
      later(minutes(20), open()),
      later(minutes(3), skip(2)),
      later(seconds(30), start()),
      later(minutes(7), finish(3)),
    )
    expect(historyOf(queue.entries)).toMatchObject([
      { mode: 'in_person', durationMs: minutes(10), toStartMs: minutes(2), pauseBeforeMs: undefined },
      { durationMs: null, pauseBeforeMs: minutes(20) },
      { durationMs: minutes(7), toStartMs: seconds(30), pauseBeforeMs: undefined },
    ])
  })

  it('POS-3 a visit that broke off and was resumed teaches nothing', () => {
    const resumed = from(
      given(book(1, { mode: 'in_person' }), start(), status('offline')),
      later(minutes(6), tick()),
      open(),
      resume(1),
      later(minutes(5), finish(1)),
    )
    expect(historyOf(resumed.entries)).toEqual([])
  })

  it('POS-3 a night is not a break', () => {
    const day = from(given(...bookings(1, { mode: 'in_person' }), start()), later(minutes(10), finish(1)))
    const next = day.entries.map((entry) => ({
      ...entry,
      calledAt: Number(entry.calledAt) + DAY,
      startedAt: Number(entry.startedAt) + DAY,
      endedAt: Number(entry.endedAt) + DAY,
    }))
    expect(historyOf([...day.entries, ...next]).map(({ pauseBeforeMs }) => pauseBeforeMs)).toEqual([
      undefined,
      undefined,
    ])
  })

  it('POS-3 in whatever order they are read, and whoever was never called among them', () => {
    const day = from(
      given(
        ...bookings(5, { mode: 'in_person' }),
        start(),
        status('on_break'),
        later(minutes(10), finish(1)),
      ),
      later(minutes(20), open()),
      later(minutes(1), start()),
      later(minutes(8), finish(2)),
      later(minutes(2), skip(3)),
    )
    const others = from(day, cancel(5)).entries
    const turns = historyOf(others)
    expect(turns.map(({ pauseBeforeMs }) => pauseBeforeMs)).toEqual([undefined, minutes(20), 0])
    expect(historyOf(others.toReversed())).toEqual(turns)
    expect(historyOf(others.filter(({ calledAt }) => calledAt !== null))).toEqual(turns)
  })

  it('POS-3 only a patient who was there before the break has waited through it', () => {
    const called = (after: number) => {
      const day = from(
        given(book(1, { mode: 'in_person' }), start()),
        later(minutes(10), finish(1)),
        later(after, book(2)),
      )
      return historyOf(from(day, later(minutes(9), callNext()), skip(2)).entries).at(-1)?.pauseBeforeMs
    }
    expect([called(0), called(1)]).toEqual([minutes(9), undefined])
  })

  it('POS-3 without a call for six hours it was a break, for longer a night', () => {
    const idle = (ms: number) => {
      const day = from(
        given(
          ...bookings(2, { mode: 'in_person' }),
          start(),
          status('on_break'),
          later(minutes(10), finish(1)),
        ),
        later(ms, open()),
        skip(2),
      )
      return historyOf(day.entries).at(-1)?.pauseBeforeMs
    }
    expect([idle(minutes(360)), idle(minutes(360) + 1), idle(minutes(400))]).toEqual([
      minutes(360),
      undefined,
      undefined,
    ])
  })

  it('POS-3 an empty waiting room is not a break, and a running visit no past one', () => {
    const quiet = from(
      given(book(1, { mode: 'online' }), join(1), start()),
      later(minutes(10), finish(1)),
      later(minutes(60), book(2)),
      start(),
    )
    expect(historyOf(quiet.entries)).toHaveLength(1)
    expect(historyOf(from(quiet, later(minutes(5), finish(2))).entries)[1]?.pauseBeforeMs).toBeUndefined()
  })
})
