import { describe, expect, it } from 'vitest'
import { token } from '../ids.ts'
import { from, given, later, minutes, SETTINGS, seconds } from '../testing/day.ts'
import {
  book,
  bookings,
  cancel,
  finish,
  join,
  open,
  settings,
  skip,
  start,
  status,
  undo,
} from '../testing/wishes.ts'
import { publicView } from '../views/view.ts'
import type { Pace } from './pace.ts'
import { type Wait, waitFor } from './wait.ts'

type Queue = Parameters<typeof publicView>[0]

function wait(queue: Queue, turn: number, after = 0): Wait {
  const found = waitFor(publicView(queue), token(turn), queue.at + after)
  if (!found) throw new Error(`token ${turn} expects no turn`)
  return found
}

const likely = (queue: Queue, turn: number, after = 0) => wait(queue, turn, after).likely

/** A doctor who needs ten minutes online and half as many in person, and whose patients always come. */
const PACE: Pace = {
  visit: {
    online: { middle: minutes(10), spread: 0.4 },
    in_person: { middle: minutes(5), spread: 0.4 },
  },
  drift: 0.15,
  noShow: 0,
  toStart: minutes(1),
  pause: { due: minutes(600), length: minutes(10), shape: 3 },
  count: 200,
}
const known = (changes: Partial<Pace> = {}) =>
  settings({ ...SETTINGS, minutesPerPatient: 60, pace: { ...PACE, ...changes } })

describe('the wait', () => {
  it('POS-3 with no history the doctor’s set minutes serve', () => {
    const day = (minutesPerPatient: number) =>
      given(
        ...bookings(6, { mode: 'online', settings: { minutesPerPatient } }),
        start(null, true, { minutesPerPatient }),
      )
    expect(likely(day(20), 6)).toBeGreaterThan(minutes(75))
    expect(likely(day(20), 6)).toBeLessThan(minutes(100))
    expect(likely(day(20), 6) / likely(day(10), 6)).toBeCloseTo(2, 0)
  })

  it('POS-3 the doctor’s own lengths serve once they are known, per mode', () => {
    const online = from(given(...bookings(6, { mode: 'online' }), start()), known())
    const inPerson = from(given(...bookings(6, { mode: 'in_person' }), start()), known())
    expect(likely(online, 6)).toBeGreaterThan(minutes(50))
    expect(likely(online, 6)).toBeLessThan(minutes(62))
    expect(likely(inPerson, 6)).toBeGreaterThan(minutes(25))
    expect(likely(inPerson, 6)).toBeLessThan(minutes(35))
  })

  it('POS-3 first in line is charged no extra slot: only what is left of this visit', () => {
    const queue = from(given(...bookings(2, { mode: 'online' }), start()), known())
    expect(likely(queue, 2, -seconds(1)) / minutes(10)).toBeCloseTo(1, 1)
    expect(likely(queue, 2, minutes(4))).toBeGreaterThan(minutes(6))
    expect(likely(queue, 2, minutes(4))).toBeLessThan(minutes(7))
    expect(likely(given(book(1)), 1)).toBe(0)
  })

  it('POS-3 a visit that is long already is not about to end: what is left is a range, not nothing', () => {
    const queue = given(...bookings(2), start())
    const { low, likely, high } = wait(queue, 2, minutes(50))
    expect(low).toBeLessThan(minutes(2))
    expect(likely).toBeGreaterThan(minutes(3))
    expect(likely).toBeLessThan(minutes(10))
    expect(high).toBeGreaterThan(minutes(10))
  })

  it('POS-3 whose turn it is waits no more; who expects none has no wait', () => {
    const queue = given(...bookings(2), open(), cancel(2))
    expect(waitFor(publicView(queue), token(1), queue.at)).toEqual({ low: 0, likely: 0, high: 0 })
    expect(waitFor(publicView(queue), token(2), queue.at)).toBeNull()
  })

  it('POS-3 today’s visits count, and one forgotten visit counts little', () => {
    const having = (...lengths: readonly number[]) =>
      lengths.reduce<Queue>(
        (queue, length, index) => from(queue, start(), later(minutes(length), finish(index + 1))),
        from(given(...bookings(9)), known()),
      )
    expect(likely(having(10, 10, 10), 6)).toBeGreaterThan(1.15 * likely(having(5, 5, 5), 6))
    expect(likely(having(3, 3, 3), 6)).toBeLessThan(0.9 * likely(having(5, 5, 5), 6))
    expect(likely(having(5, 5, 600), 6)).toBeLessThan(1.2 * likely(having(5, 5, 5), 6))
  })

  it('POS-3 a called patient still has their whole visit, and may not come', () => {
    const called = from(given(...bookings(2, { mode: 'online' }), open()), known({ noShow: 0.2 }))
    const joined = from(called, join(1))
    expect(likely(joined, 2)).toBeGreaterThan(minutes(10))
    expect(likely(called, 2)).toBeLessThan(likely(joined, 2))
    expect(wait(called, 2).low).toBeLessThan(minutes(4))
  })

  it('POS-3 who has joined will probably come; who has not, although it is soon, perhaps not', () => {
    const queue = from(given(...bookings(6, { mode: 'online' }), start()), known({ noShow: 0.2 }))
    expect(likely(from(queue, join(2), join(3)), 6)).toBeGreaterThan(likely(queue, 6) + minutes(5))
  })

  it('POS-3 patients who did not come today make others’ absence likelier', () => {
    const usual = from(given(...bookings(20, { mode: 'online' }), open()), known({ noShow: 0.1 }))
    const missed = from(usual, skip(1), skip(2), skip(3))
    expect(likely(missed, 20)).toBeLessThan(likely(from(usual, cancel(1), cancel(2), cancel(3)), 20))
  })

  it('POS-3 LATE-1 where the timer skips, a missing patient costs less', () => {
    const queue = from(given(...bookings(12, { mode: 'online' }), open()), known({ noShow: 0.4 }))
    const skipping = { ...queue, settings: { ...queue.settings, skipAutomatically: true } }
    expect(likely(skipping, 12)).toBeLessThan(likely(queue, 12) - minutes(2))
  })

  it('POS-3 a break that is due is expected, one that has just been is not', () => {
    const pause = { due: minutes(120), length: minutes(30), shape: 5 }
    const day = from(given(...bookings(9, { mode: 'online' }), open()), known({ pause }))
    const having = (worked: number) => from(day, later(minutes(worked), start()))
    expect(wait(having(1), 3).high).toBeLessThan(minutes(40))
    expect(wait(having(115), 3).high).toBeGreaterThan(minutes(50))
    expect(wait(having(115), 2).high).toBeGreaterThan(minutes(35))
    expect(wait(having(115), 2).low).toBeLessThan(minutes(10))
  })

  it('POS-3 nobody is called before the doctor is back', () => {
    const away = from(given(...bookings(2)), status('on_break', given(...bookings(2)).at + minutes(25)))
    expect(wait(away, 1).low).toBeGreaterThan(minutes(24))
    expect(likely(away, 1)).toBeLessThan(minutes(32))
    expect(likely(away, 2)).toBeGreaterThan(likely(away, 1) + minutes(4))
    const during = from(given(...bookings(2), start()), known())
    const announced = from(during, status('on_break', during.at + minutes(40)))
    expect(wait(announced, 2).low).toBeGreaterThan(minutes(39))
  })

  it('POS-3 a doctor who is late back, or said no time, is not back at once', () => {
    const early = given(...bookings(3))
    const queue = from(early, open(), cancel(1), skip(2), undo(2))
    const free = from(queue, status('on_break'), skip(2))
    const late = from(early, status('on_break', early.at + minutes(5)))
    expect(likely(late, 1, minutes(30))).toBeGreaterThan(minutes(1))
    expect(likely(free, 3)).toBeGreaterThan(minutes(3))
    expect(likely(from(free, status('offline')), 3)).toBe(0)
    for (const away of ['on_break', 'offline'] as const) expect(likely(from(early, status(away)), 1)).toBe(0)
  })

  it('POS-3 who has been called when a break begins starts after it', () => {
    const called = from(given(...bookings(2), open()), known())
    const [unknown, announced] = [null, called.at + minutes(25)].map((back) =>
      from(called, status('on_break', back)),
    )
    if (!unknown || !announced) throw new Error('two breaks')
    expect(likely(unknown, 2)).toBeGreaterThan(likely(called, 2) + minutes(5))
    expect(wait(announced, 2).low).toBeGreaterThan(minutes(25) + minutes(1))
    expect(likely(announced, 2)).toBeLessThan(minutes(25) + likely(called, 2) + minutes(8))
    expect(likely(from(announced, later(minutes(20), open())), 2)).toBeLessThan(minutes(8))
  })

  it('POS-5 between events it counts down, second by second', () => {
    const queue = given(...bookings(3), start())
    expect(likely(queue, 3, seconds(1))).toBeLessThan(likely(queue, 3))
    expect(likely(queue, 3, seconds(1))).toBeGreaterThanOrEqual(likely(queue, 3) - seconds(1))
  })
})
