import type { AppointmentId, CommandId, Instant, PatientId, Token } from './ids.ts'
import type { Actor, Availability, Mode, Origin } from './words.ts'

/** What the day starts from: the doctor's own settings on the day the queue was opened. */
export type DaySettings = {
  /** Minutes the doctor plans for one patient; serves the wait until there is history (POS-3). */
  readonly minutesPerPatient: number
}

/** Why an entry became a no-show: the doctor moved on, the visit ended without them, or the desk said so. */
export type MissedCause = 'skipped' | 'never_joined' | 'marked'

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
  | {
      readonly type: 'DoctorStatusChanged'
      readonly availability: Availability
      readonly expectedBackAt: Instant | null
    }
  | { readonly type: 'MeetLinkChanged'; readonly told: readonly Token[] }

/** A closed list, so that free text (personal data) never enters the log. */
export type ReassignmentReason = 'late' | 'connection' | 'called_by_mistake' | 'other'

export type QueueEventType = QueueEvent['type']

/** One row of a doctor-day's log. `seq` is 1, 2, 3 ... without gaps; `at` never runs backwards. */
export type Logged<Event extends QueueEvent = QueueEvent> = {
  readonly seq: number
  readonly at: Instant
  readonly commandId: CommandId
  readonly actor: Actor
  readonly event: Event
}
