import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../words/testing/in-english.ts'
import { waitAfterSteppingBack } from '../estimate/step-back.ts'
import { waitFor } from '../estimate/wait.ts'
import { token } from '../ids.ts'
import type { Queue } from '../queue.ts'
import {
  type Asked,
  entry,
  from,
  given,
  later,
  line,
  logOf,
  minutes,
  notificationsOf,
  outcome,
  when,
} from '../testing/day.ts'
import {
  book,
  bookings,
  callFirst,
  cancel,
  finish,
  join,
  miss,
  moveUp,
  open,
  start,
  status,
  stepBack,
  tick,
} from '../testing/wishes.ts'
import { publicView } from '../views/view.ts'
import { whyMoved } from '../views/why-moved.ts'

/** What the holder of a token can read of a wish with one event (WAIT-5). */
function whyOf(queue: Queue, wish: Asked, turn: number) {
  const [logged, more] = logOf(queue, wish).log
  if (!logged || more) throw new Error('one event')
  return whyMoved(queue, logged, token(turn))
}

const interrupted = given(...bookings(3), start(), status('offline'), later(minutes(5), tick()))

describe('running late', () => {
  it('LATE-5 steps back by as many places as asked, not to the end', () => {
    const queue = given(...bookings(5), open(), join(2))
    expect(outcome(when(queue, stepBack(2, 2)))).toEqual([
      { type: 'PatientSteppedBack', token: 2, places: 2 },
    ])
    const after = from(queue, stepBack(2, 2))
    expect(line(after)).toEqual([3, 4, 2, 5])
    expect(entry(after, 2)).toEqual(entry(queue, 2))
  })

  it('LATE-5 as far as there are people behind, and no further', () => {
    const queue = given(...bookings(3))
    expect(line(from(queue, stepBack(1, 2)))).toEqual([2, 3, 1])
    for (const places of [3, 0, -1, 1.5]) {
      expect(outcome(when(queue, stepBack(1, places)))).toBe('NO_SUCH_PLACE')
    }
    expect(outcome(when(queue, stepBack(3, 1)))).toBe('NO_SUCH_PLACE')
  })

  it('LATE-5 only before the turn comes', () => {
    expect(outcome(when(given(...bookings(3), open()), stepBack(1, 1)))).toBe('TURN_HAS_COME')
    expect(outcome(when(given(...bookings(3), start()), stepBack(1, 1)))).toBe('TURN_HAS_COME')
    expect(outcome(when(interrupted, stepBack(1, 1)))).toBe('TURN_HAS_COME')
    expect(outcome(when(given(...bookings(3), miss(1)), stepBack(1, 1)))).toBe('APPOINTMENT_MISSED')
    expect(outcome(when(given(...bookings(3), cancel(1)), stepBack(1, 1)))).toBe('APPOINTMENT_CLOSED')
    expect(outcome(when(given(...bookings(3), start(), finish(1)), stepBack(1, 1)))).toBe(
      'APPOINTMENT_CLOSED',
    )
    expect(outcome(when(given(book(1)), stepBack(7, 1)))).toBe('UNKNOWN_APPOINTMENT')
  })

  it('LATE-5 the forecast shown before is the wait after', () => {
    const queue = given(...bookings(5), open())
    const forecast = waitAfterSteppingBack(publicView(queue), token(2), 2, queue.at)
    const after = from(queue, stepBack(2, 2))
    expect(forecast).toEqual(waitFor(publicView(after), token(2), queue.at))
    expect(forecast?.likely).toBeGreaterThan(minutes(20))
  })

  it('LATE-5 NOTE-2 whoever moved is told', () => {
    expect(
      notificationsOf(given(...bookings(4), open()), stepBack(2, 1)).map((news) => [
        news.patientId,
        inEnglish(news),
      ]),
    ).toEqual([
      ['p-3', "Stay ready! You're 1 position away"],
      ['p-2', "Stay ready! You're 2 positions away"],
    ])
  })
})

describe('moving somebody up', () => {
  it('CALL-8 needs a reason, and those passed over can see it', () => {
    const queue = given(...bookings(5), open())
    expect(outcome(when(queue, moveUp(5, 2, 'vulnerable')))).toEqual([
      { type: 'PatientMovedUp', token: 5, places: 2, reason: 'vulnerable' },
    ])
    const after = from(queue, moveUp(5, 2, 'vulnerable'))
    expect(line(after)).toEqual([2, 5, 3, 4])
    const why = (turn: number) => whyOf(queue, moveUp(5, 2, 'vulnerable'), turn)
    for (const passed of [3, 4])
      expect(why(passed)).toMatchObject({ cause: 'moved_up', own: false, reason: 'vulnerable' })
    expect(why(2)).toBeNull()
  })

  it('CALL-8 whoever stands there or nearer already is moved no further', () => {
    const queue = given(...bookings(3))
    expect(outcome(when(queue, moveUp(1, 1)))).toEqual([])
    expect(outcome(when(queue, moveUp(2, 3)))).toEqual([])
    expect(line(from(queue, moveUp(3, 1)))).toEqual([3, 1, 2])
  })

  it('CALL-8 not to a place that is none, not out of a turn, not when over', () => {
    const queue = given(...bookings(3), open())
    for (const place of [0, -1, 1.5]) expect(outcome(when(queue, moveUp(3, place)))).toBe('NO_SUCH_PLACE')
    expect(outcome(when(queue, moveUp(1, 1)))).toBe('TURN_HAS_COME')
    expect(outcome(when(from(queue, cancel(2)), moveUp(2, 1)))).toBe('APPOINTMENT_CLOSED')
    expect(outcome(when(queue, moveUp(7, 1)))).toBe('UNKNOWN_APPOINTMENT')
  })

  it('CALL-8 NOTE-2 the moved and the passed over are told their places', () => {
    expect(notificationsOf(given(...bookings(4), open()), moveUp(4, 1)).map(inEnglish)).toEqual([
      "Stay ready! You're 1 position away",
      "Stay ready! You're 2 positions away",
      "Stay ready! You're 3 positions away",
    ])
  })
})

describe('calling out of order', () => {
  const idle = given(open(), ...bookings(4))

  it('CALL-8 calls somebody from further back, with the reason', () => {
    expect(outcome(when(idle, callFirst(3)))).toEqual([
      { type: 'CalledOutOfOrder', token: 3, reason: 'emergency', putBack: null },
    ])
    const after = from(idle, callFirst(3))
    expect(after).toMatchObject({ serving: 3, runningSince: after.at, line: [1, 2, 4] })
  })

  it('CALL-8 a called patient who has not started goes back to the front as they were', () => {
    const called = from(idle, join(1), callFirst(1))
    const after = from(called, callFirst(4))
    expect(outcome(when(called, callFirst(4)))).toEqual([
      { type: 'CalledOutOfOrder', token: 4, reason: 'emergency', putBack: 1 },
    ])
    expect(after).toMatchObject({ serving: 4, line: [1, 2, 3] })
    expect(entry(after, 1)).toMatchObject({ status: 'waiting', calledAt: null })
    expect(whyOf(called, callFirst(4), 1)).toMatchObject({
      ...{ from: 0, to: 1, cause: 'called_out_of_order', own: false, reason: 'emergency' },
    })
  })

  it('CALL-8 calling who is next anyway needs no reason and passes nobody over', () => {
    expect(outcome(when(idle, callFirst(1)))).toEqual([{ type: 'TurnCalled', token: 1 }])
    expect(outcome(when(from(idle, callFirst(1)), callFirst(1)))).toEqual([])
  })

  it('CALL-8 not during a visit, not while away, not what is not in the line', () => {
    expect(outcome(when(from(idle, start()), callFirst(3)))).toBe('ALREADY_IN_CONSULTATION')
    expect(outcome(when(from(idle, status('on_break')), callFirst(3)))).toBe('DOCTOR_AWAY')
    expect(outcome(when(from(idle, miss(3)), callFirst(3)))).toBe('APPOINTMENT_MISSED')
    expect(outcome(when(interrupted, callFirst(1)))).toBe('TURN_HAS_COME')
    expect(outcome(when(idle, callFirst(7)))).toBe('UNKNOWN_APPOINTMENT')
  })

  it('CALL-8 NOTE-3 it is their turn; who was put back is next again', () => {
    const called = from(idle, callFirst(1))
    expect(notificationsOf(called, callFirst(3)).map((news) => [news.patientId, inEnglish(news)])).toEqual([
      ['p-3', 'Your number has come! Join quickly!'],
      ['p-1', "Stay ready! You're 1 position away"],
      ['p-2', "Stay ready! You're 2 positions away"],
    ])
  })
})
