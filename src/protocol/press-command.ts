import type { QueueCommand } from '../queue/commands.ts'
import type { DaySettings } from '../queue/events.ts'
import type { AppointmentId, Instant } from '../queue/ids.ts'
import type { Press } from './press.ts'

const MINUTE = 60_000

/** A press of a patient, about their own appointment. */
export type OwnPress = Extract<Press, { type: 'join' | 'ready' | 'stepBack' }>
/** A press that may begin the day, and so takes the doctor's settings along (MEET-8, POS-3). */
export type Opening = Extract<Press, { type: 'start' | 'status' | 'lateStart' }>
/** Every other one, of whoever runs the day. */
export type DaysPress = Exclude<Press, OwnPress | Opening>

export const isOwn = (asked: Press): asked is OwnPress =>
  asked.type === 'join' || asked.type === 'ready' || asked.type === 'stepBack'
export const isOpening = (asked: Press): asked is Opening =>
  asked.type === 'start' || asked.type === 'status' || asked.type === 'lateStart'

/** What an opening needs of the doctor's settings, read when it is pressed. */
export type AtOpening = {
  readonly hasMeetLink: boolean
  readonly settings: DaySettings
  /** When the doctor's day opens by their settings. */
  readonly opensAt: Instant
}

/** The doctor-day's command for a patient's press about their own appointment. */
export function patientsCommand(asked: OwnPress, own: AppointmentId): QueueCommand {
  switch (asked.type) {
    case 'join':
      return { type: 'JoinWaitingRoom', appointmentId: own }
    case 'ready':
      return { type: 'SayReady', appointmentId: own }
    case 'stepBack':
      return { type: 'StepBack', appointmentId: own, places: asked.places }
    default:
      return asked satisfies never
  }
}

export function openingCommand(
  asked: Opening,
  { hasMeetLink, settings, opensAt }: AtOpening,
  at: Instant,
): QueueCommand {
  if (asked.type === 'start') return { type: 'StartConsultation', token: asked.token, hasMeetLink, settings }
  if (asked.type === 'lateStart') {
    return { type: 'AnnounceLateStart', opensAt, lateMinutes: asked.lateMinutes, settings }
  }
  const { availability, backInMinutes } = asked
  const expectedBackAt = backInMinutes === null ? null : Math.round(at + backInMinutes * MINUTE)
  return { type: 'SetDoctorStatus', availability, expectedBackAt, settings }
}

/** The doctor-day's command for a press of whoever runs the day. */
export function daysCommand(asked: DaysPress): QueueCommand {
  switch (asked.type) {
    case 'finish':
      return { type: 'FinishConsultation', token: asked.token }
    case 'skip':
      return { type: 'SkipTurn', token: asked.token }
    case 'undo':
      return { type: 'UndoTurn', token: asked.token }
    case 'resume':
      return { type: 'ResumeConsultation', token: asked.token }
    case 'cancelDay':
      return { type: 'CancelDay' }
    case 'callNext':
      return { type: 'CallNext' }
    case 'moveUp': {
      const { appointmentId, toPosition, reason } = asked
      return { type: 'MoveUp', appointmentId, toPosition, reason }
    }
    case 'callFirst':
      return { type: 'CallOutOfOrder', appointmentId: asked.appointmentId, reason: asked.reason }
    case 'markNoShow':
      return { type: 'MarkNoShow', appointmentId: asked.appointmentId }
    default:
      return asked satisfies never
  }
}
