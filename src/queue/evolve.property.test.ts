import fc from 'fast-check'
import { expect, it } from 'vitest'
import { replay } from './evolve.ts'
import { problems } from './invariants.ts'
import { anyHistory, crowded, play, queuesOf, RUNS } from './testing/random.ts'

it('ROOM-1 replaying the log gives the live queue, from anywhere', () => {
  fc.assert(
    fc.property(anyHistory({ length: 60 }), fc.nat(), (history, somewhere) => {
      const steps = play(history)
      const log = steps.flatMap(({ execution }) => (execution.ok ? execution.logged : []))
      const start = crowded(history.crowd)
      const live = steps.at(-1)?.after ?? start
      const cut = log.length === 0 ? 0 : somewhere % log.length
      const stored = JSON.parse(JSON.stringify(log))
      expect(replay(start, stored)).toEqual(live)
      expect(replay(replay(start, log.slice(0, cut)), log.slice(cut))).toEqual(live)
    }),
    RUNS,
  )
})

it('ROOM-3 seq has no gap and time never runs backwards', () => {
  fc.assert(
    fc.property(anyHistory({ length: 60 }), (history) => {
      let { seq, at } = crowded(history.crowd)
      for (const { execution } of play(history)) {
        for (const logged of execution.ok ? execution.logged : []) {
          expect(logged.seq).toBe(++seq)
          expect(logged.at).toBeGreaterThanOrEqual(at)
          at = logged.at
        }
      }
    }),
    RUNS,
  )
})

it('POS-1 no history leads to a queue with a problem', () => {
  fc.assert(
    fc.property(anyHistory({ length: 60 }), (history) => {
      for (const queue of queuesOf(history)) expect(problems(queue)).toEqual([])
    }),
    { numRuns: 300 },
  )
})
