import { expect, it } from 'vitest'
import { emptyQueue, type Queue } from '../queue/queue.ts'
import { given, KEY, later, MORNING, seconds } from '../queue/testing/day.ts'
import { book, open } from '../queue/testing/wishes.ts'
import { createWaking, dueTick } from './waking.ts'

function wakingOf(queue: Queue | null, now: number, isAnybodyThere = false) {
  const alarms: number[] = []
  const waking = createWaking({
    alarm: { setAt: async (at) => void alarms.push(at) },
    clock: () => now,
    isAnybodyThere: () => isAnybodyThere,
    queue: () => queue,
    onFailed: () => {},
  })
  return { waking, alarms }
}

/** The first patient was called and has not come. */
const called = given(book(1), later(seconds(1), open()))
const firstWarning = dueAtOf(called)

function dueAtOf(queue: Queue): number {
  const { waking, alarms } = wakingOf(queue, queue.at)
  waking.arm()
  return alarms[0] ?? Number.NaN
}

it('LATE-1 the room is woken for what time will bring about, also when nobody is connected', () => {
  expect(firstWarning).toBeGreaterThan(called.at + seconds(1))
  const { waking, alarms } = wakingOf(emptyQueue(KEY), MORNING)
  waking.arm()
  expect(alarms).toEqual([])
})

it('LATE-1 what is due and could not be saved is tried again in a second, not at once', () => {
  const { waking, alarms } = wakingOf(called, firstWarning + 5)
  waking.arm()
  expect(alarms).toEqual([firstWarning + 5 + 1000])
})

it('LATE-1 nothing is brought about a millisecond before its time', () => {
  expect(dueTick(emptyQueue(KEY), MORNING)).toBeNull()
  expect(dueTick(called, firstWarning - 1)).toBeNull()
  expect(dueTick(called, firstWarning)).toMatchObject({ at: firstWarning, command: { type: 'Tick' } })
})
