import { describe, expect, it } from 'vitest'
import { doctorStatus, emptyQueue } from '../queue.ts'
import { entry, from, given, KEY, notificationsOf, outcome, SETTINGS, when } from '../testing/day.ts'
import {
  book,
  bookings,
  cancel,
  changeLink,
  finish,
  join,
  miss,
  open,
  report,
  start,
  status,
} from '../testing/wishes.ts'
import { publicView } from '../view.ts'

describe('the doctor’s status', () => {
  it('CALL-6 on break: the expected return is kept and nobody is called', () => {
    const queue = given(...bookings(2))
    const back = queue.at + 900_000
    expect(outcome(when(queue, status('on_break', back)))).toEqual([
      { type: 'DoctorStatusChanged', availability: 'on_break', expectedBackAt: back },
    ])
    expect(from(queue, status('on_break', back))).toMatchObject({
      availability: 'on_break',
      expectedBackAt: back,
      serving: null,
    })
  })

  it('CALL-6 coming back calls the next and forgets the return time', () => {
    const queue = given(...bookings(2), status('offline', 9_999_999_999_999))
    expect(outcome(when(queue, status('available', 9_999_999_999_999)))).toEqual([
      { type: 'DoctorStatusChanged', availability: 'available', expectedBackAt: null },
      { type: 'TurnCalled', token: 1 },
    ])
  })

  it('CALL-6 coming back to a running turn calls nobody else', () => {
    const queue = given(...bookings(2), open(), status('on_break'))
    expect(outcome(when(queue, open()))).toEqual([
      { type: 'DoctorStatusChanged', availability: 'available', expectedBackAt: null },
    ])
  })

  it('CALL-6 a new return time is news; the same status again is not', () => {
    const queue = given(book(1), status('on_break', 8_888_888_888_888))
    expect(outcome(when(queue, status('on_break', 9_999_999_999_999)))).toHaveLength(1)
    expect(outcome(when(queue, status('on_break', 8_888_888_888_888)))).toEqual([])
  })

  it('CALL-6 a return that is already past is refused', () => {
    const queue = given(book(1))
    expect(outcome(when(queue, status('on_break', queue.at + 1000)))).toBe('RETURN_PAST')
    expect(when(queue, status('on_break', queue.at + 1001)).ok).toBe(true)
  })

  it('CALL-6 may be the first thing that happens on a day', () => {
    expect(outcome(when(emptyQueue(KEY), open()))).toEqual([
      { type: 'DayOpened', settings: SETTINGS },
      { type: 'DoctorStatusChanged', availability: 'available', expectedBackAt: null },
    ])
  })

  it('CALL-10 is available, busy in a visit, on_break or offline', () => {
    expect(doctorStatus(given(book(1)))).toBe('offline')
    const called = given(...bookings(2), open())
    expect(doctorStatus(called)).toBe('available')
    expect(doctorStatus(from(called, start()))).toBe('busy')
    expect(doctorStatus(from(called, start(), status('on_break')))).toBe('busy')
    expect(doctorStatus(from(called, start(), status('on_break'), finish(1)))).toBe('on_break')
  })
})

describe('a changed Meet link', () => {
  it('MEET-5 P2 the next ten live online patients are told, in order', () => {
    const online = Array.from({ length: 12 }, (_, index) => book(index + 1, { mode: 'online' }))
    const queue = given(...online, book(13), open(), miss(3), join(2))
    expect(outcome(when(queue, changeLink()))).toEqual([
      { type: 'MeetLinkChanged', told: [2, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
    ])
    const told = from(queue, changeLink())
    expect(entry(told, 2).meetLinkToldAt).toBe(told.at)
    expect(entry(told, 1).meetLinkToldAt).toBeNull()
  })

  it('MEET-5 P2 those who come in person are not', () => {
    const queue = given(book(1), book(2, { mode: 'online' }), book(3))
    expect(outcome(when(queue, changeLink()))).toEqual([{ type: 'MeetLinkChanged', told: [2] }])
    expect(outcome(when(given(book(1)), changeLink()))).toEqual([])
  })
})

describe('a Meet link that does not work', () => {
  const queue = given(book(1, { mode: 'online' }), book(2), book(3, { mode: 'online' }), open())

  it('MEET-7 a patient or the doctor says so, and the doctor sees it at once', () => {
    expect(outcome(when(queue, report(1)))).toEqual([{ type: 'MeetLinkReported', token: 1 }])
    expect(outcome(when(queue, report(3)))).toEqual([{ type: 'MeetLinkReported', token: 3 }])
    expect(outcome(when(queue, report(null)))).toEqual([{ type: 'MeetLinkReported', token: null }])
    const reported = from(queue, report(1))
    expect(publicView(reported).meetLinkReportedAt).toBe(reported.at)
    expect(notificationsOf(queue, report(1))).toEqual([])
  })

  it('MEET-7 once, however many say it, until the link is changed', () => {
    const reported = from(queue, report(1))
    expect(outcome(when(reported, report(3)))).toEqual([])
    expect(outcome(when(reported, report(null)))).toEqual([])
    const changed = from(reported, changeLink())
    expect(changed.meetLinkReportedAt).toBeNull()
    expect(when(changed, report(3)).ok && outcome(when(changed, report(3)))).toHaveLength(1)
  })

  it('MEET-7 a change that nobody waits for still answers the report', () => {
    const alone = given(book(1, { mode: 'online' }), open(), report(1))
    expect(outcome(when(alone, changeLink()))).toEqual([{ type: 'MeetLinkChanged', told: [] }])
    expect(from(alone, changeLink()).meetLinkReportedAt).toBeNull()
  })

  it('MEET-7 only about a visit online that is not over', () => {
    expect(outcome(when(queue, report(2)))).toBe('NOT_ONLINE')
    expect(outcome(when(queue, report(7)))).toBe('UNKNOWN_APPOINTMENT')
    expect(outcome(when(from(queue, cancel(3)), report(3)))).toBe('APPOINTMENT_CLOSED')
    expect(outcome(when(from(queue, miss(3)), report(3)))).toBe('APPOINTMENT_MISSED')
    expect(outcome(when(from(queue, join(1), start(), finish(1)), report(1)))).toBe('APPOINTMENT_CLOSED')
    for (const wish of [join(1), start()]) expect(when(from(queue, wish), report(1)).ok).toBe(true)
  })
})
