import { describe, expect, it } from 'vitest'
import { token } from './ids.ts'
import { problems } from './invariants.ts'
import type { Entry, Queue } from './queue.ts'
import { given, minutes } from './testing/day.ts'
import { bookings, finish, join, miss, ready, reassign, start } from './testing/wishes.ts'

/** 1 completed, 2 in consultation, 3 waiting, 4 took token 6, 5 booked. */
const whole = given(
  ...bookings(5),
  miss(4),
  reassign(4),
  join(3),
  start(),
  finish(1),
  start(),
  join(2),
  ready(3),
)

const withEntry = (n: number, change: Partial<Entry>, queue: Queue = whole): Queue => ({
  ...queue,
  entries: queue.entries.map((each, index) => (index === n - 1 ? { ...each, ...change } : each)),
})

describe('a broken queue is found out', () => {
  it('POS-1 a whole one has no problems', () => {
    expect(problems(whole)).toEqual([])
    expect(problems(given())).toEqual([])
    const chances = [miss(1), reassign(1)]
    expect(problems(given(...bookings(1), ...chances, ...chances, ...chances))).toEqual([])
  })

  const broken: readonly (readonly [string, Queue])[] = [
    ['P16: a token was given twice', withEntry(5, { token: token(3) })],
    ['P16: a token was given twice', withEntry(5, { token: token(4) })],
    ['BOOK-1: nextToken is not above every token given', { ...whole, nextToken: token(6) }],
    ['BOOK-1: nextToken is not above every token given', withEntry(5, { token: token(0) })],
    ['BOOK-1: a token was passed over', { ...whole, nextToken: token(9) }],
    ['POS-1: a token stands twice in the line', { ...whole, line: [3, 5, 6, 6].map(token) }],
    ['POS-1: the line is not exactly the live entries', { ...whole, line: [3, 5].map(token) }],
    ['POS-1: the line is not exactly the live entries', { ...whole, line: [3, 5, 1].map(token) }],
    ['CALL-2: two turns at once', withEntry(3, { status: 'called', calledAt: 1 })],
    ['CALL-2: serving is not the entry whose turn it is', { ...whole, serving: null }],
    ['CALL-2: serving a token nobody holds', { ...whole, serving: token(4) }],
    ['BOOK-3: a patient holds two places', withEntry(5, { patientId: 'p-2' as Entry['patientId'] })],
    [
      'LATE-3: too many reassignments (token 6)',
      withEntry(4, { reassignments: Array(4).fill(whole.entries[3]?.reassignments[0]) }),
    ],
    ['JOIN-2: waiting without having joined (token 3)', withEntry(3, { joinedAt: null })],
    ['JOIN-2: ready without having joined (token 3)', withEntry(3, { joinedAt: null })],
    ['CALL-3: serving without having been called (token 2)', withEntry(2, { calledAt: null })],
    ['LATE-1: a clock without a turn, or no clock', { ...whole, clock: null }],
    [
      'CALL-7: undoable though the next visit has started',
      { ...whole, undoable: { token: token(1), at: whole.at } },
    ],
    ['CALL-7: undoable, but not over', { ...whole, undoable: { token: token(3), at: whole.at } }],
    ['CALL-7: undoable, but not over', { ...whole, undoable: { token: token(99), at: whole.at } }],
    ['NOTE-10: kept free for a visit that is not interrupted', { ...whole, interrupted: token(3) }],
    [
      'NOTE-10: kept free for a visit that is not interrupted',
      { ...withEntry(1, { status: 'interrupted', endedAt: null }), interrupted: token(1) },
    ],
    [
      'BOOK-3: a patient holds two places',
      withEntry(1, { status: 'interrupted', patientId: 'p-3' as Entry['patientId'] }),
    ],
    ['CALL-3: in the line, but its turn has been (token 3)', withEntry(3, { calledAt: 1 })],
    ['CALL-3: in the line, but its turn has been (token 3)', withEntry(3, { startedAt: 1 })],
    ['CALL-3: in the line, but its turn has been (token 3)', withEntry(3, { endedAt: 1 })],
    ['CALL-2: in a visit that has not started (token 2)', withEntry(2, { startedAt: null })],
    ['CALL-2: in a visit that has ended (token 2)', withEntry(2, { endedAt: 1 })],
    ['CALL-2: in a visit that has ended (token 1)', withEntry(1, { status: 'interrupted' })],
    ['P23: completed without times (token 1)', withEntry(1, { startedAt: null })],
    ['P23: completed without times (token 1)', withEntry(1, { endedAt: null })],
    ['P10: completed without the patient (token 1)', withEntry(1, { joinedAt: null })],
    ['P23: a visit ended before it started (token 1)', withEntry(1, { startedAt: whole.at + minutes(1) })],
  ]

  it.each(broken)('POS-1 %s', (problem, queue) => {
    expect(problems(queue)).toContain(problem)
  })
})
