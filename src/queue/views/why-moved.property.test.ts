import fc from 'fast-check'
import { expect, it } from 'vitest'
import { english } from '../../words/english/english.ts'
import { whySentence } from '../../words/why-moved.ts'
import { positionOf } from '../position.ts'
import { anyHistory, eventsOf, RUNS } from '../testing/random.ts'
import { whyMoved } from './why-moved.ts'

const histories = anyHistory({ length: 60 })

it('POS-1 WAIT-5 every change of every place has a cause, and nothing else has one', () => {
  fc.assert(
    fc.property(histories, (history) => {
      for (const { before, logged, after } of eventsOf(history)) {
        for (const { token } of after.entries) {
          const from = positionOf(before, token)
          const to = positionOf(after, token)
          const why = whyMoved(before, logged, token)
          if (to === null || to === from) expect(why).toBeNull()
          else {
            expect(why).toMatchObject({ from, to })
            expect(why && whySentence(english, why)).toMatch(/^[A-Z][^0-9]+\.$/)
          }
        }
      }
    }),
    RUNS,
  )
})

it('POS-1 CALL-8 nobody’s place ever worsens but for an event that names why', () => {
  fc.assert(
    fc.property(histories, (history) => {
      for (const { before, logged, after } of eventsOf(history)) {
        for (const token of after.line) {
          const from = positionOf(before, token)
          const to = positionOf(after, token)
          if (from === null || to === null || to <= from) continue
          const why = whyMoved(before, logged, token)
          switch (why?.cause) {
            case 'moved_up':
            case 'called_out_of_order':
              expect(why).toMatchObject({ own: false, reason: expect.any(String) })
              break
            case 'stepped_back':
              expect(why.own).toBe(true)
              break
            case 'turn_undone':
            case 'visit_resumed':
              expect(logged.actor.role).toBe('doctor')
              break
            default:
              throw new Error(`${logged.event.type} made the place of token ${token} worse`)
          }
        }
      }
    }),
    { numRuns: 200 },
  )
})

it('CALL-8 only those who stood before are passed over, and each by one place', () => {
  fc.assert(
    fc.property(histories, (history) => {
      for (const { before, logged, after } of eventsOf(history)) {
        const { event } = logged
        if (event.type !== 'PatientMovedUp' && event.type !== 'CalledOutOfOrder') continue
        for (const token of after.line) {
          const [from, to] = [positionOf(before, token), positionOf(after, token)].map(Number)
          if (Number(to) <= Number(from)) continue
          expect(to).toBe(Number(from) + 1)
          expect(from).toBeLessThan(Number(positionOf(before, event.token)))
        }
      }
    }),
    RUNS,
  )
})
