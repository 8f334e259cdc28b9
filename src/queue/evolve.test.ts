import { describe, expect, it } from 'vitest'
import { execute } from './decide.ts'
import type { Logged, QueueEvent } from './events.ts'
import { evolve, replay } from './evolve.ts'
import { token } from './ids.ts'
import { emptyQueue } from './queue.ts'
import { entry, envelope, from, given, KEY, later, logOf, minutes, when } from './testing/day.ts'
import { book, bookings, cancel, finish, join, open, start, tick } from './testing/wishes.ts'

describe('the log', () => {
  it('ROOM-3 events are numbered from the queue’s seq on, without gaps, under their command', () => {
    const queue = given(...bookings(2))
    const wish = envelope(queue, start())
    const execution = execute(queue, wish)
    if (!execution.ok) throw new Error(execution.refusal.code)
    expect(execution.logged.map(({ seq }) => seq)).toEqual([4, 5, 6, 7])
    expect(execution.logged.every(({ commandId }) => commandId === wish.id)).toBe(true)
    expect(execution.logged.every(({ actor }) => actor === wish.actor)).toBe(true)
    expect(execution.after.seq).toBe(7)
  })

  it('ROOM-3 a clock that ran backwards is held still', () => {
    const queue = given(book(1))
    expect(from(queue, later(-5000, book(2))).at).toBe(queue.at)
  })

  it('ROOM-1 replaying the log gives the live queue, whole or in two parts', () => {
    const { queue, log } = logOf(emptyQueue(KEY), ...bookings(3), join(2), start(), cancel(2), finish(1))
    expect(replay(emptyQueue(KEY), log)).toEqual(queue)
    expect(replay(replay(emptyQueue(KEY), log.slice(0, 4)), log.slice(4))).toEqual(queue)
  })

  it('CALL-3 a refusal is all there is', () => {
    expect(when(given(book(1)), finish(1))).toEqual({
      ok: false,
      refusal: { code: 'NOT_SERVING' },
    })
  })

  it('ROOM-1 entries that an event does not concern stay the very same objects', () => {
    const before = given(...bookings(3), open())
    const after = from(before, join(2))
    expect(entry(after, 1)).toBe(entry(before, 1))
    expect(entry(after, 3)).toBe(entry(before, 3))
    expect(entry(after, 2)).not.toBe(entry(before, 2))
  })

  it('ROOM-1 a log from before a setting existed still leads to the same day', () => {
    const { queue, log } = logOf(emptyQueue(KEY), ...bookings(2), open())
    expect(log[0]?.event).toEqual({ type: 'DayOpened', settings: { minutesPerPatient: 10 } })
    expect(from(queue, later(minutes(10), tick()))).toEqual(queue)
  })

  it('ROOM-1 without a turn there is no clock to note a warning on', () => {
    const queue = given(book(1))
    const logged = (event: QueueEvent): Logged => ({ ...(logOf(queue, join(1)).log[0] as Logged), event })
    const warned: QueueEvent = { type: 'TurnWarned', token: token(1), secondsLeft: 60 }
    expect(evolve(queue, logged(warned)).clock).toBeNull()
    expect(evolve(queue, logged({ type: 'DoctorReminded', token: token(1) })).clock).toBeNull()
    const stray: QueueEvent = { type: 'PatientSteppedBack', token: token(9), places: 1 }
    expect(evolve(queue, logged(stray)).line).toEqual([1])
    expect(
      evolve(queue, logged({ type: 'PatientMovedUp', token: token(9), places: 1, reason: 'other' })).line,
    ).toEqual([1])
  })

  it('ROOM-1 an event about a token nobody holds changes no entry', () => {
    const queue = given(book(1))
    const logged = (event: QueueEvent) =>
      ({ ...(logOf(queue, join(1)).log[0] as Logged), event }) satisfies Logged
    expect(evolve(queue, logged({ type: 'PatientJoined', token: token(9) })).entries).toEqual(queue.entries)
    expect(evolve(queue, logged({ type: 'AppointmentCancelled', token: token(9) })).line).toEqual([1])
  })
})
