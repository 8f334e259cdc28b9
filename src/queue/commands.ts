import type { DaySettings } from './events.ts'
import type { AppointmentId, CommandId, Instant, LocalDate, PatientId, Token } from './ids.ts'
import type { Actor, Availability, Mode, MoveReason, Origin, ReassignmentReason } from './vocabulary.ts'

/** The doctor's rules for this day, read from the settings by whoever sends the booking (BOOK-4). */
export type DayPolicy = {
  /** Today on the doctor's own calendar when the booking was asked for. */
  readonly today: LocalDate
  readonly isWorkingDay: boolean
  readonly modes: readonly Mode[]
  /** The most patients the doctor takes in one day; cancelled ones do not count. */
  readonly capacity: number
}

/** Everything that can be asked of a doctor-day. Entries are named by appointment (it outlives a token); turns by token. */
export type QueueCommand =
  | {
      readonly type: 'BookAppointment'
      readonly appointmentId: AppointmentId
      readonly patientId: PatientId
      readonly mode: Mode
      readonly origin: Origin
      readonly policy: DayPolicy
      readonly settings: DaySettings
    }
  | { readonly type: 'CancelAppointment'; readonly appointmentId: AppointmentId }
  /** LINK-4, NOTE-10: the same, but of no visit that is going on: whoever asks does not see it. */
  | { readonly type: 'GiveUpPlace'; readonly appointmentId: AppointmentId }
  | { readonly type: 'JoinWaitingRoom'; readonly appointmentId: AppointmentId }
  | { readonly type: 'SayReady'; readonly appointmentId: AppointmentId }
  | { readonly type: 'CallNext' }
  | {
      readonly type: 'StartConsultation'
      /** The turn the doctor saw when pressing; null starts whoever is first. A stale press is refused. */
      readonly token: Token | null
      /** A valid Meet link was in the database a moment ago; only looked at for online visits (MEET-3, MEET-4). */
      readonly hasMeetLink: boolean
      readonly settings: DaySettings
    }
  | { readonly type: 'FinishConsultation'; readonly token: Token }
  | { readonly type: 'SkipTurn'; readonly token: Token }
  | { readonly type: 'MarkNoShow'; readonly appointmentId: AppointmentId }
  | {
      readonly type: 'ReassignToken'
      readonly appointmentId: AppointmentId
      /** Today on the doctor's own calendar when the new token was asked for. */
      readonly today: LocalDate
      readonly reason: ReassignmentReason
    }
  | {
      readonly type: 'SetDoctorStatus'
      readonly availability: Availability
      /** When the doctor expects to be back; only kept for `on_break` and `offline`. */
      readonly expectedBackAt: Instant | null
      readonly settings: DaySettings
    }
  /** NOTE-12: the doctor comes `lateMinutes` after `opensAt`; said before the day's first turn. */
  | {
      readonly type: 'AnnounceLateStart'
      readonly opensAt: Instant
      readonly lateMinutes: number
      readonly settings: DaySettings
    }
  /** NOTE-13: nobody else is seen on this day. A visit in progress goes on. */
  | { readonly type: 'CancelDay' }
  /** NOTE-18: the appointment has a place with another doctor, under another id and token. */
  | {
      readonly type: 'HandOver'
      readonly appointmentId: AppointmentId
      readonly toAppointmentId: AppointmentId
      readonly toToken: Token
    }
  | { readonly type: 'ChangeMeetLink' }
  /** LATE-5: the patient lets `places` others go first. */
  | { readonly type: 'StepBack'; readonly appointmentId: AppointmentId; readonly places: number }
  | {
      readonly type: 'MoveUp'
      readonly appointmentId: AppointmentId
      /** 1 is next. */
      readonly toPosition: number
      readonly reason: MoveReason
    }
  | {
      readonly type: 'CallOutOfOrder'
      readonly appointmentId: AppointmentId
      readonly reason: MoveReason
    }
  /** CALL-7: takes back the last finish or skip; `token` is the turn the doctor wants back. */
  | { readonly type: 'UndoTurn'; readonly token: Token }
  | { readonly type: 'ResumeConsultation'; readonly token: Token }
  /** MEET-7: by a patient, or (null) by the doctor. */
  | { readonly type: 'ReportMeetLink'; readonly appointmentId: AppointmentId | null }
  | { readonly type: 'ChangeSettings'; readonly settings: DaySettings }
  | {
      /** Time has passed: the room asks when `nextTickAt` says so, as the `system` actor. */
      readonly type: 'Tick'
      /** The visit's last sign of life outside the log (a note saved, a message); null when there is none. */
      readonly activeAt: Instant | null
    }

export type CommandType = QueueCommand['type']
export type CommandOf<Type extends CommandType> = Extract<QueueCommand, { type: Type }>

/** A command with what the pure core may not make itself: its id, its time and who asked. */
export type CommandEnvelope<Command extends QueueCommand = QueueCommand> = {
  readonly id: CommandId
  readonly at: Instant
  /** OPS-5: nobody carries it out after this instant. Absent: it has no deadline. */
  readonly until?: Instant | undefined
  readonly actor: Actor
  /** ROOM-8: it is carried out only while this sign-in is on. Absent: by nobody's. */
  readonly signIn?: string | undefined
  readonly command: Command
}
