import type { Pace } from './estimate/pace.ts'
import type { AppointmentId, CommandId, Instant, PatientId, Token } from './ids.ts'
import type {
  Actor,
  Availability,
  Mode,
  MoveReason,
  Origin,
  ReassignmentReason,
  WarnSecondsLeft,
} from './vocabulary.ts'

/** What the day starts from: the doctor's own settings on the day the queue was opened. */
export type DaySettings = {
  /** Minutes the doctor plans for one patient; serves the wait until there is history (POS-3). */
  readonly minutesPerPatient: number
  /** Goes up with every change the doctor makes: an older copy that comes late changes nothing (SET-1). Absent: the first. */
  readonly version?: number | undefined
  /** When the doctor's local date begins (TIME-1): nobody joins or is called before. Absent: it has. */
  readonly startsAt?: Instant | undefined
  /** LATE-1: a called patient who has not joined when the timer ends is skipped. Absent is no. */
  readonly skipAutomatically?: boolean | undefined
  /** What the doctor's past visits say (POS-3). Absent: the set minutes serve. */
  readonly pace?: Pace | undefined
}

/** Why an entry became a no-show: the doctor moved on, the visit ended without them, the desk or the timer said so. */
export type MissedCause = 'skipped' | 'never_joined' | 'marked' | 'timed_out'

/** Everything that can have happened on a doctor-day. Facts only: no names, no reasons for a visit, no links. */
export type QueueEvent =
  | { readonly type: 'DayOpened'; readonly settings: DaySettings }
  | {
      readonly type: 'AppointmentBooked'
      readonly appointmentId: AppointmentId
      readonly patientId: PatientId
      readonly token: Token
      readonly mode: Mode
      readonly origin: Origin
    }
  | { readonly type: 'AppointmentCancelled'; readonly token: Token }
  | { readonly type: 'PatientJoined'; readonly token: Token }
  | { readonly type: 'PatientReady'; readonly token: Token }
  | { readonly type: 'TurnCalled'; readonly token: Token }
  | { readonly type: 'ConsultationStarted'; readonly token: Token }
  | { readonly type: 'ConsultationFinished'; readonly token: Token }
  | { readonly type: 'PatientMissed'; readonly token: Token; readonly cause: MissedCause }
  | {
      readonly type: 'TokenReassigned'
      readonly oldToken: Token
      readonly newToken: Token
      readonly reason: ReassignmentReason
      readonly requestedBy: Actor['role']
    }
  /** NOTE-10: a new token for whoever the doctor has left; their visit begins anew. */
  | {
      readonly type: 'BrokenVisitReassigned'
      readonly oldToken: Token
      readonly newToken: Token
      readonly requestedBy: Actor['role']
    }
  | {
      readonly type: 'DoctorStatusChanged'
      readonly availability: Availability
      readonly expectedBackAt: Instant | null
    }
  /** NOTE-12: the doctor is not expected before this instant, so many minutes after opening. */
  | { readonly type: 'LateStartAnnounced'; readonly expectedAt: Instant; readonly lateMinutes: number }
  /** NOTE-13: everybody who still had a turn to come, in order. */
  | { readonly type: 'DayCancelled'; readonly cancelled: readonly Token[] }
  /** NOTE-18: its patient is seen by another doctor; `toToken` is of that doctor's day. */
  | {
      readonly type: 'AppointmentHandedOver'
      readonly token: Token
      readonly toAppointmentId: AppointmentId
      readonly toToken: Token
    }
  | { readonly type: 'MeetLinkChanged'; readonly told: readonly Token[] }
  /** LATE-5: the patient let this many others go first. */
  | { readonly type: 'PatientSteppedBack'; readonly token: Token; readonly places: number }
  /** CALL-8: put before this many others. */
  | {
      readonly type: 'PatientMovedUp'
      readonly token: Token
      readonly places: number
      readonly reason: MoveReason
    }
  /** CALL-8: called before others. `putBack` was called and had not started: first in the line again. */
  | {
      readonly type: 'CalledOutOfOrder'
      readonly token: Token
      readonly reason: MoveReason
      readonly putBack: Token | null
    }
  /** CALL-7: this turn is not over after all; `putBack`, called in its place, is first in the line again. */
  | { readonly type: 'TurnUndone'; readonly token: Token; readonly putBack: Token | null }
  | { readonly type: 'TurnWarned'; readonly token: Token; readonly secondsLeft: WarnSecondsLeft }
  | { readonly type: 'ConsultationInterrupted'; readonly token: Token }
  | { readonly type: 'ConsultationResumed'; readonly token: Token; readonly putBack: Token | null }
  /** NOTE-10: the visit seems forgotten, and the doctor was told. */
  | { readonly type: 'DoctorReminded'; readonly token: Token }
  /** MEET-7: the link does not work, says this patient or (null) the doctor. */
  | { readonly type: 'MeetLinkReported'; readonly token: Token | null }
  | { readonly type: 'SettingsChanged'; readonly settings: DaySettings }

/** One row of a doctor-day's log. `seq` is 1, 2, 3 ... without gaps; `at` never runs backwards. */
export type Logged<Event extends QueueEvent = QueueEvent> = {
  readonly seq: number
  readonly at: Instant
  readonly commandId: CommandId
  readonly actor: Actor
  readonly event: Event
}

type Renumbering = Extract<QueueEvent, { readonly type: 'TokenReassigned' | 'BrokenVisitReassigned' }>

/** LATE-3, NOTE-10: an appointment has a new token. */
export const isRenumbering = (event: QueueEvent): event is Renumbering =>
  event.type === 'TokenReassigned' || event.type === 'BrokenVisitReassigned'
