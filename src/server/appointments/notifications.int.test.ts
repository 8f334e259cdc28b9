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
