import { describe, expect, it } from 'vitest'
import { localDate } from '../ids.ts'
import { emptyQueue } from '../queue.ts'
import { entry, from, given, KEY, line, MORNING, outcome, SETTINGS, seconds, when } from '../testing/day.ts'
import {
  book,
  bookings,
  cancel,
  finish,
  join,
  miss,
  open,
  reassign,
  skip,
  start,
  status,
} from '../testing/wishes.ts'

describe('booking', () => {
  it('BOOK-1 the first booking opens the day and gets token 1', () => {
    const execution = when(emptyQueue(KEY), book(1, { mode: 'online' }))
    expect(outcome(execution)).toEqual([
      { type: 'DayOpened', settings: SETTINGS },
      {
        type: 'AppointmentBooked',
        appointmentId: 'a-1',
        patientId: 'p-1',
        token: 1,
        mode: 'online',
        origin: 'booked',
      },
    ])
  })

  it('BOOK-1 every booking gets the highest token ever given + 1, and stands last', () => {
    const queue = given(...bookings(3), cancel(3), book(4))
    expect(entry(queue, 4)).toMatchObject({
      appointmentId: 'a-4',
      patientId: 'p-4',
      token: 4,
      mode: 'in_person',
      origin: 'booked',
      status: 'booked',
      bookedAt: MORNING + seconds(5),
      joinedAt: null,
      readyAt: null,
      calledAt: null,
      startedAt: null,
      endedAt: null,
      meetLinkToldAt: null,
      reassignments: [],
    })
    expect(line(queue)).toEqual([1, 2, 4])
    expect(queue.nextToken).toBe(5)
  })

  it('BOOK-1 a token given by reassignment counts as given', () => {
    const queue = given(...bookings(2), miss(1), reassign(1), book(4))
    expect(entry(queue, 4).token).toBe(4)
  })

  it('BOOK-3 a patient with a live place gets no second one', () => {
    expect(outcome(when(given(book(1)), book(2, { as: 1 })))).toBe('ALREADY_BOOKED')
    expect(outcome(when(given(book(1), join(1)), book(2, { as: 1 })))).toBe('ALREADY_BOOKED')
  })

  it('BOOK-3 nor one whose turn it is', () => {
    expect(outcome(when(given(book(1), open()), book(2, { as: 1 })))).toBe('ALREADY_BOOKED')
    expect(outcome(when(given(book(1), start()), book(2, { as: 1 })))).toBe('ALREADY_BOOKED')
  })

  it('BOOK-3 after a cancellation, a finished visit or a missed turn the patient may book again', () => {
    for (const over of [[cancel(1)], [start(), finish(1)], [open(), skip(1)]]) {
      const queue = given(book(1), ...over)
      expect(outcome(when(queue, book(2, { as: 1 })))).toMatchObject([
        { type: 'AppointmentBooked', token: 2 },
      ])
    }
  })

  it('BOOK-3 an appointment id is used once', () => {
    expect(outcome(when(given(book(1), cancel(1)), book(1, { as: 9 })))).toBe('ALREADY_BOOKED')
  })

  it('BOOK-4 refuses a day before the doctor’s today, and takes today and later ones', () => {
    const today = (date: string) => ({ policy: { today: localDate(date) } })
    expect(outcome(when(emptyQueue(KEY), book(1, today('2026-03-03'))))).toBe('DATE_PAST')
    expect(when(emptyQueue(KEY), book(1, today('2026-03-02'))).ok).toBe(true)
    expect(when(emptyQueue(KEY), book(1, today('2026-03-01'))).ok).toBe(true)
  })

  it('BOOK-4 refuses a queue whose key names no date', () => {
    const nowhere = emptyQueue('nobody' as typeof KEY)
    expect(outcome(when(nowhere, book(1)))).toBe('DATE_PAST')
  })

  it('BOOK-4 refuses a day the doctor does not work', () => {
    expect(outcome(when(emptyQueue(KEY), book(1, { policy: { isWorkingDay: false } })))).toBe('DAY_OFF')
  })

  it('BOOK-4 refuses a mode the doctor does not accept', () => {
    const policy = { modes: ['in_person'] as const }
    expect(outcome(when(emptyQueue(KEY), book(1, { mode: 'online', policy })))).toBe('MODE_NOT_OFFERED')
    expect(when(emptyQueue(KEY), book(1, { mode: 'in_person', policy })).ok).toBe(true)
  })

  it('BOOK-4 refuses a full day; cancelled bookings leave room, missed ones do not', () => {
    const policy = { capacity: 2 }
    expect(when(given(book(1)), book(3, { policy })).ok).toBe(true)
    expect(outcome(when(given(...bookings(2)), book(3, { policy })))).toBe('DAY_FULL')
    expect(outcome(when(given(...bookings(2), miss(1)), book(3, { policy })))).toBe('DAY_FULL')
    expect(when(given(...bookings(2), cancel(1)), book(3, { policy })).ok).toBe(true)
  })

  it('BOOK-6 a walk-in gets a token like anyone else', () => {
    const queue = given(book(1), book(2, { origin: 'walk_in' }))
    expect(entry(queue, 2)).toMatchObject({ token: 2, origin: 'walk_in', status: 'booked' })
  })
})

describe('cancelling', () => {
  it('BOOK-5 frees no token; everyone behind moves up at once', () => {
    const queue = from(given(...bookings(3)), cancel(2))
    expect(line(queue)).toEqual([1, 3])
    expect(queue.nextToken).toBe(4)
    expect(entry(queue, 2)).toMatchObject({ status: 'cancelled', endedAt: null })
  })

  it('BOOK-5 a waiting patient may cancel', () => {
    expect(outcome(when(given(book(1), join(1)), cancel(1)))).toEqual([
      { type: 'AppointmentCancelled', token: 1 },
    ])
  })

  it('BOOK-5 cancelling the current turn calls the next', () => {
    expect(outcome(when(given(...bookings(2), open()), cancel(1)))).toEqual([
      { type: 'AppointmentCancelled', token: 1 },
      { type: 'TurnCalled', token: 2 },
    ])
  })

  it('BOOK-5 cancelling in the middle of a visit ends it', () => {
    const queue = given(...bookings(2), start(), cancel(1))
    expect(entry(queue, 1)).toMatchObject({ status: 'cancelled', endedAt: queue.at })
    expect(queue.serving).toBe(2)
  })

  it('BOOK-5 during a break nobody is called in its place', () => {
    const queue = given(...bookings(2), open(), status('on_break'))
    expect(outcome(when(queue, cancel(1)))).toEqual([{ type: 'AppointmentCancelled', token: 1 }])
  })

  it('BOOK-5 cancelling twice is cancelling once', () => {
    expect(outcome(when(given(book(1), cancel(1)), cancel(1)))).toEqual([])
  })

  it('BOOK-5 what is over or missed cannot be cancelled, nor what is not here', () => {
    expect(outcome(when(given(book(1), start(), finish(1)), cancel(1)))).toBe('APPOINTMENT_CLOSED')
    expect(outcome(when(given(book(1), open(), skip(1)), cancel(1)))).toBe('APPOINTMENT_MISSED')
    expect(outcome(when(given(book(1)), cancel(7)))).toBe('UNKNOWN_APPOINTMENT')
  })
})
