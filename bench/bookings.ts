import { randomUUID } from 'node:crypto'
import os from 'node:os'
import path from 'node:path'
import { Pool } from '@neondatabase/serverless'
import { startLocalDatabase } from '../scripts/local/database.ts'
import { connectNeon } from '../src/db/neon.ts'
import { addClinic } from '../src/db/testing/clinic.ts'
import { createLedger } from '../src/ledger/neon-ledger.ts'
import { createSequencer } from '../src/ledger/sequencer.ts'
import { appointmentId, commandId, doctorDayKey, doctorId, localDate, patientId } from '../src/queue/ids.ts'
import { beside, timed } from './measure.ts'

const BOOKINGS = 200
/** The plain design's connections: generous, a Worker's pool is smaller. */
const CONNECTIONS = 50
const ROUND_TRIPS_MS = [0, 20]

type Bench = { address: { databaseUrl: string; neonLocal: string }; patients: string[] }

/** 200 patients book one day at the same moment: the sequencer, beside one interactive transaction each. */
export async function benchBookings(): Promise<string[]> {
  const lines: string[] = []
  for (const rttMs of ROUND_TRIPS_MS) {
    const database = await startLocalDatabase({
      dataDir: path.join(os.tmpdir(), `anteroom-bench-${process.pid}-${rttMs}`, 'pg'),
      durable: false,
      rttMs,
    })
    try {
      const address = { databaseUrl: database.databaseUrl, neonLocal: database.neonUrl }
      const sql = connectNeon(address)
      await addClinic({ sql: (query, params) => sql.query(query, params) as never }, { patients: BOOKINGS })
      const patients = Array.from({ length: BOOKINGS }, (_, n) => `osei-p${n + 1}`)
      const bench = { address, patients }
      const ours = await timed(() => bookThroughSequencer(bench))
      const plain = await timed(() => bookPlainly(bench))
      lines.push(beside(`${BOOKINGS} bookings at once, ${rttMs} ms round trip`, ours, plain, 'plain design'))
    } finally {
      await database.stop()
    }
  }
  return lines
}

/** As the Worker does it: the reason and the doctor's settings in one request, then the room's sequencer. */
async function bookThroughSequencer({ address, patients }: Bench): Promise<void> {
  const key = doctorDayKey(doctorId('osei'), localDate('2027-03-01'))
  const sql = connectNeon(address)
  const sequencer = createSequencer({ key, ledger: createLedger(address), onPublish: () => {} })
  const tokens = await Promise.all(
    patients.map(async (patient) => {
      const id = randomUUID()
      await sql.transaction([
        sql`insert into booking_requests (appointment_id, patient_id, reason) values (${id}, ${patient}, 'Check-up')`,
        sql`select * from doctor_settings where doctor_id = 'osei'`,
      ])
      const outcome = await sequencer.submit({
        id: commandId(randomUUID()),
        at: Date.now(),
        actor: { role: 'patient', id: patient },
        command: {
          type: 'BookAppointment',
          appointmentId: appointmentId(id),
          patientId: patientId(patient),
          mode: 'online',
          origin: 'booked',
          policy: { today: localDate('2027-03-01'), isWorkingDay: true, modes: ['online'], capacity: 500 },
          settings: { minutesPerPatient: 10 },
        },
      })
      if (!outcome.ok) throw new Error(outcome.code)
      return outcome.logged.flatMap(({ event }) => (event.type === 'AppointmentBooked' ? [event.token] : []))
    }),
  )
  expectDistinct(tokens.flat())
}

/** The design everybody writes first: lock, read the highest token, insert, commit; five round trips in a row. */
async function bookPlainly({ address, patients }: Bench): Promise<void> {
  const pool = new Pool({ connectionString: address.databaseUrl, max: CONNECTIONS })
  await pool.query(`create table plain_days (id text primary key);
    create table plain_bookings (day text, token int, patient text, reason text, primary key (day, token));
    insert into plain_days values ('day')`)
  try {
    const tokens = await Promise.all(
      patients.map(async (patient) => {
        const client = await pool.connect()
        try {
          await client.query('begin')
          await client.query(`select id from plain_days where id = 'day' for update`)
          const { rows } = await client.query(
            `select coalesce(max(token), 0) + 1 as token from plain_bookings where day = 'day'`,
          )
          await client.query(`insert into plain_bookings values ('day', $1, $2, 'Check-up')`, [
            rows[0].token,
            patient,
          ])
          await client.query('commit')
          return Number(rows[0].token)
        } finally {
          client.release()
        }
      }),
    )
    expectDistinct(tokens)
  } finally {
    await pool.end()
  }
}

function expectDistinct(tokens: readonly number[]): void {
  const distinct = new Set(tokens)
  if (distinct.size !== BOOKINGS || Math.max(...tokens) !== BOOKINGS) {
    throw new Error(`${BOOKINGS} bookings got ${distinct.size} distinct tokens`)
  }
}
