import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../words/testing/in-english.ts'
import { token } from '../ids.ts'
import type { Queue } from '../queue.ts'
import { type Asked, from, given, KEY, minutes, notificationsOf, seconds, when } from '../testing/day.ts'
import {
  book,
  bookings,
  callNext,
  cancel,
  changeLink,
  finish,
  join,
  miss,
  open,
  ready,
  reassign,
  skip,
  start,
  status,
} from '../testing/wishes.ts'
import { notificationsFor, positionNews } from './notifications.ts'

/** Who is told what by one wish: [patient, message]. */
const told = (queue: Queue, wish: Asked) =>
  notificationsOf(queue, wish).map((news) => [news.patientId, inEnglish(news)])

describe('positions above ten', () => {
  it('NOTE-1 P6 are told at multiples of five, low', () => {
    expect(positionNews(15, token(4))).toEqual({
      type: 'position_update',
      priority: 'low',
      says: { key: 'position_far', serving: 4, position: 15 },
    })
    expect([11, 12, 13, 14, 16].map((position) => positionNews(position, token(4)))).toEqual(
      Array(5).fill(null),
    )
  })

  it('NOTE-1 between two patients no token is ongoing', () => {
    expect(positionNews(20, null)?.says).toEqual({ key: 'position_far', serving: null, position: 20 })
  })

  it('NOTE-1 reaching a multiple of five is told', () => {
    expect(told(given(...bookings(17), open()), cancel(2))).toContainEqual([
      'p-17',
      'Currently token #1 is ongoing, you are 15 positions away, stay alert',
    ])
  })
})

describe('positions one to ten', () => {
  it.each([
    [10, 'medium'],
    [5, 'medium'],
    [4, 'high'],
    [2, 'high'],
  ])('NOTE-2 P7 %i positions are told, %s', (position, priority) => {
    expect(positionNews(position, null)).toEqual({
      type: 'position_update',
      priority,
      says: { key: 'position_near', position },
    })
  })

  it('NOTE-2 at every change, and only those whose position changed', () => {
    expect(told(given(...bookings(5), open()), cancel(3))).toEqual([
      ['p-4', "Stay ready! You're 2 positions away"],
      ['p-5', "Stay ready! You're 3 positions away"],
    ])
  })

  it('NOTE-2 before the first turn of the day nobody is told of places', () => {
    expect(told(given(...bookings(3)), cancel(1))).toEqual([])
  })
})

describe('turns and second chances', () => {
  it('NOTE-3 the turn is urgent; those behind hear their new position', () => {
    const queue = given(open(), ...bookings(3))
    expect(notificationsOf(queue, callNext())).toEqual([
      {
        id: `${KEY}:6:a-1`,
        appointmentId: 'a-1',
        patientId: 'p-1',
        type: 'your_turn',
        priority: 'urgent',
        says: { key: 'turn_called' },
        at: queue.at + 1000,
      },
      expect.objectContaining({ patientId: 'p-2', says: { key: 'position_near', position: 1 } }),
      expect.objectContaining({ patientId: 'p-3', says: { key: 'position_near', position: 2 } }),
    ])
  })

  it('LATE-2 P11 who was missed is told so, and the next is called', () => {
    const queue = given(...bookings(2), open())
    expect(told(queue, skip(1))).toEqual([
      ['p-1', 'You were late. Appointment Missed!'],
      ['p-2', 'Your number has come! Join quickly!'],
    ])
    expect(notificationsOf(queue, skip(1))[0]).toMatchObject({ type: 'missed', priority: 'high' })
  })

  it('LATE-2 marked by the desk: those behind move up', () => {
    expect(told(given(...bookings(4), open()), miss(3))).toEqual([
      ['p-3', 'You were late. Appointment Missed!'],
      ['p-4', "Stay ready! You're 2 positions away"],
    ])
  })

  it('LATE-3 a new token is told to its holder alone', () => {
    expect(notificationsOf(given(...bookings(3), open(), skip(1)), reassign(1))).toMatchObject([
      {
        patientId: 'p-1',
        type: 'reassigned',
        priority: 'medium',
        says: { key: 'reassigned', token: 4 },
      },
    ])
  })
})

describe('the doctor', () => {
  it('NOTE-4 everyone still in line, and who was just called, hears of a break and the return', () => {
    const queue = given(...bookings(3), open())
    expect(told(queue, status('on_break', queue.at + 1000 + minutes(15)))).toEqual([
      ['p-1', 'The doctor is on a break, expected back in 15 min. You keep your place.'],
      ['p-2', 'The doctor is on a break, expected back in 15 min. You keep your place.'],
      ['p-3', 'The doctor is on a break, expected back in 15 min. You keep your place.'],
    ])
  })

  it('NOTE-4 the return is told as whole minutes from now, and not at all once it is due', () => {
    const queue = given(...bookings(1), open())
    const says = (wish: Asked) => notificationsOf(queue, wish)[0]?.says
    const later = (ms: number) => queue.at + seconds(1) + ms
    const onBreak = (backInMinutes: number | null) => ({
      key: 'doctor_status',
      availability: 'on_break',
      backInMinutes,
    })
    expect(says(status('on_break'))).toEqual(onBreak(null))
    expect(says(status('on_break', later(seconds(90))))).toEqual(onBreak(2))
    expect(says(status('on_break', later(seconds(90) - 1)))).toEqual(onBreak(1))
    expect(says(status('on_break', later(seconds(29))))).toEqual(onBreak(null))
    expect(says(status('offline', later(minutes(5))))).toEqual({ ...onBreak(5), availability: 'offline' })
  })

  it('MEET-5 P2 the patients named by the event hear of the new link', () => {
    const queue = given(book(1, { mode: 'online' }), book(2), book(3, { mode: 'online' }))
    expect(told(queue, changeLink())).toEqual([
      ['p-1', 'Your doctor has changed the Google Meet link. The new one will be here at your turn.'],
      ['p-3', 'Your doctor has changed the Google Meet link. The new one will be here at your turn.'],
    ])
    expect(notificationsOf(queue, changeLink())[0]).toMatchObject({
      type: 'meet_link_update',
      priority: 'high',
    })
  })
})

describe('what is told to nobody', () => {
  it('NOTE-4 booking, joining, being ready, starting and finishing', () => {
    const queue = given(open(), ...bookings(1), callNext())
    expect(told(queue, book(2))).toEqual([])
    expect(told(queue, join(1))).toEqual([])
    expect(told(from(queue, join(1)), ready(1))).toEqual([])
    expect(told(queue, start())).toEqual([])
    expect(told(from(queue, start()), finish(1))).toEqual([])
  })

  it('NOTE-6 an event about a token nobody holds tells nobody', () => {
    const queue = given(book(1))
    const execution = when(queue, join(1))
    const [logged] = execution.ok ? execution.logged : []
    if (!logged) throw new Error('nothing was logged')
    const stray = { ...logged, event: { type: 'TurnCalled', token: token(9) } } as const
    expect(notificationsFor(queue, stray, queue)).toEqual([])
  })
})
