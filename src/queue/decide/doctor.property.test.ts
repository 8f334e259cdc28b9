import fc from 'fast-check'
import { expect, it } from 'vitest'
import { entryByToken } from '../queue.ts'
import { when } from '../testing/day.ts'
import { anyHistory, queuesOf, RUNS } from '../testing/random.ts'
import { changeLink } from '../testing/wishes.ts'

it('P2 a changed link is told to exactly the next min(10, live online entries) in order', () => {
  fc.assert(
    fc.property(anyHistory({ crowd: 24, length: 20 }), (history) => {
      for (const queue of queuesOf(history)) {
        const online = queue.line.filter((token) => entryByToken(queue, token)?.mode === 'online')
        const execution = when(queue, changeLink())
        if (!execution.ok) throw new Error(execution.refusal.code)
        const told = execution.logged.flatMap(({ event }) =>
          event.type === 'MeetLinkChanged' ? event.told : [],
        )
        expect(told).toEqual(online.slice(0, Math.min(10, online.length)))
        for (const entry of execution.after.entries) {
          const now = told.includes(entry.token)
          const before = entryByToken(queue, entry.token)?.meetLinkToldAt
          expect(entry.meetLinkToldAt).toBe(now ? execution.after.at : before)
        }
      }
    }),
    RUNS,
  )
})
