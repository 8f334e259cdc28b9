import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hasBegun } from '../position.ts'
import { entryByToken, type Queue, servingEntry } from '../queue.ts'
import { outcome, seconds, when } from '../testing/day.ts'
import { anyHistory, eventsOf, queuesOf, RUNS } from '../testing/random.ts'
import { finish, join, start } from '../testing/wishes.ts'

/** When `start` asks, a second from now. */
const isToday = (queue: Queue) => hasBegun(queue.settings, queue.at + seconds(1))

it('P1 an online consultation never starts without a valid link', () => {
  fc.assert(
    fc.property(anyHistory(), (history) => {
      for (const queue of queuesOf(history)) {
        const first = servingEntry(queue) ?? entryByToken(queue, queue.line[0] ?? queue.nextToken)
        if (first?.mode !== 'online' || first.status === 'in_consultation') continue
        expect(outcome(when(queue, start(null, false)))).toBe('MEET_LINK_MISSING')
        expect(when(queue, start(null, true)).ok).toBe(isToday(queue))
      }
    }),
    RUNS,
  )
})

it('P3 an in-person consultation starts the same with and without a link', () => {
  fc.assert(
    fc.property(anyHistory(), (history) => {
      for (const queue of queuesOf(history)) {
        const first = servingEntry(queue) ?? entryByToken(queue, queue.line[0] ?? queue.nextToken)
        if (first?.mode !== 'in_person' || first.status === 'in_consultation') continue
        expect(when(queue, start(null, false)).ok).toBe(isToday(queue))
        expect(outcome(when(queue, start(null, false)))).toEqual(outcome(when(queue, start(null, true))))
      }
    }),
    RUNS,
  )
})

it('P8 finishing calls the next live entry at once, unless the doctor is away', () => {
  fc.assert(
    fc.property(anyHistory(), (history) => {
      for (const queue of queuesOf(history)) {
        const current = servingEntry(queue)
        if (current?.status !== 'in_consultation') continue
        const execution = when(queue, finish(current.token))
        const next = queue.availability === 'available' ? (queue.line[0] ?? null) : null
        expect(execution.ok && execution.after.serving).toBe(next)
      }
    }),
    RUNS,
  )
})

it('P9 P10 finishing completes the visit exactly when the patient joined; otherwise it is a no-show', () => {
  fc.assert(
    fc.property(anyHistory(), (history) => {
      for (const queue of queuesOf(history)) {
        const current = servingEntry(queue)
        if (current?.status !== 'in_consultation') continue
        const execution = when(queue, finish(current.token))
        const over = execution.ok ? entryByToken(execution.after, current.token) : undefined
        expect(over?.status).toBe(current.joinedAt === null ? 'no_show' : 'completed')
      }
    }),
    RUNS,
  )
})

it('P10 no patient who never joined is ever completed', () => {
  fc.assert(
    fc.property(anyHistory(), (history) => {
      for (const { entries } of queuesOf(history)) {
        for (const { status, joinedAt } of entries) {
          expect(status === 'completed' && joinedAt === null).toBe(false)
        }
      }
    }),
    RUNS,
  )
})

it('P23 a completed visit lasts from its start event to its end event', () => {
  fc.assert(
    fc.property(anyHistory(), (history) => {
      const startedAt = new Map<number, number>()
      for (const { logged, after } of eventsOf(history)) {
        if (logged.event.type === 'ConsultationStarted') startedAt.set(logged.event.token, logged.at)
        if (logged.event.type !== 'ConsultationFinished') continue
        const visit = entryByToken(after, logged.event.token)
        const duration = Number(visit?.endedAt) - Number(visit?.startedAt)
        expect(duration).toBe(logged.at - Number(startedAt.get(logged.event.token)))
        expect(duration).toBeGreaterThanOrEqual(0)
      }
    }),
    RUNS,
  )
})

it('P26 a patient whose turn was called and who is not yet missed is always let in', () => {
  fc.assert(
    fc.property(anyHistory(), (history) => {
      for (const queue of queuesOf(history)) {
        const current = servingEntry(queue)
        if (!current) continue
        const execution = when(queue, join(Number(current.appointmentId.slice(2))))
        expect(execution.ok && servingEntry(execution.after)?.joinedAt).toEqual(expect.any(Number))
      }
    }),
    RUNS,
  )
})
