import { describe, expect, it } from 'vitest'
import { type Token, token } from './ids.ts'
import { from, given, later, minutes, seconds } from './testing/day.ts'
import { book, bookings, cancel, finish, join, open, start, status } from './testing/wishes.ts'
import { publicView } from './view.ts'
import { waitFor } from './wait.ts'

const likely = (queue: Parameters<typeof publicView>[0], turn: number, after = 0) =>
  waitFor(publicView(queue), token(turn), queue.at + after)?.likely

describe('the wait', () => {
  it('POS-3 with no history the doctor’s set minutes serve', () => {
    const queue = given(...bookings(3, { settings: { minutesPerPatient: 20 } }), open())
    expect(likely(queue, 3)).toBe(minutes(40))
  })

  it('POS-3 first in line is charged no extra slot: what is left of this visit, then theirs', () => {
    const queue = given(...bookings(2), start())
    expect(likely(queue, 2, minutes(4))).toBe(minutes(6))
    expect(likely(given(book(1)), 1)).toBe(0)
  })

  it('POS-3 a visit that takes longer than usual leaves nothing to wait for, never less', () => {
    const queue = given(...bookings(2), start())
    expect(waitFor(publicView(queue), token(2), queue.at + minutes(50))).toMatchObject({ low: 0, likely: 0 })
  })

  it('POS-3 whose turn it is waits no more; who expects none has no wait', () => {
    const queue = given(...bookings(2), open(), cancel(2))
    expect(waitFor(publicView(queue), token(1), queue.at)).toEqual({ low: 0, likely: 0, high: 0 })
    expect(waitFor(publicView(queue), token(2), queue.at)).toBeNull()
  })

  it('POS-3 today’s visits count', () => {
    const slow = given(...bookings(3), start(), later(minutes(30), finish(1)))
    const quick = given(...bookings(3), start(), later(minutes(2), finish(1)))
    expect(likely(slow, 3)).toBeGreaterThan(likely(quick, 3) ?? Number.NaN)
  })

  it('POS-3 nobody is called before the doctor is back', () => {
    const queue = given(...bookings(2))
    const away = from(queue, status('on_break', queue.at + seconds(1) + minutes(25)))
    expect(likely(away, 1)).toBe(minutes(25))
    expect(likely(away, 2)).toBe(minutes(35))
  })

  it('POS-3 more turns ahead never mean a shorter wait', () => {
    const queue = given(...bookings(40), start(), join(5))
    const view = publicView(queue)
    const waits = view.line.map((each: Token) => waitFor(view, each, queue.at + seconds(90)))
    for (const [index, wait] of waits.entries()) {
      const next = waits[index + 1]
      if (!wait || !next) continue
      expect(next.low).toBeGreaterThanOrEqual(wait.low)
      expect(next.likely).toBeGreaterThanOrEqual(wait.likely)
      expect(next.high).toBeGreaterThanOrEqual(wait.high)
    }
  })

  it('POS-5 between events it counts down, second by second', () => {
    const queue = given(...bookings(3), start())
    expect(likely(queue, 3, 0)).toBe(minutes(20))
    expect(likely(queue, 3, seconds(1))).toBe(minutes(20) - seconds(1))
    expect(likely(queue, 3, minutes(10))).toBe(minutes(10))
  })
})
