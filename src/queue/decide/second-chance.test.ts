import { describe, expect, it } from 'vitest'
import { localDate } from '../ids.ts'
import { entry, from, given, line, outcome, TODAY, when } from '../testing/day.ts'
import { book, bookings, cancel, finish, join, miss, open, reassign, skip, start } from '../testing/wishes.ts'

describe('a no-show', () => {
  it('LATE-1 the desk may mark whoever is still expected', () => {
    const queue = given(...bookings(3), join(2))
    expect(outcome(when(queue, miss(2)))).toEqual([{ type: 'PatientMissed', token: 2, cause: 'marked' }])
    expect(outcome(when(queue, miss(3)))).toEqual([{ type: 'PatientMissed', token: 3, cause: 'marked' }])
    expect(line(from(queue, miss(2)))).toEqual([1, 3])
  })

  it('LATE-1 for the current turn it is the same as skipping', () => {
    const queue = given(...bookings(2), open())
    expect(outcome(when(queue, miss(1)))).toEqual(outcome(when(queue, skip(1))))
    expect(outcome(when(from(queue, start()), miss(1)))).toBe('PATIENT_PRESENT')
    expect(when(given(book(1, { mode: 'online' }), start()), miss(1)).ok).toBe(true)
  })

  it('LATE-1 marking twice is marking once', () => {
    expect(outcome(when(given(book(1), miss(1)), miss(1)))).toEqual([])
  })

  it('LATE-1 not when over or unknown', () => {
    expect(outcome(when(given(book(1), cancel(1)), miss(1)))).toBe('APPOINTMENT_CLOSED')
    expect(outcome(when(given(book(1), start(), finish(1)), miss(1)))).toBe('APPOINTMENT_CLOSED')
    expect(outcome(when(given(book(1)), miss(7)))).toBe('UNKNOWN_APPOINTMENT')
  })
})

describe('a new token', () => {
  it('LATE-3 P12 is the highest + 1, and the entry goes last', () => {
    const queue = given(...bookings(3), open(), skip(1))
    expect(outcome(when(queue, reassign(1, 'connection')))).toEqual([
      { type: 'TokenReassigned', oldToken: 1, newToken: 4, reason: 'connection', requestedBy: 'patient' },
    ])
    const again = from(queue, reassign(1))
    expect(line(again)).toEqual([3, 4])
    expect(again.nextToken).toBe(5)
    expect(entry(again, 1)).toMatchObject({
      token: 4,
      status: 'booked',
      joinedAt: null,
      calledAt: null,
      startedAt: null,
      endedAt: null,
    })
  })

  it('LATE-3 P12 three a day, no fourth', () => {
    let queue = given(book(1))
    for (let chance = 1; chance <= 3; chance++) queue = from(queue, miss(1), reassign(1))
    expect(entry(queue, 1)).toMatchObject({ token: 4 })
    expect(outcome(when(from(queue, miss(1)), reassign(1)))).toBe('REASSIGN_LIMIT')
  })

  it('LATE-3 only after a no-show', () => {
    expect(outcome(when(given(book(1)), reassign(1)))).toBe('NOT_ELIGIBLE')
    expect(outcome(when(given(book(1), open()), reassign(1)))).toBe('NOT_ELIGIBLE')
    expect(outcome(when(given(book(1), cancel(1)), reassign(1)))).toBe('NOT_ELIGIBLE')
    expect(outcome(when(given(book(1), start(), finish(1)), reassign(1)))).toBe('NOT_ELIGIBLE')
    expect(outcome(when(given(book(1)), reassign(7)))).toBe('UNKNOWN_APPOINTMENT')
  })

  it('LATE-3 LATE-7 only while the day lasts', () => {
    const queue = given(book(1), miss(1))
    expect(outcome(when(queue, reassign(1, 'late', localDate('2026-03-03'))))).toBe('DATE_PAST')
    expect(when(queue, reassign(1, 'late', TODAY)).ok).toBe(true)
  })

  it('LATE-3 LATE-7 not for a patient who has meanwhile booked again', () => {
    const queue = given(book(1), miss(1), book(2, { as: 1 }))
    expect(outcome(when(queue, reassign(1)))).toBe('ALREADY_BOOKED')
    expect(outcome(when(from(queue, open()), reassign(1)))).toBe('ALREADY_BOOKED')
    expect(when(from(queue, cancel(2)), reassign(1)).ok).toBe(true)
  })

  it('LATE-4 P13 each one is added to the history', () => {
    const first = given(...bookings(2), miss(1), reassign(1, 'late'))
    const second = from(first, miss(1), { ...reassign(1, 'other'), by: 'staff' })
    expect(entry(second, 1).reassignments).toEqual([
      { oldToken: 1, newToken: 3, timestamp: first.at, reason: 'late', requestedBy: 'patient' },
      { oldToken: 3, newToken: 4, timestamp: second.at, reason: 'other', requestedBy: 'staff' },
    ])
  })
})
