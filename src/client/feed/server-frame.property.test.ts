import fc from 'fast-check'
import { createRoot } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { countsFrom } from '../../queue/estimate/counts-from.ts'
import type { PastTurn } from '../../queue/estimate/pace/past-turn.ts'
import { type Pace, paceFrom } from '../../queue/estimate/pace.ts'
import { waitAfterSteppingBack } from '../../queue/estimate/step-back.ts'
import { waitFor } from '../../queue/estimate/wait.ts'
import { token } from '../../queue/ids.ts'
import { placesBehind } from '../../queue/line.ts'
import { hasBegun, mayJoin, positionOf } from '../../queue/position.ts'
import { from, given, later, MORNING, minutes, SETTINGS } from '../../queue/testing/day.ts'
import { anyHistory, queuesOf, RUNS } from '../../queue/testing/random.ts'
import { MARKED_PACE } from '../../queue/testing/secrets.ts'
import * as say from '../../queue/testing/wishes.ts'
import { standingOf } from '../../queue/views/standing.ts'
import { currentToken, type PublicView, publicView } from '../../queue/views/view.ts'
import { live } from '../../words/english/live.ts'
import { minutesAndSeconds } from '../../words/screens/live.ts'
import { api } from '../api/light-trpc.ts'
import { marksOf } from '../pages/console/console-day.ts'
import { forecastStep } from '../pages/live/waiting/forecast-step.ts'
import { FakeSocket, useFakeSockets } from '../testing/fake-socket.ts'
import { runningDay } from '../testing/views.ts'
import { createDayFeed } from './day-feed.ts'
import { readServerFrame, readView } from './server-frame.ts'

vi.mock('../api/light-trpc.ts', () => ({
  api: {
    queue: {
      ticket: { query: async () => ({ key: 'd-1:2026-03-02', ticket: 't' }) },
      snapshot: { query: vi.fn() },
    },
  },
}))

const HOUR = minutes(60)
/** How long a visit can be: mostly what is usual, sometimes what only a mistake makes. */
const anyLength = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 240 }).map(minutes) },
  { weight: 1, arbitrary: fc.constantFrom(1, 1_000, 24 * HOUR, 30 * 24 * HOUR) },
)

/** A doctor's record: so many days of up to eight hours, with or without breaks, missed turns and a second mode. */
const anyPace: fc.Arbitrary<Pace> = fc
  .record({
    days: fc.integer({ min: 1, max: 60 }),
    lengths: fc.array(anyLength, { minLength: 1, maxLength: 5 }),
    pauses: fc.oneof(fc.constant([0]), fc.array(fc.constantFrom(0, 0, minutes(15), HOUR), { minLength: 1 })),
    modes: fc.constantFrom<PastTurn['mode'][]>(['online'], ['in_person'], ['online', 'in_person']),
    missed: fc.constantFrom(0, 2, 5),
    minutesPerPatient: fc.integer({ min: 1, max: 240 }),
  })
  .map(({ days, lengths, pauses, modes, missed, minutesPerPatient }) => {
    const nth = <Value>(values: readonly Value[], index: number) => values[index % values.length] as Value
    const turns: PastTurn[] = []
    for (let day = 1; day <= days; day++) {
      const begins = MORNING - day * 24 * HOUR
      let at = begins
      for (let turn = 0; at < begins + 8 * HOUR && turn < 40; turn++) {
        const [length, pauseBeforeMs] = [nth(lengths, turn), nth(pauses, turn)]
        const durationMs = missed > 0 && turn % missed === 1 ? null : length
        at += pauseBeforeMs + length
        turns.push({ mode: nth(modes, turn), durationMs, endedAt: at, toStartMs: 0, pauseBeforeMs })
      }
    }
    return paceFrom(turns, { minutesPerPatient }, MORNING)
  })

/** Any moment of any day, as it arrives. */
const anyView: fc.Arbitrary<PublicView> = fc
  .tuple(
    anyHistory({ crowd: 6, length: 25 }),
    fc.nat(),
    fc.option(fc.oneof(fc.constant(MARKED_PACE), anyPace)),
  )
  .map(([history, index, pace]) => {
    const queues = queuesOf(history)
    const queue = queues[index % queues.length]
    if (!queue) throw new Error('a history has at least one queue')
    const settings = pace ? { ...queue.settings, pace } : queue.settings
    return JSON.parse(JSON.stringify(publicView({ ...queue, settings })))
  })

type Place = { readonly holder: Record<string, unknown>; readonly name: string }

/** Every field of a value, however deep, lists included. */
const placesIn = (holder: unknown): readonly Place[] =>
  typeof holder !== 'object' || holder === null
    ? []
    : Object.entries(holder).flatMap(([name, value]) => [
        { holder: holder as Place['holder'], name },
        ...placesIn(value),
      ])

const EVERYTHING: readonly unknown[] = [
  ...[0, -1, 0.5, 1, 3, 5, 1e-300, 1e-9, 60_000, 1e6, 1e7, 1e9, 1e13, 1e15, 8.64e15, 1e300, -1e300],
  ...[null, true, false, '', 'available', 'busy', 'online', 'in_consultation', 'completed', '7'],
  ...[[], {}, [1, 2], [[1, 2]], [[2, 1]], [[1, 1]], [3, 2, 1], [null], [[]], [[1, 2, 3]], { token: 1 }],
]
const anyValue = fc.oneof(fc.jsonValue(), fc.constantFrom(...EVERYTHING), fc.double({ noNaN: true }))

/** A number of any size, so that every limit is met from both sides. */
const anyNumber = fc
  .tuple(fc.double({ min: -4, max: 14, noNaN: true }), fc.boolean())
  .map(([size, whole]) => (whole ? Math.round(10 ** size) : 10 ** size))

/** A view in which some fields are something else than they should be: anything, or another number. */
const mutated = fc
  .tuple(
    anyView,
    fc.array(fc.record({ which: fc.nat(), value: anyValue, number: fc.option(anyNumber) }), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([view, changes]) => {
    for (const { which, value, number } of changes) {
      const all = placesIn(view)
      const numbers = all.filter(({ holder, name }) => typeof holder[name] === 'number')
      const places = number === null || numbers.length === 0 ? all : numbers
      const place = places[which % places.length]
      if (place) place.holder[place.name] = structuredClone(number ?? value)
    }
    return view
  })

/** All that a screen makes of a view, at a moment, for every token in it and one that is not. */
function shownOf(view: PublicView, now: number): unknown[] {
  const tokens = [...view.line, ...view.closed.no_show, ...view.renumbered.flat(), token(999)]
  if (view.turn) tokens.push(view.turn.token)
  const step = forecastStep(view, now)
  return [
    countsFrom(view),
    live.doctor(view),
    hasBegun(view.settings, now),
    view.turn && [minutesAndSeconds(now - view.turn.since), live.timeOfDay(view.turn.calledAt)],
    view.turn?.startedAt != null && live.timeOfDay(view.turn.startedAt),
    view.undoable && minutesAndSeconds(view.undoable.until - now),
    ...tokens.slice(0, 12).map((each) => {
      const position = positionOf(view, each)
      const wait = waitFor(view, each, step)
      return [
        standingOf(view, each),
        currentToken(view, each),
        position !== null && live.place(position, view.serving !== null),
        mayJoin(position),
        marksOf(view, each, []),
        placesBehind(view.line, each),
        wait,
        wait && live.wait(countsFrom(view), wait, step),
        waitAfterSteppingBack(view, each, 1, step),
      ]
    }),
  ]
}

const leaves = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value]
const isNonsense = (value: unknown) =>
  typeof value === 'number'
    ? !Number.isFinite(value)
    : typeof value === 'string' && /NaN|Infinity|undefined|Invalid/.test(value)

function read(view: unknown): PublicView | null {
  const frame = readServerFrame(JSON.stringify({ type: 'view', view }))
  return frame?.type === 'view' ? readView(frame.view) : null
}

it('ROOM-6 POS-3 a doctor who takes no breaks is seen like any other', () => {
  const backToBack = Array.from({ length: 7 * 48 }, (_, turn): PastTurn => {
    const begins = MORNING - (7 - Math.floor(turn / 48)) * 24 * HOUR
    const endedAt = begins + ((turn % 48) + 1) * minutes(10)
    return { mode: 'online', durationMs: minutes(10), endedAt, toStartMs: 0, pauseBeforeMs: 0 }
  })
  const pace = paceFrom(backToBack, SETTINGS, MORNING)
  const view = publicView(given(...say.bookings(3), say.open({ ...SETTINGS, pace })))
  expect(pace.pause.due).toBeGreaterThan(24 * HOUR)
  expect(view.today.pause.due).toBe(24 * HOUR)
  expect(read(view)).not.toBeNull()
})

it('ROOM-6 every view that a room sends can be used', () => {
  fc.assert(
    fc.property(anyView, fc.nat(minutes(600)), (view, elapsed) => {
      expect(read(view)).toEqual(view)
      expect(leaves(shownOf(view, view.at + elapsed)).filter(isNonsense)).toEqual([])
    }),
    RUNS,
  )
})

it('ROOM-11 JOIN-2 a view of a room that says of nobody that they are ready is used, and nobody is', () => {
  const view = publicView(given(...say.bookings(3), say.open(), say.join(1), say.ready(1)))
  const { ready: _, turn, ...older } = view
  const read11 = read({ ...older, turn: { ...turn, ready: undefined, interruptsAt: undefined } })
  expect(read11).toEqual({ ...view, ready: [], turn: { ...turn, ready: false, interruptsAt: null } })
})

/** Throws or fails when what is shown of the view is nonsense; false when the view was ignored. */
function isHarmless(view: unknown, elapsed: number): boolean {
  const seen = read(view)
  if (seen === null) return false
  expect(leaves(shownOf(seen, seen.at + elapsed)).filter(isNonsense)).toEqual([])
  return true
}

it('ROOM-6 ROOM-5 whatever is wrong in a view, it is ignored or harmless: nothing throws, no number is none', () => {
  let [taken, ignored] = [0, 0]
  fc.assert(
    fc.property(mutated, fc.nat(minutes(600)), (view, elapsed) => {
      if (isHarmless(view, elapsed)) taken++
      else ignored++
    }),
    { numRuns: 1_000 },
  )
  expect(taken).toBeGreaterThan(100)
  expect(ignored).toBeGreaterThan(100)
})

describe('every field in turn, with everything that could stand there', () => {
  const worked = given(
    ...say.bookings(5, { mode: 'online', settings: { ...SETTINGS, pace: MARKED_PACE } }),
    say.open(),
    say.join(1),
    later(minutes(200), say.start()),
  )
  const later9 = (queue: typeof worked) => queue.at + minutes(9)
  it.each([
    ['a visit', worked],
    ['a break in a visit', from(worked, say.status('on_break', later9(worked)))],
    ['a turn that is called', from(worked, say.finish(1), say.miss(4), say.reassign(4))],
    ['nobody’s turn', from(worked, say.finish(1), say.status('on_break', later9(worked)), say.skip(2))],
  ])('ROOM-6 %s', (_, queue) => {
    const view = JSON.stringify(publicView(queue))
    const count = placesIn(JSON.parse(view)).length
    for (let which = 0; which < count; which++) {
      for (const value of EVERYTHING) {
        const changed = JSON.parse(view)
        const place = placesIn(changed)[which]
        if (place) place.holder[place.name] = structuredClone(value)
        isHarmless(changed, minutes(3))
      }
    }
  })
})

describe('a screen without a socket', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    useFakeSockets()
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('ROOM-5 ROOM-6 ROOM-11 takes no view that is broken when it asks for one, and takes the next that is not', async () => {
    const good = runningDay(3)
    const snapshot = vi.mocked(api.queue.snapshot.query)
    snapshot.mockResolvedValueOnce({ ...good, today: null } as never).mockResolvedValue(good as never)
    await createRoot(async (dispose) => {
      const { view, state } = createDayFeed({ appointmentId: 'a-1' })
      await vi.advanceTimersByTimeAsync(100)
      expect(FakeSocket.last.readyState).toBe(0)
      expect([view(), state()]).toEqual([null, 'outdated'])
      await vi.advanceTimersByTimeAsync(10_000)
      expect([view(), state()]).toEqual([good, 'polling'])
      dispose()
    })
  })

  it('ROOM-11 is not live on views that it cannot use, and is again with the first that it can', async () => {
    const good = runningDay(3)
    const broken = { ...good, today: null }
    vi.mocked(api.queue.snapshot.query).mockResolvedValue(broken as never)
    await createRoot(async (dispose) => {
      const { view, state } = createDayFeed({ appointmentId: 'a-1' })
      await vi.advanceTimersByTimeAsync(100)
      FakeSocket.last.accept()
      FakeSocket.last.hear({ type: 'view', view: broken })
      await vi.advanceTimersByTimeAsync(10_000)
      expect([view(), state()]).toEqual([null, 'outdated'])
      FakeSocket.last.hear({ type: 'presence', connected: [] })
      expect(state()).toBe('outdated')
      FakeSocket.last.hear({ type: 'view', view: good })
      expect([view(), state()]).toEqual([good, 'live'])
      dispose()
    })
  })
})
