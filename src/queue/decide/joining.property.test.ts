import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hasBegun, mayJoin, positionOf } from '../position.ts'
import type { Entry } from '../queue.ts'
import { outcome, seconds, when } from '../testing/day.ts'
import { anyHistory, play, queuesOf, RUNS } from '../testing/random.ts'
import { join, ready } from '../testing/wishes.ts'

const number = ({ appointmentId }: Entry) => Number(appointmentId.slice(2))

it('P4 joining is enabled exactly when position <= 10 on the day itself, and the server says the same', () => {
  fc.assert(
    fc.property(anyHistory({ crowd: 16, length: 20 }), (history) => {
      for (const queue of queuesOf(history)) {
        for (const entry of queue.entries) {
          const position = positionOf(queue, entry.token)
          if (position === null) continue
          expect(mayJoin(position)).toBe(position <= 10)
          if (entry.status !== 'booked' && entry.status !== 'called') continue
          const answer = outcome(when(queue, join(number(entry))))
          const isToday = entry.status === 'called' || hasBegun(queue.settings, queue.at + seconds(1))
          if (position <= 10 && isToday) expect(answer).not.toBe('TOO_EARLY')
          else expect(answer).toBe('TOO_EARLY')
        }
      }
    }),
    RUNS,
  )
})

/** A time is set once and stays, until a new token starts the entry over. */
const recordedOnce = (time: (entry: Entry) => number | null) =>
  fc.property(anyHistory(), (history) => {
    for (const { before, after } of play(history)) {
      for (const [index, entry] of before.entries.entries()) {
        const next = after.entries[index]
        if (!next || next.token !== entry.token || time(entry) === null) continue
        expect(time(next)).toBe(time(entry))
      }
    }
  })

it('P21 the time of joining is recorded once', () => {
  fc.assert(
    recordedOnce(({ joinedAt }) => joinedAt),
    RUNS,
  )
})

it('P21 joining records the time of its own event, and joining again changes nothing', () => {
  fc.assert(
    fc.property(anyHistory(), (history) => {
      for (const queue of queuesOf(history)) {
        for (const entry of queue.entries) {
          const execution = when(queue, join(number(entry)))
          if (!execution.ok || entry.joinedAt !== null) continue
          const joined = execution.after.entries.find(({ token }) => token === entry.token)
          expect(joined?.joinedAt).toBe(execution.after.at)
          expect(outcome(when(execution.after, join(number(entry))))).toEqual([])
        }
      }
    }),
    { numRuns: 100 },
  )
})

it('P22 the time of being ready is recorded once', () => {
  fc.assert(
    recordedOnce(({ readyAt }) => readyAt),
    RUNS,
  )
})

it('P22 nobody is ready who has not joined', () => {
  fc.assert(
    fc.property(anyHistory(), (history) => {
      for (const queue of queuesOf(history)) {
        for (const entry of queue.entries.filter(({ joinedAt }) => joinedAt === null)) {
          expect(entry.readyAt).toBeNull()
          expect(when(queue, ready(number(entry))).ok).toBe(false)
        }
      }
    }),
    RUNS,
  )
})
