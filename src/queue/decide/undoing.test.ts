import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../words/testing/in-english.ts'
import { visitsToday } from '../estimate/wait/today.ts'
import type { Queue } from '../queue.ts'
import {
  type Asked,
  entry,
  from,
  given,
  later,
  minutes,
  notificationsOf,
  outcome,
  seconds,
  when,
} from '../testing/day.ts'
import {
  book,
  bookings,
  callFirst,
  callNext,
  cancel,
  finish,
  join,
  miss,
  open,
  reassign,
  resume,
  skip,
  start,
  status,
  tick,
  undo,
} from '../testing/wishes.ts'
import { publicView } from '../views/view.ts'

describe('undoing a finish', () => {
  const started = given(...bookings(3), start())
  const finished = from(started, finish(1))

  it('CALL-7 the visit goes on as if it had not ended, and the one called goes back to the front', () => {
    expect(outcome(when(finished, undo(1)))).toEqual([{ type: 'TurnUndone', token: 1, putBack: 2 }])
    const undone = from(finished, undo(1))
    expect(undone).toMatchObject({ serving: 1, line: [2, 3], undoable: null, lastTurn: null })
    expect(entry(undone, 1)).toEqual(entry(started, 1))
    expect(entry(undone, 2)).toEqual(entry(started, 2))
  })

  it('CALL-7 the one called keeps having joined', () => {
    expect(entry(from(started, join(2), finish(1), undo(1)), 2).status).toBe('waiting')
    expect(entry(from(finished, join(2), undo(1)), 2)).toMatchObject({ status: 'waiting', calledAt: null })
  })

  it('CALL-7 within 60 seconds', () => {
    expect(when(finished, later(seconds(60), undo(1))).ok).toBe(true)
    expect(outcome(when(finished, later(seconds(60) + 1, undo(1))))).toBe('UNDO_TOO_LATE')
    expect(publicView(finished).undoable).toEqual({ token: 1, until: finished.at + seconds(60) })
  })

  it('CALL-7 not once the next consultation has started, even when that one is over', () => {
    expect(outcome(when(from(finished, start()), undo(1)))).toBe('NEXT_HAS_STARTED')
    expect(outcome(when(from(finished, start(), cancel(2)), undo(1)))).toBe('NOTHING_TO_UNDO')
  })

  it('CALL-7 once, and only the last', () => {
    expect(outcome(when(from(finished, undo(1)), undo(1)))).toBe('NOTHING_TO_UNDO')
    expect(outcome(when(from(finished, skip(2)), undo(1)))).toBe('NOTHING_TO_UNDO')
    expect(when(from(finished, skip(2)), undo(2)).ok).toBe(true)
    expect(outcome(when(started, undo(1)))).toBe('NOTHING_TO_UNDO')
    expect(outcome(when(started, undo(9)))).toBe('NOTHING_TO_UNDO')
    expect(outcome(when(given(), undo(1)))).toBe('NOTHING_TO_UNDO')
  })

  it('CALL-7 still when the next has cancelled, and another was called', () => {
    const queue = from(finished, cancel(2))
    expect(from(queue, undo(1))).toMatchObject({ serving: 1, line: [3] })
  })

  it('CALL-7 with nobody called in its place nobody is put back', () => {
    const queue = from(started, status('on_break'), finish(1))
    expect(outcome(when(queue, undo(1)))).toEqual([{ type: 'TurnUndone', token: 1, putBack: null }])
  })

  it('CALL-7 the one called out of order is first in the line then', () => {
    const queue = from(finished, callFirst(3))
    expect(from(queue, undo(1))).toMatchObject({ serving: 1, line: [3, 2] })
  })

  it('CALL-7 BOOK-3 not for a patient who has booked again', () => {
    const queue = from(finished, book(9, { as: 1 }))
    expect(outcome(when(queue, undo(1)))).toBe('PATIENT_BOOKED_AGAIN')
    expect(when(from(queue, cancel(9)), undo(1)).ok).toBe(true)
  })

  it('CALL-7 finishing again ends it again', () => {
    const again = from(finished, undo(1), later(minutes(3), finish(1)))
    expect(entry(again, 1)).toMatchObject({ status: 'completed', endedAt: again.at })
    expect(again.serving).toBe(2)
  })

  it('CALL-7 NOTE-2 both patients are told', () => {
    expect(notificationsOf(finished, undo(1)).map((news) => [news.patientId, inEnglish(news)])).toEqual([
      ['p-1', 'Your doctor has reopened your visit. Come back quickly!'],
      ['p-2', "Stay ready! You're 1 position away"],
      ['p-3', "Stay ready! You're 2 positions away"],
    ])
  })
})

describe('undoing a skip', () => {
  const skipped = given(...bookings(2, { mode: 'online' }), open(), skip(1))

  it('CALL-7 the turn is called again, with its timer from the start', () => {
    const undone = from(skipped, undo(1))
    expect(entry(undone, 1)).toMatchObject({ status: 'called', startedAt: null, endedAt: null })
    expect(undone.clock).toEqual({ since: undone.at, warned: null, reminded: false })
    expect(notificationsOf(skipped, undo(1))[0]).toMatchObject({
      patientId: 'p-1',
      says: { key: 'turn_called' },
    })
  })

  it('CALL-7 a visit that had started without the patient goes on', () => {
    const queue = given(...bookings(2, { mode: 'online' }), start(), skip(1), undo(1))
    expect(entry(queue, 1)).toMatchObject({ status: 'in_consultation', endedAt: null })
  })

  it('CALL-7 a new token makes the skip final', () => {
    expect(outcome(when(from(skipped, reassign(1)), undo(1)))).toBe('NOTHING_TO_UNDO')
    const other = from(given(...bookings(3), miss(3), open(), skip(1)), reassign(3))
    expect(when(other, undo(1)).ok).toBe(true)
  })

  it('CALL-7 marking somebody else as missed is no turn, and undoes nothing', () => {
    const queue = given(...bookings(4), open(), skip(1), miss(4))
    expect(outcome(when(queue, undo(4)))).toBe('NOTHING_TO_UNDO')
    expect(when(queue, undo(1)).ok).toBe(true)
  })
})

describe('an interrupted visit', () => {
  const offline = given(...bookings(3, { mode: 'online' }), join(1), start(), status('offline'))
  const interrupted = from(offline, later(minutes(5), tick()))

  it('NOTE-10 the patient hears at once that the doctor is gone, and that they may wait or reschedule', () => {
    const visit = given(...bookings(2), start())
    expect(notificationsOf(visit, status('offline'))[0]).toMatchObject({
      patientId: 'p-1',
      type: 'doctor_status',
      priority: 'high',
      says: { key: 'visit_paused' },
    })
    expect(notificationsOf(visit, status('on_break')).map(({ patientId }) => patientId)).toEqual(['p-2'])
  })

  it('NOTE-10 back within 5 minutes the visit goes on', () => {
    const back = later(minutes(5) - 1, open())
    expect(outcome(when(offline, back))).toEqual([
      { type: 'DoctorStatusChanged', availability: 'available', expectedBackAt: null },
    ])
    expect(entry(from(offline, back), 1).status).toBe('in_consultation')
    expect(notificationsOf(offline, back)[0]).toMatchObject({
      patientId: 'p-1',
      says: { key: 'doctor_back' },
    })
  })

  it('NOTE-10 otherwise it is interrupted, and no turn is running', () => {
    expect(outcome(when(offline, later(minutes(5) - 1, tick())))).toEqual([])
    expect(outcome(when(offline, later(minutes(5), tick())))).toEqual([
      { type: 'ConsultationInterrupted', token: 1 },
    ])
    expect(interrupted).toMatchObject({ serving: null, interrupted: 1, clock: null })
    expect(entry(interrupted, 1)).toMatchObject({
      status: 'interrupted',
      interruptedAt: interrupted.at,
      endedAt: null,
    })
    expect(notificationsOf(offline, later(minutes(5), tick()))).toMatchObject([
      {
        patientId: 'p-1',
        says: { key: 'visit_interrupted' },
      },
    ])
  })

  it('NOTE-10 a new return time does not start the 5 minutes again', () => {
    const queue = from(offline, later(minutes(4), status('offline', 9_999_999_999_999)))
    expect(outcome(when(queue, later(minutes(1), tick())))).toHaveLength(1)
    const told = notificationsOf(offline, status('offline', 9_999_999_999_999))
    expect(told.map(({ patientId }) => patientId)).toEqual(['p-2', 'p-3'])
  })

  it('NOTE-10 in the visit only leaving and coming back are news; a break and its end are not', () => {
    const visit = given(...bookings(2), start())
    const toPatient = (queue: Queue, wish: Asked) =>
      notificationsOf(queue, wish).filter(({ patientId }) => patientId === 'p-1')
    expect(toPatient(from(visit, status('on_break')), open())).toEqual([])
    expect(toPatient(from(visit, status('offline')), status('on_break'))).toEqual([])
    expect(toPatient(from(visit, status('on_break')), status('offline'))).toHaveLength(1)
    expect(toPatient(from(visit, status('offline')), open())).toHaveLength(1)
  })

  it('NOTE-10 BOOK-5 the interrupted visit is forgotten when it is cancelled, and only then', () => {
    expect(from(interrupted, cancel(1)).interrupted).toBeNull()
    expect(from(interrupted, cancel(2)).interrupted).toBe(1)
    expect(from(interrupted, miss(3)).interrupted).toBe(1)
  })

  it('NOTE-10 coming back, the doctor chooses: nobody is called', () => {
    const back = from(interrupted, open())
    expect(back).toMatchObject({ serving: null, interrupted: 1 })
    expect(notificationsOf(interrupted, open())[0]).toMatchObject({ patientId: 'p-1' })
    expect(from(back, callNext())).toMatchObject({ serving: 2, interrupted: null })
    expect(from(back, resume(1))).toMatchObject({ serving: 1, interrupted: null, line: [2, 3] })
  })

  it('NOTE-10 resuming keeps the start and makes the doctor available', () => {
    expect(outcome(when(interrupted, resume(1)))).toEqual([
      { type: 'DoctorStatusChanged', availability: 'available', expectedBackAt: null },
      { type: 'ConsultationResumed', token: 1, putBack: null },
    ])
    const resumed = from(interrupted, resume(1))
    expect(entry(resumed, 1)).toMatchObject({
      status: 'in_consultation',
      startedAt: entry(offline, 1).startedAt,
    })
    expect(visitsToday(from(resumed, finish(1)))).toEqual([])
    expect(notificationsOf(interrupted, resume(1)).at(-1)).toMatchObject({
      patientId: 'p-1',
      type: 'your_turn',
      priority: 'urgent',
    })
  })

  it('NOTE-10 a turn called meanwhile and not started goes back to the front', () => {
    const queue = from(interrupted, open(), callNext())
    expect(outcome(when(queue, resume(1)))).toEqual([{ type: 'ConsultationResumed', token: 1, putBack: 2 }])
    expect(from(queue, resume(1))).toMatchObject({ serving: 1, line: [2, 3] })
  })

  it('NOTE-10 one visit at a time; resuming twice is resuming once; only what is interrupted', () => {
    expect(outcome(when(from(interrupted, start()), resume(1)))).toBe('ALREADY_IN_CONSULTATION')
    expect(outcome(when(from(interrupted, resume(1)), resume(1)))).toEqual([])
    expect(outcome(when(interrupted, resume(2)))).toBe('NOT_INTERRUPTED')
    expect(outcome(when(interrupted, resume(9)))).toBe('NOT_INTERRUPTED')
    expect(outcome(when(given(...bookings(2), open()), resume(1)))).toBe('NOT_INTERRUPTED')
  })

  it('NOTE-10 P26 a patient who comes only then has joined: resumed and finished, it is a visit', () => {
    const alone = given(book(1, { mode: 'online' }), start(), status('offline'), later(minutes(5), tick()))
    expect(outcome(when(alone, join(1)))).toEqual([{ type: 'PatientJoined', token: 1 }])
    expect(entry(from(alone, join(1)), 1).status).toBe('interrupted')
    expect(entry(from(alone, join(1), resume(1), finish(1)), 1).status).toBe('completed')
  })

  it('NOTE-10 BOOK-3 its patient keeps the place, and may cancel it to reschedule', () => {
    expect(outcome(when(interrupted, book(9, { as: 1 })))).toBe('ALREADY_BOOKED')
    expect(outcome(when(interrupted, join(1)))).toEqual([])
    expect(outcome(when(interrupted, miss(1)))).toBe('PATIENT_PRESENT')
    expect(outcome(when(from(interrupted, open()), cancel(1)))).toEqual([
      { type: 'AppointmentCancelled', token: 1 },
      { type: 'TurnCalled', token: 2 },
    ])
    expect(outcome(when(from(interrupted, open(), callNext()), cancel(1)))).toEqual([
      { type: 'AppointmentCancelled', token: 1 },
    ])
  })
})
