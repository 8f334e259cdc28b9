import { randomUUID } from 'node:crypto'
import { generateSignedCookie } from 'hono/cookie'
import { addClinic } from '../../src/db/testing/clinic.ts'
import { createLedger } from '../../src/ledger/neon-ledger.ts'
import { createSequencer, type Sequencer } from '../../src/ledger/sequencer.ts'
import { localDayAt } from '../../src/platform/local-day.ts'
import type { QueueCommand } from '../../src/queue/commands.ts'
import { appointmentId, commandId, type DoctorDayKey } from '../../src/queue/ids.ts'
import { publicView } from '../../src/queue/views/view.ts'
import type { Clinic } from './clinic.ts'

/** The zone of every doctor of `addClinic`. */
const ZONE = 'Europe/Berlin'
const settings = { minutesPerPatient: 10 }

/** A doctor's day with everybody booked and the doctor there; nobody's turn has begun. */
export type Day = {
  readonly key: DoctorDayKey
  /** Whoever presses. */
  readonly doctor: { readonly userId: string; readonly signIn: string; readonly cookie: string }
  /** Straight to the log, past the Worker and the room. */
  submit(command: QueueCommand): Promise<void>
  view(): Promise<{ readonly seq: number }>
}

/**
 * Bookings go straight into the log and the doctor is signed in without a password: neither is measured, and one address may
 * not sign in fifty doctors.
 */
export async function openDay(clinic: Clinic, doctor: string, patients: number): Promise<Day> {
  const { sql, address, secrets } = clinic
  const { key: keyOf, patient } = await addClinic({ sql }, { doctor, patients })
  const date = localDayAt(Date.now(), ZONE)
  const key = keyOf(date)
  const userId = `doctor-${doctor}`
  const token = randomUUID().replaceAll('-', '')
  const signIn = `session-${doctor}`
  await sql(
    `insert into session (id, token, user_id, expires_at) values ($1, $2, $3, now() + interval '1 day')`,
    [signIn, token, userId],
  )
  const cookie = await generateSignedCookie('anteroom.session_token', token, secrets.AUTH_SECRET)
  const sequencer = createSequencer({ key, ledger: createLedger(address), onPublish: () => {} })
  const submit = (command: QueueCommand) => submitAs(sequencer, userId, command)
  await Promise.all(
    Array.from({ length: patients }, (_, n) =>
      submit({
        type: 'BookAppointment',
        appointmentId: appointmentId(randomUUID()),
        patientId: patient(n + 1),
        mode: 'in_person',
        origin: 'booked',
        policy: { today: date, isWorkingDay: true, modes: ['in_person'], capacity: patients },
        settings,
      }),
    ),
  )
  await submit({ type: 'SetDoctorStatus', availability: 'available', expectedBackAt: null, settings })
  return {
    key,
    doctor: { userId, signIn, cookie: cookie.split(';')[0] ?? '' },
    submit,
    view: async () => publicView(await sequencer.queue()),
  }
}

async function submitAs(sequencer: Sequencer, id: string, command: QueueCommand): Promise<void> {
  const outcome = await sequencer.submit({
    id: commandId(randomUUID()),
    at: Date.now(),
    actor: { role: 'doctor', id },
    command,
  })
  if (!outcome.ok) throw new Error(`${command.type}: ${outcome.code}`)
}
