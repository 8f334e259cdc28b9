import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { book, TODAY } from '../testing/visits.ts'
import {
  createTestWorker,
  type Doctor,
  newId,
  type Person,
  refusalOf,
  type TestWorker,
} from '../testing/worker.ts'

let worker: TestWorker
let doctor: Doctor
let visit: Awaited<ReturnType<typeof book>>
const noon = Date.UTC(2026, 5, 15, 12)

beforeAll(async () => {
  worker = await createTestWorker()
  doctor = await worker.addDoctor()
})
beforeEach(async () => {
  worker.state.now = noon
  worker.state.fetchRoom = worker.room
  visit = await book(await worker.addPerson('patient'), doctor)
  worker.nudges.length = 0
  worker.state.log.length = 0
})
afterAll(() => worker.close())

const send = (from: Person, text: string, commandId = newId()) =>
  from.api.messages.send.mutate({ appointmentId: visit.appointmentId, text, commandId })
const list = (by: Person, after = 0) =>
  by.api.messages.list.query({ appointmentId: visit.appointmentId, after })
const texts = async (by: Person, after = 0) => (await list(by, after)).items.map(({ text }) => text)
const markRead = (by: Person, upTo: number) =>
  by.api.messages.markRead.mutate({ appointmentId: visit.appointmentId, upTo })
const unread = async () => (await doctor.api.messages.unread.query({ key: doctor.key(TODAY) })).counts
const mine = async () => (await unread()).find(({ appointmentId }) => appointmentId === visit.appointmentId)

it('ROOM-7 MSG-1 patient and doctor write to each other, and both read it in the server’s order', async () => {
  await send(visit.person, '  I cannot find the link  ')
  await send(doctor, 'It opens when I start')
  await send(visit.person, 'Thank you 🙏')

  expect(await texts(visit.person)).toEqual([
    'I cannot find the link',
    'It opens when I start',
    'Thank you 🙏',
  ])
  expect((await list(doctor)).items.map(({ sender }) => sender)).toEqual(['patient', 'doctor', 'patient'])
})

it('MSG-1 the same message sent again, also at the same moment, is there once and has the first answer', async () => {
  const commandId = newId()

  const answers = await Promise.all(Array.from({ length: 6 }, () => send(visit.person, 'Once', commandId)))
  answers.push(await send(visit.person, 'Once', commandId))

  expect(new Set(answers.map(({ number }) => number)).size).toBe(1)
  expect(await texts(doctor)).toEqual(['Once'])
})

it('MSG-1 one command id is another message from another sender or about another visit', async () => {
  const commandId = newId()
  await send(visit.person, 'From me', commandId)
  await send(doctor, 'From the doctor', commandId)

  expect(await texts(doctor)).toEqual(['From me', 'From the doctor'])
})

it.each([
  ['nothing', '', 'Please write something first.'],
  ['blanks', ' \n\u200b\t ', 'Please write something first.'],
  ['1,001 characters', 'x'.repeat(1_001), 'Please shorten your message to 1,000 characters.'],
])('MSG-1 %s is refused with its sentence', async (_, text, sentence) => {
  const refused = send(visit.person, text)

  await expect(refused).rejects.toMatchObject({ message: sentence, data: { refusal: 'BAD_INPUT' } })
  expect(await texts(doctor)).toEqual([])
})

it('MSG-1 1,000 characters are not too many', async () => {
  await send(visit.person, 'x'.repeat(1_000))

  expect((await texts(doctor))[0]).toHaveLength(1_000)
})

it('MSG-1 whoever asks for what came after a number misses none, however many write at the same time', async () => {
  const patients = [
    visit,
    ...(await Promise.all([1, 2].map(async () => book(await worker.addPerson('patient'), doctor)))),
  ]
  const written = patients.flatMap(({ person, appointmentId }) =>
    Array.from({ length: 10 }, (_, n) => [
      () => person.api.messages.send.mutate({ appointmentId, text: `p${n}`, commandId: newId() }),
      () => doctor.api.messages.send.mutate({ appointmentId, text: `d${n}`, commandId: newId() }),
    ]).flat(),
  )
  let isWriting = true
  const heard: string[] = []
  let after = 0
  const follow = async () => {
    for (let isLast = false; !isLast; ) {
      isLast = !isWriting
      const { items } = await list(doctor, after)
      heard.push(...items.map(({ text }) => text))
      after = items.at(-1)?.number ?? after
    }
  }

  const following = follow()
  await Promise.all(written.map((write) => write()))
  isWriting = false
  await following

  expect(heard.toSorted()).toEqual((await texts(doctor)).toSorted())
  expect(heard).toHaveLength(20)
})

it('MSG-1 while one message is being written, the next about the same visit waits and comes after it', async () => {
  const slow = new pg.Client({ connectionString: worker.database.url })
  await slow.connect()
  const about = [visit.appointmentId]
  await slow.query('begin')
  await slow.query('select pg_advisory_xact_lock(7310, hashtext($1))', about)
  await slow.query(
    `insert into messages (id, appointment_id, sender, text, at) values ('slow', $1, 'patient', 'First', now())`,
    about,
  )
  let isStored = false
  const next = send(doctor, 'Second').finally(() => {
    isStored = true
  })

  await expect
    .poll(() => worker.database.sql(`select 1 as waits from pg_locks where classid = 7310 and not granted`))
    .toEqual([{ waits: 1 }])
  expect(isStored).toBe(false)
  await slow.query('commit')
  await slow.end()
  await next
  expect(await texts(doctor)).toEqual(['First', 'Second'])
})

it('MSG-2 whoever writes too fast is told so, at the same moment too, and the other side is not', async () => {
  const answers = await Promise.all(
    Array.from({ length: 14 }, (_, n) => refusalOf(send(visit.person, `${n}`))),
  )

  expect(answers.filter((refused) => refused === null)).toHaveLength(10)
  expect(answers.filter((refused) => refused === 'TOO_MANY')).toHaveLength(4)
  await expect(send(visit.person, 'And one more')).rejects.toThrow(
    'That was a lot of messages at once. Please wait a minute and send it again.',
  )
  expect(await refusalOf(send(doctor, 'Slowly, please'))).toBeNull()
  worker.state.now += 60_000
  expect(await refusalOf(send(visit.person, 'And one more'))).toBeNull()
})

it('MSG-2 a repeat of what is stored is no further message', async () => {
  const commandId = newId()
  const first = await send(visit.person, 'Again', commandId)
  for (let n = 0; n < 9; n++) await send(visit.person, `${n}`)

  expect(await send(visit.person, 'Again', commandId)).toEqual(first)
})

it('MSG-3 the room is told a number and whose, and no text is in what it is told or in the log', async () => {
  const secret = 'It burns when I swallow'
  const { number } = await send(visit.person, secret)

  expect(worker.nudges).toEqual([{ appointmentId: visit.appointmentId, number }])
  expect(worker.state.log.length).toBeGreaterThan(0)
  expect(JSON.stringify(worker.state.log)).not.toContain(secret)
})

it.each([
  ['cannot be reached', () => Promise.reject(new Error('no room'))],
  ['does not understand', () => Promise.resolve(new Response('{}', { status: 400 }))],
])('MSG-3 a room that %s costs nothing: the message is stored, and read by asking', async (_, fetchRoom) => {
  worker.state.fetchRoom = fetchRoom
  await send(visit.person, 'Are you there?')

  expect(await texts(doctor)).toEqual(['Are you there?'])
  await expect.poll(() => worker.state.log.some(({ event }) => event === 'news_failed')).toBe(true)
  expect(JSON.stringify(worker.state.log)).not.toContain('Are you there?')
})

it('MSG-4 reading marks nothing; what is marked is what the other side wrote, up to what was shown', async () => {
  const first = await send(visit.person, 'One')
  await send(visit.person, 'Two')
  const own = await send(doctor, 'Three')
  await list(doctor)
  expect((await list(visit.person)).seenUpTo).toBe(0)

  expect(await markRead(doctor, first.number)).toEqual({ marked: 1 })

  expect((await list(visit.person)).seenUpTo).toBe(first.number)
  expect((await list(doctor)).items.map(({ isRead }) => isRead)).toEqual([true, false, false])
  expect(await markRead(doctor, own.number)).toEqual({ marked: 1 })
  expect(await markRead(doctor, own.number)).toEqual({ marked: 0 })
  expect((await list(doctor)).seenUpTo).toBe(0)
})

it('MSG-4 what was read is told to the room once, so that the sender can tell', async () => {
  const { number } = await send(visit.person, 'One')
  await markRead(doctor, number)
  await markRead(doctor, number)

  // One of a test before may come late.
  const ofThis = worker.nudges.filter(
    (nudge) => (nudge as { appointmentId: string }).appointmentId === visit.appointmentId,
  )
  expect(ofThis).toEqual(Array.from({ length: 2 }, () => ({ appointmentId: visit.appointmentId, number })))
})

it('MSG-4 the doctor’s unread are counted by appointment, in one query', async () => {
  const other = await book(await worker.addPerson('patient'), doctor)
  await send(visit.person, 'One')
  const last = await send(visit.person, 'Two')
  await send(doctor, 'My own')
  const { appointmentId } = other
  await other.person.api.messages.send.mutate({ appointmentId, text: 'Three', commandId: newId() })

  expect(await mine()).toEqual({ appointmentId: visit.appointmentId, unread: 2 })
  expect(await unread()).toContainEqual({ appointmentId, unread: 1 })
  await markRead(doctor, last.number)
  expect(await mine()).toBeUndefined()
})

it.each([
  ['the last minute of the day after', Date.UTC(2026, 5, 16, 23, 59), null],
  ['the first of the day after that', Date.UTC(2026, 5, 17), 'MESSAGES_CLOSED'],
])('MSG-6 it can be written until the end of the day after the visit: %s', async (_, now, expected) => {
  await send(visit.person, 'Before')
  worker.state.now = now

  expect([await refusalOf(send(visit.person, 'Late')), await refusalOf(send(doctor, 'Late'))]).toEqual([
    expected,
    expected,
  ])
  expect((await list(doctor)).isOpen).toBe(expected === null)
  expect((await texts(visit.person))[0]).toBe('Before')
})

it('MSG-6 LATE-2 it can be written after the visit was missed or cancelled, too', async () => {
  const { appointmentId, person } = visit
  await person.api.appointments.cancel.mutate({ appointmentId, commandId: newId() })

  expect(await refusalOf(send(person, 'I am sorry'))).toBeNull()
})

it('ROOM-7 more than one answer holds is read in several, in order', async () => {
  for (let n = 0; n < 11; n++) {
    worker.state.now += 60_000
    await Promise.all(Array.from({ length: 10 }, () => send(visit.person, `${n}`)))
  }
  const first = await list(doctor)
  const second = await list(doctor, first.items.at(-1)?.number)

  expect([first.items.length, first.hasMore, second.items.length, second.hasMore]).toEqual([
    100,
    true,
    10,
    false,
  ])
  const numbers = [...first.items, ...second.items].map(({ number }) => number)
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
})
