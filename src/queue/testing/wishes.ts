import type { DayPolicy } from '../commands.ts'
import type { DaySettings } from '../events.ts'
import { appointmentId, type Instant, token } from '../ids.ts'
import type { Availability, Mode, MoveReason, Origin, ReassignmentReason } from '../vocabulary.ts'
import { type Asked, appointment, asked, MORNING, patient, SETTINGS, TODAY } from './day.ts'

/** Commands as a test says them: patient n, token n. */

export const POLICY: DayPolicy = {
  today: TODAY,
  isWorkingDay: true,
  modes: ['online', 'in_person'],
  capacity: 300,
}

type Booking = {
  mode?: Mode
  origin?: Origin
  policy?: Partial<DayPolicy>
  settings?: DaySettings
  /** Somebody else's number: the same person under another appointment. */
  as?: number
}

export const book = (n: number, booking: Booking = {}): Asked =>
  asked(
    {
      type: 'BookAppointment',
      appointmentId: appointment(n),
      patientId: patient(booking.as ?? n),
      mode: booking.mode ?? 'in_person',
      origin: booking.origin ?? 'booked',
      policy: { ...POLICY, ...booking.policy },
      settings: booking.settings ?? SETTINGS,
    },
    'patient',
  )

/** Patients 1 to n, in order. */
export const bookings = (n: number, booking: Booking = {}): readonly Asked[] =>
  Array.from({ length: n }, (_, index) => book(index + 1, booking))

export const cancel = (n: number) =>
  asked({ type: 'CancelAppointment', appointmentId: appointment(n) }, 'patient')
export const giveUp = (n: number) => asked({ type: 'GiveUpPlace', appointmentId: appointment(n) }, 'patient')
export const join = (n: number) =>
  asked({ type: 'JoinWaitingRoom', appointmentId: appointment(n) }, 'patient')
export const ready = (n: number) => asked({ type: 'SayReady', appointmentId: appointment(n) }, 'patient')
export const callNext = () => asked({ type: 'CallNext' })
export const start = (turn: number | null = null, hasMeetLink = true, settings: DaySettings = SETTINGS) =>
  asked({
    type: 'StartConsultation',
    token: turn === null ? null : token(turn),
    hasMeetLink,
    settings,
  })
export const finish = (turn: number) => asked({ type: 'FinishConsultation', token: token(turn) })
export const skip = (turn: number) => asked({ type: 'SkipTurn', token: token(turn) })
export const miss = (n: number) => asked({ type: 'MarkNoShow', appointmentId: appointment(n) }, 'staff')
export const reassign = (n: number, reason: ReassignmentReason = 'late', today = TODAY) =>
  asked({ type: 'ReassignToken', appointmentId: appointment(n), reason, today }, 'patient')
export const status = (
  availability: Availability,
  expectedBackAt: Instant | null = null,
  settings: DaySettings = SETTINGS,
) => asked({ type: 'SetDoctorStatus', availability, expectedBackAt, settings })
export const open = (settings: DaySettings = SETTINGS) => status('available', null, settings)
export const startLate = (lateMinutes: number, opensAt: Instant = MORNING) =>
  asked({ type: 'AnnounceLateStart', opensAt, lateMinutes, settings: SETTINGS }, 'staff')
export const handOver = (n: number, toToken = 7) =>
  asked(
    {
      type: 'HandOver',
      appointmentId: appointment(n),
      toAppointmentId: appointmentId(`other-${n}`),
      toToken: token(toToken),
    },
    'staff',
  )
export const cancelDay = () => asked({ type: 'CancelDay' })
export const changeLink = () => asked({ type: 'ChangeMeetLink' })
export const stepBack = (n: number, places: number) =>
  asked({ type: 'StepBack', appointmentId: appointment(n), places }, 'patient')
export const moveUp = (n: number, toPosition: number, reason: MoveReason = 'emergency') =>
  asked({ type: 'MoveUp', appointmentId: appointment(n), toPosition, reason }, 'staff')
export const callFirst = (n: number, reason: MoveReason = 'emergency') =>
  asked({ type: 'CallOutOfOrder', appointmentId: appointment(n), reason })
export const undo = (turn: number) => asked({ type: 'UndoTurn', token: token(turn) })
export const resume = (turn: number) => asked({ type: 'ResumeConsultation', token: token(turn) })
export const report = (n: number | null) =>
  asked(
    { type: 'ReportMeetLink', appointmentId: n === null ? null : appointment(n) },
    n === null ? 'doctor' : 'patient',
  )
export const settings = (changed: DaySettings) => asked({ type: 'ChangeSettings', settings: changed })
export const tick = (activeAt: Instant | null = null) => asked({ type: 'Tick', activeAt }, 'system')
