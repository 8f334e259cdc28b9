import { describe, expect, it } from 'vitest'
import { inEnglish } from '../words/testing/in-english.ts'
import { countsFrom } from './estimate/counts-from.ts'
import type { Logged } from './events.ts'
import { replay } from './evolve.ts'
import { token } from './ids.ts'
import { from, given, later, logOf, minutes, notificationsOf, outcome, seconds, when } from './testing/day.ts'
import {
  book,
  bookings,
  callFirst,
  callNext,
  cancel,
  finish,
  join,
  open,
  reassign,
  settings,
  skip,
  start,
  status,
  tick,
  undo,
} from './testing/wishes.ts'
import { nextTickAt } from './timers.ts'
import { publicView } from './views/view.ts'
import { whyMoved } from './views/why-moved.ts'

const called = given(...bookings(3, { mode: 'online' }), open())
const strict = given(
  ...bookings(3, { mode: 'online', settings: { minutesPerPatient: 10, skipAutomatically: true } }),
  open(),
)

describe('the 2-minute timer', () => {
  it('LATE-1 warns when 60 and when 30 seconds are left, each once', () => {
    expect(outcome(when(called, later(seconds(60) - 1, tick())))).toEqual([])
    const first = later(seconds(60), tick())
    expect(outcome(when(called, first))).toEqual([{ type: 'TurnWarned', token: 1, secondsLeft: 60 }])
    const warned = from(called, first)
    expect(outcome(when(warned, tick()))).toEqual([])
    const second = later(seconds(30), tick())
    expect(outcome(when(warned, second))).toEqual([{ type: 'TurnWarned', token: 1, secondsLeft: 30 }])
    expect(outcome(when(from(warned, second), tick()))).toEqual([])
  })

  it('LATE-1 the patient hears the seconds, urgently', () => {
    expect(notificationsOf(called, later(seconds(60), tick()))).toMatchObject([
      {
        patientId: 'p-1',
        type: 'your_turn',
        priority: 'urgent',
        says: { key: 'turn_warned', secondsLeft: 60 },
      },
    ])
  })

  it('LATE-1 a tick that comes late says only what is still true', () => {
    expect(outcome(when(called, later(seconds(95), tick())))).toEqual([
      { type: 'TurnWarned', token: 1, secondsLeft: 30 },
    ])
    expect(outcome(when(from(called, later(seconds(95), tick())), tick()))).toEqual([])
    expect(outcome(when(called, later(seconds(120), tick())))).toEqual([])
  })

  it('LATE-1 never marks a no-show by itself', () => {
    expect(outcome(when(called, later(minutes(30), tick())))).toEqual([])
  })

  it('LATE-1 unless the doctor has set "skip automatically"', () => {
    expect(outcome(when(strict, later(seconds(120), tick())))).toEqual([
      { type: 'PatientMissed', token: 1, cause: 'timed_out' },
    ])
    expect(outcome(when(strict, later(seconds(120) - 1, tick())))).toEqual([
      { type: 'TurnWarned', token: 1, secondsLeft: 30 },
    ])
  })

  it('LATE-1 does not run for a patient who has joined', () => {
    expect(outcome(when(from(strict, join(1)), later(minutes(10), tick())))).toEqual([])
    expect(nextTickAt(from(strict, join(1)), strict.at)).toBeNull()
  })

  it('LATE-1 does not run while the doctor is away, and starts again when they are back', () => {
    const away = from(strict, status('on_break'))
    expect(nextTickAt(away, away.at)).toBeNull()
    expect(outcome(when(away, later(minutes(10), tick())))).toEqual([])
    const back = from(away, later(minutes(10), status('available')))
    expect(nextTickAt(back, back.at)).toBe(back.at + seconds(60))
  })

  it('LATE-1 starts again with every call', () => {
    const next = from(called, later(seconds(90), tick()), skip(1))
    expect(next.clock).toEqual({ since: next.at, warned: null, reminded: false })
  })

  it('LATE-1 the setting can change during the day; saying the same changes nothing', () => {
    const on = { minutesPerPatient: 10, skipAutomatically: true }
    expect(outcome(when(called, settings(on)))).toEqual([{ type: 'SettingsChanged', settings: on }])
    expect(outcome(when(strict, settings(on)))).toEqual([])
    expect(outcome(when(called, settings({ minutesPerPatient: 10, skipAutomatically: false })))).toEqual([])
    expect(outcome(when(called, settings({ minutesPerPatient: 12 })))).toHaveLength(1)
    expect(outcome(when(given(), settings(on)))).toEqual([])
    expect(outcome(when(from(called, settings(on)), later(seconds(119), tick())))).toHaveLength(1)
  })
})

describe('a line that rests', () => {
  const skipped = from(strict, later(seconds(120), tick()))

  it('LATE-6 after an automatic skip time calls nobody and skips nobody, however long the doctor is gone', () => {
    expect(skipped).toMatchObject({ serving: null, line: [2, 3], resting: true, availability: 'available' })
    expect(nextTickAt(skipped, skipped.at)).toBeNull()
    expect(outcome(when(skipped, later(minutes(600), tick())))).toEqual([])
    const goesOn = from(skipped, cancel(2), join(3), book(4), reassign(1))
    expect(goesOn).toMatchObject({ serving: null, line: [3, 4, 5], resting: true })
  })

  it.each([
    ['calls the next', callNext(), 2],
    ['starts', start(null, true), 2],
    ['says "available" again', open(), 2],
    ['calls somebody first', callFirst(3), 3],
    ['takes the skip back', undo(1), 1],
  ])('LATE-6 goes on when the doctor %s', (_, press, turn) => {
    const on = from(skipped, press)
    expect(on).toMatchObject({ serving: turn, resting: false })
  })

  it('LATE-6 a doctor who turns out to be away has a break like any other: coming back calls the next', () => {
    const away = from(skipped, status('on_break'))
    expect(away).toMatchObject({ serving: null, resting: false })
    expect(from(away, open())).toMatchObject({ serving: 2, resting: false })
  })

  it('LATE-6 "available" again with nobody waiting ends it too; without a skip it still says nothing new', () => {
    const alone = from(skipped, cancel(2), cancel(3))
    expect(outcome(when(alone, open()))).toEqual([
      { type: 'DoctorStatusChanged', availability: 'available', expectedBackAt: null },
    ])
    expect(from(alone, open())).toMatchObject({ resting: false, serving: null })
    expect(outcome(when(called, open()))).toEqual([])
    expect(from(called, skip(1))).toMatchObject({ resting: false, serving: 2 })
  })

  it('LATE-6 a log from before the rule, where the skip called the next, leads where it led', () => {
    const [missed, next] = ['PatientMissed', 'TurnCalled'].map((type) => ({
      type,
      token: 1,
      cause: 'timed_out',
    }))
    const row = (seq: number, event: unknown) =>
      ({
        seq,
        at: strict.at + seconds(120),
        commandId: 'c',
        actor: { role: 'system', id: 'room' },
        event,
      }) as Logged
    const old = replay(strict, [row(strict.seq + 1, missed), row(strict.seq + 2, { ...next, token: 2 })])
    expect(old).toMatchObject({ serving: 2, resting: false })
  })

  it('LATE-6 NOTE-2 the patient hears that they were missed; whoever waits is promised nothing', () => {
    const told = notificationsOf(strict, later(seconds(120), tick()))
    expect(told.map(({ patientId, type }) => [patientId, type])).toEqual([['p-1', 'missed']])
    expect(publicView(skipped).resting).toBe(true)
    expect(countsFrom(publicView(skipped))).toBe('return')
    expect(countsFrom(publicView(from(skipped, callNext())))).toBeNull()
  })

  it('LATE-6 WAIT-5 NOTE-3 the doctor’s press calls: the next is told, the others moved up', () => {
    const told = notificationsOf(skipped, callNext())
    expect(told.map((each) => [each.patientId, inEnglish(each)])).toEqual([
      ['p-2', 'Your number has come! Join quickly!'],
      ['p-3', "Stay ready! You're 1 position away"],
    ])
    const [logged] = logOf(skipped, callNext()).log
    expect(logged && whyMoved(skipped, logged, token(3))).toMatchObject({
      from: 2,
      to: 1,
      cause: 'next_called',
    })
  })
})

describe('a forgotten visit', () => {
  const visit = given(...bookings(2), start())

  it('NOTE-10 after 60 minutes without activity the doctor is reminded, once', () => {
    expect(outcome(when(visit, later(minutes(60) - 1, tick())))).toEqual([])
    const hour = later(minutes(60), tick())
    expect(outcome(when(visit, hour))).toEqual([{ type: 'DoctorReminded', token: 1 }])
    expect(outcome(when(from(visit, hour), later(minutes(60), tick())))).toEqual([])
    expect(publicView(visit).turn?.reminded).toBe(false)
    expect(publicView(from(visit, hour)).turn?.reminded).toBe(true)
    expect(notificationsOf(visit, hour)).toEqual([])
  })

  it('NOTE-10 a note saved is activity', () => {
    const saved = visit.at + minutes(20)
    expect(outcome(when(visit, later(minutes(79), tick(saved))))).toEqual([])
    expect(outcome(when(visit, later(minutes(80), tick(saved))))).toHaveLength(1)
  })
})

describe('when to look at the clock again', () => {
  it('LATE-1 NOTE-10 at the next thing that time brings about', () => {
    const { at } = called
    expect(nextTickAt(called, at)).toBe(at + seconds(60))
    const warned = from(called, later(seconds(60), tick()))
    expect(nextTickAt(warned, warned.at)).toBe(at + seconds(90))
    expect(nextTickAt(called, at + seconds(120))).toBeNull()
    expect(nextTickAt(strict, strict.at + seconds(119))).toBe(strict.at + seconds(60))
    const visit = from(called, start())
    expect(nextTickAt(visit, visit.at)).toBe(visit.at + minutes(60))
    expect(nextTickAt(visit, visit.at, visit.at + 5)).toBe(visit.at + minutes(60) + 5)
    const away = from(visit, status('offline'))
    expect(nextTickAt(away, away.at)).toBe(away.at + minutes(5))
  })

  it('LATE-1 never, with nobody’s turn running', () => {
    expect(nextTickAt(given(), 0)).toBeNull()
    expect(outcome(when(given(book(1)), tick()))).toEqual([])
    expect(nextTickAt(from(called, start(), finish(1), skip(2), skip(3)), called.at)).toBeNull()
    expect(outcome(when(from(called, skip(1), skip(2), skip(3)), callNext()))).toBe('QUEUE_EMPTY')
  })
})
