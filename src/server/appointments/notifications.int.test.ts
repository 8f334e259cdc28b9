import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { NotificationType } from '../../queue/views/notifications.ts'
import { book, consoleOf, told } from '../testing/visits.ts'
import { createTestWorker, type Doctor, type Person, type TestWorker } from '../testing/worker.ts'

let worker: TestWorker
let doctor: Doctor
let last: Awaited<ReturnType<typeof book>>
let stranger: Person

/** Thirteen patients, and the doctor goes through the first eight: the last one hears of every step within ten. */
beforeAll(async () => {
  worker = await createTestWorker()
  doctor = await worker.addDoctor()
  stranger = await worker.addPerson('patient')
  for (let n = 0; n < 12; n++) await book(await worker.addPerson('patient'), doctor)
  last = await book(await worker.addPerson('patient'), doctor)
  const { open, skip } = consoleOf(doctor)
  await open()
  for (let turn = 1; turn <= 8; turn++) {
    worker.state.now += 60_000
    await skip(turn)
  }
})
afterAll(() => worker.close())

const markRead = (ids: string[], person = last.person) => person.api.notifications.markRead.mutate({ ids })
const unreadAgain = () =>
  worker.database.sql('update notifications set read = false where appointment_id = $1', [last.appointmentId])

it('NOTE-7 an appointment’s notifications are listed newest first with the unread count', async () => {
  const { unread, items } = await told(last)

  expect(items.map(({ message }) => message)).toEqual([
    ...[4, 5, 6, 7, 8, 9, 10].map((places) => `Stay ready! You're ${places} positions away`),
    'The doctor is seeing patients.',
  ])
  expect(unread).toBe(items.length)
  expect(items.map(({ at }) => at)).toEqual(items.map(({ at }) => at).toSorted((a, b) => b - a))
})

it('P20 showing any of them marks exactly those read', async () => {
  const all = (await told(last)).items.map(({ id }) => id)

  await fc.assert(
    fc.asyncProperty(fc.subarray(all), fc.subarray(all), async (shown, shownLater) => {
      await unreadAgain()
      await markRead(shown)
      await markRead(shownLater)
      const read = new Set([...shown, ...shownLater])
      const { unread, items } = await told(last)
      expect(items.filter((item) => item.read).map(({ id }) => id)).toEqual(all.filter((id) => read.has(id)))
      expect(unread).toBe(all.length - read.size)
    }),
    { numRuns: 100 },
  )
})

it('P20 the answer is what is left unread, and showing one twice is showing it once', async () => {
  await unreadAgain()
  const [first = '', second = '', ...others] = (await told(last)).items.map(({ id }) => id)

  expect(await markRead([first, second])).toEqual({ unread: others.length })
  expect(await markRead([second])).toEqual({ unread: others.length })
  expect(await markRead([])).toEqual({ unread: 0 })
})

it('AUTH nobody can mark another patient’s notification read', async () => {
  await unreadAgain()
  const { unread, items } = await told(last)

  expect(
    await markRead(
      items.map(({ id }) => id),
      stranger,
    ),
  ).toEqual({ unread: 0 })

  expect((await told(last)).unread).toBe(unread)
})

it('NOTE-5 every stored notification has patient, appointment, type, message, priority, read flag and time', async () => {
  const rows = await worker.database.sql('select * from notifications')

  const stored = z.strictObject({
    id: z.string().min(1),
    patient_id: z.string().min(1),
    appointment_id: z.string().min(1),
    type: z.enum(NotificationType),
    message: z.string().min(1),
    says: z.looseObject({ key: z.string().min(1) }),
    priority: z.enum(['low', 'medium', 'high', 'urgent']),
    read: z.boolean(),
    created_at: z.date(),
  })
  expect(rows.length).toBeGreaterThan(50)
  for (const row of rows) expect(stored.safeParse(row).error?.issues ?? []).toEqual([])
})

it('NOTE-11 those of one moment are listed by the number of their event', async () => {
  const booking = await book(await worker.addPerson('patient'), doctor)
  await worker.database.sql(
    `insert into notifications (id, appointment_id, patient_id, type, priority, message, created_at)
     select 'day:' || seq || ':' || $1, $1, patient_id, 'message', 'low', seq::text, $2
     from appointments, unnest(array[9, 111, 10]) as seq where id = $1`,
    [booking.appointmentId, new Date(worker.state.now + 60_000).toISOString()],
  )
  const { items } = await told(booking)
  expect(items.slice(0, 3).map(({ message }) => message)).toEqual(['111', '10', '9'])
})

const all = (person: Person, after?: { at: number; id: string }) =>
  person.api.notifications.all.query(after ? { after } : {})

it('NOTE-15 NOTE-11 what was told over all appointments is listed by cursor, newest first, each once', async () => {
  const person = await worker.addPerson('patient')
  const [here, there] = [await book(person, doctor), await book(person, await worker.addDoctor())]
  await worker.database.sql(
    `insert into notifications (id, appointment_id, patient_id, type, priority, message, created_at)
     select 'many:' || seq || ':' || a.id, a.id, patient_id,
       case when seq % 10 = 0 then 'message' else 'position_update' end, 'low', seq::text,
       $3::timestamptz + (seq / 3) * interval '1 second'
     from appointments a, generate_series(1, 400) seq where a.id in ($1, $2)`,
    [here.appointmentId, there.appointmentId, new Date(worker.state.now + 60_000).toISOString()],
  )
  const pages = [await all(person)]
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) pages.push(await all(person, next))
  const items = pages.flatMap(({ items }) => items).filter(({ id }) => id.startsWith('many:'))

  // Of the nine position updates between two messages the newest.
  const wanted = Array.from({ length: 400 }, (_, n) => 400 - n).filter((n) => n % 10 === 0 || n % 10 === 9)
  for (const { appointmentId } of [here, there]) {
    const own = items.filter((item) => item.appointmentId === appointmentId)
    expect(own.map(({ message }) => Number(message))).toEqual(wanted)
  }
  expect(pages.slice(0, -1).map(({ items }) => items.length)).toEqual(Array(pages.length - 1).fill(30))
  expect(items.map(({ at }) => at)).toEqual(items.map(({ at }) => at).toSorted((a, b) => b - a))
  expect(items.every(({ read, doctorName }) => !read && doctorName !== '')).toBe(true)
})

it('NOTE-15 P20 the count is of what the centre lists, and marking all of that leaves nothing', async () => {
  await unreadAgain()
  const { items } = await all(last.person)
  const { unread } = await last.person.api.notifications.unread.query()
  expect(items.map(({ message }) => message)).toEqual([
    "Stay ready! You're 4 positions away",
    'The doctor is seeing patients.',
  ])
  expect(unread).toBe(2)

  await markRead(items.map(({ id }) => id))
  expect((await last.person.api.notifications.unread.query()).unread).toBe(0)
  expect((await all(last.person)).items.every(({ read }) => read)).toBe(true)
})

it('NOTE-14 of each appointment of today the newest is answered, and whether it is still on', async () => {
  const person = await worker.addPerson('patient')
  const [quiet, over, other] = [
    await book(person, await worker.addDoctor()),
    await book(person, await worker.addDoctor()),
    await book(person, await worker.addDoctor()),
  ]
  await worker.database.sql("update appointments set date = '2026-06-16' where id = $1", [
    other.appointmentId,
  ])
  await worker.database.sql("update appointments set status = 'completed' where id = $1", [
    over.appointmentId,
  ])
  const { today } = await person.api.notifications.unread.query()
  expect(new Set(today)).toEqual(
    new Set([
      { appointmentId: quiet.appointmentId, status: 'booked', isLive: true, newest: null },
      { appointmentId: over.appointmentId, status: 'completed', isLive: false, newest: null },
    ]),
  )
  const [own] = (await last.person.api.notifications.unread.query()).today
  const [newest] = (await told(last)).items
  expect(own).toEqual({ appointmentId: last.appointmentId, status: 'booked', isLive: true, newest })
})

it('AUTH nobody is listed what another was told', async () => {
  expect(await all(stranger)).toEqual({ items: [], next: null })
  expect(await stranger.api.notifications.unread.query()).toEqual({ unread: 0, today: [] })
})
