import { describe, expect, it } from 'vitest'
import type { QueueEvent } from '../events.ts'
import {
  entry,
  from,
  given,
  later,
  line,
  MORNING,
  minutes,
  notificationsOf,
  outcome,
  when,
} from '../testing/day.ts'
import {
  book,
  bookings,
  callNext,
  cancel,
  cancelDay,
  finish,
  giveUp,
  handOver,
  join,
  open,
  reassign,
  skip,
  start,
  startLate,
  status,
  tick,
} from '../testing/wishes.ts'
import { publicView } from '../views/view.ts'

/** Those of a decision that are no settings. */
const events = (asked: ReturnType<typeof when>) => {
  const said = outcome(asked)
  return typeof said === 'string'
    ? said
    : (said as readonly QueueEvent[]).filter(({ type }) => !/Settings/.test(type))
}

describe('NOTE-12 a day that starts late', () => {
  it('NOTE-12 everybody in the line is told once by how much, and the wait counts from then', () => {
    const queue = given(...bookings(3))
    const told = notificationsOf(queue, startLate(25))
    expect(told.map(({ appointmentId, type, says }) => [appointmentId, type, says])).toEqual(
      ['a-1', 'a-2', 'a-3'].map((id) => [id, 'doctor_status', { key: 'starts_late', minutes: 25 }]),
    )
    const view = publicView(from(queue, startLate(25)))
    expect(view.doctor).toEqual({
      status: 'offline',
      expectedBackAt: MORNING + minutes(25),
      lateMinutes: 25,
    })
    expect(notificationsOf(from(queue, startLate(25)), startLate(25))).toEqual([])
  })

  it('NOTE-12 a second word takes the place of the first, until the doctor comes', () => {
    const queue = given(...bookings(2), startLate(25), startLate(40))
    expect(publicView(queue).doctor.lateMinutes).toBe(40)
    expect(publicView(from(queue, open())).doctor).toMatchObject({ expectedBackAt: null, lateMinutes: null })
  })

  it('NOTE-12 not once the doctor is there or has been, and not for a time that is past', () => {
    expect(events(when(given(...bookings(2), open()), startLate(25)))).toBe('DAY_STARTED')
    expect(events(when(given(...bookings(2), open(), status('offline')), startLate(25)))).toBe('DAY_STARTED')
    expect(events(when(given(...bookings(2)), later(minutes(30), startLate(25))))).toBe('RETURN_PAST')
  })

  it('NOTE-12 a day without a booking knows it too', () => {
    expect(from(given(startLate(25)), book(1)).lateMinutes).toBe(25)
  })
})

describe('NOTE-13 a day that is cancelled', () => {
  it('NOTE-13 by one event everybody who had a turn to come is told, the called one first', () => {
    const queue = given(...bookings(3), open())
    expect(events(when(queue, cancelDay()))).toEqual([{ type: 'DayCancelled', cancelled: [1, 2, 3] }])
    const told = notificationsOf(queue, cancelDay())
    expect(told.map(({ appointmentId, type, priority }) => [appointmentId, type, priority])).toEqual(
      ['a-1', 'a-2', 'a-3'].map((id) => [id, 'cancelled', 'urgent']),
    )
    const after = from(queue, cancelDay())
    expect([line(after), after.serving, entry(after, 1).status]).toEqual([[], null, 'cancelled'])
    expect(publicView(after).isCancelled).toBe(true)
  })

  it('NOTE-13 a visit in progress goes on, one that broke off does not come back', () => {
    const inVisit = given(...bookings(2), join(1), open(), start())
    const after = from(inVisit, cancelDay())
    expect([entry(after, 1).status, entry(after, 2).status]).toEqual(['in_consultation', 'cancelled'])
    expect(entry(from(after, finish(1)), 1).status).toBe('completed')
    const broken = from(inVisit, status('offline'), later(minutes(6), tick()))
    expect(entry(from(broken, cancelDay()), 1).status).toBe('cancelled')
  })

  it('NOTE-13 nobody books, or takes a new token, on it; cancelling it twice is cancelling it once', () => {
    const missed = given(...bookings(2), open(), skip(1), cancelDay())
    expect(outcome(when(missed, book(3)))).toBe('DAY_CANCELLED')
    expect(outcome(when(missed, reassign(1)))).toBe('DAY_CANCELLED')
    expect(outcome(when(missed, startLate(30)))).toBe('DAY_CANCELLED')
    expect(outcome(when(missed, cancelDay()))).toEqual([])
  })

  it('NOTE-13 a day without a booking can be cancelled', () => {
    expect(outcome(when(given(cancelDay()), book(1)))).toBe('DAY_CANCELLED')
  })
})

describe('NOTE-10 a visit that the doctor has left', () => {
  const left = () => given(...bookings(3), join(1), open(), start(), status('offline'))

  it('NOTE-10 its patient may take a new token at once: last, and no late arrival', () => {
    const after = from(left(), reassign(1))
    expect([line(after), after.serving, after.interrupted]).toEqual([[2, 3, 4], null, null])
    const [change] = entry(after, 1).reassignments
    expect(change).toMatchObject({ oldToken: 1, newToken: 4, reason: 'left_by_doctor' })
    expect(entry(after, 1)).toMatchObject({ status: 'booked', startedAt: null, token: 4 })
    expect(entry(from(after, open()), 2).status).toBe('called')
  })

  it('NOTE-10 so they may once it counts as interrupted, and then it cannot be resumed', () => {
    const broken = from(left(), later(minutes(6), tick()))
    expect(entry(broken, 1).status).toBe('interrupted')
    const after = from(broken, reassign(1))
    expect([after.interrupted, entry(after, 1).status]).toEqual([null, 'booked'])
  })

  it('NOTE-10 CALL-6 a doctor who is back and kept free for them sees who follows', () => {
    const back = from(left(), later(minutes(6), tick()), open())
    expect([back.interrupted, back.serving]).toEqual([1, null])
    const after = from(back, reassign(1))
    expect([after.serving, line(after)]).toEqual([2, [3, 4]])
  })

  it('NOTE-10 LINK-4 their place is given up while the doctor is away, and not once the visit goes on', () => {
    expect(entry(from(left(), giveUp(1)), 1).status).toBe('cancelled')
    expect(outcome(when(from(left(), open()), giveUp(1)))).toBe('TURN_HAS_COME')
    expect(entry(from(left(), giveUp(2)), 2).status).toBe('cancelled')
  })

  it('NOTE-10 LATE-3 it takes none of the three chances', () => {
    const missedThrice = given(...bookings(1), open(), skip(1), reassign(1), callNext(), skip(2), reassign(1))
    const again = from(missedThrice, join(1), start(null), status('offline'), reassign(1))
    expect(entry(again, 1).reassignments.map(({ reason }) => reason)).toEqual([
      'late',
      'late',
      'left_by_doctor',
    ])
    expect(outcome(when(from(again, open(), skip(4)), reassign(1)))).toMatchObject([{ reason: 'late' }])
  })

  it('NOTE-10 while the doctor is there nobody leaves their visit that way', () => {
    const inVisit = given(...bookings(2), join(1), open(), start())
    expect(outcome(when(inVisit, reassign(1)))).toBe('NOT_ELIGIBLE')
  })
})

describe('NOTE-18 a place that is handed to another doctor', () => {
  it('NOTE-18 its patient is told the other token; from the last to the first nobody moves, and nobody is called', () => {
    const queue = given(...bookings(3), open())
    const told = notificationsOf(queue, handOver(3))
    expect(told.map(({ appointmentId, type, says }) => [appointmentId, type, says])).toEqual([
      ['a-3', 'cancelled', { key: 'handed_over', token: 7 }],
    ])
    const after = from(queue, handOver(3), handOver(1))
    expect([after.serving, line(after)]).toEqual([null, [2]])
    expect(entry(after, 1)).toMatchObject({ status: 'cancelled', handedTo: 'other-1' })
  })

  it('NOTE-18 once: again it changes nothing, and to somebody else it is refused', () => {
    const after = given(...bookings(2), handOver(1))
    expect(outcome(when(after, handOver(1)))).toEqual([])
    expect(outcome(when(given(...bookings(2), cancel(1)), handOver(1)))).toBe('APPOINTMENT_CLOSED')
  })

  it('NOTE-18 not a visit in progress, and not who has missed their turn', () => {
    expect(outcome(when(given(...bookings(2), join(1), open(), start()), handOver(1)))).toBe('TURN_HAS_COME')
    expect(outcome(when(given(...bookings(2), open(), skip(1)), handOver(1)))).toBe('APPOINTMENT_MISSED')
  })
})
