import { expect, it } from 'vitest'
import { createMemoryLedger, type Fault } from '../ledger/testing/memory-ledger.ts'
import { command, sequencerOn } from '../ledger/testing/sequencer.ts'
import { instantTimer } from '../platform/testing/timers.ts'
import type { Asked } from '../queue/testing/day.ts'
import { seconds } from '../queue/testing/day.ts'
import { book, bookings, cancel, open } from '../queue/testing/wishes.ts'
import { roomOn } from './testing/room.ts'

/** A room on a day with two bookings, and a network to the database that a test can spoil. */
async function dayOnABadNetwork() {
  const network: { fault: (call: 'load' | 'append') => Fault } = { fault: () => 'none' }
  const ledger = createMemoryLedger({ fault: (call) => network.fault(call) })
  const worker = sequencerOn(ledger)
  for (const wish of bookings(2)) await worker.wish(wish)
  const day = roomOn(ledger, { timer: instantTimer })
  day.time.now += seconds(60)
  const phone = await day.connect(1)
  const shown = () => phone.socket.frames('view').at(-1)?.view.seq
  const say = (wish: Asked) => day.room().submit({ ...command(wish), at: day.time.now })
  /** When the next alarm rings, after how long that was. */
  async function rings(): Promise<number> {
    const at = day.alarms.at(-1) ?? Number.NaN
    const after = at - day.time.now
    day.time.now = Math.max(day.time.now, at)
    await day.room().alarm()
    return after
  }
  return { ...day, ledger, worker, network, phone, shown, say, rings }
}

it('ROOM-15 OPS-3 what is in the log though its answer was lost is shown, and its timers run, as soon as the log can be read', async () => {
  const { network, ledger, say, shown, rings, alarms, time } = await dayOnABadNetwork()
  network.fault = (call) => (call === 'append' ? 'after' : 'before')
  expect(await say(open())).toEqual({ ok: false, code: 'UNAVAILABLE' })
  expect(ledger.log).toHaveLength(5)
  network.fault = () => 'none'
  expect(await rings()).toBe(seconds(1))
  expect(shown()).toBe(5)
  // For whoever is to be told away from their screen, and then for the warning of whoever was called.
  expect(alarms.at(-1)).toBe(time.now + seconds(4))
  await rings()
  expect(alarms.at(-1)).toBeGreaterThan(time.now + seconds(40))
})

it('ROOM-15 so is what somebody has heard of while the log could not be read, be it after the room has slept', async () => {
  const { network, worker, phone, shown, rings, wake } = await dayOnABadNetwork()
  await worker.wish(open())
  network.fault = () => 'before'
  await phone.say({ type: 'hello', seq: 3, knows: 5 })
  expect(shown()).toBe(3)
  network.fault = () => 'none'
  wake([phone])
  await rings()
  expect(shown()).toBeGreaterThanOrEqual(5)
})

it('ROOM-15 what the Worker tells while the log cannot be read is looked for later', async () => {
  const { network, worker, room, shown, rings } = await dayOnABadNetwork()
  await worker.wish(open())
  network.fault = () => 'before'
  await expect(room().hear({ written: 5 })).rejects.toThrow()
  network.fault = () => 'none'
  await rings()
  expect(shown()).toBeGreaterThanOrEqual(5)
})

it('ROOM-15 a crowd that comes while the log cannot be read makes no pause longer', async () => {
  const ledger = createMemoryLedger({ fault: () => 'before' })
  const { connect, room, alarms, time } = roomOn(ledger, { timer: instantTimer })
  await Promise.all(Array.from({ length: 10 }, (_, n) => connect(n + 1)))
  expect(alarms).toEqual([time.now + seconds(1)])
  time.now += seconds(1)
  await room().alarm()
  expect(alarms.at(-1)).toBe(time.now + seconds(2))
})

it('ROOM-15 a client that knows of what was written while a look was under way is not disbelieved', async () => {
  let release = () => {}
  let isHeld = false
  const ledger = createMemoryLedger({
    latency: async (leg) => {
      if (isHeld && leg === 'load back')
        await new Promise<void>((resolve) => {
          release = resolve
        })
    },
  })
  const worker = sequencerOn(ledger)
  for (const wish of bookings(3)) await worker.wish(wish)
  const day = roomOn(ledger)
  const [one, other] = await Promise.all([day.connect(1), day.connect(2)])
  await worker.wish(cancel(3))
  isHeld = true
  const first = one.say({ type: 'hello', seq: 0, knows: 5 })
  await new Promise((resolve) => setTimeout(resolve))
  isHeld = false
  await worker.wish(book(9))
  const second = other.say({ type: 'hello', seq: 0, knows: 6 })
  await new Promise((resolve) => setTimeout(resolve))
  release()
  await Promise.all([first, second])
  expect(other.socket.frames('view').at(-1)?.view.seq).toBe(6)
})

it('LATE-1 OPS-3 a tick that the database will not take is tried ever more seldom', async () => {
  const day = await dayOnABadNetwork()
  await day.say(open())
  await day.rings()
  const inner = day.ledger.append
  Object.assign(day.ledger, { append: async () => ({ impossible: 'NeonDbError 22003' }) })
  const pauses = []
  for (let times = 0; times < 5; times++) pauses.push(await day.rings())
  expect(pauses.slice(1)).toEqual([1, 2, 4, 8].map(seconds))
  Object.assign(day.ledger, { append: inner })
  await day.rings()
  expect(day.ledger.log.at(-1)?.event.type).toBe('TurnWarned')
})

it('ROOM-16 OPS-4 of a log that is gone nothing is answered any more, everybody is shown the one there is, and its timers run', async () => {
  const { ledger, say, shown, room, time, phone, rings, alarms } = await dayOnABadNetwork()
  const before = [...ledger.log]
  const undone = { ...command(cancel(2)), at: time.now }
  await room().submit(undone)
  await say(open())
  // Restored to before both.
  ledger.replace(before)
  ;(ledger.answers as Map<unknown, unknown>).delete(undone.id)
  const frames = phone.socket.frames('view').length
  await room().hear({ written: 99 })
  expect(phone.socket.frames('view').length).toBeGreaterThan(frames)
  expect(shown()).toBe(3)
  expect(await room().submit(undone)).toMatchObject({ ok: true, seq: 4 })
  expect(ledger.log.at(-1)?.event.type).toBe('AppointmentCancelled')
  await say(open())
  await rings()
  expect(ledger.log.some(({ event }) => event.type === 'TurnWarned')).toBe(true)
  expect(alarms.at(-1)).toBeGreaterThan(time.now)
})
