import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { whyNotMeetLink } from '../../protocol/meet-link.ts'
import type { QueueCommand } from '../../queue/commands.ts'
import { type AppointmentId, appointmentId, commandId, localDate, patientId, token } from '../../queue/ids.ts'
import { english } from '../../words/english/english.ts'
import { book, consoleOf, look, TODAY, told } from '../testing/visits.ts'
import {
  createTestWorker,
  type Doctor,
  newId,
  type Person,
  refusalOf,
  type TestWorker,
} from '../testing/worker.ts'

const RUNS = { numRuns: 100 }
const letters = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: length, maxLength: length })
const anyLink = fc
  .tuple(letters(3), letters(4), letters(3))
  .map((groups) => `https://meet.google.com/${groups.join('-')}`)
/** Wrong by the way it is made, not because the rule that is tested says so. */
const anyNonLink = fc.oneof(
  // Too short to be one, whatever is in it.
  fc.string({ maxLength: 35 }),
  fc.webUrl({ size: 'small' }).map((url) => `${url}#`),
  fc.tuple(letters(4), letters(4), letters(3)).map((groups) => `https://meet.google.com/${groups.join('-')}`),
  fc.tuple(letters(3), letters(4), letters(3)).map((groups) => `https://meet.google.com/${groups.join('_')}`),
  fc.tuple(letters(3), letters(3), letters(3)).map((groups) => `https://meet.google.com/${groups.join('-')}`),
  anyLink.map((link) => link.replace('meet.', 'meat.')),
  anyLink.map((link) => `${link.slice(0, -1)}1`),
  anyLink.map((link) => `${link}\n`),
  anyLink.map((link) => `${link}?pli=1`),
  fc.tuple(anyLink, fc.integer({ min: 1, max: 4_000 })).map(([link, more]) => link + 'a'.repeat(more)),
  anyLink.map((link) => link.toUpperCase()),
  anyLink.map((link) => ` ${link}`),
  anyLink.map((link) => link.replace('https', 'http')),
)

let worker: TestWorker
let patients: Person[]

beforeAll(async () => {
  worker = await createTestWorker()
  patients = []
  for (let n = 0; n < 15; n++) patients.push(await worker.addPerson('patient'))
})
afterAll(() => worker.close())

const stored = async ({ doctorId }: Doctor) => {
  const [row] = await worker.database.sql<{ link: string | null; at: Date | null }>(
    'select custom_meet_link as link, meet_link_updated_at as at from doctor_settings where doctor_id = $1',
    [doctorId],
  )
  return { link: row?.link ?? null, at: row?.at?.getTime() ?? null }
}

it('P17 what is not a Meet link is refused with the reason and never stored', async () => {
  const doctor = await worker.addDoctor()
  const before = await stored(doctor)

  await fc.assert(
    fc.asyncProperty(anyNonLink, async (link) => {
      const refused = consoleOf(doctor).setLink(link)
      await expect(refused).rejects.toThrow(
        'Invalid Google Meet link format. Expected: https://meet.google.com/xxx-xxxx-xxx',
      )
    }),
    RUNS,
  )

  expect(await refusalOf(consoleOf(doctor).setLink('nonsense'))).toBe('MEET_LINK_INVALID')
  expect(await stored(doctor)).toEqual(before)
})

it('P17 the procedure that judges a link says what the rule says and what storing it would', async () => {
  const doctor = await worker.addDoctor()
  const { validateMeetLink, updateMeetLink } = doctor.api.doctor

  await fc.assert(
    fc.asyncProperty(fc.boolean(), anyLink, anyNonLink, async (valid, good, bad) => {
      const link = valid ? good : bad
      const judged = await validateMeetLink.query({ link })
      const refused = await refusalOf(updateMeetLink.mutate({ link, commandId: newId() }))

      expect(judged).toEqual({
        valid,
        message: valid ? null : english.api.refusals.MEET_LINK_INVALID,
        reason: valid ? null : whyNotMeetLink(link),
      })
      expect(refused).toBe(valid ? null : 'MEET_LINK_INVALID')
    }),
    RUNS,
  )
})

it('MEET-1 P18 every accepted update is stored with its time', async () => {
  const doctor = await worker.addDoctor()
  const start = worker.state.now

  await fc.assert(
    fc.asyncProperty(anyLink, fc.integer({ min: 1, max: 1_000_000 }), async (link, later) => {
      worker.state.now += later
      const { now } = worker.state
      expect(await consoleOf(doctor).setLink(link)).toEqual({ link, updatedAt: now, notified: 0 })
      expect(await stored(doctor)).toEqual({ link, at: now })
    }),
    RUNS,
  )

  worker.state.now = start
})

it('P19 a consultation keeps the link it started with, whatever changes later', async () => {
  const doctor = await worker.addDoctor()
  const key = doctor.key(TODAY)
  const submit = (command: QueueCommand) =>
    worker.rooms.submit(key, {
      id: commandId(newId()),
      at: worker.state.now,
      actor: { role: 'staff', id: 'desk' },
      command,
    })
  let current = (await stored(doctor)).link
  let turn = 0

  await fc.assert(
    fc.asyncProperty(anyLink, async (changed) => {
      const startedWith = current
      turn += 1
      const appointment = appointmentId(newId())
      await submit(bookingOf(appointment, patients[0] as Person))
      await submit({ type: 'StartConsultation', token: token(turn), hasMeetLink: true, settings })
      await consoleOf(doctor).setLink(changed)
      await submit({ type: 'FinishConsultation', token: token(turn) })
      const [kept] = await worker.database.sql(
        'select meet_link_at_consultation as link from consultations where appointment_id = $1',
        [appointment],
      )
      expect(kept).toEqual({ link: startedWith })
      current = changed
    }),
    RUNS,
  )
})

it('MEET-6 the patient in the visit keeps seeing the link it started with', async () => {
  const doctor = await worker.addDoctor()
  const { setLink, start } = consoleOf(doctor)
  const visit = await book(patients[0] as Person, doctor)
  await start()

  await setLink('https://meet.google.com/too-late-now')

  expect(await look(visit)).toMatchObject({ meetLink: 'https://meet.google.com/abc-defg-hij' })
})

const settings = { minutesPerPatient: 10 }
const bookingOf = (appointment: AppointmentId, person: Person): QueueCommand => ({
  type: 'BookAppointment',
  appointmentId: appointment,
  patientId: patientId(person.id),
  mode: 'online',
  origin: 'booked',
  policy: { today: localDate(TODAY), isWorkingDay: true, modes: ['online'], capacity: 1_000 },
  settings,
})

it.each([
  { online: 3, told: 3 },
  { online: 10, told: 10 },
  { online: 14, told: 10 },
])(
  'MEET-5 of $online online patients in the line exactly the next $told hear of a new link',
  async (example) => {
    const doctor = await worker.addDoctor()
    const inPerson = await book(patients[14] as Person, doctor, 'in_person')
    const visits = []
    for (const person of patients.slice(0, example.online)) visits.push(await book(person, doctor))

    const answer = await consoleOf(doctor).setLink('https://meet.google.com/new-link-now')

    expect(answer.notified).toBe(example.told)
    const heard = await Promise.all(
      visits.map(async (visit) => (await told(visit)).items.map(({ type }) => type)),
    )
    expect(heard).toEqual(visits.map((_, n) => (n < example.told ? ['meet_link_update'] : [])))
    expect((await told(inPerson)).items).toEqual([])
    const marked = await worker.database.sql<{ token: number }>(
      'select token from appointments where doctor_day_id = $1 and meet_link_updated_at is not null order by token',
      [doctor.key(TODAY)],
    )
    expect(marked.map(({ token }) => token)).toEqual(visits.slice(0, example.told).map(({ token }) => token))
  },
)

it('MEET-5 the link itself is told only where guests must ask to join; at the turn it is shown in either case', async () => {
  const saysOf = async (guestsAsk: boolean) => {
    const doctor = await worker.addDoctor()
    const visit = await book(patients[0] as Person, doctor)
    const { setLink, start } = consoleOf(doctor)
    await setLink('https://meet.google.com/new-link-now', guestsAsk)
    const [item] = (await told(visit)).items
    const rows = await worker.database.sql<{ message: string }>(
      "select message from notifications where appointment_id = $1 and type = 'meet_link_update'",
      [visit.appointmentId],
    )
    expect(rows).toEqual([{ message: item?.message }])
    await start()
    return [item?.message, (await look(visit)).meetLink]
  }

  expect(await saysOf(false)).toEqual([
    'Your doctor has changed the Google Meet link. The new one will be here at your turn.',
    'https://meet.google.com/new-link-now',
  ])
  expect(await saysOf(true)).toEqual([
    'Your doctor has changed the Google Meet link. https://meet.google.com/new-link-now',
    'https://meet.google.com/new-link-now',
  ])
})

it('MEET-5 the same update sent again tells nobody twice', async () => {
  const doctor = await worker.addDoctor()
  const visit = await book(patients[0] as Person, doctor)
  const update = { link: 'https://meet.google.com/new-link-now', commandId: newId() }

  const answers = [
    await doctor.api.doctor.updateMeetLink.mutate(update),
    await doctor.api.doctor.updateMeetLink.mutate(update),
  ]

  expect(answers.map(({ notified }) => notified)).toEqual([1, 1])
  expect((await told(visit)).items).toHaveLength(1)
})

it('SET-1 MEET-5 a repeat tells nobody who has come since, and is answered as the first time', async () => {
  const doctor = await worker.addDoctor()
  const update = { link: 'https://meet.google.com/new-link-now', commandId: newId() }
  const first = await doctor.api.doctor.updateMeetLink.mutate(update)

  const visit = await book(patients[0] as Person, doctor)
  const again = await doctor.api.doctor.updateMeetLink.mutate(update)

  expect(first).toMatchObject({ notified: 0 })
  expect(again).toEqual(first)
  expect((await told(visit)).items).toEqual([])
})
