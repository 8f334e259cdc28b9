import type { QueueCommand } from '../../src/queue/commands.ts'
import { appointmentId, type DoctorDayKey, type LocalDate, patientId, token } from '../../src/queue/ids.ts'
import type { Role } from '../../src/queue/vocabulary.ts'
import { accountId, extraEmail } from './accounts.ts'
import { OSEIS_DAY } from './people.ts'

export type Step = { minutesAgo: number; role: Role; by: string; command: QueueCommand }

const SETTINGS = { minutesPerPatient: 9 }
const DOCTOR = accountId('osei@demo.example')

export const oseiAppointment = (key: DoctorDayKey, place: number) => appointmentId(`${key}:demo-${place + 1}`)
export const oseiPatient = (place: number) => accountId(OSEIS_DAY[place]?.email ?? extraEmail(place))

/**
 * A morning that has already happened: two weeks of bookings, six visits, one patient who never came, one who
 * cancelled, and token 8 in the room since a few minutes.
 */
export function oseisDay(key: DoctorDayKey, today: LocalDate): Step[] {
  const booked = OSEIS_DAY.map(
    ({ mode }, place): Step => ({
      minutesAgo: 1_500 - place * 20,
      role: 'patient',
      by: oseiPatient(place),
      command: {
        type: 'BookAppointment',
        appointmentId: oseiAppointment(key, place),
        patientId: patientId(oseiPatient(place)),
        mode,
        origin: 'booked',
        policy: { today, isWorkingDay: true, modes: ['online', 'in_person'], capacity: 40 },
        settings: SETTINGS,
      },
    }),
  )
  const joins = (place: number, minutesAgo: number): Step => ({
    minutesAgo,
    role: 'patient',
    by: oseiPatient(place),
    command: { type: 'JoinWaitingRoom', appointmentId: oseiAppointment(key, place) },
  })
  const doctor = (minutesAgo: number, command: QueueCommand): Step => ({
    minutesAgo,
    role: 'doctor',
    by: DOCTOR,
    command,
  })
  const visit = (turn: number, from: number, until: number): Step[] => [
    doctor(from, { type: 'StartConsultation', token: token(turn), hasMeetLink: true, settings: SETTINGS }),
    doctor(until, { type: 'FinishConsultation', token: token(turn) }),
  ]
  return [
    ...booked,
    ...[0, 1, 2].map((place) => joins(place, 80 - place)),
    doctor(70, {
      type: 'SetDoctorStatus',
      availability: 'available',
      expectedBackAt: null,
      settings: SETTINGS,
    }),
    ...visit(1, 69, 60),
    ...visit(2, 59, 48),
    joins(4, 47),
    joins(5, 46),
    ...visit(3, 47, 40),
    {
      minutesAgo: 39,
      role: 'patient',
      by: oseiPatient(6),
      command: { type: 'CancelAppointment', appointmentId: oseiAppointment(key, 6) },
    },
    doctor(36, { type: 'SkipTurn', token: token(4) }),
    ...visit(5, 35, 24),
    joins(7, 22),
    joins(8, 20),
    ...visit(6, 22, 6),
    joins(9, 5),
    joins(11, 4),
    doctor(4, { type: 'StartConsultation', token: token(8), hasMeetLink: true, settings: SETTINGS }),
  ]
}
