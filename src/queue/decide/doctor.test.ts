import { describe, expect, it } from 'vitest'
import { plannedPace } from '../estimate/pace.ts'
import { doctorStatus, emptyQueue } from '../queue.ts'
import {
  entry,
  from,
  given,
  KEY,
  later,
  MORNING,
  minutes,
  notificationsOf,
  outcome,
  SETTINGS,
  when,
} from '../testing/day.ts'
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
  settings,
  skip,
  start,
  status,
  tick,
} from '../testing/wishes.ts'
import { publicView } from '../views/view.ts'

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

  it('CALL-6 TIME-1 nobody is called before the day itself, though the doctor may say when it begins', () => {
    const tomorrow = { ...SETTINGS, startsAt: MORNING + minutes(900) }
    const early = given(book(1, { settings: tomorrow }))
    expect(outcome(when(early, open()))).toBe('DAY_NOT_BEGUN')
    expect(outcome(when(emptyQueue(KEY), open(tomorrow)))).toBe('DAY_NOT_BEGUN')
    expect(outcome(when(early, start()))).toBe('DAY_NOT_BEGUN')
    expect(when(early, status('offline', tomorrow.startsAt + minutes(540))).ok).toBe(true)
    expect(when(early, later(minutes(900), open())).ok).toBe(true)
    expect(when(early, later(minutes(900), start())).ok).toBe(true)
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

describe('the settings a day has', () => {
  const pace = (count: number) => ({ ...plannedPace(SETTINGS), count })
  const early = given(book(1, { settings: { ...SETTINGS, pace: pace(3) } }), book(2))
  const fresh = { minutesPerPatient: 12, pace: pace(40) }

  it('POS-3 the first booking may be weeks old: the doctor’s press that begins the day brings the newest pace', () => {
    const change = { type: 'SettingsChanged', settings: fresh }
    expect(outcome(when(early, open(fresh)))).toEqual([
      change,
      { type: 'DoctorStatusChanged', availability: 'available', expectedBackAt: null },
      { type: 'TurnCalled', token: 1 },
    ])
    expect(outcome(when(early, status('offline', 9_999_999_999_999, fresh)))).toContainEqual(change)
    expect(outcome(when(early, start(null, true, fresh)))).toContainEqual(change)
    expect(from(early, start(null, true, fresh)).settings).toEqual(fresh)
  })

  it('POS-3 once a turn was called the pace stays for the day, and a refused start brings nothing', () => {
    const begun = from(early, open(), skip(1), skip(2), status('offline'), book(3))
    expect(from(begun, open(fresh)).settings).toEqual(early.settings)
    expect(from(begun, start(null, true, fresh)).settings).toEqual(early.settings)
    expect(outcome(when(early, start(2, true, fresh)))).toBe('NOT_SERVING')
  })

  it('POS-3 what is not said stays, and the same again is no event', () => {
    expect(from(early, settings({ minutesPerPatient: 12 })).settings).toEqual({ ...fresh, pace: pace(3) })
    expect(outcome(when(early, open(SETTINGS)))).toHaveLength(2)
    expect(outcome(when(early, settings({ ...SETTINGS, pace: pace(3) })))).toEqual([])
    const skipping = from(early, settings({ ...SETTINGS, skipAutomatically: true }))
    expect(from(skipping, open(fresh)).settings).toEqual({ ...fresh, skipAutomatically: true })
  })

  it('SET-1 what was said before something newer changes nothing, however it comes', () => {
    const newer = { minutesPerPatient: 20, version: 2 }
    const older = { minutesPerPatient: 30, version: 1 }
    const set = from(early, settings(newer))
    expect(set.settings).toMatchObject(newer)
    expect(outcome(when(set, settings(older)))).toEqual([])
    for (const press of [open(older), start(null, true, older)])
      expect(from(set, press).settings).toMatchObject(newer)
    // The same values said again are an event: what comes between the two must not count.
    const again = from(set, settings({ ...newer, version: 3 }))
    expect(outcome(when(again, settings({ ...older, version: 2 })))).toEqual([])
  })

  it('POS-3 a start may be the first thing that happens after the bookings, and never opens a day', () => {
    expect(outcome(when(emptyQueue(KEY), start()))).toBe('QUEUE_EMPTY')
    expect(outcome(when(emptyQueue(KEY), settings(fresh)))).toEqual([])
  })
})

it('LATE-6 whoever says "available" to a line that rests is there, whenever the day now is said to begin', () => {
  const automatic = { ...SETTINGS, skipAutomatically: true }
  const rests = given(book(1, { settings: automatic }), book(2), open(automatic), later(minutes(2), tick()))
  expect(rests.resting).toBe(true)
  expect(outcome(when(rests, open({ ...automatic, startsAt: MORNING + minutes(900) })))).toEqual([
    { type: 'DoctorStatusChanged', availability: 'available', expectedBackAt: null },
    { type: 'TurnCalled', token: 2 },
  ])
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

  it('MEET-7 a change during an online visit is an event, so that its screen looks again, in person it is none', () => {
    const visit = given(book(1, { mode: 'online' }), start())
    expect(outcome(when(visit, changeLink()))).toEqual([{ type: 'MeetLinkChanged', told: [] }])
    const called = given(book(1, { mode: 'online' }), open())
    expect(outcome(when(called, changeLink()))).toEqual([])
    expect(outcome(when(given(book(1), start()), changeLink()))).toEqual([])
  })

  it('MEET-7 LATE-1 TIME-1 nothing is reported, and nobody missed, before the day itself', () => {
    const tomorrow = { ...SETTINGS, startsAt: MORNING + minutes(900) }
    const early = given(book(1, { mode: 'online', settings: tomorrow }))
    for (const wish of [report(1), report(null), miss(1)]) {
      expect(outcome(when(early, wish))).toBe('DAY_NOT_BEGUN')
      expect(when(early, later(minutes(900), wish)).ok).toBe(true)
    }
  })

  it('MEET-7 on a day on which nothing has happened yet it concerns nobody, and the day still opens', () => {
    expect(outcome(when(emptyQueue(KEY), report(null)))).toEqual([])
    expect(from(given(report(null)), book(1)).seq).toBe(2)
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
