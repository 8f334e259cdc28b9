import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countsForCapacity, type Queue } from '../queue.ts'
import { entry, from, later, minutes } from '../testing/day.ts'
import { anyHistory, queuesOf, RUNS } from '../testing/random.ts'
import { book } from '../testing/wishes.ts'
import { publicView } from '../views/view.ts'
import { countsFrom } from './counts-from.ts'
import { nextTokenOf, placesTaken, waitForNewcomer } from './newcomer.ts'
import { plannedPace } from './pace.ts'
import { waitFor } from './wait.ts'

/** Any moment of any day, with breaks that come soon enough to matter. */
const anyQueue: fc.Arbitrary<Queue> = fc
  .tuple(anyHistory({ crowd: 12, length: 20 }), fc.nat(), fc.boolean())
  .map(([history, index, isRestless]) => {
    const queues = queuesOf(history)
    const queue = queues[index % queues.length]
    if (!queue) throw new Error('a history has at least one queue')
    const pace = {
      ...plannedPace(queue.settings),
      pause: { due: minutes(40), length: minutes(20), shape: 2 },
    }
    return isRestless ? { ...queue, settings: { ...queue.settings, pace } } : queue
  })

/** A patient whom no history knows. */
const NEWCOMER = 500

it('BOOK-9 the newcomer is told what the waiting room says after booking, to the millisecond', () => {
  fc.assert(
    fc.property(anyQueue, fc.nat(minutes(90)), (queue, after) => {
      fc.pre(queue.cancelledAt === null)
      const booked = from(queue, later(after, book(NEWCOMER)))
      const { token, bookedAt } = entry(booked, NEWCOMER)
      const view = publicView(queue)
      expect(waitForNewcomer(view, bookedAt)).toEqual(waitFor(publicView(booked), token, bookedAt))
      expect(countsFrom(view)).toBe(countsFrom(publicView(booked)))
      expect(nextTokenOf(view)).toBe(token)
    }),
    { numRuns: 300 },
  )
})

it('BOOK-9 the newcomer never comes before the last in line', () => {
  fc.assert(
    fc.property(anyQueue, fc.nat(minutes(90)), (queue, elapsed) => {
      const view = publicView(queue)
      const last = view.line.at(-1)
      const now = view.at + elapsed
      const [newcomer, before] = [waitForNewcomer(view, now), last && waitFor(view, last, now)]
      if (!newcomer) throw new Error('whoever would book has a wait')
      for (const each of ['low', 'likely', 'high'] as const)
        expect(newcomer[each]).toBeGreaterThanOrEqual(before ? before[each] - 5 : 0)
    }),
    RUNS,
  )
})

it('BOOK-4 BOOK-9 a view tells how many places are taken, as the booking counts them', () => {
  fc.assert(
    fc.property(anyQueue, (queue) => {
      const taken = queue.entries.filter(({ status }) => countsForCapacity(status)).length
      expect(placesTaken(publicView(queue))).toBe(taken)
    }),
    RUNS,
  )
})
