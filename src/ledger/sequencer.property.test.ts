import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createManualTimer, scheduledTimer } from '../platform/testing/timers.ts'
import type { CommandEnvelope } from '../queue/commands.ts'
import type { Logged } from '../queue/events.ts'
import { replay } from '../queue/evolve.ts'
import { problems } from '../queue/invariants.ts'
import { emptyQueue } from '../queue/queue.ts'
import { KEY } from '../queue/testing/day.ts'
import { anyWish } from '../queue/testing/random.ts'
import { book, bookings, cancel, join, open } from '../queue/testing/wishes.ts'
import { createMemoryLedger, type Fault, type MemoryLedger } from './testing/memory-ledger.ts'
import { command, sequencerOn, type TestSequencer } from './testing/sequencer.ts'

const RUNS = { numRuns: 120 }

const tokensJoined = ({ log }: MemoryLedger) =>
  log.flatMap(({ event }) => (event.type === 'PatientJoined' ? [event.token as number] : []))

/** Somewhere between here and there a scheduler decides who is faster. */
const over = (scheduler: fc.Scheduler, faults: fc.Stream<Fault> | null = null) => {
  const ledger = createMemoryLedger({
    latency: (leg) => scheduler.schedule(Promise.resolve(), leg),
    fault: () => faults?.next().value ?? 'none',
  })
  /** Rows that were published when they were not in the log. */
  const unappended: Logged[] = []
  const writer = () =>
    sequencerOn(ledger, {
      timer: scheduledTimer(scheduler),
      random: () => 0.5,
      onPublish: ({ logged }) => unappended.push(...logged.filter((row) => !ledger.log[row.seq - 1])),
    })
  return { ledger, writer, unappended }
}

const anyFaults = fc.infiniteStream<Fault>(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant('none' as const) },
    { weight: 1, arbitrary: fc.constant('before' as const) },
    { weight: 1, arbitrary: fc.constant('after' as const) },
  ),
)

const known = ({ published }: TestSequencer) => published.at(-1)?.after ?? emptyQueue(KEY)

describe('joins of the same moment', () => {
  const anyArrival = fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], { minLength: 1 }).chain((tokens) =>
    fc.record({
      tokens: fc.constant(tokens),
      pauses: fc.array(fc.boolean(), { maxLength: tokens.length }),
    }),
  )

  it('P25 JOIN-3 are admitted in strict token order, whatever order they arrive in', () =>
    fc.assert(
      fc.asyncProperty(anyArrival, async ({ tokens, pauses }) => {
        const { timer, running, ring } = createManualTimer()
        const room = sequencerOn(createMemoryLedger(), { timer })
        await room.wishAll(...bookings(10))
        const answers: Promise<unknown>[] = []
        for (const [index, each] of tokens.entries()) {
          answers.push(room.wish(join(each)))
          if (pauses[index]) await Promise.resolve()
        }
        const all = Promise.all(answers)
        while (tokensJoined(room.ledger).length < tokens.length) {
          if (running().length > 0) ring()
          await Promise.resolve()
        }
        await all
        expect(tokensJoined(room.ledger)).toEqual(tokens.toSorted((a, b) => a - b))
        expect(room.ledger.batches).toHaveLength(2)
      }),
      RUNS,
    ))

  it('P25 JOIN-3 each is one event, however often it is asked, and among other commands', () =>
    fc.assert(
      fc.asyncProperty(anyArrival, fc.scheduler(), async ({ tokens }, scheduler) => {
        const { ledger, writer } = over(scheduler)
        const room = writer()
        const wishes = [...tokens, ...tokens].map((each) => join(each))
        const others = [open(), cancel(11), book(12)]
        await scheduler.waitFor(
          room.wishAll(...bookings(11)).then(() => room.wishAll(...others.slice(0, 1), ...wishes, ...others)),
        )
        expect(tokensJoined(ledger)).toEqual(tokens.toSorted((a, b) => a - b))
      }),
      RUNS,
    ))
})

describe('two writers of one log', () => {
  it('P16 BOOK-2 never conflict for ever: all bookings get a token, 1 to n, each once', () =>
    fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.boolean(), { maxLength: 12 }),
        async (scheduler, sides) => {
          const { ledger, writer } = over(scheduler)
          const [left, right] = [writer(), writer()]
          const outcomes = await scheduler.waitFor(
            Promise.all(sides.map((isLeft, index) => (isLeft ? left : right).wish(book(index + 1)))),
          )
          const given = ledger.log.flatMap(({ event }) =>
            event.type === 'AppointmentBooked' ? [event.token as number] : [],
          )
          expect(outcomes.every(({ ok }) => ok)).toBe(true)
          expect(given).toEqual(sides.map((_, index) => index + 1))
        },
      ),
      RUNS,
    ))
})

describe('any history, any network', () => {
  /** Which writer is asked, what, and whether the same command is sent again, perhaps to the other one. */
  const anyAsking = fc.record({
    isLeft: fc.boolean(),
    wish: anyWish,
    again: fc.constantFrom('no' as const, 'same' as const, 'other' as const),
  })

  const live = async (
    scheduler: fc.Scheduler,
    askings: readonly (typeof anyAsking extends fc.Arbitrary<infer Asking> ? Asking : never)[],
    faults: fc.Stream<Fault>,
  ) => {
    const { ledger, writer, unappended } = over(scheduler, faults)
    const [left, right] = [writer(), writer()]
    const sent: {
      id: CommandEnvelope['id']
      isTick: boolean
      outcome: Promise<Awaited<ReturnType<typeof left.submit>>>
    }[] = []
    const asking = scheduler.scheduleSequence(
      askings.map(({ isLeft, wish, again }) => ({
        label: wish.says,
        builder: async () => {
          const [one, two] = isLeft ? [left, right] : [right, left]
          const envelope = command(wish.ask(known(one)), known(one))
          const submit = (room: TestSequencer) =>
            sent.push({
              id: envelope.id,
              isTick: envelope.actor.role === 'system',
              outcome: room.submit(envelope),
            })
          submit(one)
          if (again !== 'no') submit(again === 'same' ? one : two)
        },
      })),
    )
    await scheduler.waitFor(asking.task)
    const outcomes = await scheduler.waitFor(
      Promise.all(sent.map(async ({ outcome, ...each }) => ({ ...each, outcome: await outcome }))),
    )
    return { ledger, left, right, outcomes, unappended }
  }

  const property = (
    holds: (lived: Awaited<ReturnType<typeof live>>, scheduler: fc.Scheduler) => Promise<void> | void,
  ) =>
    fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(anyAsking, { maxLength: 20 }),
        anyFaults,
        async (scheduler, askings, faults) => {
          const lived = await live(scheduler, askings, faults)
          await holds(lived, scheduler)
        },
      ),
      RUNS,
    )

  it('ROOM-1 the log has no gaps, replays to a sound queue, and that is what every writer holds', () =>
    property(async ({ ledger, left, right }) => {
      expect(ledger.log.map(({ seq }) => seq)).toEqual(ledger.log.map((_, index) => index + 1))
      const replayed = replay(emptyQueue(KEY), ledger.log)
      expect(problems(replayed)).toEqual([])
      for (const { published } of [left, right]) {
        const after = published.at(-1)?.after
        if (after) expect(after).toEqual(replay(emptyQueue(KEY), ledger.log.slice(0, after.seq)))
      }
    }))

  it('OPS-3 what was answered with yes is in the log, and what was refused is not', () =>
    property(({ ledger, outcomes }) => {
      for (const { id, isTick, outcome } of outcomes) {
        const rows = ledger.log.filter(({ commandId }) => commandId === id)
        // A tick that led to nothing is told to nobody and so not kept: later the same one may lead to something.
        if (isTick && outcome.ok) expect([[], rows]).toContainEqual(outcome.logged)
        else if (outcome.ok) expect(outcome.logged).toEqual(rows)
        else if (outcome.code !== 'UNAVAILABLE') expect(rows).toEqual([])
      }
    }))

  it('OPS-4 the answer of an id never changes, whoever is asked, and is the one that is kept', () =>
    property(({ ledger, outcomes }) => {
      for (const { id, isTick, outcome } of outcomes) {
        // What the room asks of itself is told to nobody.
        if (isTick || (!outcome.ok && outcome.code === 'UNAVAILABLE')) continue
        const kept = ledger.answers.get(id)
        expect(kept).toMatchObject({ refusal: outcome.ok ? null : outcome.code })
        for (const other of outcomes) {
          const isAnswer = other.outcome.ok || other.outcome.code !== 'UNAVAILABLE'
          if (other.id === id && isAnswer) expect(other.outcome).toEqual(outcome)
        }
      }
    }))

  it('JOIN-6 a command has one effect, however often, wherever and whatever became of its answer', () =>
    property(({ ledger }) => {
      const writes = ledger.batches.map(({ logged }) => new Set(logged.map(({ commandId }) => commandId)))
      for (const id of new Set(ledger.log.map(({ commandId }) => commandId))) {
        expect(writes.filter((ids) => ids.has(id))).toHaveLength(1)
      }
    }))

  it('OPS-3 nothing is published before it is appended; everything is published once, in order', () =>
    property(({ ledger, left, right, unappended }) => {
      expect(unappended).toEqual([])
      for (const { published } of [left, right]) {
        const rows = published.flatMap(({ logged }) => logged)
        const first = rows[0]?.seq ?? 1
        expect(rows).toEqual(ledger.log.slice(first - 1, first - 1 + rows.length))
      }
    }))
})
