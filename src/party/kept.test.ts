import { describe, expect, it } from 'vitest'
import { createMemoryLedger } from '../ledger/testing/memory-ledger.ts'
import { command, sequencerOn } from '../ledger/testing/sequencer.ts'
import { instantTimer } from '../platform/testing/timers.ts'
import { OLDEST_PAGE, PAGE_VERSION } from '../protocol/page-version.ts'
import type { Logged } from '../queue/events.ts'
import { seconds } from '../queue/testing/day.ts'
import { book, bookings, cancel, join, open } from '../queue/testing/wishes.ts'
import { dayOn, dayWith, roomOn } from './testing/room.ts'

describe('a room that wakes', () => {
  it('ROOM-16 shows, decides and writes without reading the log', async () => {
    const { connect, wake, ledger, say } = await dayWith(...bookings(3))
    const phone = await connect(1)
    await say(open())
    wake([phone])
    const { loads } = ledger
    const { socket } = await connect(2)
    expect(socket.frames('view').at(-1)?.view).toMatchObject({ serving: 1, line: [2, 3] })
    expect(await say(cancel(3))).toMatchObject({ ok: true })
    expect(phone.socket.frames('view').at(-1)?.view.line).toEqual([2])
    expect(ledger.loads).toBe(loads)
  })

  it('ROOM-16 finds what others have written meanwhile when it writes, and loses none of it', async () => {
    const { connect, wake, worker, say } = await dayWith(...bookings(2))
    const phone = await connect(1)
    wake([phone])
    await worker.wish(book(3))
    expect(await say(book(4))).toMatchObject({ ok: true, now: { line: [1, 2, 3, 4] } })
    expect(phone.socket.frames('view').at(-1)?.view.line).toEqual([1, 2, 3, 4])
  })

  it('ROOM-16 OPS-4 a command of its former life is answered as then, with all that it led to', async () => {
    const { wake, room, time, ledger } = await dayWith(...bookings(2))
    const opening = { ...command(open()), at: time.now }
    const first = await room().submit(opening)
    const later = { ...command(book(3)), at: time.now }
    await room().submit(later)
    wake()
    const length = ledger.log.length
    expect(await room().submit(opening)).toEqual({ ...first, now: { serving: 1, line: [2, 3] } })
    expect(ledger.log).toHaveLength(length)
  })

  it.each([
    ['shorter', 1],
    ['as long', 5],
    ['longer', 9],
  ])(
    'ROOM-16 reads a log that is another than the one it knew, as after a database was restored: %s',
    async (_, count) => {
      const { wake, ledger, say, lines, connect } = await dayWith(...bookings(3))
      await say(open())
      const elsewhere = sequencerOn(createMemoryLedger())
      await elsewhere.wishAll(...bookings(count))
      ledger.replace(elsewhere.ledger.log)
      wake()
      expect(await say(book(99))).toMatchObject({ ok: true, seq: count + 2, now: { serving: null } })
      expect(lines.map(({ event }) => event)).toContain('log_replaced')
      const { socket } = await connect('board')
      expect(socket.frames('view').at(-1)?.view.line).toHaveLength(count + 1)
    },
  )

  it('ROOM-16 whose people have been shown something else than what was kept, it reads', async () => {
    const { connect, wake, mark, ledger } = await dayWith(...bookings(2))
    const phone = await connect(1)
    mark.seq = 2
    wake([phone])
    const { loads } = ledger
    await connect('board')
    expect(ledger.loads).toBe(loads + 1)
  })
})

describe('what others have written', () => {
  const hello = (knows: number) => ({ type: 'hello', seq: 3, knows })

  it('ROOM-15 told of it, the room shows it; told what it has, it does not look', async () => {
    const { connect, room, worker, ledger } = await dayWith(...bookings(2))
    const { socket } = await connect(1)
    await worker.wish(cancel(2))
    await room().hear({ written: 4 })
    expect(socket.frames('view').at(-1)?.view.seq).toBe(4)
    const { loads } = ledger
    await room().hear({ written: 4 })
    await room().hear({ written: 3 })
    expect(ledger.loads).toBe(loads)
  })

  it('ROOM-15 a client that knows of it makes the room look; of many at once it looks once', async () => {
    const { connect, worker, ledger } = await dayWith(...bookings(2))
    const all = await Promise.all([1, 2, 3, 4].map((n) => connect(n)))
    await worker.wish(cancel(2))
    const { loads } = ledger
    await Promise.all(all.map(({ say }) => say(hello(4))))
    for (const { socket } of all) expect(socket.frames('view').at(-1)?.view.seq).toBe(4)
    expect(ledger.loads).toBe(loads + 1)
  })

  it('ROOM-15 whoever cries wolf is not believed again for ten seconds, and others are', async () => {
    const { connect, ledger, time } = await dayWith(...bookings(2))
    const [wolf, other] = await Promise.all([connect(1), connect(2)])
    const looks = async (say: typeof wolf.say) => {
      const { loads } = ledger
      await say(hello(900))
      return ledger.loads - loads
    }
    expect([await looks(wolf.say), await looks(wolf.say), await looks(other.say)]).toEqual([1, 0, 1])
    time.now += seconds(10)
    expect(await looks(wolf.say)).toBe(1)
  })

  it('ROOM-15 OPS-3 while the log cannot be read the alarm rings ever more seldom, until it can', async () => {
    const isDown = { now: true }
    const ledger = createMemoryLedger({ fault: () => (isDown.now ? 'before' : 'none') })
    const { connect, room, alarms, time } = roomOn(ledger, { timer: instantTimer })
    const { socket } = await connect(1)
    const pauses = []
    for (let times = 0; times < 5; times++) {
      const at = alarms.at(-1) ?? Number.NaN
      pauses.push(at - time.now)
      time.now = at
      await room().alarm()
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16].map(seconds))
    isDown.now = false
    await room().alarm()
    expect(socket.frames('view')).toHaveLength(1)
    const armed = alarms.length
    await room().submit(command(book(1)))
    await room().submit(command(join(1)))
    expect(alarms).toHaveLength(armed)
  })
})

describe('a page from before a release', () => {
  it('ROOM-17 is told that it is too old, and shown what it can still use', async () => {
    const { connect } = await dayWith(...bookings(1))
    const [old, today] = await Promise.all([connect(1), connect(1)])
    await old.say({ type: 'hello', seq: 0, version: OLDEST_PAGE - 1 })
    await today.say({ type: 'hello', seq: 0, version: PAGE_VERSION })
    expect(old.socket.frames('error')).toMatchObject([{ code: 'OUTDATED' }])
    expect(old.socket.frames('view')).toHaveLength(2)
    expect(today.socket.frames('error')).toEqual([])
  })

  it('ROOM-17 OPS-3 an event of a newer version is called by its name and never becomes part of a queue', async () => {
    const { connect, ledger, room, lines, time } = await dayOn({ timer: instantTimer }, ...bookings(2))
    const { socket } = await connect(1)
    const [last] = ledger.log.slice(-1)
    ledger.replace([...ledger.log, { ...(last as Logged), seq: 4, event: { type: 'SlotSwapped' } as never }])
    const asked = { ...command(cancel(2)), at: time.now }
    expect(await room().submit(asked)).toEqual({ ok: false, code: 'UNAVAILABLE' })
    expect(socket.frames('view')).toHaveLength(1)
    expect(lines).toContainEqual(expect.objectContaining({ kind: 'UnknownEvent SlotSwapped' }))
  })
})
