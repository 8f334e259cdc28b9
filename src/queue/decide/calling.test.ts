import { describe, expect, it } from 'vitest'
import { entry, from, given, later, line, minutes, outcome, when } from '../testing/day.ts'
import {
  book,
  bookings,
  callNext,
  cancel,
  finish,
  join,
  open,
  reassign,
  skip,
  start,
  status,
} from '../testing/wishes.ts'

describe('calling the next turn', () => {
  it('CALL-2 calls whoever is first', () => {
    const idle = given(open(), ...bookings(2))
    expect(outcome(when(idle, callNext()))).toEqual([{ type: 'TurnCalled', token: 1 }])
    const called = from(idle, callNext())
    expect(called).toMatchObject({ serving: 1, runningSince: called.at })
    expect(line(called)).toEqual([2])
    expect(entry(called, 1)).toMatchObject({ status: 'called', calledAt: called.at })
  })

  it('CALL-2 not while a turn is running, with nobody waiting, or while away', () => {
    expect(outcome(when(given(...bookings(2), open()), callNext()))).toBe('TURN_IN_PROGRESS')
    expect(outcome(when(given(open()), callNext()))).toBe('QUEUE_EMPTY')
    expect(outcome(when(given(book(1), status('on_break')), callNext()))).toBe('DOCTOR_AWAY')
    expect(outcome(when(given(book(1)), callNext()))).toBe('DOCTOR_AWAY')
  })
})

describe('starting', () => {
  it('CALL-2 starts the called turn and records the time', () => {
    const called = given(...bookings(2, { mode: 'online' }), open())
    expect(outcome(when(called, start(1)))).toEqual([{ type: 'ConsultationStarted', token: 1 }])
    const started = from(called, start(1))
    expect(entry(started, 1)).toMatchObject({ status: 'in_consultation', startedAt: started.at })
  })

  it('CALL-2 or calls and starts the first; starting is being available', () => {
    const queue = given(...bookings(2, { mode: 'online' }))
    const whole = [
      { type: 'DoctorStatusChanged', availability: 'available', expectedBackAt: null },
      { type: 'TurnCalled', token: 1 },
      { type: 'ConsultationStarted', token: 1 },
    ]
    expect(outcome(when(queue, start()))).toEqual(whole)
    expect(outcome(when(queue, start(1)))).toEqual(whole)
  })

  it('CALL-2 a patient seen in person has joined by being there', () => {
    const called = given(book(1), open())
    expect(outcome(when(called, start()))).toEqual([
      { type: 'PatientJoined', token: 1 },
      { type: 'ConsultationStarted', token: 1 },
    ])
    expect(outcome(when(from(called, join(1)), start()))).toEqual([{ type: 'ConsultationStarted', token: 1 }])
  })

  it('CALL-2 not twice, not a stale turn, not with nobody there', () => {
    const called = given(...bookings(2), open())
    expect(outcome(when(from(called, start()), start()))).toBe('ALREADY_IN_CONSULTATION')
    expect(outcome(when(called, start(2)))).toBe('NOT_SERVING')
    expect(outcome(when(given(...bookings(2)), start(2)))).toBe('NOT_SERVING')
    expect(outcome(when(given(open()), start()))).toBe('QUEUE_EMPTY')
  })

  it('MEET-3 P1 an online visit needs a valid link', () => {
    const queue = given(book(1, { mode: 'online' }), open())
    expect(outcome(when(queue, start(1, false)))).toBe('MEET_LINK_MISSING')
    expect(when(queue, start(1, true)).ok).toBe(true)
  })

  it('MEET-4 P3 a visit in person never looks at the link', () => {
    const queue = given(book(1), open())
    expect(outcome(when(queue, start(1, false)))).toEqual(outcome(when(queue, start(1, true))))
    expect(when(queue, start(1, false)).ok).toBe(true)
  })
})

describe('finishing', () => {
  it('CALL-3 P8 calls the next live entry at once', () => {
    const queue = given(...bookings(3), cancel(2), start())
    expect(outcome(when(queue, finish(1)))).toEqual([
      { type: 'ConsultationFinished', token: 1 },
      { type: 'TurnCalled', token: 3 },
    ])
  })

  it('CALL-3 P9 P23 the visit is completed; its length is end minus start', () => {
    const started = given(book(1), start())
    const finished = from(started, later(minutes(12), finish(1)))
    const visit = entry(finished, 1)
    expect(visit).toMatchObject({ status: 'completed', startedAt: started.at, endedAt: finished.at })
    expect(Number(visit.endedAt) - Number(visit.startedAt)).toBe(minutes(12))
    expect(finished.serving).toBeNull()
  })

  it('CALL-3 only the running visit, once', () => {
    const called = given(...bookings(2), open())
    expect(outcome(when(called, finish(1)))).toBe('NOT_STARTED')
    expect(outcome(when(from(called, start()), finish(2)))).toBe('NOT_SERVING')
    expect(outcome(when(from(called, start(), finish(1)), finish(1)))).toBe('NOT_SERVING')
    expect(outcome(when(given(book(1)), finish(1)))).toBe('NOT_SERVING')
  })

  it('CALL-4 P10 when the patient never joined the visit is a no-show', () => {
    const queue = given(...bookings(2, { mode: 'online' }), start())
    expect(outcome(when(queue, finish(1)))).toEqual([
      { type: 'PatientMissed', token: 1, cause: 'never_joined' },
      { type: 'TurnCalled', token: 2 },
    ])
    expect(entry(from(queue, finish(1)), 1).status).toBe('no_show')
  })

  it('CALL-4 P10 P26 joining late, during the visit, makes it a visit', () => {
    const queue = given(book(1, { mode: 'online' }), start(), join(1), finish(1))
    expect(entry(queue, 1).status).toBe('completed')
  })

  it('CALL-6 on break the visit ends and nobody is called', () => {
    const queue = given(...bookings(2), start(), status('on_break'))
    expect(outcome(when(queue, finish(1)))).toEqual([{ type: 'ConsultationFinished', token: 1 }])
  })
})

describe('skipping', () => {
  it('CALL-5 marks the turn as missed and calls the next', () => {
    const queue = given(...bookings(2), open())
    expect(outcome(when(queue, skip(1)))).toEqual([
      { type: 'PatientMissed', token: 1, cause: 'skipped' },
      { type: 'TurnCalled', token: 2 },
    ])
    expect(entry(from(queue, skip(1)), 1)).toMatchObject({ status: 'no_show', endedAt: null })
  })

  it('CALL-5 a joined patient who was called can be skipped too', () => {
    expect(when(given(book(1), join(1), open()), skip(1)).ok).toBe(true)
  })

  it('CALL-5 a visit that was started without the patient can be skipped, one with them cannot', () => {
    const started = given(book(1, { mode: 'online' }), start())
    expect(when(started, skip(1)).ok).toBe(true)
    expect(outcome(when(from(started, join(1)), skip(1)))).toBe('PATIENT_PRESENT')
  })

  it('CALL-5 a stale press skips nobody', () => {
    const queue = given(...bookings(2), open(), skip(1))
    expect(outcome(when(queue, skip(1)))).toBe('NOT_SERVING')
    expect(outcome(when(given(book(1)), skip(1)))).toBe('NOT_SERVING')
  })

  it('CALL-5 with nobody left the turn is simply over', () => {
    expect(outcome(when(given(book(1), open()), skip(1)))).toHaveLength(1)
    expect(from(given(book(1), open()), skip(1), reassign(1)).serving).toBeNull()
  })
})
