import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isRenumbering } from '../events.ts'
import type { Entry } from '../queue.ts'
import { lateArrivals } from '../queue.ts'
import { outcome, when } from '../testing/day.ts'
import { anyHistory, eventsOf, queuesOf, RUNS } from '../testing/random.ts'
import { reassign } from '../testing/wishes.ts'
import { LEFT_BY_DOCTOR } from '../vocabulary.ts'
import { isLeftByDoctor } from './left-by-doctor.ts'

const number = ({ appointmentId }: Entry) => Number(appointmentId.slice(2))

it('P12 reassignment gives max token + 1, puts the entry last, at most three times', () => {
  fc.assert(
    fc.property(anyHistory({ length: 60 }), (history) => {
      for (const queue of queuesOf(history)) {
        for (const entry of queue.entries) {
          const execution = when(queue, reassign(number(entry)))
          const isLeft = isLeftByDoctor(entry, queue.availability)
          if (queue.cancelledAt !== null) expect(outcome(execution)).toBe('DAY_CANCELLED')
          else if (isLeft) expect(execution.ok).toBe(true)
          else if (entry.status !== 'no_show') expect(outcome(execution)).toBe('NOT_ELIGIBLE')
          else if (lateArrivals(entry) === 3) expect(outcome(execution)).toBe('REASSIGN_LIMIT')
          if (!execution.ok) continue
          const highest = Math.max(
            ...queue.entries.flatMap(({ token, reassignments }) => [
              token,
              ...reassignments.map(({ oldToken }) => oldToken),
            ]),
          )
          const line = [...queue.line, highest + 1]
          // A doctor who is back, and kept free for this patient, sees who follows.
          const isCalled = execution.logged.some(({ event }) => event.type === 'TurnCalled')
          expect(execution.after.line).toEqual(isCalled ? line.slice(1) : line)
          expect(isCalled).toBe(queue.interrupted === entry.token && queue.availability === 'available')
        }
        expect(Math.max(0, ...queue.entries.map(lateArrivals))).toBeLessThan(4)
      }
    }),
    RUNS,
  )
})

it('P13 each reassignment adds exactly one record, and it says what happened', () => {
  fc.assert(
    fc.property(anyHistory({ length: 60 }), (history) => {
      for (const { before, logged, after } of eventsOf(history)) {
        const { event } = logged
        const grown = after.entries.filter(
          ({ reassignments }, index) =>
            reassignments.length !== (before.entries[index]?.reassignments.length ?? 0),
        )
        expect(grown).toHaveLength(isRenumbering(event) ? 1 : 0)
        if (!isRenumbering(event)) continue
        const { oldToken, newToken } = event
        const reason = event.type === 'TokenReassigned' ? event.reason : LEFT_BY_DOCTOR
        const earlier = before.entries.find(({ token }) => token === oldToken)
        expect(grown[0]?.reassignments).toEqual([
          ...(earlier?.reassignments ?? []),
          { oldToken, newToken, reason, timestamp: logged.at, requestedBy: logged.actor.role },
        ])
      }
    }),
    RUNS,
  )
})
