import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { connectNeon } from '../../src/db/neon.ts'
import { decideAll } from '../../src/ledger/plan.ts'
import { appendStatements } from '../../src/ledger/statements.ts'
import type { QueueCommand } from '../../src/queue/commands.ts'
import {
  type AppointmentId,
  appointmentId,
  commandId,
  doctorDayKey,
  doctorId,
  patientId,
} from '../../src/queue/ids.ts'
import { emptyQueue } from '../../src/queue/queue.ts'
import { today } from './book.ts'
import type { TestClinic } from './clinic.ts'

/** What a patient may write, and what breaks a layout that has not been thought of: one word without end, and a page of text. */
export const ONE_WORD = 'Donaudampfschifffahrt'.repeat(16)
export const LONG_REASON = 'It began last winter and has not gone away since then; '.repeat(9).slice(0, 500)

const NAMES = [
  'Lin Wei',
  'Maximiliana Freifrau von und zu Hohenlohe-Langenburg',
  'أمينة بنت عبد الرحمن',
  ONE_WORD.slice(0, 100),
]
const REASONS = [ONE_WORD, 'A cough', `${ONE_WORD} ${LONG_REASON}`.slice(0, 500), LONG_REASON]
const MINUTE = 60_000

/**
 * A full day of the clinic's doctor: `count` bookings, the clinic's own patients first, with names and reasons of every
 * length; the first in the waiting room, the doctor there, token 1 called. Written as the room writes.
 */
export async function addFullDay(
  stack: { databaseUrl: string; neonUrl: string },
  clinic: TestClinic,
  count: number,
): Promise<readonly AppointmentId[]> {
  const people = await addPeople(stack.databaseUrl, clinic, count)
  const key = doctorDayKey(doctorId(clinic.doctorId), today())
  const visits = people.map((id, place) => ({
    id,
    appointment: appointmentId(`${key}:full-${place}`),
    place,
  }))
  const settings = { minutesPerPatient: 10 }
  const commands: { role: 'patient' | 'doctor'; by: string; command: QueueCommand }[] = [
    ...visits.map(({ id, appointment, place }) => ({
      role: 'patient' as const,
      by: id,
      command: {
        type: 'BookAppointment' as const,
        appointmentId: appointment,
        patientId: patientId(id),
        mode: place % 2 === 0 ? ('online' as const) : ('in_person' as const),
        origin: 'booked' as const,
        policy: {
          today: today(),
          isWorkingDay: true,
          modes: ['online', 'in_person'] as const,
          capacity: count,
        },
        settings,
      },
    })),
    ...visits.slice(0, 3).map(({ id, appointment }) => ({
      role: 'patient' as const,
      by: id,
      command: { type: 'JoinWaitingRoom' as const, appointmentId: appointment },
    })),
    {
      role: 'doctor',
      by: clinic.doctor.id,
      command: { type: 'SetDoctorStatus', availability: 'available', expectedBackAt: null, settings },
    },
  ]
  const now = Date.now()
  const before = emptyQueue(key)
  const { outcomes, publication, answers } = decideAll(
    { queue: before, outcomeOf: () => undefined },
    commands.map(({ role, by, command }, index) => ({
      id: commandId(randomUUID()),
      at: now - (commands.length - index) * MINUTE,
      actor: { role, id: by },
      command,
    })),
  )
  for (const outcome of outcomes) if (!outcome.ok) throw new Error(`a full day was refused: ${outcome.code}`)
  const sql = connectNeon({ databaseUrl: stack.databaseUrl, neonLocal: stack.neonUrl })
  await sql.transaction([
    ...visits.map(
      ({ id, appointment, place }) =>
        sql`insert into booking_requests (appointment_id, patient_id, reason)
            values (${appointment}, ${id}, ${REASONS[place % REASONS.length]})`,
    ),
    ...appendStatements(sql, {
      before,
      follows: null,
      signIns: [],
      ...publication,
      answers: answers.map((answer) => ({ ...answer, until: null })),
    }),
  ])
  return visits.map(({ appointment }) => appointment)
}

/** The clinic's patients, and as many more who are only names. */
async function addPeople(databaseUrl: string, clinic: TestClinic, count: number): Promise<readonly string[]> {
  const known = clinic.patients.map(({ id }) => id)
  const more = Array.from({ length: count - known.length }, (_, place) => ({
    id: `${clinic.doctorId}-person-${place}`,
    name: NAMES[place % NAMES.length] ?? '',
  }))
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(
      `insert into "user" (id, name, email, role)
       select id, name, id || '@test.example', 'patient' from jsonb_to_recordset($1::jsonb) as p(id text, name text)`,
      [JSON.stringify(more)],
    )
  } finally {
    await client.end()
  }
  return [...known, ...more.map(({ id }) => id)]
}
