import { expect, it } from 'vitest'
import { emptyQueue, type Queue } from '../queue/queue.ts'
import { given, KEY, later, MORNING, seconds } from '../queue/testing/day.ts'
import { book, open } from '../queue/testing/wishes.ts'
import { createWaking, DELIVERY_PAUSE_MS, dueTick } from './waking.ts'

function wakingOf(queue: Queue | null, now: number) {
  const alarms: number[] = []
  const time = { now }
  const waking = createWaking({
    alarm: { setAt: async (at) => void alarms.push(at) },
    clock: () => time.now,
    queue: () => queue,
    onFailed: () => {},
  })
  return { waking, alarms, time }
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

it('ROOM-15 a day on which time brings nothing about wakes nobody', () => {
  const { waking, alarms } = wakingOf(given(book(1)), MORNING)
  waking.arm()
  waking.rang()
  waking.arm()
  expect(alarms).toEqual([])
})

it('SEND-12 whoever becomes due right after somebody was told waits for no second, and nobody is looked for without end', () => {
  const { waking, alarms } = wakingOf(null, MORNING)
  for (const [nextAt, wokenAt] of [
    [MORNING + 5, MORNING + DELIVERY_PAUSE_MS],
    [MORNING - 5, MORNING + DELIVERY_PAUSE_MS],
    [MORNING + 700, MORNING + 700],
  ] as const) {
    waking.looksForDeliveries()(nextAt)
    waking.rang()
    waking.arm()
    expect(alarms.at(-1)).toBe(wokenAt)
  }
  waking.looksForDeliveries()('failed')
  waking.rang()
  waking.arm()
  expect(alarms.at(-1)).toBe(MORNING + seconds(1))
})

it('ROOM-15 OPS-3 what fails is tried again after pauses that grow to a minute, and soon again once it has worked', () => {
  const { waking, alarms, time } = wakingOf(null, MORNING)
  const pauses = Array.from({ length: 8 }, () => {
    waking.rang()
    waking.failed()
    waking.arm()
    const pause = (alarms.at(-1) ?? 0) - time.now
    time.now += pause
    return pause
  })
  expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60].map(seconds))
  waking.succeeded()
  waking.failed()
  waking.rang()
  waking.arm()
  expect(alarms.at(-1)).toBe(time.now + seconds(1))
})
