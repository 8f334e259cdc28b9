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
import { type Entry, emptyQueue, type Queue, type Reassignment } from '../queue/queue.ts'
import { ReassignmentReason, Role } from '../queue/vocabulary.ts'
import { createLedger } from './neon-ledger.ts'
import type { Batch, Ledger } from './ports.ts'
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
        let live: Queue | Batch = empty
        for (let from = 0; from < commands.length; from += size) {
          const batch = batchOf(live, commands.slice(from, from + size))
          if (batch.logged.length === 0) continue
          expect(await ledger.append(batch)).toBe('appended')
          live = batch
        }
        const replayed = replay(empty, (await ledger.load(empty.key, 0)).logged)
        expect(replayed).toEqual('after' in live ? live.after : live)
        await expectRowsToSay(replayed)
      },
    ),
    { numRuns: 100 },
  )
})

describe('the ledger in Postgres', () => {
  const signIn = { on: 'session-on', over: 'session-that-has-run-out' }
  beforeAll(() =>
    database.sql(
      `insert into session (id, token, user_id, expires_at)
       values ($1, 'one', $3, now() + interval '1 hour'), ($2, 'other', $3, now() - interval '1 second')`,
      [signIn.on, signIn.over, clinic.patient(1)],
    ),
  )
  ledgerContract(async () => ({ ledger, key: newDay().empty.key, patient: clinic.patient, signIn }))
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

it('BOOK-3 BOOK-8 in one batch a place is given up before another is taken, whatever becomes of that one', async () => {
  const { prefix, empty } = newDay()
  const [missed, second] = [appointmentId(`${prefix}-missed`), appointmentId(`${prefix}-second`)]
  const ask = (command: QueueCommand, minute: number): CommandEnvelope => ({
    id: commandId(`${prefix}-ask-${minute}`),
    at: Date.UTC(2027, 0, 1, 9, minute),
    actor: { role: 'staff', id: 'desk' },
    command,
  })
  const before = batchOf(empty, [
    ask(booking(missed, clinic.patient(1)), 0),
    ask({ type: 'MarkNoShow', appointmentId: missed }, 1),
    ask(booking(second, clinic.patient(1)), 2),
  ])
  await ledger.append(before)
  const after = batchOf(before, [
    ask({ type: 'CancelAppointment', appointmentId: second }, 3),
    ask({ type: 'ReassignToken', appointmentId: missed, reason: 'late', today: localDate('2026-01-01') }, 4),
    ask({ type: 'StartConsultation', token: null, hasMeetLink: false, settings }, 5),
    ask({ type: 'SetDoctorStatus', availability: 'offline', expectedBackAt: null, settings }, 6),
    ask({ type: 'Tick', activeAt: null }, 20),
  ])
  expect(after.after.entries.map(({ status }) => status)).toEqual(['interrupted', 'cancelled'])

  expect(await ledger.append(after)).toBe('appended')
})

it('OPS-3 a statement that fails leaves nothing of its batch', async () => {
  const { prefix, empty } = newDay()
  const batch = batchOf(empty, history(prefix, 4))
  const stranger = { ...batch, notifications: [{ ...unknownReader, id: `${prefix}-n` }] }
  expect(await ledger.append(stranger)).toEqual({ impossible: expect.stringContaining('23503') })
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

it('CALL-3 P9 a prescription becomes visible in the very transaction that completes its visit, unless it is empty or held back', async () => {
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
  const insert = (version: number, { isEmpty = false, isHeld = false }) =>
    database.sql(
      `insert into prescriptions (id, appointment_id, version, content, saved_at, is_empty, is_held, code, seal)
      values ($1, $2, $3, '{}', now(), $4, $5, $1, '')`,
      [`${id}-rx-${version}`, id, version, isEmpty, isHeld],
    )
  await insert(1, {})
  await insert(2, { isEmpty: true })
  await insert(3, { isHeld: true })
  const stored = async () =>
    (
      await database.sql(
        'select published_at, issued_at from prescriptions where appointment_id = $1 order by version',
        [id],
      )
    ).map((row) => [row.published_at, row.issued_at])
  const draft = [null, null]

  expect(await stored()).toEqual([draft, draft, draft])
  const finished = batchOf(started, [ask({ type: 'FinishConsultation', token: token(1) }, 12)])
  await ledger.append(finished)
  const end = new Date(Date.UTC(2027, 0, 1, 9, 12))
  expect(await stored()).toEqual([[end, end], draft, draft])
  const [visit] = await database.sql(
    `select c.duration_seconds, a.ended_at from consultations c join appointments a on a.id = c.appointment_id
    where a.id = $1`,
    [id],
  )
  expect(visit).toEqual({ duration_seconds: 11 * 60, ended_at: end })

  await ledger.append(batchOf(finished, [ask({ type: 'UndoTurn', token: token(1) }, 13)]))
  expect(await stored()).toEqual([[null, end], draft, draft])
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

  const later = batchOf(morning, [ask({ type: 'FinishConsultation', token: token(1) }, 17)])
  await ledger.append(later)
  const called = (await stored()).filter((row) => row.called_at !== null)
  expect(called).toMatchObject([{ token: 2 }, { token: 2 }])
  expect(called.every((row) => Number(row.called_at) === at(17))).toBe(true)

  await ledger.append(batchOf(later, [ask({ type: 'UndoTurn', token: token(1) }, 17)]))
  expect((await stored()).filter((row) => row.called_at !== null)).toEqual([])
})

/** A booking whose entry says that it was given these second chances. */
function bookedWith(reassignments: readonly Reassignment[]) {
  const { prefix, empty } = newDay()
  const id = appointmentId(`${prefix}-p27`)
  const batch = batchOf(empty, [
    {
      id: commandId(`${prefix}-book`),
      at: Date.UTC(2027, 0, 1, 9),
      actor: { role: 'staff', id: 'desk' },
      command: booking(id, clinic.patient(1)),
    },
  ])
  const entries = batch.after.entries.map((entry) => ({ ...entry, reassignments }))
  const stored = async () =>
    (
      await database.sql<{ history: unknown; count: number }>(
        'select reassignment_history as history, late_arrival_count as count from appointments where id = $1',
        [id],
      )
    )[0]
  return { batch: { ...batch, after: { ...batch.after, entries } }, stored }
}

it('P27 LATE-4 what is stored of reassignments decodes to what was encoded', () =>
  fc.assert(
    fc.asyncProperty(fc.array(anyReassignment, { maxLength: 3 }), async (reassignments) => {
      const { batch, stored } = bookedWith(reassignments)
      expect(await ledger.append(batch)).toBe('appended')
      expect(await stored()).toEqual({ history: reassignments, count: reassignments.length })
    }),
    { numRuns: 100 },
  ))

it('P27 LATE-4 a history that is none is refused before anything is stored', () =>
  fc.assert(
    fc.asyncProperty(
      anyReassignment,
      fc.constantFrom(
        { oldToken: 0 },
        { newToken: 1.5 },
        { timestamp: -1 },
        { timestamp: null },
        { reason: 'because' },
        { requestedBy: 'nobody' },
        { name: 'a patient’s name' },
      ),
      async (reassignment, wrong) => {
        const { batch, stored } = bookedWith([{ ...reassignment, ...wrong } as unknown as Reassignment])
        expect(await ledger.append(batch)).toEqual({ impossible: expect.stringContaining('ZodError') })
        expect((await ledger.load(batch.after.key, 0)).logged).toEqual([])
        expect(await stored()).toBeUndefined()
      },
    ),
    { numRuns: 100 },
  ))

const anyReassignment: fc.Arbitrary<Reassignment> = fc.record({
  oldToken: fc.integer({ min: 1, max: 500 }).map(token),
  newToken: fc.integer({ min: 1, max: 500 }).map(token),
  timestamp: fc.nat(Date.UTC(2100, 0)),
  reason: fc.constantFrom(...Object.values(ReassignmentReason)),
  requestedBy: fc.constantFrom(...Object.values(Role)),
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
  says: { key: 'missed' },
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
  expect(rows).toMatchObject(entries.map((entry) => appointmentOf(queue, entry)))
  const visits = await database.sql<{ appointment_id: string }>(
    `select c.* from consultations c join appointments a on a.id = c.appointment_id
     where a.doctor_day_id = $1 order by a.token`,
    [queue.key],
  )
  const withVisit = new Set(visits.map((visit) => visit.appointment_id))
  expect(visits).toMatchObject(
    entries.filter((entry) => withVisit.has(entry.appointmentId)).map(consultationOf),
  )
  const begun = entries.filter((entry) => entry.joinedAt !== null || entry.startedAt !== null)
  expect(begun.every((entry) => withVisit.has(entry.appointmentId))).toBe(true)
}

const date = (at: number | null) => (at === null ? null : new Date(at))

/** What the tables should hold of an entry, written here once more on purpose: not by the code that is tested. */
const appointmentOf = (queue: Queue, entry: Entry) => ({
  id: entry.appointmentId,
  doctor_day_id: queue.key,
  doctor_id: 'osei',
  patient_id: entry.patientId,
  token: entry.token,
  mode: entry.mode,
  origin: entry.origin,
  status: entry.status,
  reason: '',
  booked_at: date(entry.bookedAt),
  waiting_room_joined_at: date(entry.joinedAt),
  called_at: date(entry.calledAt),
  meet_link_updated_at: date(entry.meetLinkToldAt),
  late_arrival_count: entry.reassignments.length,
  reassignment_history: entry.reassignments,
})

const consultationOf = ({ appointmentId, joinedAt, readyAt, startedAt, endedAt, interruptedAt }: Entry) => ({
  appointment_id: appointmentId,
  waiting_room_entered_at: date(joinedAt),
  patient_ready_at: date(readyAt),
  started_at: date(startedAt),
  ended_at: date(endedAt),
  interrupted_at: date(interruptedAt),
  duration_seconds: startedAt === null || endedAt === null ? null : (endedAt - startedAt) / 1000,
})
