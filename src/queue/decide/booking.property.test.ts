import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isLive } from '../queue.ts'
import { when } from '../testing/day.ts'
import { anyHistory, eventsOf, play, queuesOf, RUNS } from '../testing/random.ts'
import { book, cancel } from '../testing/wishes.ts'

it('P16 token uniqueness: over any history no token is given twice', () => {
  fc.assert(
    fc.property(anyHistory(), (history) => {
      const given = eventsOf(history).flatMap(({ logged: { event } }) => {
        if (event.type === 'AppointmentBooked') return [event.token]
        return event.type === 'TokenReassigned' ? [event.newToken] : []
      })
      expect(new Set(given).size).toBe(given.length)
      for (const { entries } of queuesOf(history)) {
        expect(new Set(entries.map(({ token }) => token)).size).toBe(entries.length)
      }
    }),
    RUNS,
  )
})

it('BOOK-1 every new token is the highest ever given + 1', () => {
  fc.assert(
    fc.property(anyHistory(), (history) => {
      for (const { before, logged } of eventsOf(history)) {
        if (logged.event.type !== 'AppointmentBooked') continue
        const given = before.entries.flatMap(({ token, reassignments }) => [
          token,
          ...reassignments.map(({ oldToken }) => oldToken),
        ])
        expect(logged.event.token).toBe(Math.max(0, ...given) + 1)
      }
    }),
    RUNS,
  )
})

it('BOOK-3 a patient who holds a place is always refused, one who holds none never', () => {
  fc.assert(
    fc.property(anyHistory(), fc.integer({ min: 1, max: 12 }), (history, n) => {
      for (const queue of queuesOf(history)) {
        const holds = queue.entries.some(
          ({ patientId, status }) =>
            patientId === `p-${n}` && !['completed', 'cancelled', 'no_show'].includes(status),
        )
        expect(when(queue, book(500, { as: n })).ok).toBe(!holds && queue.cancelledAt === null)
      }
    }),
    RUNS,
  )
})

it('BOOK-5 cancelling a live entry moves everyone behind up by one and nobody else', () => {
  fc.assert(
    fc.property(anyHistory(), (history) => {
      for (const { before, wish, execution, after } of play(history)) {
        if (wish.command.type !== 'CancelAppointment' || !execution.ok || before === after) continue
        const { appointmentId } = wish.command
        const gone = before.entries.find((each) => each.appointmentId === appointmentId)
        if (!gone || !isLive(gone.status)) continue
        expect(after.line).toEqual(before.line.filter((each) => each !== gone.token))
        expect(after.nextToken).toBe(before.nextToken)
        expect(when(after, cancel(Number(appointmentId.slice(2)))).ok).toBe(true)
      }
    }),
    RUNS,
  )
})
