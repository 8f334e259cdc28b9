import { expect, it } from 'vitest'
import { createMemoryLedger } from '../ledger/testing/memory-ledger.ts'
import { command, sequencerOn } from '../ledger/testing/sequencer.ts'
import type { Asked } from '../queue/testing/day.ts'
import { seconds } from '../queue/testing/day.ts'
import { bookings, open, skip } from '../queue/testing/wishes.ts'
import { roomOn } from './testing/room.ts'

/** A room on a day with three bookings, whose ledger says when somebody is to be told away from their screen. */
async function dayWithDeliveries() {
  const ledger = createMemoryLedger()
  const worker = sequencerOn(ledger)
  for (const wish of bookings(3)) await worker.wish(wish)
  const day = roomOn(ledger)
  const say = (wish: Asked) => day.room().submit({ ...command(wish), at: day.time.now })
  /** The ledger answers the next append with this. */
  const deliverAt = (at: number | null) => {
    ledger.deliverAt = at
  }
  /** What the host's alarm would do: the earliest of those set since the last one. */
  async function rings() {
    day.time.now = Math.min(...day.alarms)
    day.alarms.length = 0
    await day.room().alarm()
    // Nobody waits for what is told; here it has been.
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return { ...day, worker, say, deliverAt, rings }
}

it('SEND-2 SEND-6 whoever is to be told away from their screen is told when that is due, and not before', async () => {
  const { say, deliverAt, deliveries, alarms, rings, time } = await dayWithDeliveries()
  deliverAt(time.now + seconds(4))
  await say(open())
  expect(alarms).toContain(time.now + seconds(4))
  expect(deliveries.looks).toEqual([])
  await rings()
  expect(deliveries.looks).toEqual([time.now])
})

it('ROOM-15 SEND-6 when nobody is to be told away, nobody looks', async () => {
  const { say, deliverAt, deliveries, alarms, rings } = await dayWithDeliveries()
  deliverAt(null)
  await say(open())
  await rings()
  // A new life of the room knows of none that are left, and looks once.
  expect(deliveries.looks).toHaveLength(1)
  await say(skip(1))
  while (alarms.length > 0 && deliveries.looks.length < 3) await rings()
  expect(deliveries.looks).toHaveLength(1)
})

it('SEND-4 SEND-6 what is left is told when it is due', async () => {
  const { say, deliverAt, deliveries, alarms, rings, time } = await dayWithDeliveries()
  deliverAt(time.now + seconds(4))
  await say(open())
  deliveries.nextAt = time.now + seconds(11)
  await rings()
  expect(alarms).toContain(deliveries.nextAt)
  deliveries.nextAt = null
  await rings()
  expect(deliveries.looks).toHaveLength(2)
})

it('SEND-6 OPS-3 while the database is away it is looked again after pauses that grow', async () => {
  const { say, deliverAt, deliveries, lines, rings, time } = await dayWithDeliveries()
  deliverAt(time.now + seconds(4))
  await say(open())
  deliveries.away = true
  await rings()
  await rings()
  await rings()
  const [first = 0, second = 0, third = 0] = deliveries.looks
  expect(second - first).toBe(seconds(1))
  expect(third - second).toBe(seconds(2))
  expect(lines).toContainEqual(expect.objectContaining({ event: 'deliveries_failed' }))
  deliveries.away = false
  await rings()
  expect(deliveries.looks).toHaveLength(4)
})

it('SEND-6 a room that has slept through it tells them when it wakes', async () => {
  const { say, deliverAt, deliveries, wake, rings, time } = await dayWithDeliveries()
  deliverAt(time.now + seconds(4))
  await say(open())
  wake([])
  await rings()
  expect(deliveries.looks).toEqual([time.now])
})

it('SEND-6 what is published while somebody looks is not forgotten', async () => {
  const { say, deliverAt, deliveries, alarms, rings, room, time } = await dayWithDeliveries()
  deliverAt(time.now + seconds(4))
  await say(open())
  const due = time.now + seconds(9)
  deliveries.meanwhile = async () => {
    deliveries.meanwhile = async () => {}
    deliverAt(due)
    await room().submit({ ...command(skip(1)), at: time.now })
  }
  await rings()
  expect(alarms).toContain(due)
  await rings()
  expect(deliveries.looks).toEqual([due - seconds(5), due])
})

it('SEND-6 LATE-1 a push service that takes its time holds up no timer of the day', async () => {
  const { say, deliverAt, deliveries, alarms, room, time } = await dayWithDeliveries()
  deliverAt(time.now + seconds(4))
  await say(open())
  deliveries.meanwhile = () => new Promise(() => {})
  time.now += seconds(4)
  alarms.length = 0
  await room().alarm()
  expect(deliveries.looks).toHaveLength(1)
  // The first warning of whoever was called.
  expect(alarms.some((at) => at > time.now)).toBe(true)
})

it('SEND-6 OPS-3 what was written though its answer was lost, or by others, is told as well', async () => {
  const { worker, deliverAt, deliveries, alarms, rings, room, time, say } = await dayWithDeliveries()
  deliverAt(time.now + seconds(4))
  await say(open())
  await rings()
  const looks = deliveries.looks.length
  deliverAt(null)
  await worker.wish(skip(1))
  alarms.length = 0
  await room().hear({ written: 9 })
  expect(alarms).toContain(time.now + seconds(4))
  await rings()
  expect(deliveries.looks.length).toBe(looks + 1)
})

it('SEND-5 SEND-6 a room that ends while it tells has an alarm left', async () => {
  const { say, deliverAt, deliveries, alarms, room, time } = await dayWithDeliveries()
  deliverAt(time.now + seconds(4))
  await say(open())
  deliveries.meanwhile = () => new Promise(() => {})
  time.now += seconds(4)
  alarms.length = 0
  await room().alarm()
  expect(alarms).toContain(time.now + seconds(30))
})
