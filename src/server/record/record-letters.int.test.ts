import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createOutbox } from '../../delivery/outbox.ts'
import type { Delivery } from '../../delivery/ports.ts'
import { createSender } from '../../delivery/sender.ts'
import { newBrowserKey, PUSH_ORIGIN } from '../../delivery/testing/push-service.ts'
import { EMPTY_PRESCRIPTION, type Prescription } from '../../record/prescription.ts'
import { aMedication } from '../../record/testing/prescriptions.ts'
import { book, consoleOf, join, TODAY } from '../testing/visits.ts'
import { createTestWorker, newId, type TestWorker } from '../testing/worker.ts'

// What a visit has left, told away from the screen: real presses, the outbox on real Postgres.

let worker: TestWorker
beforeAll(async () => {
  worker = await createTestWorker()
})
afterAll(() => worker.close())
beforeEach(async () => {
  worker.state.now = NOON
  await worker.database.sql("update deliveries set state = 'sent'")
})

const NOON = Date.UTC(2026, 5, 15, 12)
const MINUTE = 60_000
const GIVEN: Prescription = { ...EMPTY_PRESCRIPTION, medications: [aMedication()] }
const comeAgain = (date: string): Prescription => ({ ...GIVEN, followUp: { date, note: 'The lungs' } })

/** Somebody in a visit, whose address is confirmed. */
async function aVisit() {
  const doctor = await worker.addDoctor({ timeZone: 'Europe/Berlin' })
  const patient = await worker.addPerson('patient')
  await worker.database.sql('update "user" set email_verified = true where id = $1', [patient.id])
  const booking = await book(patient, doctor)
  const { appointmentId, token } = booking
  const { open, start, finish } = consoleOf(doctor)
  await open()
  await join(booking)
  await start(token)
  const { record, consultation } = doctor.api
  const key = doctor.key(TODAY)
  return {
    doctor,
    patient,
    appointmentId,
    prescribe: (content: Prescription, version = 1, baseVersion = 0) =>
      record.savePrescription.mutate({ appointmentId, version, baseVersion, content }),
    correct: (version: number) =>
      record.correct.mutate({ appointmentId, version, baseVersion: 1, reason: 'A dose was wrong' }),
    finish: () => finish(token),
    undo: () => consultation.undo.mutate({ key, token, commandId: newId() }),
    /** What the letters of its record are, and in what state. */
    letters: () =>
      worker.database.sql(
        `select id, stage, channel, state, reason, (extract(epoch from planned_at) * 1000)::float8 as at
         from deliveries where appointment_id = $1 and stage in ('prescription', 'follow_up') order by at`,
        [appointmentId],
      ),
  }
}
type Visit = Awaited<ReturnType<typeof aVisit>>

/** Tells all that is due; as a test cannot wait, everything is. */
async function told(visit: Visit, at = worker.state.now) {
  await worker.database.sql(
    "update deliveries set due_at = now() where state = 'due' and appointment_id = $1",
    [visit.appointmentId],
  )
  const carried: Delivery[] = []
  const carry = async (delivery: Delivery) => {
    carried.push(delivery)
    return { kind: 'sent', providerId: null } as const
  }
  const sender = createSender({
    outbox: createOutbox({ databaseUrl: worker.database.url, neonLocal: worker.database.neonUrl }),
    clock: () => at,
    log: () => {},
    carriers: { mail: { carry }, push: { carry } },
  })
  await sender.sweep()
  return carried.filter(({ stage }) => stage === 'prescription' || stage === 'follow_up')
}

it('SEND-9 P9 a prescription is told of with the finish that gives it, when the visit can no longer be taken back', async () => {
  const visit = await aVisit()
  await visit.prescribe(GIVEN)
  expect(await visit.letters()).toEqual([])
  await visit.finish()
  const [letter, ...more] = await visit.letters()
  expect(more).toEqual([])
  expect(letter).toMatchObject({
    id: `${visit.appointmentId}:1:prescription.1:mail`,
    at: NOON + 75_000,
    state: 'due',
  })
  const [mail] = await told(visit)
  expect(mail).toMatchObject({ stage: 'prescription', appointment: { isCorrected: false } })
  expect(JSON.stringify(mail)).not.toContain(aMedication().name)
})

it('SEND-9 by push, too, where it is allowed', async () => {
  const visit = await aVisit()
  await visit.patient.api.push.subscribe.mutate({
    endpoint: `${PUSH_ORIGIN}/send/${visit.patient.id}`,
    p256dh: newBrowserKey(),
    auth: 'y'.repeat(22),
  })
  await visit.prescribe(GIVEN)
  await visit.finish()
  expect((await visit.letters()).map(({ channel }) => channel).toSorted()).toEqual(['mail', 'push'])
})

it('SEND-9 RX-2 a visit that leaves nothing to read tells nothing', async () => {
  const visit = await aVisit()
  await visit.finish()
  expect(await visit.letters()).toEqual([])
})

it('SEND-9 SEND-3 RX-4 a visit that was taken back tells nothing; finished again, it tells once', async () => {
  const visit = await aVisit()
  await visit.prescribe(GIVEN)
  await visit.finish()
  worker.state.now += MINUTE / 2
  await visit.undo()
  expect(await told(visit)).toEqual([])
  expect(await visit.letters()).toMatchObject([{ state: 'dropped', reason: 'moved_on' }])
  worker.state.now += 5 * MINUTE
  await visit.finish()
  expect(await visit.letters()).toMatchObject([{ state: 'due', at: worker.state.now + 75_000 }])
  expect(await told(visit)).toHaveLength(1)
  expect(await told(visit)).toEqual([])
})

it('SEND-9 RX-3 a correction is told of as one, once', async () => {
  const visit = await aVisit()
  await visit.prescribe(GIVEN)
  await visit.finish()
  await told(visit)
  await visit.prescribe({ ...GIVEN, diet: 'Plenty of water' }, 2)
  expect(await told(visit)).toEqual([])
  await visit.correct(2)
  await visit.correct(2)
  const mails = await told(visit)
  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatchObject({ appointment: { isCorrected: true } })
  expect(await told(visit)).toEqual([])
})

it('SEND-10 who is to come again is reminded three days before, at ten on the clinic’s clock', async () => {
  const visit = await aVisit()
  await visit.prescribe(comeAgain('2026-07-10'))
  await visit.finish()
  const [, followUp] = await visit.letters()
  expect(followUp).toMatchObject({
    id: `${visit.appointmentId}:1:follow_up:mail`,
    at: Date.UTC(2026, 6, 7, 8),
  })
  const mails = await told(visit)
  expect(mails.map(({ stage }) => stage)).toContain('follow_up')
  expect(mails.at(-1)?.appointment.followUpOn).toBe('2026-07-10')
})

it('SEND-10 TIME-1 ten in the morning stays ten when the clocks have been put back', async () => {
  const visit = await aVisit()
  await visit.prescribe(comeAgain('2026-11-10'))
  await visit.finish()
  expect((await visit.letters()).at(-1)).toMatchObject({ at: Date.UTC(2026, 10, 7, 9) })
})

it('SEND-10 for a day that is near, the day before; for one that is nearer still, not at all', async () => {
  const near = await aVisit()
  await near.prescribe(comeAgain('2026-06-18'))
  await near.finish()
  expect((await near.letters()).at(-1)).toMatchObject({ stage: 'follow_up', at: Date.UTC(2026, 5, 17, 8) })
  const nearer = await aVisit()
  await nearer.prescribe(comeAgain('2026-06-16'))
  await nearer.finish()
  expect((await nearer.letters()).map(({ stage }) => stage)).toEqual(['prescription'])
})

it('SEND-10 SEND-3 who has booked again is not reminded, nor who is not to come any more', async () => {
  const visit = await aVisit()
  await visit.prescribe(comeAgain('2026-07-10'))
  await visit.finish()
  const wish = { doctorId: visit.doctor.doctorId, mode: 'online', reason: 'The lungs' } as const
  await visit.patient.api.appointments.book.mutate({ ...wish, date: '2026-06-25', commandId: newId() })
  await told(visit, Date.UTC(2026, 6, 7, 8))
  expect((await visit.letters()).at(-1)).toMatchObject({ state: 'dropped', reason: 'comes_again' })

  const other = await aVisit()
  await other.prescribe(comeAgain('2026-07-10'))
  await other.finish()
  await other.prescribe(GIVEN, 2)
  await other.correct(2)
  await told(other, Date.UTC(2026, 6, 7, 8))
  const followUp = (await other.letters()).find(({ stage }) => stage === 'follow_up')
  expect(followUp).toMatchObject({ state: 'dropped', reason: 'withdrawn' })
})

it('SEND-10 RX-3 a follow-up that is moved is told at its new time', async () => {
  const visit = await aVisit()
  await visit.prescribe(comeAgain('2026-07-10'))
  await visit.finish()
  await visit.prescribe(comeAgain('2026-08-10'), 2)
  await visit.correct(2)
  const followUps = (await visit.letters()).filter(({ stage }) => stage === 'follow_up')
  expect(followUps).toMatchObject([{ state: 'due', at: Date.UTC(2026, 7, 7, 8) }])
})

it('SEND-10 RX-3 nobody is asked to come again on a day that is over', async () => {
  const visit = await aVisit()
  await visit.prescribe(comeAgain('2026-07-10'))
  await visit.finish()
  // Too near to be told of anew.
  await visit.prescribe(comeAgain('2026-06-16'), 2)
  await visit.correct(2)
  await told(visit, Date.UTC(2026, 6, 7, 8))
  expect((await visit.letters()).at(-1)).toMatchObject({ state: 'dropped', reason: 'withdrawn' })
})

it('SEND-6 SEND-10 what is weeks away wakes no room', async () => {
  const visit = await aVisit()
  await visit.prescribe(comeAgain('2099-07-10'))
  await visit.finish()
  await worker.database.sql("update deliveries set state = 'sent' where stage <> 'follow_up'")
  const outbox = createOutbox({ databaseUrl: worker.database.url, neonLocal: worker.database.neonUrl })
  expect(await outbox.nextAt(visit.doctor.key(TODAY))).toBeNull()
})
