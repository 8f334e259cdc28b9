import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inEnglish } from '../../words/testing/in-english.ts'
import { positionOf } from '../position.ts'
import { entryOf } from '../queue.ts'
import { anyHistory, eventsOf, RUNS } from '../testing/random.ts'
import { notificationsFor } from './notifications.ts'

const told = (history: Parameters<typeof eventsOf>[0]) =>
  eventsOf(history).map((step) => ({
    ...step,
    notifications: notificationsFor(step.before, step.logged, step.after),
  }))

const crowds = anyHistory({ crowd: 24, length: 30 })

it('P6 above ten a position is told exactly when it is a multiple of five', () => {
  fc.assert(
    fc.property(crowds, (history) => {
      for (const { before, after, notifications } of told(history)) {
        if (after.runningSince === null) continue
        for (const token of after.line) {
          const position = positionOf(after, token)
          const earlier = positionOf(before, token)
          if (position === null || position <= 10 || earlier === null || position === earlier) continue
          const entry = after.entries.find((each) => each.token === token)
          const updates = notifications.filter(
            ({ appointmentId, type }) => appointmentId === entry?.appointmentId && type === 'position_update',
          )
          const ongoing =
            after.serving === null ? 'Between two patients' : `Currently token #${after.serving} is ongoing`
          expect(updates.map((news) => [inEnglish(news), news.priority])).toEqual(
            position % 5 === 0 ? [[`${ongoing}, you are ${position} positions away, stay alert`, 'low']] : [],
          )
        }
      }
    }),
    RUNS,
  )
})

it('P7 from one to ten every change of position is told, with its words and priority', () => {
  fc.assert(
    fc.property(crowds, (history) => {
      for (const { before, after, notifications } of told(history)) {
        if (after.runningSince === null) continue
        for (const token of after.line) {
          const position = positionOf(after, token)
          const earlier = positionOf(before, token)
          if (position === null || position > 10 || earlier === null || position === earlier) continue
          const entry = after.entries.find((each) => each.token === token)
          const update = notifications.find(({ appointmentId }) => appointmentId === entry?.appointmentId)
          const places = position === 1 ? '1 position' : `${position} positions`
          expect(update).toMatchObject({
            type: 'position_update',
            priority: position <= 4 ? 'high' : 'medium',
          })
          expect(update && inEnglish(update)).toBe(`Stay ready! You're ${places} away`)
        }
      }
    }),
    RUNS,
  )
})

it('P11 every no-show tells its patient, in these words', () => {
  fc.assert(
    fc.property(crowds, (history) => {
      for (const { before, logged, notifications } of told(history)) {
        const { event } = logged
        if (event.type !== 'PatientMissed') continue
        const entry = before.entries.find(({ token }) => token === event.token)
        const told = notifications.filter(({ appointmentId }) => appointmentId === entry?.appointmentId)
        expect(told.map((news) => [news.type, inEnglish(news)])).toEqual([
          ['missed', 'You were late. Appointment Missed!'],
        ])
      }
    }),
    RUNS,
  )
})

it('P28 every notification has patient, appointment, type, something to say, priority and time', () => {
  fc.assert(
    fc.property(crowds, (history) => {
      for (const { logged, after, notifications } of told(history)) {
        for (const notification of notifications) {
          expect(entryOf(after, notification.appointmentId)?.patientId).toBe(notification.patientId)
          expect(inEnglish(notification)).not.toBe('')
          expect(notification.type).toMatch(
            /^(position_update|your_turn|missed|doctor_status|meet_link_update|reassigned|cancelled)$/,
          )
          expect(notification.priority).toMatch(/^(low|medium|high|urgent)$/)
          expect(notification.at).toBe(logged.at)
        }
      }
    }),
    RUNS,
  )
})

it('NOTE-6 ids are deterministic, and over a whole day no two are the same', () => {
  fc.assert(
    fc.property(crowds, (history) => {
      const once = told(history).flatMap(({ notifications }) => notifications)
      const ids = once.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(told(history).flatMap(({ notifications }) => notifications.map(({ id }) => id))).toEqual(ids)
    }),
    RUNS,
  )
})
