import { describe, expect, it } from 'vitest'
import { evolve } from '../evolve.ts'
import { token } from '../ids.ts'
import { emptyQueue, type Queue } from '../queue.ts'
import { type Asked, appointment, given, KEY, later, logOf, minutes } from '../testing/day.ts'
import {
  book,
  bookings,
  callFirst,
  callNext,
  cancel,
  finish,
  join,
  miss,
  moveUp,
  open,
  reassign,
  resume,
  settings,
  skip,
  start,
  status,
  stepBack,
  tick,
  undo,
} from '../testing/wishes.ts'
import { movesOf, type Why, whyMoved } from './why-moved.ts'

/** Every move of a token by one wish. */
function moves(queue: Queue, wish: Asked, held: number): Why[] {
  let before = queue
  return logOf(queue, wish).log.flatMap((logged) => {
    const why = whyMoved(before, logged, token(held))
    before = evolve(before, logged)
    return why ? [why] : []
  })
}

const called = given(...bookings(5), open())
const visit = given(...bookings(5), start())

describe('why did I move?', () => {
  it('WAIT-5 a visit was finished', () => {
    expect(moves(visit, finish(1), 3)).toEqual([
      { from: 2, to: 1, cause: 'visit_finished', own: false, reason: null },
    ])
  })

  it('WAIT-5 a patient did not come: skipped, never joined, or marked by the desk', () => {
    const missed = { from: 2, to: 1, cause: 'patient_missed', own: false, reason: null }
    expect(moves(called, skip(1), 3)).toEqual([missed])
    expect(moves(given(...bookings(3, { mode: 'online' }), start()), finish(1), 3)).toEqual([missed])
    expect(moves(called, miss(2), 3)).toEqual([missed])
  })

  it('WAIT-5 a cancellation, of somebody ahead or of the turn itself', () => {
    const cancelled = { from: 2, to: 1, cause: 'cancellation', own: false, reason: null }
    expect(moves(called, cancel(2), 3)).toEqual([cancelled])
    expect(moves(called, cancel(1), 3)).toEqual([cancelled])
  })

  it('WAIT-5 a break is over', () => {
    const away = given(...bookings(3), start(), status('on_break'), finish(1))
    expect(moves(away, open(), 3)).toEqual([
      { from: 2, to: 1, cause: 'doctor_back', own: false, reason: null },
    ])
  })

  it('WAIT-5 the doctor called the next', () => {
    const idle = given(open(), ...bookings(2))
    expect(moves(idle, callNext(), 2)).toEqual([
      { from: 2, to: 1, cause: 'next_called', own: false, reason: null },
    ])
    const away = given(...bookings(3), start(), status('offline'), later(minutes(5), tick()), open())
    expect(moves(away, callNext(), 3)).toMatchObject([{ cause: 'next_called' }])
    const atOnce = later(0, start())
    const broken = given(...bookings(3), start(), status('offline'), later(minutes(5), tick()))
    expect(moves(broken, atOnce, 3)).toMatchObject([{ from: 2, to: 1 }])
  })

  it('WAIT-5 an emergency was moved ahead or called first', () => {
    expect(moves(called, moveUp(5, 1, 'emergency'), 3)).toEqual([
      { from: 2, to: 3, cause: 'moved_up', own: false, reason: 'emergency' },
    ])
    expect(moves(called, moveUp(5, 1, 'brief'), 5)).toEqual([
      { from: 4, to: 1, cause: 'moved_up', own: true, reason: 'brief' },
    ])
    expect(moves(called, callFirst(5), 1)).toEqual([
      { from: 0, to: 1, cause: 'called_out_of_order', own: false, reason: 'emergency' },
    ])
    expect(moves(called, callFirst(5), 5)).toEqual([
      { from: 4, to: 0, cause: 'called_out_of_order', own: true, reason: 'emergency' },
    ])
  })

  it('WAIT-5 somebody let you go first, or you them', () => {
    expect(moves(called, stepBack(2, 2), 3)).toMatchObject([
      { from: 2, to: 1, cause: 'stepped_back', own: false },
    ])
    expect(moves(called, stepBack(2, 2), 2)).toMatchObject([
      { from: 1, to: 3, cause: 'stepped_back', own: true },
    ])
    expect(moves(called, stepBack(2, 2), 5)).toEqual([])
  })

  it('WAIT-5 a turn was taken back, or an interrupted visit goes on', () => {
    const finished = given(...bookings(5), start(), finish(1))
    expect(moves(finished, undo(1), 2)).toMatchObject([{ from: 0, to: 1, cause: 'turn_undone' }])
    const broken = given(...bookings(3), start(), status('offline'), later(minutes(5), tick()), open())
    const next = logOf(broken, callNext()).queue
    expect(moves(next, resume(1), 3)).toMatchObject([{ from: 1, to: 2, cause: 'visit_resumed' }])
  })

  it('WAIT-5 a new token, by booking or reassignment', () => {
    expect(moves(called, book(6), 6)).toMatchObject([{ from: null, to: 5, cause: 'booked', own: true }])
    const missed = given(...bookings(3), open(), skip(1))
    expect(moves(missed, reassign(1), 4)).toMatchObject([
      { from: null, to: 2, cause: 'reassigned', own: true },
    ])
    expect(moves(missed, reassign(1), 3)).toEqual([])
  })

  it('WAIT-5 nothing else moves anybody', () => {
    const wishes = [join(3), start(), status('on_break'), settings({ minutesPerPatient: 5 })]
    for (const wish of wishes) expect(moves(called, wish, 3)).toEqual([])
    expect(moves(called, cancel(3), 3)).toEqual([])
  })

  it('WAIT-5 all the moves of one appointment, through a new token', () => {
    const { queue, log } = logOf(
      emptyQueue(KEY),
      ...bookings(3),
      open(),
      skip(1),
      reassign(1),
      moveUp(1, 1, 'brief'),
      skip(2),
    )
    const moved = movesOf(KEY, log, appointment(1))
    expect(moved.map(({ from, to, cause, own }) => [from, to, cause, own])).toEqual([
      [null, 1, 'booked', true],
      [1, 0, 'doctor_back', true],
      [null, 2, 'reassigned', true],
      [2, 1, 'moved_up', true],
      [1, 0, 'patient_missed', true],
    ])
    expect(moved.at(-1)).toMatchObject({ seq: queue.seq, at: queue.at })
    expect(movesOf(KEY, log, appointment(9))).toEqual([])
  })
})
