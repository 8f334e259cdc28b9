import fc from 'fast-check'
import { expect, it } from 'vitest'
import { command } from '../ledger/testing/sequencer.ts'
import { replay } from '../queue/evolve.ts'
import { emptyQueue } from '../queue/queue.ts'
import { appointment, KEY, patient, SETTINGS } from '../queue/testing/day.ts'
import { anyWish, RUNS } from '../queue/testing/random.ts'
import { leavesOf, MARKED_PACE, secretsOf } from '../queue/testing/secrets.ts'
import { bookings } from '../queue/testing/wishes.ts'
import { roomOn, type Who } from './testing/room.ts'

/** Patients who look on, one without a booking; the board hangs on the wall for anybody to read. */
const READERS: readonly Who[] = [1, 2, 99, 'board']
/** No other number comes near it. */
const MARKED_NUMBER = 987_654_321

it('ROOM-4 no frame to a patient or the board holds a reason, another’s id, a length of a visit or the doctor’s record', async () => {
  const numbers = new Set<number>()
  await fc.assert(
    fc.asyncProperty(fc.array(anyWish, { maxLength: 40, size: 'max' }), async (wishes) => {
      const day = roomOn()
      const readers = await Promise.all(
        READERS.map(async (who) => ({ who, socket: (await day.connect(who)).socket })),
      )
      const queueNow = () => replay(emptyQueue(KEY), day.ledger.log)
      const opening = bookings(6, { settings: { ...SETTINGS, pace: MARKED_PACE } })
      for (const ask of [...opening.map((wish) => () => wish), ...wishes.map(({ ask }) => ask)]) {
        const wish = ask(queueNow())
        day.time.now += Math.max(0, wish.after)
        await day.room().submit(command(wish, queueNow()))
        // MSG-3: what others write to the doctor is no business of theirs, not even that they do.
        const nudge = { appointmentId: appointment(1 + (queueNow().seq % 6)), number: MARKED_NUMBER }
        await day.room().hear({ message: nudge })
      }
      const secrets = secretsOf(queueNow())
      for (const secret of secrets) if (typeof secret === 'number') numbers.add(secret)
      for (const { who, socket } of readers) {
        const own: readonly unknown[] = typeof who === 'number' ? [appointment(who), patient(who)] : []
        const told = socket.sent.flatMap((text) => leavesOf(JSON.parse(text)))
        expect(told.length).toBeGreaterThan(0)
        expect(told.filter(({ value }) => secrets.has(value) && !own.includes(value))).toEqual([])
        const nudges = socket.frames('message').map(({ appointmentId }) => appointmentId)
        expect(nudges.filter((about) => !own.includes(about))).toEqual([])
        expect(own.length > 0 || told.every(({ value }) => value !== MARKED_NUMBER)).toBe(true)
      }
    }),
    RUNS,
  )
  // The pace alone has thirteen: lengths of visits were looked for as well.
  expect(numbers.size).toBeGreaterThan(20)
})
