import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { COMMAND_VERSION } from '../../protocol/command.ts'
import { book, consoleOf, look, TODAY } from '../testing/visits.ts'
import {
  createTestWorker,
  type Doctor,
  newId,
  type Person,
  refusalOf,
  type TestWorker,
} from '../testing/worker.ts'

const LONG = [20_000, 20_000]
/** What the gateway waits; only the test of waiting makes it short. */
const timeouts = [...LONG]

let worker: TestWorker
let patients: Person[]

beforeAll(async () => {
  worker = await createTestWorker({ timeouts })
  patients = []
  for (let n = 0; n < 3; n++) patients.push(await worker.addPerson('patient'))
})
afterEach(() => {
  timeouts.splice(0, 2, ...LONG)
  worker.state.fetchRoom = worker.room
  worker.state.log.length = 0
})
afterAll(() => worker.close())

const patient = (n: number) => patients[n] as Person
const tokensOf = async (doctor: Doctor) =>
  (
    await worker.database.sql<{ token: number }>(
      'select token from appointments where doctor_day_id = $1 order by token',
      [doctor.key(TODAY)],
    )
  ).map(({ token }) => token)
const direct = () =>
  worker.state.log.filter(({ event, direct: was }) => event === 'command' && was === true).length

describe('when the room', () => {
  it.each([
    ['cannot be reached', () => Promise.reject(new TypeError('no route'))],
    ['never answers', () => new Promise<Response>(() => {})],
    ['answers 500', () => Promise.resolve(new Response('oops', { status: 500 }))],
    ['answers what is no answer', () => Promise.resolve(Response.json({ hello: 'world' }))],
    ['answers no JSON', () => Promise.resolve(new Response('<html>'))],
  ])('OPS-3 %s, the Worker does it itself', async (_, fetchRoom) => {
    const doctor = await worker.addDoctor()
    worker.state.fetchRoom = fetchRoom
    timeouts.splice(0, 2, 20, 20)

    const visit = await book(patient(0), doctor)
    const started = await consoleOf(doctor).start(visit.token)

    expect(started).toMatchObject({ serving: 1 })
    expect(await look(visit)).toMatchObject({ status: 'in_consultation', reason: 'A cough' })
    expect(direct()).toBe(2)
  })

  it('OPS-3 did it and only its answer was lost, nothing happens twice', async () => {
    const doctor = await worker.addDoctor()
    worker.state.fetchRoom = async (key, init) => {
      await worker.room(key, init)
      return new Response(null, { status: 502 })
    }

    const visit = await book(patient(0), doctor)

    expect(visit.token).toBe(1)
    expect(await tokensOf(doctor)).toEqual([1])
    expect((await worker.ledger.load(doctor.key(TODAY), 0)).logged).toHaveLength(2)
  })

  it('OPS-3 fails once, the second try reaches it with the same command', async () => {
    const doctor = await worker.addDoctor()
    const sent: string[] = []
    worker.state.fetchRoom = (key, init) => {
      if (key !== doctor.key(TODAY)) return worker.room(key, init)
      if (init.method === 'POST') sent.push(JSON.parse(String(init.body)).id)
      return sent.length === 1 ? Promise.reject(new TypeError('moved')) : worker.room(key, init)
    }

    await book(patient(0), doctor)

    expect(sent).toHaveLength(2)
    expect(new Set(sent).size).toBe(1)
    expect(direct()).toBe(0)
  })

  it('ROOM-1 comes back, it goes on from what was done without it', async () => {
    const doctor = await worker.addDoctor()
    await book(patient(0), doctor)
    worker.state.fetchRoom = () => Promise.reject(new TypeError('no route'))
    await book(patient(1), doctor)

    worker.state.fetchRoom = worker.room
    const third = await book(patient(2), doctor)

    expect(third.token).toBe(3)
    expect(await tokensOf(doctor)).toEqual([1, 2, 3])
  })

  it('ROOM-15 could not be reached, it is told what was written without it, until it hears', async () => {
    const doctor = await worker.addDoctor()
    let isAway = true
    const failures: number[] = []
    worker.state.fetchRoom = (key, init) => {
      if (!isAway || key !== doctor.key(TODAY)) return worker.room(key, init)
      failures.push(Date.now())
      return Promise.reject(new TypeError('no route'))
    }
    await book(patient(0), doctor)
    await expect.poll(() => failures.length).toBeGreaterThanOrEqual(3)
    isAway = false
    await expect
      .poll(() => worker.news.filter(({ key }) => key === doctor.key(TODAY)), { timeout: 20_000 })
      .toEqual([{ key: doctor.key(TODAY), told: { written: 2 } }])
  })

  it('ROOM-17 is of a version that does not know the command, it is asked again and nothing is written around it', async () => {
    const doctor = await worker.addDoctor()
    const asked: unknown[] = []
    worker.state.fetchRoom = async (key, init) => {
      if (key !== doctor.key(TODAY)) return worker.room(key, init)
      asked.push(JSON.parse(String(init.body)))
      return Response.json({ error: 'BAD_COMMAND' }, { status: 400 })
    }
    expect(await refusalOf(book(patient(0), doctor))).toBe('UNAVAILABLE')
    expect(asked).toMatchObject(Array(2).fill({ version: COMMAND_VERSION }))
    expect((await worker.ledger.load(doctor.key(TODAY), 0)).logged).toEqual([])
  })

  it('ROOM-17 did not understand and then did not answer, nothing is written around it either', async () => {
    const doctor = await worker.addDoctor()
    let times = 0
    worker.state.fetchRoom = async (key, init) => {
      if (key !== doctor.key(TODAY)) return worker.room(key, init)
      if (times++ === 0) return new Response('{}', { status: 400 })
      throw new TypeError('moved')
    }
    expect(await refusalOf(book(patient(0), doctor))).toBe('UNAVAILABLE')
    expect((await worker.ledger.load(doctor.key(TODAY), 0)).logged).toEqual([])
  })

  it('ROOM-17 has become one that knows it meanwhile, it is done', async () => {
    const doctor = await worker.addDoctor()
    let times = 0
    worker.state.fetchRoom = async (key, init) =>
      key === doctor.key(TODAY) && times++ === 0
        ? new Response('{}', { status: 400 })
        : worker.room(key, init)
    expect((await book(patient(0), doctor)).token).toBe(1)
    expect(direct()).toBe(0)
  })

  it('OPS-3 is away, a refusal is still a refusal', async () => {
    const doctor = await worker.addDoctor()
    worker.state.fetchRoom = () => Promise.reject(new TypeError('no route'))
    await book(patient(0), doctor)

    expect(await refusalOf(book(patient(0), doctor))).toBe('ALREADY_BOOKED')
  })

  it('OPS-3 and the database cannot save, the person is told to try again', async () => {
    const doctor = await worker.addDoctor()
    worker.state.fetchRoom = () => Promise.resolve(Response.json({ ok: false, code: 'UNAVAILABLE' }))

    const refused = doctor.api.consultation.callNext.mutate({ key: doctor.key(TODAY), commandId: newId() })

    await expect(refused).rejects.toThrow('Please try again in a moment;')
    await expect(refused).rejects.toMatchObject({ data: { refusal: 'UNAVAILABLE', httpStatus: 503 } })
  })
})

describe('a command that still waits in the room when the Worker has given it up', () => {
  /** What reaches the room is held until it is let go, and its answer comes too late for anybody. */
  function holdTheRoom() {
    const held: (() => Promise<Response>)[] = []
    worker.state.fetchRoom = (key, init) => {
      // What another test is still told is news, and no command.
      if (!('id' in JSON.parse(String(init.body)))) return worker.room(key, init)
      held.push(() => worker.room(key, init))
      return new Promise<Response>(() => {})
    }
    timeouts.splice(0, 2, 20, 20)
    return {
      async letGo() {
        worker.state.fetchRoom = worker.room
        timeouts.splice(0, 2, ...LONG)
        return Promise.all(held.map(async (deliver) => (await deliver()).json()))
      },
    }
  }

  it('OPS-4 BOOK-4 was refused for a full day, is not booked when there is room', async () => {
    const doctor = await worker.addDoctor({ capacity: 1 })
    const first = await book(patient(0), doctor)
    const room = holdTheRoom()
    expect(await refusalOf(book(patient(1), doctor))).toBe('DAY_FULL')

    worker.state.fetchRoom = worker.room
    const cancel = { appointmentId: first.appointmentId, commandId: newId() }
    await first.person.api.appointments.cancel.mutate(cancel)
    const answers = await room.letGo()

    expect(answers).toContainEqual(expect.objectContaining({ ok: false, code: 'DAY_FULL' }))
    expect(await tokensOf(doctor)).toEqual([1])
  })

  it('OPS-4 JOIN-1 was too early, does not join when the way is free', async () => {
    const doctor = await worker.addDoctor()
    const visits: Awaited<ReturnType<typeof book>>[] = []
    for (let n = 0; n < 11; n++) visits.push(await book(await worker.addPerson('patient'), doctor))
    const [first, last] = [visits[0], visits[10]]
    if (!first || !last) throw new Error('nobody has booked')
    const room = holdTheRoom()
    const join = { appointmentId: last.appointmentId, commandId: newId() }
    expect(await refusalOf(last.person.api.queue.join.mutate(join))).toBe('TOO_EARLY')

    worker.state.fetchRoom = worker.room
    const cancel = { appointmentId: first.appointmentId, commandId: newId() }
    await first.person.api.appointments.cancel.mutate(cancel)
    const answers = await room.letGo()

    expect(answers).toContainEqual(expect.objectContaining({ ok: false, code: 'TOO_EARLY' }))
    expect(await look(last)).toMatchObject({ status: 'booked' })
  })

  it('OPS-5 and could not be saved by the Worker either, is not carried out after its deadline', async () => {
    const doctor = await worker.addDoctor()
    const room = holdTheRoom()
    await worker.database.sql('alter table queue_events rename to queue_events_away')
    const refused = await refusalOf(book(patient(0), doctor)).finally(() =>
      worker.database.sql('alter table queue_events_away rename to queue_events'),
    )
    expect(['UNAVAILABLE', 'INTERNAL']).toContain(refused)

    worker.state.now += 60_000
    try {
      const answers = await room.letGo()
      expect(answers.length).toBeGreaterThan(0)
      for (const answer of answers) expect(answer).toMatchObject({ ok: false, code: 'UNAVAILABLE' })
    } finally {
      worker.state.now -= 60_000
    }
    expect(await tokensOf(doctor)).toEqual([])
  })
})
