import { expect, it } from 'vitest'
import { type Asked, from, given, later, minutes } from '../../../../queue/testing/day.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { publicView } from '../../../../queue/views/view.ts'
import { happened } from './happened.ts'

type Queue = ReturnType<typeof given>
const between = (before: Queue, ...wishes: readonly Asked[]) =>
  happened(publicView(before), publicView(from(before, ...wishes)))

const booked = given(...say.bookings(3))
const called = from(booked, say.open())
const started = from(called, say.start(1))
const skipped = from(called, say.skip(1))
const finished = from(started, say.finish(1))
const away = from(started, say.status('offline'))
const interrupted = from(away, later(minutes(6), say.tick()))

it.each([
  ['the day begins', booked, [say.open()], { type: 'called', token: 1 }],
  ['a visit begins', called, [say.start(1)], { type: 'started', token: 1 }],
  ['it begins without a call', booked, [say.start()], { type: 'started', token: 1 }],
  ['it ends', started, [say.finish(1)], { type: 'ended', token: 1, how: 'completed', next: 2 }],
  ['a turn is skipped', called, [say.skip(1)], { type: 'ended', token: 1, how: 'no_show', next: 2 }],
  ['the called one cancels', called, [say.cancel(1)], { type: 'ended', token: 1, how: 'cancelled', next: 2 }],
  ['another is called first', called, [say.callFirst(3)], { type: 'called', token: 3 }],
  ['a skip is undone', skipped, [say.undo(1)], { type: 'undone', token: 1 }],
  ['a finish is undone', finished, [say.undo(1)], { type: 'undone', token: 1 }],
  ['the doctor leaves a visit', started, [say.status('offline')], { type: 'left' }],
  ['and comes back to it', away, [say.open()], { type: 'back' }],
  [
    'a visit breaks off',
    away,
    [later(minutes(6), say.tick())],
    { type: 'ended', token: 1, how: 'interrupted', next: null },
  ],
  ['and goes on', interrupted, [say.resume(1)], { type: 'resumed', token: 1 }],
  ['the doctor takes a break', called, [say.status('on_break')], { type: 'left' }],
])('CONSOLE-1 says what happened when %s', (_, before, wishes, what) => {
  expect(between(before, ...wishes)).toEqual(what)
})

it.each([
  ['somebody books', [say.book(4)]],
  ['the patient joins', [say.join(1)]],
  ['somebody behind cancels', [say.cancel(3)]],
])('CONSOLE-1 a press means the same when %s', (_, wishes) => {
  expect(between(called, ...wishes)).toBeNull()
})

it('CONSOLE-1 a view that is no newer is no news', () => {
  expect(happened(publicView(finished), publicView(started))).toBeNull()
})
