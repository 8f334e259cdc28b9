import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createOutbox } from '../../delivery/outbox.ts'
import type { Delivery } from '../../delivery/ports.ts'
import { createSender } from '../../delivery/sender.ts'
import { bookedLetters } from '../../ledger/letters.ts'
import { appointmentId, commandId, patientId, token } from '../../queue/ids.ts'
import { Origin, Role } from '../../queue/vocabulary.ts'
import { book, TODAY } from '../testing/visits.ts'
import { createTestWorker, type Doctor, newId, type Person, type TestWorker } from '../testing/worker.ts'

let worker: TestWorker
let doctor: Doctor
let patient: Person
beforeAll(async () => {
  worker = await createTestWorker()
})
afterAll(() => worker.close())
beforeEach(async () => {
  doctor = await worker.addDoctor()
  patient = await worker.addPerson('patient')
  await verify(true)
})

const verify = (verified: boolean) =>
  worker.database.sql('update "user" set email_verified = $2 where id = $1', [patient.id, verified])
const letters = () =>
  worker.database.sql(
    `select id, channel, stage, state, reason, (extract(epoch from planned_at) * 1000)::float8 as at
     from deliveries where doctor_day_id = $1 order by id`,
    [doctor.key(TODAY)],
  )

async function told() {
  const carried: Delivery[] = []
  const sender = createSender({
    outbox: createOutbox({ databaseUrl: worker.database.url, neonLocal: worker.database.neonUrl }),
    clock: () => worker.state.now,
    log: () => {},
    carriers: {
      mail: {
        carry: async (delivery) => {
          carried.push(delivery)
          return { kind: 'sent', providerId: null }
        },
      },
    },
  })
  await sender.send(doctor.key(TODAY))
  return carried
}

it('SEND-7 SEND-1 a booking is written of once, with what its mail may say and nothing else', async () => {
  const wish = {
    doctorId: doctor.doctorId,
    date: TODAY,
    mode: 'online',
    reason: 'A cough',
    commandId: newId(),
  } as const
  const { appointmentId: id } = await patient.api.appointments.book.mutate(wish)
  await patient.api.appointments.book.mutate(wish)
  expect(await letters()).toEqual([
    {
      id: `${id}:1:booked:mail`,
      channel: 'mail',
      stage: 'booked',
      state: 'due',
      reason: null,
      at: worker.state.now + 4_000,
    },
  ])
  const [mail, ...more] = await told()
  expect(more).toEqual([])
  expect(mail).toMatchObject({ email: `${patient.id}@home.example`, personId: patient.id })
  expect(mail?.appointment).toEqual({
    doctor: doctor.name,
    date: TODAY,
    token: 1,
    timeZone: 'UTC',
    opensAt: '09:00',
    closesAt: '17:00',
    expected: null,
    isConfirmed: false,
    isCorrected: false,
    followUpOn: null,
  })
  expect(JSON.stringify(mail)).not.toContain('A cough')
})

it('SEND-7 MAIL-5 nobody is written to at an address that is not confirmed, or who wants no mails', async () => {
  await verify(false)
  await book(patient, doctor)
  patient = await worker.addPerson('patient')
  await verify(true)
  await patient.api.noticeSettings.change.mutate({ mail: false })
  await book(patient, doctor)
  expect(await letters()).toEqual([])
})

it('SEND-7 SEND-3 one that was cancelled meanwhile is not written of', async () => {
  const { appointmentId: id } = await book(patient, doctor)
  await patient.api.appointments.cancel.mutate({ appointmentId: id, commandId: newId() })
  expect(await told()).toEqual([])
  expect(await letters()).toMatchObject([{ state: 'dropped', reason: 'moved_on' }])
})

it('SEND-7 whoever was booked by the desk, or walked in, is not written to', () => {
  const booked = (role: Role, origin: Origin) =>
    bookedLetters({
      logged: [
        {
          seq: 1,
          at: 0,
          commandId: commandId('c-1'),
          actor: { role, id: 'somebody' },
          event: {
            type: 'AppointmentBooked',
            appointmentId: appointmentId('a-1'),
            patientId: patientId('p-1'),
            token: token(1),
            mode: 'online',
            origin,
          },
        },
      ],
    }).length
  const told = Object.values(Role).flatMap((role) =>
    Object.values(Origin).flatMap((origin) => (booked(role, origin) > 0 ? [[role, origin]] : [])),
  )
  expect(told).toEqual([['patient', 'booked']])
})
