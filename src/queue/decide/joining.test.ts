import { describe, expect, it } from 'vitest'
import type { Queue } from '../queue.ts'
import { entry, from, given, later, line, MORNING, minutes, outcome, SETTINGS, when } from '../testing/day.ts'
import {
  book,
  bookings,
  cancel,
  finish,
  join,
  open,
  ready,
  reassign,
  skip,
  start,
} from '../testing/wishes.ts'

describe('joining the waiting room', () => {
  it('JOIN-1 position 10 may join, position 11 is too early', () => {
    const queue = given(...bookings(11))
    expect(outcome(when(queue, join(10)))).toEqual([{ type: 'PatientJoined', token: 10 }])
    expect(outcome(when(queue, join(11)))).toBe('TOO_EARLY')
  })

  it('JOIN-1 a cancellation ahead brings position 11 within reach', () => {
    expect(when(given(...bookings(11), cancel(3)), join(11)).ok).toBe(true)
  })

  it('JOIN-1 TIME-1 not before the day itself, however near', () => {
    const today = { ...SETTINGS, startsAt: MORNING + minutes(5) }
    const early = given(book(1, { settings: today }))
    const wait = (queue: Queue) => today.startsAt - queue.at
    expect(outcome(when(early, later(wait(early) - 1, join(1))))).toBe('TOO_EARLY')
    expect(when(early, later(wait(early), join(1))).ok).toBe(true)
  })

  it('JOIN-2 records the time of joining once', () => {
    const joined = given(book(1), join(1))
    expect(entry(joined, 1)).toMatchObject({ status: 'waiting', joinedAt: joined.at })
    expect(from(joined, join(1))).toEqual(joined)
  })

  it('JOIN-2 JOIN-6 joining again, before or after the call, has no second effect', () => {
    const queue = given(...bookings(2), join(1), join(2))
    expect(outcome(when(queue, join(1)))).toEqual([])
    expect(outcome(when(from(queue, open()), join(1)))).toEqual([])
    expect(outcome(when(from(queue, start()), join(1)))).toEqual([])
  })

  it('JOIN-4 P26 a patient who comes after the call is let in', () => {
    const called = given(book(1), open())
    const joined = from(called, join(1))
    expect(entry(joined, 1)).toMatchObject({ status: 'called', joinedAt: joined.at })
  })

  it('JOIN-4 P26 even after the visit was started without them', () => {
    const started = given(book(1, { mode: 'online' }), start())
    expect(entry(from(started, join(1)), 1)).toMatchObject({ status: 'in_consultation', readyAt: null })
    expect(outcome(when(started, join(1)))).toEqual([{ type: 'PatientJoined', token: 1 }])
  })

  it('JOIN-4 but not once marked as missed', () => {
    expect(outcome(when(given(book(1), open(), skip(1)), join(1)))).toBe('APPOINTMENT_MISSED')
  })

  it('JOIN-5 joining changes no token and no position', () => {
    const queue = given(...bookings(3))
    expect(line(from(queue, join(3), join(2)))).toEqual([1, 2, 3])
  })

  it('JOIN-6 what is over cannot be joined, nor what is not here', () => {
    expect(outcome(when(given(book(1), cancel(1)), join(1)))).toBe('APPOINTMENT_CLOSED')
    expect(outcome(when(given(book(1), start(), finish(1)), join(1)))).toBe('APPOINTMENT_CLOSED')
    expect(outcome(when(given(book(1)), join(7)))).toBe('UNKNOWN_APPOINTMENT')
  })
})

describe('saying "I’m ready"', () => {
  it('JOIN-2 needs joining first', () => {
    expect(outcome(when(given(book(1)), ready(1)))).toBe('NOT_JOINED')
  })

  it('JOIN-2 records the time once, while waiting, called or in the visit', () => {
    for (const turn of [[], [open()], [start()]]) {
      const queue = given(book(1, { mode: 'online' }), join(1), ...turn)
      expect(outcome(when(queue, ready(1)))).toEqual([{ type: 'PatientReady', token: 1 }])
      const said = from(queue, ready(1))
      expect(entry(said, 1).readyAt).toBe(said.at)
      expect(from(said, ready(1))).toEqual(said)
    }
  })

  it('JOIN-2 not when missed, over or unknown', () => {
    expect(outcome(when(given(book(1), open(), skip(1)), ready(1)))).toBe('APPOINTMENT_MISSED')
    expect(outcome(when(given(book(1), cancel(1)), ready(1)))).toBe('APPOINTMENT_CLOSED')
    expect(outcome(when(given(book(1), start(), finish(1)), ready(1)))).toBe('APPOINTMENT_CLOSED')
    expect(outcome(when(given(book(1)), ready(7)))).toBe('UNKNOWN_APPOINTMENT')
  })

  it('JOIN-2 a new token starts over: joined and ready are asked again', () => {
    const queue = given(book(1), join(1), ready(1), open(), skip(1), reassign(1))
    expect(entry(queue, 1)).toMatchObject({ status: 'booked', joinedAt: null, readyAt: null })
    expect(outcome(when(queue, ready(1)))).toBe('NOT_JOINED')
  })
})
