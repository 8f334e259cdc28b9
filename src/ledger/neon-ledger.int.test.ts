import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../scripts/testing/database.ts'
import { addClinic } from '../db/testing/clinic.ts'
import type { CommandEnvelope, QueueCommand } from '../queue/commands.ts'
import { replay } from '../queue/evolve.ts'
import {
  type AppointmentId,
  appointmentId,
  commandId,
  doctorDayKey,
  doctorId,
  localDate,
  type PatientId,
  token,
} from '../queue/ids.ts'
import { emptyQueue, type Queue } from '../queue/queue.ts'
import { createLedger } from './neon-ledger.ts'
import type { Ledger } from './ports.ts'
import { appointmentRecord, consultationRecord, reassignmentHistory } from './rows.ts'
import { arbitraryCommands } from './testing/arbitrary-commands.ts'
import { batchOf } from './testing/batch.ts'
import { ledgerContract } from './testing/ledger-contract.ts'

let database: TestDatabase
let ledger: Ledger
let clinic: Awaited<ReturnType<typeof addClinic>>
let run = 0

beforeAll(async () => {
  database = await createTestDatabase()
  ledger = createLedger({ databaseUrl: database.url, neonLocal: database.neonUrl })
  clinic = await addClinic(database, { patients: 4 })
})
afterAll(() => database.drop())

/** A fresh day for every run: the property asks much, the database is one. */
const newDay = () => {
  run += 1
  const date = new Date(Date.UTC(2027, 0, 1) + run * 86_400_000).toISOString().slice(0, 10)
  return { prefix: `r${run}`, empty: emptyQueue(doctorDayKey(doctorId('osei'), localDate(date))) }
}
const patients = () => [1, 2, 3, 4].map(clinic.patient)
/** The same commands about appointments of their own: ids are unique across all days. */
const renamed = (commands: readonly CommandEnvelope[], prefix: string): CommandEnvelope[] =>
  JSON.parse(JSON.stringify(commands).replaceAll('"any-', `"${prefix}-`))
const history = (prefix: string, seed: number) =>
  fc.sample(arbitraryCommands(patients(), prefix), { seed, numRuns: 30 }).flat()

it('ROOM-1 the rows of a day always equal its replayed log', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryCommands(patients(), 'any'),
      fc.integer({ min: 1, max: 12 }),
      async (drawn, size) => {
        const { prefix, empty } = newDay()
        const commands = renamed(drawn, prefix)
        let live: Queue = empty
        for (let from = 0; from < commands.length; from += size) {
          const batch = batchOf(live, commands.slice(from, from + size))
          if (batch.logged.length === 0) continue
          expect(await ledger.append(batch)).toBe('appended')
          live = batch.after
        }
        const replayed = replay(empty, (await ledger.load(empty.key, 0)).logged)
        expect(replayed).toEqual(live)
        await expectRowsToSay(replayed)
      },
    ),
    { numRuns: 100 },
  )
}, 60_000)

describe('the ledger in Postgres', () => {
  ledgerContract(async () => ({ ledger, key: newDay().empty.key, patient: clinic.patient }))
})

it('BOOK-2 the database itself refuses a token given twice', async () => {
  const { prefix, empty } = newDay()
  const batch = batchOf(empty, history(prefix, 3))
  await ledger.append(batch)
  const twice = database.sql(
    `insert into appointments (id, doctor_day_id, doctor_id, date, patient_id, token, mode, origin, status, booked_at)
     select id || '-again', doctor_day_id, doctor_id, date, patient_id, token, mode, origin, 'cancelled', booked_at
     from appointments where doctor_day_id = $1 limit 1`,
    [empty.key],
  )
  await expect(twice).rejects.toMatchObject({ constraint: 'appointments_day_token' })
})

it('OPS-3 a statement that fails leaves nothing of its batch', async () => {
  const { prefix, empty } = newDay()
  const batch = batchOf(empty, history(prefix, 4))
  const stranger = { ...batch, notifications: [{ ...unknownReader, id: `${prefix}-n` }] }
  expect(await ledger.append(stranger)).toBe('refused')
  expect((await ledger.load(empty.key, 0)).logged).toEqual([])
  expect(await database.sql('select 1 from appointments where doctor_day_id = $1', [empty.key])).toEqual([])
  expect(await database.sql('select 1 from doctor_days where id = $1', [empty.key])).toEqual([])
})

it('NOTE-6 notifications are stored with their events, each once', async () => {
  const { prefix, empty } = newDay()
  const batch = batchOf(empty, history(prefix, 5))
  await ledger.append(batch)
  const stored = await database.sql(
    'select n.id from notifications n join appointments a on a.id = n.appointment_id where a.doctor_day_id = $1',
    [empty.key],
  )
  expect(batch.notifications.length).toBeGreaterThan(0)
  expect(stored.map(({ id }) => id).toSorted()).toEqual(batch.notifications.map(({ id }) => id).toSorted())
})

it('CALL-3 P9 a prescription becomes visible in the very transaction that completes its visit', async () => {
  const { prefix, empty } = newDay()
  const id = appointmentId(`${prefix}-visit`)
  const ask = (command: QueueCommand, n: number): CommandEnvelope => ({
    id: commandId(`${prefix}-ask-${n}`),
    at: Date.UTC(2027, 0, 1, 9, n),
    actor: { role: 'doctor', id: 'doctor-osei' },
    command,
  })
  const started = batchOf(empty, [
    ask(booking(id, clinic.patient(1)), 0),
    ask({ type: 'StartConsultation', token: null, hasMeetLink: false, settings }, 1),
  ])
  await ledger.append(started)
  await database.sql(`insert into prescriptions (id, appointment_id) values ($1, $2)`, [`${id}-rx`, id])
  const publishedAt = async () =>
    (await database.sql('select published_at from prescriptions where appointment_id = $1', [id]))[0]
      ?.published_at

  expect(await publishedAt()).toBeNull()
  const finished = batchOf(started.after, [ask({ type: 'FinishConsultation', token: token(1) }, 12)])
  await ledger.append(finished)
  expect(await publishedAt()).toEqual(new Date(Date.UTC(2027, 0, 1, 9, 12)))
  const [visit] = await database.sql('select duration_seconds from consultations where appointment_id = $1', [
    id,
  ])
  expect(visit).toEqual({ duration_seconds: 11 * 60 })

  await ledger.append(batchOf(finished.after, [ask({ type: 'UndoTurn', token: token(1) }, 13)]))
  expect(await publishedAt()).toBeNull()
})

it('POS-4 every forecast that is shown is stored, and what came of it beside it', async () => {
  const { prefix, empty } = newDay()
  const at = (minute: number) => Date.UTC(2027, 0, 1, 9, minute)
  const ask = (command: QueueCommand, minute: number): CommandEnvelope => ({
    id: commandId(`${prefix}-ask-${minute}-${command.type}`),
    at: at(minute),
    actor: { role: 'doctor', id: 'doctor-osei' },
    command,
  })
  const ids = [1, 2, 3].map((n) => appointmentId(`${prefix}-f${n}`))
  const [, second] = ids
  const morning = batchOf(empty, [
    ...ids.map((id, n) => ask(booking(id, clinic.patient(n + 1)), n)),
    ask({ type: 'SetDoctorStatus', availability: 'available', expectedBackAt: null, settings }, 5),
    ask({ type: 'JoinWaitingRoom', appointmentId: second as AppointmentId }, 6),
    ask({ type: 'StartConsultation', token: token(1), hasMeetLink: false, settings }, 7),
  ])
  await ledger.append(morning)
  const stored = () =>
    database.sql(
      `select token, position, made_at, low_at <= likely_at and likely_at <= high_at as in_order, called_at
       from forecasts where id like $1 order by made_at, token`,
      [`${empty.key}:%`],
    )
  const told = { in_order: true, called_at: null }
  expect(await stored()).toEqual([
    { token: 2, position: 1, made_at: new Date(at(5)), ...told },
    { token: 3, position: 2, made_at: new Date(at(5)), ...told },
    { token: 2, position: 1, made_at: new Date(at(6)), ...told },
  ])

  const later = batchOf(morning.after, [ask({ type: 'FinishConsultation', token: token(1) }, 17)])
  await ledger.append(later)
  const called = (await stored()).filter((row) => row.called_at !== null)
  expect(called).toMatchObject([{ token: 2 }, { token: 2 }])
  expect(called.every((row) => Number(row.called_at) === at(17))).toBe(true)

  await ledger.append(batchOf(later.after, [ask({ type: 'UndoTurn', token: token(1) }, 17)]))
  expect((await stored()).filter((row) => row.called_at !== null)).toEqual([])
})

it('LATE-4 P27 a reassignment history decodes to what was encoded and nothing else is stored', () => {
  const reassignment = fc.record({
    oldToken: fc.integer({ min: 1, max: 500 }),
    newToken: fc.integer({ min: 1, max: 500 }),
    timestamp: fc.nat(),
    reason: fc.constantFrom('late', 'connection', 'called_by_mistake', 'other'),
    requestedBy: fc.constantFrom('patient', 'doctor', 'staff', 'system'),
  })
  fc.assert(
    fc.property(fc.array(reassignment, { maxLength: 3 }), (records) => {
      expect(reassignmentHistory.parse(JSON.parse(JSON.stringify(records)))).toEqual(records)
    }),
  )
  expect(reassignmentHistory.safeParse([{ oldToken: 1, newToken: 2 }]).success).toBe(false)
  expect(reassignmentHistory.safeParse([{ oldToken: 0 }]).success).toBe(false)
})

const settings = { minutesPerPatient: 10 }
const booking = (id: AppointmentId, patient: PatientId): QueueCommand => ({
  type: 'BookAppointment',
  appointmentId: id,
  patientId: patient,
  mode: 'in_person',
  origin: 'booked',
  policy: { today: localDate('2026-01-01'), isWorkingDay: true, modes: ['in_person'], capacity: 9 },
  settings,
})

const unknownReader = {
  appointmentId: 'nobody' as never,
  patientId: 'nobody' as never,
  type: 'message',
  priority: 'low',
  message: '-',
  at: 0,
} as const

async function expectRowsToSay(queue: Queue) {
  const [day] = await database.sql(
    'select seq, serving_token, next_token, live_count from doctor_days where id = $1',
    [queue.key],
  )
  expect(day ?? null).toEqual(
    queue.seq === 0
      ? null
      : {
          seq: queue.seq,
          serving_token: queue.serving,
          next_token: queue.nextToken,
          live_count: queue.line.length,
        },
  )
  const rows = await database.sql('select * from appointments where doctor_day_id = $1 order by token', [
    queue.key,
  ])
  const entries = queue.entries.toSorted((a, b) => a.token - b.token)
  expect(rows.map(plain)).toEqual(
    entries.map((entry) => {
      const { place: _, ...record } = appointmentRecord(entry, 0)
      return expect.objectContaining(record)
    }),
  )
  const visits = await database.sql(
    `select c.* from consultations c join appointments a on a.id = c.appointment_id
     where a.doctor_day_id = $1 order by a.token`,
    [queue.key],
  )
  const withVisit = new Set(visits.map((visit) => visit.appointment_id))
  expect(visits.map(plain)).toEqual(
    entries
      .filter((entry) => withVisit.has(entry.appointmentId))
      .map((entry) => {
        const { mode: _, status: __, ...record } = consultationRecord(entry)
        return expect.objectContaining(record)
      }),
  )
  const begun = entries.filter((entry) => entry.joinedAt !== null || entry.startedAt !== null)
  expect(begun.every((entry) => withVisit.has(entry.appointmentId))).toBe(true)
}

/** Dates as the ISO text the records hold. */
const plain = (row: Record<string, unknown>) => JSON.parse(JSON.stringify(row)) as Record<string, unknown>
