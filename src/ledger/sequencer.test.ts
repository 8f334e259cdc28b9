import { describe, expect, it, vi } from 'vitest'
import { createManualTimer } from '../platform/testing/timers.ts'
import { NoAnswerInTime } from '../platform/time-limit.ts'
import { emptyQueue } from '../queue/queue.ts'
import { KEY, MORNING } from '../queue/testing/day.ts'
import { book, bookings, callNext, cancel, finish, join, open, start } from '../queue/testing/wishes.ts'
import type { Appended, Batch } from './ports.ts'
import { createMemoryLedger, type Fault } from './testing/memory-ledger.ts'
import { command, sequencerOn } from './testing/sequencer.ts'

/** A ledger whose calls go wrong as listed, then well for ever. */
const unlucky = (call: 'load' | 'append', ...faults: Fault[]) =>
  createMemoryLedger({ fault: (called) => (called === call ? (faults.shift() ?? 'none') : 'none') })

const joined = (ledger: ReturnType<typeof createMemoryLedger>) =>
  ledger.log.flatMap(({ event }) => (event.type === 'PatientJoined' ? [event.token] : []))

describe('submitting', () => {
  it('OPS-3 nothing is answered or published before it is in the log', async () => {
    const { ledger, published, wish } = sequencerOn()
    const outcome = await wish(book(1))
    expect(outcome).toEqual({ ok: true, seq: 2, logged: ledger.log })
    expect(published).toMatchObject([{ logged: ledger.log, after: { seq: 2, line: [1] } }])
  })

  it('OPS-3 what is submitted together is one append and one publication', async () => {
    const { ledger, published, wishAll } = sequencerOn()
    await wishAll(...bookings(100))
    expect(ledger.batches).toHaveLength(1)
    expect(published).toHaveLength(1)
  })

  it('OPS-3 what comes while an append is under way is the next batch', async () => {
    let arrive = () => {}
    const ledger = createMemoryLedger({
      latency: async (leg) => {
        if (leg === 'append there') arrive()
      },
    })
    const { wish } = sequencerOn(ledger)
    const second = new Promise((resolve) => {
      arrive = () => {
        arrive = () => {}
        resolve(Promise.all([wish(book(2)), wish(book(3))]))
      }
    })
    await wish(book(1))
    await second
    expect(ledger.batches.map(({ logged }) => logged.length)).toEqual([2, 2])
  })

  it('BOOK-4 a refusal leaves the log untouched and publishes nothing', async () => {
    const { ledger, published, wish } = sequencerOn()
    expect(await wish(book(1, { policy: { isWorkingDay: false } }))).toMatchObject({
      ok: false,
      code: 'DAY_OFF',
    })
    expect(ledger.log).toEqual([])
    expect(published).toEqual([])
  })

  it('JOIN-6 a wish that was fulfilled already is done, without an event', async () => {
    const { ledger, published, wish } = sequencerOn()
    await wish(book(1))
    await wish(join(1))
    expect(await wish(join(1))).toEqual({ ok: true, seq: 3, logged: [] })
    expect(ledger.log).toHaveLength(3)
    expect(published).toHaveLength(2)
  })

  it('OPS-3 a listener that throws costs nobody their answer', async () => {
    const { wish } = sequencerOn(createMemoryLedger(), {
      onPublish: () => {
        throw new Error('a listener’s own trouble')
      },
    })
    expect(await wish(book(1))).toMatchObject({ ok: true })
    expect(await wish(book(2))).toMatchObject({ ok: true })
  })

  it('TIME-1 a command from the future is taken as now', async () => {
    const { ledger, wish } = sequencerOn(createMemoryLedger(), { clock: () => MORNING })
    await wish({ ...book(1), after: 86_400_000 })
    expect(ledger.log.map(({ at }) => at)).toEqual([MORNING, MORNING])
  })
})

describe('the ledger’s own time', () => {
  it('TIME-2 a writer whose clock is ahead does not drag the day’s time along', async () => {
    const ledger = createMemoryLedger({ now: () => MORNING })
    const { wish } = sequencerOn(ledger, { clock: () => MORNING + 3_600_000 })
    await wish({ ...book(1), after: 3_600_000 })
    expect(ledger.log.map(({ at }) => at)).toEqual([MORNING, MORNING])
  })

  it('TIME-2 it goes on between two reads, and a clock that is behind is left alone', async () => {
    const time = { now: MORNING - 60_000 }
    const ledger = createMemoryLedger({ now: () => MORNING })
    const { wish } = sequencerOn(ledger, { clock: () => time.now })
    await wish(book(1))
    time.now += 30_000
    await wish({ ...book(2), after: 30_000 })
    expect(ledger.log.map(({ at }) => at - MORNING)).toEqual([-60_000, -60_000, -30_000])
  })
})

describe('gathering joins', () => {
  it('JOIN-3 P25 joins of the same moment wait for one another a little, and are admitted by token', async () => {
    const { timer, running, ring } = createManualTimer()
    const { ledger, wish, wishAll } = sequencerOn(createMemoryLedger(), { timer })
    await wishAll(...bookings(3))
    const answers = [wish(join(3))]
    await vi.waitFor(() => expect(running()).toEqual([5]))
    answers.push(wish(join(1)), wish(join(2)))
    expect(joined(ledger)).toEqual([])
    for (let round = 0; round < 4; round++) {
      ring()
      await vi.waitFor(() => expect(joined(ledger).length + running().length).toBeGreaterThan(0))
    }
    await Promise.all(answers)
    expect(joined(ledger)).toEqual([1, 2, 3])
    expect(ledger.batches).toHaveLength(2)
  })

  it('JOIN-3 a doctor’s click waits for nobody and ends the waiting', async () => {
    const { timer, running } = createManualTimer()
    const { wish, wishAll } = sequencerOn(createMemoryLedger(), { timer })
    await wishAll(...bookings(2))
    const joining = wish(join(2))
    await vi.waitFor(() => expect(running()).toEqual([5]))
    await wish(open())
    await joining
    expect(running()).toEqual([])
  })

  it('OPS-3 no timer is left behind when idle', async () => {
    const { timer, running } = createManualTimer()
    const { wish } = sequencerOn(createMemoryLedger(), { timer })
    await wish(book(1))
    expect(running()).toEqual([])
  })
})

describe('repeated commands', () => {
  it('JOIN-6 a repeated id gets the first answer and has no second effect', async () => {
    const { ledger, submit, wish } = sequencerOn()
    const booking = command(book(1))
    const first = await submit(booking)
    await wish(book(2))
    expect(await submit(booking)).toEqual(first)
    expect(ledger.log).toHaveLength(3)
  })

  it('JOIN-6 also within one batch, and to another writer', async () => {
    const { ledger, submit } = sequencerOn()
    const booking = command(book(1))
    const [first, second] = await Promise.all([submit(booking), submit(booking)])
    expect(second).toEqual(first)
    expect(await sequencerOn(ledger).submit(booking)).toEqual(first)
    expect(ledger.log).toHaveLength(2)
  })
})

describe('one answer for each id', () => {
  it('OPS-4 a refusal stays, whatever has changed since, here and at another writer', async () => {
    const { ledger, submit, wish } = sequencerOn()
    const early = command(start())
    const first = await submit(early)
    expect(first).toMatchObject({ code: 'QUEUE_EMPTY' })
    await wish(book(1))
    expect(await submit(early)).toEqual(first)
    expect(await sequencerOn(ledger).submit(early)).toEqual(first)
    expect(ledger.log).toHaveLength(2)
  })

  it('OPS-4 so does a wish that was fulfilled already', async () => {
    const { ledger, submit, wish } = sequencerOn()
    await wish(book(1))
    await wish(cancel(1))
    const again = command(cancel(1))
    const first = await submit(again)
    await wish(book(2))
    expect(await submit(again)).toEqual(first)
    expect(await sequencerOn(ledger).submit(again)).toEqual(first)
  })

  it('OPS-4 a slow first copy, overtaken by its own repeat, is answered as the repeat was', async () => {
    const ledger = createMemoryLedger()
    const [room, worker] = [sequencerOn(ledger), sequencerOn(ledger)]
    const join1 = command(join(1))
    await room.queue()
    const refused = await worker.submit(join1)
    await worker.wish(book(1))
    expect(await room.submit(join1)).toEqual(refused)
    expect(joined(ledger)).toEqual([])
  })
})

describe('deadlines', () => {
  const timed = (until: number) => ({ ...command(book(1)), until })

  it('OPS-5 nobody carries out a command whose time has passed', async () => {
    const { ledger, submit } = sequencerOn(createMemoryLedger(), { clock: () => MORNING })
    expect(await submit(timed(MORNING - 1))).toMatchObject({ code: 'UNAVAILABLE' })
    expect(ledger.log).toEqual([])
    expect(await submit(timed(MORNING))).toMatchObject({ ok: true })
  })

  it('OPS-5 a write that was held up until after it comes to nothing', async () => {
    const time = { now: MORNING }
    const clock = () => time.now
    const ledger = createMemoryLedger({
      now: clock,
      latency: async (leg) => {
        if (leg === 'append there') time.now += 5_000
      },
    })
    const { submit, wish } = sequencerOn(ledger, { clock })
    expect(await submit(timed(MORNING + 4_000))).toMatchObject({ code: 'UNAVAILABLE' })
    expect(ledger.log).toEqual([])
    expect(await wish(book(1))).toMatchObject({ ok: true })
  })

  it('OPS-5 clocks that differ do not matter: the time that is left is what counts', async () => {
    const ledger = createMemoryLedger({ now: () => MORNING + 3_600_000 })
    const { submit } = sequencerOn(ledger, { clock: () => MORNING })
    expect(await submit(timed(MORNING + 1_000))).toMatchObject({ ok: true })
  })

  it('OPS-5 nor do many that run out one after another, under way', async () => {
    const time = { now: MORNING }
    const clock = () => time.now
    const ledger = createMemoryLedger({
      now: clock,
      latency: async (leg) => {
        if (leg === 'append there') time.now += 50
      },
    })
    const { submit } = sequencerOn(ledger, { clock })
    const patience = [10, 70, 130, 190, 250, 5_000, 5_000, 5_000]
    const envelopes = patience.map((left, n) => ({ ...command(book(n + 1)), until: MORNING + left }))
    const outcomes = await Promise.all(envelopes.map(submit))
    expect(outcomes.slice(-3).map(({ ok }) => ok)).toEqual([true, true, true])
  })

  it('OPS-5 what is late says nothing about the database: the others are still tried', async () => {
    const time = { now: MORNING }
    let appends = 0
    const ledger = createMemoryLedger({
      now: () => time.now,
      fault: (call) => {
        if (call !== 'append' || ++appends > 2) return 'none'
        time.now += 1_000
        return 'before'
      },
    })
    const { submit } = sequencerOn(ledger, { clock: () => time.now })
    const envelopes = [1_500, 1_500, 9_000, 9_000].map((left, n) => ({
      ...command(book(n + 1)),
      until: MORNING + left,
    }))
    const outcomes = await Promise.all(envelopes.map(submit))
    expect(outcomes.map(({ ok }) => ok)).toEqual([false, false, true, true])
  })

  it('OPS-5 what is late costs the others nothing', async () => {
    const { submit, wish } = sequencerOn(createMemoryLedger(), { clock: () => MORNING })
    const outcomes = await Promise.all([submit(timed(MORNING - 1)), wish(book(2))])
    expect(outcomes.map(({ ok }) => ok)).toEqual([false, true])
  })
})

describe('other writers', () => {
  it('BOOK-2 who was slower loads, decides again and gets the next token', async () => {
    const ledger = createMemoryLedger()
    const [room, worker] = [sequencerOn(ledger), sequencerOn(ledger)]
    await room.queue()
    await worker.wish(book(1))
    expect(await room.wish(book(2))).toMatchObject({ ok: true, seq: 3 })
    expect(room.published.map(({ logged }) => logged.map(({ seq }) => seq))).toEqual([[1, 2], [3]])
    expect((await room.queue()).line).toEqual([1, 2])
  })

  it('BOOK-3 a decision that a rival has overtaken is made again', async () => {
    const ledger = createMemoryLedger()
    const [room, worker] = [sequencerOn(ledger), sequencerOn(ledger)]
    await room.queue()
    await worker.wish(book(1))
    expect(await room.wish(book(2, { as: 1 }))).toMatchObject({ code: 'ALREADY_BOOKED' })
    expect(ledger.log).toHaveLength(2)
  })

  it('ROOM-3 NOTE-7 catching up publishes what they wrote, with whom to tell', async () => {
    const ledger = createMemoryLedger()
    const [room, worker] = [sequencerOn(ledger), sequencerOn(ledger)]
    await room.wishAll(...bookings(2), start())
    await worker.wish(finish(1))
    await room.catchUp()
    expect(room.published.at(-1)).toEqual({ ...worker.published.at(-1), isRead: true })
    expect(room.published.at(-1)?.notifications).toMatchObject([{ appointmentId: 'a-2', type: 'your_turn' }])
    await room.catchUp()
    expect(room.published).toHaveLength(2)
  })

  it('ROOM-1 the first read is news to nobody', async () => {
    const ledger = createMemoryLedger()
    const before = sequencerOn(ledger)
    await before.wishAll(...bookings(2), start())
    const room = sequencerOn(ledger)
    expect(await room.queue()).toEqual(await before.queue())
    expect(room.published).toEqual([])
  })

  it('ROOM-3 NOTE-7 unless it is known what was published before', async () => {
    const ledger = createMemoryLedger()
    const before = sequencerOn(ledger)
    await before.wishAll(...bookings(2))
    await before.wish(start())
    const room = sequencerOn(ledger, { publishedSeq: 3 })
    expect(await room.queue()).toEqual(await before.queue())
    expect(room.published).toEqual([{ ...before.published.at(-1), isRead: true }])
  })

  it('ROOM-1 being made reads nothing', async () => {
    const ledger = createMemoryLedger()
    sequencerOn(ledger)
    expect(ledger.loads).toBe(0)
    expect(await sequencerOn(ledger).queue()).toEqual(emptyQueue(KEY))
  })
})

describe('failures', () => {
  it('OPS-3 an append lost on the way there is made again', async () => {
    const { ledger, published, wish } = sequencerOn(unlucky('append', 'before'))
    expect(await wish(book(1))).toEqual({ ok: true, seq: 2, logged: ledger.log })
    expect(published).toHaveLength(1)
  })

  it('OPS-3 an append whose answer was lost is found in the log, not made again', async () => {
    const { ledger, published, wish } = sequencerOn(unlucky('append', 'after'))
    expect(await wish(book(1))).toEqual({ ok: true, seq: 2, logged: ledger.log })
    expect(ledger.log).toHaveLength(2)
    expect(published).toHaveLength(1)
  })

  it('OPS-2 collisions and failures are counted in the log, by their kind', async () => {
    const lines: object[] = []
    const ledger = unlucky('append', 'none', 'before')
    const [room, worker] = [
      sequencerOn(ledger, { log: (line) => void lines.push(line) }),
      sequencerOn(ledger),
    ]
    await room.queue()
    await worker.wish(book(1))
    await room.wish(book(2))
    await worker.wish(book(3))
    await room.wish(book(4))
    expect(lines).toEqual([
      { event: 'append_failed', key: KEY, times: 1, kind: 'Error' },
      { event: 'append_collided', key: KEY, times: 1 },
    ])
  })

  it('OPS-3 a log that cannot be read for a while is read later', async () => {
    const { wish } = sequencerOn(unlucky('load', 'before', 'before', 'before'))
    expect(await wish(book(1))).toMatchObject({ ok: true })
  })

  it('OPS-3 a database that stays away is a clear sentence and a code, for everybody waiting', async () => {
    const isDown = { now: true }
    const ledger = createMemoryLedger({ fault: () => (isDown.now ? 'before' : 'none') })
    const { wishAll, wish, queue, catchUp } = sequencerOn(ledger)
    const unavailable = { ok: false, code: 'UNAVAILABLE' }
    expect(await wishAll(book(1), join(1))).toEqual([unavailable, unavailable])
    await expect(queue()).rejects.toThrow()
    await expect(catchUp()).rejects.toThrow()
    isDown.now = false
    expect(await wish(book(1))).toMatchObject({ ok: true })
  })

  it('OPS-3 a warm sequencer survives it too, and a repeated command then has one effect', async () => {
    const isDown = { now: false }
    const ledger = createMemoryLedger({ fault: () => (isDown.now ? 'after' : 'none') })
    const { wish, submit } = sequencerOn(ledger)
    await wish(book(1))
    isDown.now = true
    const cancelling = command(cancel(1))
    expect(await submit(cancelling)).toMatchObject({ code: 'UNAVAILABLE' })
    isDown.now = false
    expect(await submit(cancelling)).toMatchObject({ ok: true, seq: 3 })
    expect(ledger.log).toHaveLength(3)
  })

  it('ROOM-6 a command that the database will not take costs nobody else anything', async () => {
    const sound = createMemoryLedger()
    const ledger = {
      ...sound,
      append: async (batch: Parameters<typeof sound.append>[0]) => {
        if (batch.after.entries.some(({ patientId }) => patientId === 'p-3'))
          throw new Error('no such patient')
        return sound.append(batch)
      },
    }
    const { wishAll } = sequencerOn(ledger)
    const outcomes = await wishAll(...bookings(6))
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, false, true, true, true])
    expect((await sequencerOn(sound).queue()).line).toEqual([1, 2, 3, 4, 5])
  })

  it('ROOM-6 nor do many such commands, first in their batch, that the database refuses by name', async () => {
    const sound = createMemoryLedger()
    const bad = new Set<string>()
    const ledger = {
      ...sound,
      append: async (batch: Batch): Promise<Appended> =>
        batch.answers.some(({ commandId }) => bad.has(commandId))
          ? { impossible: '23503' }
          : sound.append(batch),
    }
    const { submit, wishAll } = sequencerOn(ledger)
    await wishAll(...bookings(3), open())
    const joins = Array.from({ length: 8 }, () => command(join(1)))
    for (const { id } of joins) bad.add(id)
    const outcomes = await Promise.all([...joins, command(start()), command(join(2))].map(submit))
    expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.code))).toEqual([
      ...Array(8).fill('INTERNAL'),
      'done',
      'done',
    ])
  })

  it('OPS-3 a mistake of ours is not a database that is away, and costs nobody else their answer', async () => {
    const lines: { event: string; kind?: unknown }[] = []
    const sound = createMemoryLedger()
    const ledger = {
      ...sound,
      append: async (batch: Batch): Promise<Appended> => {
        if (batch.after.entries.some(({ patientId }) => patientId === 'p-2')) throw new TypeError('ours')
        return sound.append(batch)
      },
    }
    const { wishAll } = sequencerOn(ledger, { log: (line) => void lines.push(line) })
    const outcomes = await wishAll(...bookings(3))
    expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.code))).toEqual([
      'done',
      'INTERNAL',
      'done',
    ])
    expect(new Set(lines.map(({ event, kind }) => `${event} ${kind}`))).toEqual(new Set(['bug TypeError']))
  })

  it('OPS-3 a database that reads and does not write is not tried for each command apart', async () => {
    let appends = 0
    const ledger = createMemoryLedger({
      fault: (call) => (call === 'append' && ++appends ? 'before' : 'none'),
    })
    const { wishAll } = sequencerOn(ledger)
    const outcomes = await wishAll(...bookings(100))
    expect(outcomes.every((outcome) => !outcome.ok && outcome.code === 'UNAVAILABLE')).toBe(true)
    expect(appends).toBeLessThan(30)
  })

  it('OPS-6 a database that lets its whole time pass is not asked again: everybody has waited long enough', async () => {
    let asked = 0
    const silent = () => {
      asked++
      return Promise.reject(new NoAnswerInTime(5_000))
    }
    const sound = createMemoryLedger()
    const unavailable = { ok: false, code: 'UNAVAILABLE' }
    expect(await sequencerOn({ ...sound, load: silent }).wish(book(1))).toEqual(unavailable)
    expect(asked).toBe(1)
    const { wishAll } = sequencerOn({ ...sound, append: silent })
    expect(await wishAll(book(1), book(2))).toEqual([unavailable, unavailable])
    expect(asked).toBe(2)
  })

  it('CALL-2 a click while a rival calls has one effect', async () => {
    const ledger = createMemoryLedger()
    const [room, worker] = [sequencerOn(ledger), sequencerOn(ledger)]
    await room.wishAll(open(), ...bookings(2))
    await worker.queue()
    const outcomes = await Promise.all([room.wish(callNext()), worker.wish(callNext())])
    expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  })
})
