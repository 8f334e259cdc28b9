import fc from 'fast-check'
import { expect, it } from 'vitest'
import { execute } from './decide.ts'
import type { Logged } from './events.ts'
import { replay } from './evolve.ts'
import { problems } from './invariants.ts'
import { emptyQueue, lateArrivals, type Queue } from './queue.ts'
import { deepFreeze, envelope, KEY } from './testing/day.ts'
import { Paper } from './testing/paper.ts'
import { anyWish, type RandomWish } from './testing/random.ts'
import { bookings } from './testing/wishes.ts'

type Real = { queue: Queue; log: Logged[] }

/** Asks both the core and the paper, and holds them against each other. Prints as a sentence. */
class Say implements fc.Command<Paper, Real> {
  readonly wish: RandomWish
  constructor(wish: RandomWish) {
    this.wish = wish
  }
  check() {
    return true
  }
  run(paper: Paper, real: Real) {
    const before = deepFreeze(real.queue)
    const untouched = JSON.stringify(before)
    const asked = envelope(before, this.wish.ask(before))
    const execution = execute(before, asked)

    const heldStill = Math.max(asked.at, before.at)
    expect(execution.ok ? 'done' : execution.refusal.code).toBe(paper.ask(asked.command, heldStill))
    expect(JSON.stringify(before)).toBe(untouched)
    if (execution.ok) {
      real.queue = execution.after
      real.log.push(...execution.logged)
    }
    expect(picture(real.queue)).toEqual(paper.picture())
    expect(problems(real.queue)).toEqual([])
    expect(replay(emptyQueue(KEY), real.log)).toEqual(real.queue)
  }
  toString() {
    return this.wish.says
  }
}

const picture = (queue: Queue): ReturnType<Paper['picture']> => ({
  slips: queue.entries.map((entry) => ({
    id: entry.appointmentId,
    number: entry.token,
    mode: entry.mode,
    state: entry.status,
    joined: entry.joinedAt !== null,
    ready: entry.readyAt !== null,
    begun: entry.startedAt !== null,
    chances: lateArrivals(entry),
  })),
  row: [...queue.line],
  desk: queue.serving,
  highest: queue.nextToken - 1,
  sign: queue.availability,
  back: queue.expectedBackAt,
  late: queue.lateMinutes,
  shut: queue.cancelledAt !== null,
  linkBroken: queue.meetLinkReportedAt !== null,
  last: queue.undoable?.token ?? null,
  kept: queue.interrupted,
  resting: queue.resting,
  warned: queue.clock?.warned ?? 0,
  reminded: queue.clock?.reminded ?? false,
  settings: [
    queue.settings.minutesPerPatient,
    queue.settings.startsAt ?? 0,
    queue.settings.skipAutomatically ?? false,
    queue.settings.pace?.count ?? null,
  ],
})

it('POS-1 the core agrees with a day kept on paper, whatever is asked', () => {
  fc.assert(
    fc.property(
      fc.nat(6),
      fc.commands([anyWish.map((wish) => new Say(wish))], { maxCommands: 60, size: 'max' }),
      (crowd, commands) => {
        fc.modelRun(() => {
          const model = new Paper()
          const real: Real = { queue: emptyQueue(KEY), log: [] }
          for (const wish of bookings(crowd, { mode: 'online' })) {
            new Say({ says: 'books', ask: () => wish }).run(model, real)
          }
          return { model, real }
        }, commands)
      },
    ),
    { numRuns: 200 },
  )
})
