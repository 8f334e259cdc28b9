import { describe, expect, it } from 'vitest'
import { token } from '../ids.ts'
import type { Queue } from '../queue.ts'
import { from, given, later, minutes, SETTINGS, seconds } from '../testing/day.ts'
import {
  book,
  bookings,
  cancel,
  finish,
  join,
  open,
  reassign,
  settings,
  skip,
  start,
  status,
} from '../testing/wishes.ts'
import { publicView } from '../views/view.ts'
import type { Pace } from './pace.ts'
import { waitFor } from './wait.ts'

// Where the other tests say what must be so, these say what it comes to: a constant or a sign that changes shows here.

const PACE: Pace = {
  visit: {
    online: { middle: minutes(9), spread: 0.45 },
    in_person: { middle: minutes(6), spread: 0.55 },
  },
  drift: 0.2,
  noShow: 0.18,
  toStart: minutes(1.2),
  pause: { due: minutes(150), length: minutes(17), shape: 3 },
  count: 180,
}
const known = settings({ ...SETTINGS, pace: PACE })

/** Low, likely and high of these tokens, in seconds from `after` ms later. */
const waits = (queue: Queue, tokens: readonly number[], after = 0) =>
  tokens.map((turn) => {
    const wait = waitFor(publicView(queue), token(turn), queue.at + after)
    return wait && [wait.low, wait.likely, wait.high].map((ms) => Math.round(ms / 1000))
  })

const crowd = [
  ...bookings(4, { mode: 'online' }),
  book(5),
  book(6),
  ...[7, 8, 9, 10, 11, 12, 13, 14].map((n) => book(n, { mode: n % 2 === 0 ? 'online' : 'in_person' })),
]
const called = from(given(...crowd, open()), known)
const inVisit = from(called, join(1), join(3), join(5), later(minutes(1), start()))

describe('the wait, number by number', () => {
  it('POS-3 in the middle of a visit, and as it goes on', () => {
    expect(waits(inVisit, [2, 3, 4, 7, 14])).toEqual([
      [263, 540, 1110],
      [521, 961, 1733],
      [1030, 1676, 2623],
      [2117, 3140, 4610],
      [5012, 7001, 9739],
    ])
    expect(waits(inVisit, [2, 3, 7], minutes(8))).toEqual([
      [43, 260, 829],
      [292, 690, 1459],
      [1867, 2877, 4342],
    ])
    expect(waits(inVisit, [2, 3, 7], minutes(40))).toEqual([
      [43, 260, 829],
      [292, 690, 1459],
      [1867, 2877, 4342],
    ])
  })
  it('POS-3 while somebody is called', () => {
    expect(waits(called, [1, 2, 3, 7, 14])).toEqual([
      [0, 0, 0],
      [153, 233, 775],
      [342, 679, 1404],
      [1642, 2536, 3950],
      [4457, 6348, 9020],
    ])
    expect(waits(called, [2, 3], minutes(3))).toEqual([
      [82, 162, 704],
      [271, 608, 1333],
    ])
    expect(waits(from(called, join(1)), [2, 3])).toEqual([
      [320, 605, 1157],
      [577, 1014, 1805],
    ])
  })
  it('POS-3 with the plan alone', () => {
    expect(waits(given(...crowd, open(), join(1), start()), [2, 5, 14])).toEqual([
      [216, 530, 1297],
      [1208, 2141, 3588],
      [5033, 7988, 12693],
    ])
  })
  it('POS-3 before the day begins, in a break, and when one comes in a visit', () => {
    const opening = given(...crowd)
    const morning = from(opening, known, status('offline', opening.at + minutes(60)))
    expect(waits(morning, [1, 2, 6])).toEqual([
      [3553, 3835, 4607],
      [3810, 4285, 5248],
      [5247, 6287, 7763],
    ])
    expect(waits(morning, [1, 2, 6], minutes(70))).toEqual([
      [0, 237, 1009],
      [245, 694, 1651],
      [1672, 2701, 4171],
    ])
    const free = from(called, cancel(1), ...[2, 3].map((n) => skip(n)), status('on_break'))
    expect(waits(free, [5, 7])).toEqual([
      [267, 812, 2254],
      [900, 1677, 3137],
    ])
    expect(waits(from(inVisit, status('on_break', inVisit.at + minutes(30))), [2, 3])).toEqual([
      [1776, 1917, 2304],
      [2006, 2339, 2944],
    ])
    expect(waits(from(inVisit, finish(1), skip(2), cancel(3), status('on_break')), [4, 5])).toEqual([
      [0, 0, 0],
      [272, 805, 2257],
    ])
  })
  it('POS-3 after visits of today, quick and slow, and with missed turns', () => {
    const day = (length: number) =>
      [1, 2, 3].reduce<Queue>(
        (queue, turn) => from(queue, join(turn), start(turn), later(minutes(length), finish(turn))),
        called,
      )
    expect(waits(day(5), [5, 9])).toEqual([
      [154, 237, 657],
      [1209, 1816, 2777],
    ])
    expect(waits(day(15), [5, 9])).toEqual([
      [154, 241, 981],
      [1541, 2509, 4121],
    ])
    expect(waits(day(200), [5, 9])).toEqual([
      [176, 995, 2470],
      [2419, 3729, 5739],
    ])
    expect(waits(from(called, skip(1), skip(2), skip(3), skip(4)), [6, 9])).toEqual([
      [160, 267, 704],
      [894, 1462, 2420],
    ])
  })
  it('POS-3 LATE-3 a missed turn stays one when its patient takes a new token', () => {
    const missed = from(called, skip(1), skip(2), reassign(1))
    expect(waits(missed, [5, 9])).toEqual([
      [315, 615, 1286],
      [1534, 2356, 3657],
    ])
  })
  it('POS-3 a break that is announced though one is due', () => {
    const late = from(called, join(1), start(), later(minutes(140), finish(1)), later(seconds(30), start()))
    const announced = from(late, status('on_break', late.at + minutes(8)))
    expect(waits(announced, [3, 4])).toEqual([
      [456, 634, 1295],
      [705, 1133, 2013],
    ])
    expect(waits(announced, [3, 4], minutes(12))).toEqual([
      [50, 301, 959],
      [320, 781, 1677],
    ])
  })
  it('POS-3 a break that is due', () => {
    const late = from(called, join(1), start(), later(minutes(140), finish(1)), later(seconds(30), start()))
    expect(waits(late, [3, 4, 9])).toEqual([
      [337, 753, 1880],
      [670, 1409, 2709],
      [3125, 4603, 6646],
    ])
  })
})
