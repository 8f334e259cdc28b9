import fc from 'fast-check'
import { vi } from 'vitest'
import type { Execution } from '../decide.ts'
import { plannedPace } from '../estimate/pace.ts'
import type { DaySettings, Logged } from '../events.ts'
import { evolve } from '../evolve.ts'
import { emptyQueue, type Queue } from '../queue.ts'
import { type Mode, MoveReason } from '../vocabulary.ts'
import { type Asked, from, KEY, later, MORNING, minutes, seconds, when } from './day.ts'
import * as say from './wishes.ts'

// A busy machine makes a property slow, not wrong.
vi.setConfig({ testTimeout: 120_000 })

/** A wish that is only made once the queue is known: "finish" means whoever is being served then. */
export type RandomWish = { readonly says: string; readonly ask: (queue: Queue) => Asked }

/** Whose wish it is: mostly one of those who have booked, whoever that is by then. */
type Who = (queue: Queue) => number
const who = fc.integer({ min: 0, max: 11 }).map((roll) => {
  const someone: Who = (queue) =>
    roll === 11 || queue.entries.length === 0 ? 99 : (roll % queue.entries.length) + 1
  return Object.assign(someone, { toString: () => `patient ${roll === 11 ? 99 : roll + 1}` })
})
const mode: fc.Arbitrary<Mode> = fc.constantFrom('online', 'in_person')

const wish = (says: string, ask: (queue: Queue) => Asked): RandomWish => ({ says, ask })
/** The turn of now, or one that never is: a stale press. */
const turn = (queue: Queue, stale: boolean) => (stale ? 999 : (queue.serving ?? queue.line[0] ?? 999))
/** The turn that can be taken back, or one that cannot. */
const lastTurn = (queue: Queue, stale: boolean) => (stale ? 999 : (queue.undoable?.token ?? 999))
const anyInterrupted = (queue: Queue) =>
  queue.entries.find(({ status }) => status === 'interrupted')?.token ?? 999
const missed = (queue: Queue) => queue.entries.findIndex(({ status }) => status === 'no_show') + 1
const places = fc.integer({ min: 0, max: 4 })
const reason = fc.constantFrom(...Object.values(MoveReason))
const rarely = fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0)
const mostly = rarely.map((seldom) => !seldom)

const anySettings: fc.Arbitrary<DaySettings> = fc
  .record({
    minutes: fc.constantFrom(5, 10),
    starts: fc.option(fc.constantFrom(MORNING, MORNING + minutes(5)), { freq: 3 }),
    skip: fc.option(fc.boolean()),
    visits: fc.option(fc.nat(3)),
  })
  .map(({ minutes: minutesPerPatient, starts, skip, visits }) => ({
    minutesPerPatient,
    ...(starts === null ? {} : { startsAt: starts }),
    ...(skip === null ? {} : { skipAutomatically: skip }),
    ...(visits === null ? {} : { pace: { ...plannedPace({ minutesPerPatient }), count: visits } }),
  }))

/** Every kind of wish, common ones more often. One row a kind. */
const WISHES: readonly fc.WeightedArbitrary<RandomWish>[] = [
  {
    weight: 6,
    arbitrary: fc.tuple(mode, fc.option(who, { freq: 3 })).map(([as, again]) =>
      wish(`${again ?? 'somebody new'} books ${as}`, (queue) => {
        const n = queue.entries.length + 1
        return say.book(n, { mode: as, as: again?.(queue) ?? n })
      }),
    ),
  },
  { weight: 2, arbitrary: who.map((n) => wish(`${n} cancels`, (queue) => say.cancel(n(queue)))) },
  {
    weight: 1,
    arbitrary: who.map((n) => wish(`${n} gives up their place`, (queue) => say.giveUp(n(queue)))),
  },
  { weight: 4, arbitrary: who.map((n) => wish(`${n} joins`, (queue) => say.join(n(queue)))) },
  { weight: 2, arbitrary: who.map((n) => wish(`${n} is ready`, (queue) => say.ready(n(queue)))) },
  {
    weight: 1,
    arbitrary: who.map((n) => wish(`the desk marks ${n} as missed`, (queue) => say.miss(n(queue)))),
  },
  { weight: 3, arbitrary: who.map((n) => wish(`${n} takes a new token`, (queue) => say.reassign(n(queue)))) },
  {
    weight: 4,
    arbitrary: fc.constant(
      wish('whoever was missed first takes a new token', (queue) => say.reassign(missed(queue))),
    ),
  },
  { weight: 2, arbitrary: fc.constant(wish('the doctor calls the next', () => say.callNext())) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(mostly, anySettings)
      .map(([link, settings]) =>
        wish(`the doctor starts ${link ? 'with' : 'without'} a link`, () => say.start(null, link, settings)),
      ),
  },
  {
    weight: 5,
    arbitrary: rarely.map((stale) =>
      wish(`the doctor finishes${stale ? ' a stale turn' : ''}`, (queue) => say.finish(turn(queue, stale))),
    ),
  },
  {
    weight: 3,
    arbitrary: rarely.map((stale) =>
      wish(`the doctor skips${stale ? ' a stale turn' : ''}`, (queue) => say.skip(turn(queue, stale))),
    ),
  },
  {
    weight: 3,
    arbitrary: anySettings.map((settings) => wish('the doctor is available', () => say.open(settings))),
  },
  { weight: 1, arbitrary: fc.constant(wish('the doctor takes a break', () => say.status('on_break'))) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(seconds(1), minutes(15))
      .map((length) =>
        wish(`the doctor takes a break of ${length / 1000} s`, (queue) =>
          say.status('on_break', queue.at + length),
        ),
      ),
  },
  { weight: 2, arbitrary: fc.constant(wish('the doctor goes offline', () => say.status('offline'))) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(1, 30, 240)
      .map((late) => wish(`the day starts ${late} minutes late`, () => say.startLate(late))),
  },
  {
    weight: 1,
    arbitrary: who.map((n) => wish(`${n} is handed over`, (queue) => say.handOver(n(queue)))),
  },
  // Seldom, as little can be asked of a day that is cancelled.
  {
    weight: 1,
    arbitrary: rarely.map((isMeant) =>
      isMeant
        ? wish('the day is cancelled', () => say.cancelDay())
        : wish('the doctor is available', () => say.open()),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(who, places)
      .map(([n, back]) => wish(`${n} lets ${back} go first`, (queue) => say.stepBack(n(queue), back))),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(who, places, reason)
      .map(([n, to, why]) =>
        wish(`the desk moves ${n} to ${to}: ${why}`, (queue) => say.moveUp(n(queue), to, why)),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(who, reason)
      .map(([n, why]) =>
        wish(`the doctor calls ${n} first: ${why}`, (queue) => say.callFirst(n(queue), why)),
      ),
  },
  {
    weight: 4,
    arbitrary: rarely.map((stale) =>
      wish(`the doctor takes back ${stale ? 'another' : 'the last'} turn`, (queue) =>
        say.undo(lastTurn(queue, stale)),
      ),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constant(
      wish('the doctor resumes the interrupted visit', (queue) => say.resume(anyInterrupted(queue))),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .option(who)
      .map((n) => wish(`${n ?? 'the doctor'} reports the link`, (queue) => say.report(n?.(queue) ?? null))),
  },
  {
    weight: 1,
    arbitrary: anySettings.map((settings) =>
      wish(`the doctor changes the settings to ${JSON.stringify(settings)}`, () => say.settings(settings)),
    ),
  },
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(seconds(30), seconds(60), seconds(90), minutes(2), minutes(5), minutes(60))
      .map((passed) => wish(`${passed / 1000} s pass`, () => later(passed, say.tick()))),
  },
  { weight: 1, arbitrary: fc.constant(wish('the Meet link changes', () => say.changeLink())) },
]

const pause = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: seconds(40) }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: minutes(20) }) },
  { weight: 1, arbitrary: fc.constant(-seconds(5)) },
)

export const anyWish: fc.Arbitrary<RandomWish> = fc
  .tuple(fc.oneof(...WISHES), pause)
  .map(([{ says, ask }, after]) =>
    wish(`${says} (after ${after / 1000} s)`, (queue) => {
      const asked = ask(queue)
      return later(asked.after + after, asked)
    }),
  )

/** A day with some bookings already made, then anything at all. Prints as sentences. */
export type History = { readonly crowd: number; readonly wishes: readonly RandomWish[] }

export const anyHistory = (options: { crowd?: number; length?: number } = {}): fc.Arbitrary<History> =>
  fc
    .record({
      crowd: fc.integer({ min: 0, max: options.crowd ?? 14 }),
      wishes: fc.array(anyWish, { maxLength: options.length ?? 30, size: 'max' }),
    })
    .map((history) => ({
      ...history,
      [fc.toStringMethod]: () =>
        `${history.crowd} have booked; ${history.wishes.map(({ says }) => says).join('; ')}`,
    }))

/** One wish and what became of it. Refused: `after` is `before`. */
export type Step = {
  readonly before: Queue
  readonly wish: Asked
  readonly execution: Execution
  readonly after: Queue
}

export const crowded = (crowd: number): Queue =>
  from(
    emptyQueue(KEY),
    ...Array.from({ length: crowd }, (_, index) =>
      say.book(1 + index, { mode: index % 3 === 0 ? 'in_person' : 'online' }),
    ),
  )

/** Lives through a history, every queue on the way frozen. */
export function play({ crowd, wishes }: History): readonly Step[] {
  let queue = crowded(crowd)
  return wishes.map(({ ask }) => {
    const before = queue
    const wish = ask(before)
    const execution = when(before, wish)
    queue = execution.ok ? execution.after : before
    return { before, wish, execution, after: queue }
  })
}

export const queuesOf = (history: History): readonly Queue[] => [
  crowded(history.crowd),
  ...play(history).map(({ after }) => after),
]

/** Every event of a history between the queue before and the queue after it. */
export const eventsOf = (history: History) =>
  play(history).flatMap(({ before, execution }) => {
    let queue = before
    return (execution.ok ? execution.logged : []).map((logged: Logged) => {
      const earlier = queue
      queue = evolve(queue, logged)
      return { before: earlier, logged, after: queue }
    })
  })

export const RUNS = { numRuns: 100 } as const
