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
      [261, 540, 1116],
      [520, 963, 1744],
      [1031, 1683, 2641],
      [2125, 3158, 4642],
      [5044, 7048, 9806],
    ])
    expect(waits(inVisit, [2, 3, 7], minutes(8))).toEqual([
      [44, 264, 839],
      [293, 695, 1473],
      [1879, 2898, 4377],
    ])
    expect(waits(inVisit, [2, 3, 7], minutes(40))).toEqual([
      [44, 264, 839],
      [293, 695, 1473],
      [1879, 2898, 4377],
    ])
  })
  it('POS-3 while somebody is called', () => {
    expect(waits(called, [1, 2, 3, 7, 14])).toEqual([
      [0, 0, 0],
      [153, 232, 779],
      [342, 681, 1413],
      [1648, 2549, 3977],
      [4486, 6390, 9082],
    ])
    expect(waits(called, [2, 3], minutes(3))).toEqual([
      [79, 158, 705],
      [268, 607, 1339],
    ])
    expect(waits(from(called, join(1)), [2, 3])).toEqual([
      [322, 608, 1166],
      [578, 1019, 1818],
    ])
  })
  it('POS-3 with the plan alone', () => {
    expect(waits(given(...crowd, open(), join(1), start()), [2, 5, 14])).toEqual([
      [213, 525, 1292],
      [1199, 2130, 3574],
      [4980, 7936, 12663],
    ])
  })
  it('POS-3 before the day begins, in a break, and when one comes in a visit', () => {
    const opening = given(...crowd)
    const morning = from(opening, known, status('offline', opening.at + minutes(60)))
    expect(waits(morning, [1, 2, 6])).toEqual([
      [3553, 3835, 4607],
      [3810, 4287, 5251],
      [5253, 6300, 7787],
    ])
    expect(waits(morning, [1, 2, 6], minutes(70))).toEqual([
      [0, 237, 1009],
      [245, 695, 1654],
      [1677, 2713, 4195],
    ])
    const free = from(called, cancel(1), ...[2, 3].map((n) => skip(n)), status('on_break'))
    expect(waits(free, [5, 7])).toEqual([
      [267, 815, 2254],
      [904, 1685, 3148],
    ])
    expect(waits(from(inVisit, status('on_break', inVisit.at + minutes(30))), [2, 3])).toEqual([
      [1776, 1917, 2304],
      [2006, 2341, 2948],
    ])
    expect(waits(from(inVisit, finish(1), skip(2), cancel(3), status('on_break')), [4, 5])).toEqual([
      [0, 0, 0],
      [272, 810, 2257],
    ])
  })
  it('POS-3 after visits of today, quick and slow, and with missed turns', () => {
    const day = (length: number) =>
      [1, 2, 3].reduce<Queue>(
        (queue, turn) => from(queue, join(turn), start(turn), later(minutes(length), finish(turn))),
        called,
      )
    expect(waits(day(5), [5, 9])).toEqual([
      [155, 238, 668],
      [1215, 1826, 2796],
    ])
    expect(waits(day(15), [5, 9])).toEqual([
      [155, 242, 1004],
      [1560, 2545, 4184],
    ])
    expect(waits(day(200), [5, 9])).toEqual([
      [175, 999, 2483],
      [2448, 3776, 5813],
    ])
    expect(waits(from(called, skip(1), skip(2), skip(3), skip(4)), [6, 9])).toEqual([
      [160, 266, 707],
      [893, 1463, 2430],
    ])
  })
  it('POS-3 LATE-3 a missed turn stays one when its patient takes a new token', () => {
    const missed = from(called, skip(1), skip(2), reassign(1))
    expect(waits(missed, [5, 9])).toEqual([
      [315, 617, 1297],
      [1542, 2372, 3689],
    ])
  })
  it('POS-3 a break that is announced though one is due', () => {
    const late = from(called, join(1), start(), later(minutes(140), finish(1)), later(seconds(30), start()))
    const announced = from(late, status('on_break', late.at + minutes(8)))
    expect(waits(announced, [3, 4])).toEqual([
      [456, 629, 1291],
      [707, 1133, 2015],
    ])
    expect(waits(announced, [3, 4], minutes(12))).toEqual([
      [50, 302, 962],
      [322, 786, 1686],
    ])
  })
  it('POS-3 a break that is due', () => {
    const late = from(called, join(1), start(), later(minutes(140), finish(1)), later(seconds(30), start()))
    expect(waits(late, [3, 4, 9])).toEqual([
      [332, 747, 1874],
      [668, 1408, 2710],
      [3134, 4616, 6664],
    ])
  })
})
