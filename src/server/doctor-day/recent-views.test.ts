import { expect, it, vi } from 'vitest'
import { doctorDayKey, doctorId, localDate } from '../../queue/ids.ts'
import { emptyQueue } from '../../queue/queue.ts'
import { publicView } from '../../queue/views/view.ts'
import { createRecentViews } from './recent-views.ts'

const SECOND = 1_000
const key = (doctor: string) => doctorDayKey(doctorId(doctor), localDate('2026-06-15'))
const seen = (doctor: string) => publicView(emptyQueue(key(doctor)))

/** Rooms that answer when the test says so; the days that were asked for, in order. */
function rooms() {
  const state = { now: 0 }
  const log = vi.fn()
  const view = vi.fn(async (asked) => publicView(emptyQueue(asked)))
  const keepAlive = vi.fn<(pending: Promise<unknown>) => void>()
  const recent = createRecentViews({ rooms: { view }, clock: () => state.now, log, patience: 5, keepAlive })
  const asked = () => view.mock.calls.map(([each]) => String(each).split(':')[0])
  return { state, view, log, recent, asked, keepAlive }
}

it('FIND-4 a room is asked once in fifteen seconds, however many look', async () => {
  const { state, recent, asked } = rooms()

  await Promise.all(Array.from({ length: 50 }, () => recent([key('a')])))
  state.now = 14.9 * SECOND
  const known = await recent([key('a')])

  expect(asked()).toEqual(['a'])
  expect(known.get(key('a'))).toEqual(seen('a'))
  state.now = 15 * SECOND
  await recent([key('a')])
  expect(asked()).toEqual(['a', 'a'])
})

it('FIND-4 no more than six are asked at once, and those next that have waited longest', async () => {
  const { state, recent, asked } = rooms()
  const eight = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(key)

  const first = await recent(eight)
  expect(asked()).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  expect([...first.keys()]).toEqual(eight.slice(0, 6))

  state.now = 20 * SECOND
  const second = await recent(eight)
  expect(asked().slice(6)).toEqual(['g', 'h', 'a', 'b', 'c', 'd'])
  expect([...second.keys()]).toEqual(eight)
})

it('FIND-4 six at once, however many look for different days at the same time', async () => {
  const { state, recent, view, asked } = rooms()
  const answers: (() => void)[] = []
  view.mockImplementation(
    (wanted) => new Promise((resolve) => answers.push(() => resolve(publicView(emptyQueue(wanted))))),
  )
  const look = (doctors: string) => recent([...doctors].map(key))

  await Promise.all([look('abcd'), look('efgh'), look('ijkl')])
  expect(asked().join('')).toBe('abcdef')

  // One that has answered makes room for one.
  answers[0]?.()
  await vi.waitFor(async () => expect((await look('a')).size).toBe(1))
  await look('ghij')
  expect(asked().join('')).toBe('abcdefg')

  // And those for which nobody waits any more, for as many.
  state.now = 5
  await look('hijklmnop')
  expect(asked().join('')).toBe('abcdefghijklm')
})

it('FIND-4 the platform is asked to wait for what comes too late for who asked', async () => {
  const { recent, view, keepAlive } = rooms()
  let answer = (_: ReturnType<typeof seen>) => {}
  view.mockReturnValueOnce(
    new Promise((resolve) => {
      answer = resolve
    }),
  )
  await recent([key('a')])
  await recent([key('a')])
  expect(keepAlive).toHaveBeenCalledOnce()

  answer(seen('a'))
  await keepAlive.mock.calls[0]?.[0]
  expect([...(await recent([key('a')])).keys()]).toEqual([key('a')])
})

it('FIND-4 a room that is slow keeps nobody waiting, is not asked again, and is known to who comes next', async () => {
  const { recent, view, asked } = rooms()
  let answer = (_: ReturnType<typeof seen>) => {}
  view.mockReturnValueOnce(
    new Promise((resolve) => {
      answer = resolve
    }),
  )

  expect([...(await recent([key('a'), key('b')])).keys()]).toEqual([key('b')])
  answer(seen('a'))

  await vi.waitFor(async () =>
    expect([...(await recent([key('a'), key('b')])).keys()]).toEqual([key('a'), key('b')]),
  )
  expect(asked()).toEqual(['a', 'b'])
})

it('FIND-4 a room that fails is left out and logged, and what was known of it is kept for a minute', async () => {
  const { state, recent, view, log } = rooms()
  await recent([key('a')])
  view.mockRejectedValue(new TypeError('fetch failed'))

  state.now = 40 * SECOND
  expect((await recent([key('a')])).size).toBe(1)
  expect(log).toHaveBeenCalledWith({ event: 'view_unavailable', key: key('a'), kind: 'TypeError' })
  state.now = 60 * SECOND
  expect((await recent([key('a')])).size).toBe(0)
})
