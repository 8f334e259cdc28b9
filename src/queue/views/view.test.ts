import { describe, expect, it } from 'vitest'
import { visitsToday } from '../estimate/wait/today.ts'
import { token } from '../ids.ts'
import { entry, from, given, KEY, later, minutes } from '../testing/day.ts'
import {
  book,
  bookings,
  callFirst,
  cancel,
  finish,
  join,
  miss,
  open,
  ready,
  reassign,
  start,
  status,
  tick,
} from '../testing/wishes.ts'
import { standingOf } from './standing.ts'
import { currentToken, publicView } from './view.ts'

describe('the public view', () => {
  it('ROOM-4 before anything happened', () => {
    const view = publicView(given())
    expect(view).toMatchObject({
      key: KEY,
      seq: 0,
      doctor: { status: 'offline', expectedBackAt: null },
      serving: null,
      turn: null,
      line: [],
    })
  })

  it('ROOM-4 holds tokens, statuses and times, and nobody’s ids', () => {
    const queue = given(...bookings(3), open(), join(2), cancel(3), miss(2), reassign(2))
    const text = JSON.stringify(publicView(queue))
    for (const { appointmentId, patientId } of queue.entries) {
      expect(text).not.toContain(appointmentId)
      expect(text).not.toContain(patientId)
    }
  })

  it('WAIT-1 the line, who joined, and who comes in person', () => {
    const queue = given(book(1, { mode: 'online' }), book(2), book(3, { mode: 'online' }), book(4), join(3))
    expect(publicView(queue)).toMatchObject({ line: [1, 2, 3, 4], inPerson: [2, 4], joined: [3] })
  })

  it('JOIN-2 who is ready, in the line and at their turn, and nobody who is done', () => {
    const queue = given(...bookings(4), open(), join(1), ready(1), join(3), ready(3))
    expect(publicView(queue)).toMatchObject({ ready: [1, 3], turn: { token: 1, ready: true } })
    const next = from(queue, start(), finish(1))
    expect(publicView(next)).toMatchObject({ ready: [3], turn: { token: 2, ready: false } })
    expect(standingOf(publicView(next), token(3))).toMatchObject({ stage: 'waiting', ready: true })
  })

  it('WAIT-3 the turn: called, joined, started', () => {
    const called = given(...bookings(2, { mode: 'online' }), open())
    const turn = { token: 1, mode: 'online', status: 'called', joined: false, startedAt: null }
    expect(publicView(called)).toMatchObject({ serving: 1, turn: { ...turn, calledAt: called.at } })
    const started = from(called, join(1), start())
    expect(publicView(started).turn).toMatchObject({
      status: 'in_consultation',
      joined: true,
      calledAt: called.at,
      startedAt: started.at,
    })
  })

  it('WAIT-4 the doctor’s status and return', () => {
    const queue = given(book(1), status('on_break', 9_999_999_999_999))
    expect(publicView(queue).doctor).toEqual({
      status: 'on_break',
      expectedBackAt: 9_999_999_999_999,
      lateMinutes: null,
    })
  })

  it('POS-3 how long today’s finished visits were, and in which mode', () => {
    const queue = given(
      book(1, { mode: 'online' }),
      book(2, { mode: 'in_person' }),
      open(),
      join(1),
      start(),
      later(minutes(7), finish(1)),
      start(),
      later(minutes(4), finish(2)),
    )
    expect(visitsToday(queue)).toEqual([
      { mode: 'online', duration: minutes(7) },
      { mode: 'in_person', duration: minutes(4) },
    ])
  })

  it('NOTE-10 a visit that broke off', () => {
    const queue = given(...bookings(3), open(), callFirst(3, 'brief'), start(), status('offline'))
    const view = publicView(from(queue, later(minutes(5), tick())))
    expect(view).toMatchObject({ interrupted: 3, closed: { interrupted: [3] }, turn: null, undoable: null })
    expect(standingOf(view, token(3))).toEqual({ stage: 'interrupted', token: 3 })
  })

  it('NOTE-10 until when a visit waits for a doctor who is offline; a break waits without end', () => {
    const visit = given(...bookings(2), open(), join(1), start())
    const interruptsAt = (queue: typeof visit) => publicView(queue).turn?.interruptsAt
    const offline = from(visit, status('offline'))
    expect(interruptsAt(visit)).toBeNull()
    expect(interruptsAt(from(visit, status('on_break', visit.at + minutes(9))))).toBeNull()
    expect(interruptsAt(offline)).toBe(offline.at + minutes(5))
    expect(interruptsAt(from(offline, open()))).toBeNull()
    expect(publicView(from(offline, later(minutes(5), tick()))).interrupted).toBe(1)
  })

  it('LATE-3 an old token leads to the newest', () => {
    const queue = given(book(1), miss(1), reassign(1), miss(1), reassign(1))
    const view = publicView(queue)
    expect(view.renumbered).toEqual([
      [1, 2],
      [2, 3],
    ])
    expect(currentToken(view, token(1))).toBe(3)
    expect(currentToken(view, token(3))).toBe(3)
    expect(entry(queue, 1).token).toBe(3)
  })
})

describe('where one token stands', () => {
  const standing = (queue: Parameters<typeof publicView>[0], turn: number) =>
    standingOf(publicView(queue), token(turn))

  it('WAIT-1 P5 waiting, with position and whether joined', () => {
    const queue = given(...bookings(3), open(), join(3))
    expect(standing(queue, 2)).toEqual({
      stage: 'waiting',
      token: 2,
      position: 1,
      joined: false,
      ready: false,
    })
    expect(standing(queue, 3)).toEqual({
      stage: 'waiting',
      token: 3,
      position: 2,
      joined: true,
      ready: false,
    })
  })

  it('WAIT-3 their turn: called, then in consultation', () => {
    const queue = given(...bookings(2), open())
    expect(standing(queue, 1)).toMatchObject({ stage: 'called', token: 1, turn: { token: 1 } })
    expect(standing(from(queue, start()), 1)).toMatchObject({ stage: 'in_consultation' })
  })

  it('WAIT-1 over: completed, cancelled, missed; or never here', () => {
    const queue = given(...bookings(4), start(), finish(1), cancel(3), miss(4))
    expect([1, 3, 4, 9].map((turn) => standing(queue, turn).stage)).toEqual([
      'completed',
      'cancelled',
      'no_show',
      'unknown',
    ])
  })

  it('LATE-3 the holder of an old token stands where the new one does', () => {
    const queue = given(...bookings(2), miss(1), reassign(1))
    expect(standing(queue, 1)).toEqual({
      stage: 'waiting',
      token: 3,
      position: 2,
      joined: false,
      ready: false,
    })
  })
})
