import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMemoryLedger } from '../ledger/testing/memory-ledger.ts'
import { command, sequencerOn } from '../ledger/testing/sequencer.ts'
import { execute } from '../queue/decide.ts'
import { replay } from '../queue/evolve.ts'
import { positionOf } from '../queue/position.ts'
import { emptyQueue } from '../queue/queue.ts'
import { type Asked, appointment, KEY, MORNING, patient } from '../queue/testing/day.ts'
import { anyWish } from '../queue/testing/random.ts'
import { bookings } from '../queue/testing/wishes.ts'
import { standingOf } from '../queue/views/standing.ts'
import { type PublicView, publicView } from '../queue/views/view.ts'
import { createLossyClient, type LossyClient } from './testing/lossy-client.ts'
import { fakeSocket, roomOn, type Who } from './testing/room.ts'
import { wishId } from './testing/wish-id.ts'

const RUNS = { numRuns: 150 }

const anyWho: fc.Arbitrary<Who> = fc.oneof(
  fc.integer({ min: 1, max: 4 }),
  fc.constantFrom('doctor' as const, 'staff' as const, 'board' as const),
)

describe('a bad network', () => {
  type World = ReturnType<typeof roomOn> & {
    readonly worker: ReturnType<typeof sequencerOn>
    readonly clients: readonly LossyClient[]
  }
  type Action = { readonly says: string; readonly run: (world: World) => Promise<unknown> | unknown }

  const action = (says: string, run: Action['run']): Action => ({ says, run })
  const nth = ({ clients }: World, n: number) => clients[n % clients.length] as LossyClient
  const queueNow = ({ ledger }: World) => replay(emptyQueue(KEY), ledger.log)

  async function connect(world: World, client: LossyClient) {
    if (client.session) world.room().disconnected(client.session.socket.id)
    client.lose()
    await world.connect(client.who, client.open())
  }
  const hello = (world: World, { session, view }: LossyClient) =>
    session && world.room().message(session.socket.id, JSON.stringify({ type: 'hello', seq: view?.seq ?? 0 }))

  const anyClient = fc.nat({ max: 4 })
  const anyAction: fc.Arbitrary<Action> = fc.oneof(
    {
      weight: 4,
      arbitrary: anyWish.map(({ says, ask }) =>
        action(says, (world) => {
          const queue = queueNow(world)
          return world.room().submit(command(ask(queue), queue))
        }),
      ),
    },
    {
      weight: 2,
      arbitrary: anyWish.map(({ says, ask }) =>
        action(`past the room: ${says}`, (world) =>
          world.worker.submit(command(ask(queueNow(world)), queueNow(world))),
        ),
      ),
    },
    {
      weight: 8,
      arbitrary: fc
        .tuple(
          anyClient,
          fc.constantFrom('arrives' as const, 'is lost' as const, 'is doubled' as const),
          fc.nat(9),
        )
        .map(([n, what, index]) =>
          action(`frame ${index} to client ${n} ${what}`, (world) => nth(world, n).happen(what, index)),
        ),
    },
    {
      weight: 3,
      arbitrary: anyClient.map((n) => action(`${n} connects`, (world) => connect(world, nth(world, n)))),
    },
    {
      weight: 1,
      arbitrary: anyClient.map((n) => action(`${n} says hello`, (world) => hello(world, nth(world, n)))),
    },
    {
      weight: 1,
      arbitrary: anyClient.map((n) =>
        action(`${n} is cut off, and the room has not noticed`, (world) => nth(world, n).lose()),
      ),
    },
    { weight: 1, arbitrary: fc.constant(action('the alarm rings', (world) => world.room().alarm())) },
    {
      weight: 1,
      arbitrary: fc.constant(
        action('the room hibernates', (world) =>
          world.wake(world.clients.flatMap(({ session }) => session ?? [])),
        ),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constant(
        action('the room hibernates, and what it kept is lost', (world) => {
          world.mark.seq = null
          world.wake(world.clients.flatMap(({ session }) => session ?? []))
        }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constant(
        action('the room crashes', (world) => {
          for (const client of world.clients) client.lose()
          world.wake()
        }),
      ),
    },
  )
  const anyDay = fc.record({
    whos: fc.array(anyWho, { minLength: 1, maxLength: 5 }),
    actions: fc
      .array(anyAction, { maxLength: 60 })
      .map((actions) =>
        Object.assign(actions, { [fc.toStringMethod]: () => actions.map(({ says }) => says).join('; ') }),
      ),
  })

  async function live({ whos, actions }: typeof anyDay extends fc.Arbitrary<infer Day> ? Day : never) {
    const ledger = createMemoryLedger()
    const worker = sequencerOn(ledger)
    await worker.wishAll(...bookings(4))
    const world: World = { ...roomOn(ledger), worker, clients: whos.map(createLossyClient) }
    for (const { run } of actions) {
      world.time.now += 1000
      await run(world)
    }
    return world
  }

  /** The network is well again: who is cut off comes back, the room looks at the log, hellos are said. */
  async function heal(world: World) {
    world.time.now += 60_000
    for (const client of world.clients) if (!client.session) await connect(world, client)
    await world.room().alarm()
    await world.room().hear({ written: world.ledger.log.length })
    for (const client of world.clients) {
      await hello(world, client)
      client.settle()
    }
  }

  it('ROOM-3 whatever is dropped, repeated or reordered, every client converges to the same view', () =>
    fc.assert(
      fc.asyncProperty(anyDay, async (day) => {
        const world = await live(day)
        await heal(world)
        const truth = publicView(queueNow(world))
        for (const { view } of world.clients) expect(view).toEqual(truth)
      }),
      RUNS,
    ))

  it('ROOM-1 what a room keeps for its next life never says more than the log', () =>
    fc.assert(
      fc.asyncProperty(anyDay, async (day) => {
        const { mark, ledger } = await live(day)
        expect(mark.seq ?? 0).toBeLessThanOrEqual(ledger.log.length)
      }),
      RUNS,
    ))

  it('NOTE-6 a notification goes to each socket of its patient once, to no other, and the log led to it', () =>
    fc.assert(
      fc.asyncProperty(anyDay, async (day) => {
        const world = await live(day)
        await heal(world)
        const due = new Map(
          world.ledger.batches.flatMap(({ notifications }) =>
            notifications.map(({ id, appointmentId }) => [id, appointmentId] as const),
          ),
        )
        for (const { who, sockets } of world.clients) {
          for (const socket of sockets) {
            const ids = socket.frames('notification').map(({ notification }) => notification.id)
            expect(ids).toEqual([...new Set(ids)])
            for (const id of ids)
              expect(due.get(id)).toBe(typeof who === 'number' ? appointment(who) : 'nobody')
          }
        }
      }),
      RUNS,
    ))
})

describe('coming and going', () => {
  type Step = {
    readonly says: string
    readonly ask?: AnyWish['ask']
    readonly who: Who
    readonly leaves: boolean
  }
  type AnyWish = typeof anyWish extends fc.Arbitrary<infer Wish> ? Wish : never
  const anyStep: fc.Arbitrary<Step> = fc
    .record({ wish: fc.option(anyWish), who: fc.integer({ min: 1, max: 4 }), leaves: fc.boolean() })
    .map(({ wish, ...going }) => ({
      ...going,
      says: wish?.says ?? 'nothing',
      ...(wish && { ask: wish.ask }),
    }))

  it('P24 JOIN-5 closing the app, losing the network and changing device change no token and no place', () =>
    fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 40 }), async (steps) => {
        const day = roomOn()
        day.time.now = MORNING + 30 * 86_400_000
        let alone = emptyQueue(KEY)
        const open: Awaited<ReturnType<typeof day.connect>>[] = []
        for (const { ask, who, leaves } of [...bookings(4).map(asStep), ...steps]) {
          const device = await day.connect(who)
          open.push(device)
          await device.say({ type: 'hello', seq: 0 })
          if (ask) {
            const envelope = command(ask(alone), alone)
            await day.room().submit(envelope)
            const execution = execute(alone, envelope)
            if (execution.ok) alone = execution.after
          }
          if (leaves) day.room().disconnected(open.shift()?.socket.id ?? '')
        }
        // Nothing but what was asked for is in the log, and whoever comes back is shown just that.
        expect(replay(emptyQueue(KEY), day.ledger.log)).toEqual(alone)
        const back = await day.connect(1)
        const view = back.socket.frames('view').at(-1)?.view as PublicView
        for (const entry of alone.entries) {
          const standing = standingOf(view, entry.token)
          expect(standing.token).toBe(entry.token)
          if (standing.stage === 'waiting') expect(standing.position).toBe(positionOf(alone, entry.token))
        }
      }),
      RUNS,
    ))

  const asStep = (wish: Asked): Step => ({ says: 'a booking', ask: () => wish, who: 1, leaves: true })
})

describe('what others may know', () => {
  const ids = (n: number) => [`"${appointment(n)}"`, `"${patient(n)}"`]

  it('ROOM-4 no frame to a patient or the board holds another patient’s id or appointment', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(anyWish, { maxLength: 30 }),
        fc.array(anyWho, { maxLength: 6 }),
        async (wishes, whos) => {
          const day = roomOn()
          const sockets = await Promise.all(whos.map(async (who) => ({ who, ...(await day.connect(who)) })))
          for (const { who, say } of sockets) {
            await say({ type: 'press', press: { type: 'join' }, commandId: wishId(`join-of-${who}`) })
          }
          for (const { ask } of [...bookings(4).map((wish) => ({ ask: () => wish })), ...wishes]) {
            const queue = replay(emptyQueue(KEY), day.ledger.log)
            await day.room().submit(command(ask(queue), queue))
          }
          day.timers.ring()
          const everybody = Array.from({ length: 120 }, (_, index) => index + 1)
          for (const { who, socket } of sockets) {
            const others = everybody.filter((n) => n !== who).flatMap(ids)
            const told = socket.sent.join()
            expect(others.filter((id) => told.includes(id))).toEqual([])
          }
        },
      ),
      RUNS,
    ))
})

describe('frames from anywhere', () => {
  const anyData = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary', maxLength: 50 }),
    fc.json(),
    fc.uint8Array(),
    fc
      .record({
        type: fc.constantFrom('hello', 'press', 'ping', 'view'),
        seq: fc.anything(),
        press: fc.anything(),
      })
      .map((frame) => {
        try {
          return JSON.stringify(frame)
        } catch {
          return ''
        }
      }),
  )

  it('ROOM-6 never break the room and cost nobody else anything', () =>
    fc.assert(
      fc.asyncProperty(anyWho, fc.array(anyData, { maxLength: 30 }), async (who, data) => {
        const day = roomOn()
        const bad = await day.connect(who)
        const good = await day.connect('board', fakeSocket())
        for (const each of data) await day.room().message(bad.socket.id, each)
        expect(good.socket.sent).toHaveLength(1)
        await day.room().submit(command(bookings(1)[0] as Parameters<typeof command>[0]))
        expect(good.socket.frames('view').at(-1)?.view.line).toEqual([1])
      }),
      RUNS,
    ))
})
