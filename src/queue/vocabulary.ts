/** The closed vocabularies of the spec's table; each a value and a type of the same name. */

export const Mode = { online: 'online', inPerson: 'in_person' } as const
export type Mode = (typeof Mode)[keyof typeof Mode]

export const EntryStatus = {
  booked: 'booked',
  waiting: 'waiting',
  called: 'called',
  inConsultation: 'in_consultation',
  interrupted: 'interrupted',
  completed: 'completed',
  cancelled: 'cancelled',
  noShow: 'no_show',
} as const
export type EntryStatus = (typeof EntryStatus)[keyof typeof EntryStatus]

/** What the doctor says of themselves. `busy` is not said: it follows from a visit in progress (CALL-10). */
export const Availability = { available: 'available', onBreak: 'on_break', offline: 'offline' } as const
export type Availability = (typeof Availability)[keyof typeof Availability]

/** What everyone is shown (CALL-10). */
export type DoctorStatus = Availability | 'busy'

export const Origin = { booked: 'booked', walkIn: 'walk_in' } as const
export type Origin = (typeof Origin)[keyof typeof Origin]

export const Role = { patient: 'patient', doctor: 'doctor', staff: 'staff', system: 'system' } as const
export type Role = (typeof Role)[keyof typeof Role]

/** Who asked. `id` is the account id, never a name. */
export type Actor = { readonly role: Role; readonly id: string }

/** Why somebody was put before others (CALL-8). A closed list: free text is personal data and never enters the log. */
export const MoveReason = {
  emergency: 'emergency',
  vulnerable: 'vulnerable',
  brief: 'brief',
  correction: 'correction',
  other: 'other',
} as const
export type MoveReason = (typeof MoveReason)[keyof typeof MoveReason]

/** Why a missed patient takes a new token (LATE-4). Closed for the same reason. */
export const ReassignmentReason = {
  late: 'late',
  connection: 'connection',
  calledByMistake: 'called_by_mistake',
  other: 'other',
} as const
export type ReassignmentReason = (typeof ReassignmentReason)[keyof typeof ReassignmentReason]

/** NOTE-10: a new token that its patient takes because the doctor has left the visit. No fault of theirs, and no late arrival. */
export const LEFT_BY_DOCTOR = 'left_by_doctor'
/** Why an appointment has another token than at first. */
export type RenumberingReason = ReassignmentReason | typeof LEFT_BY_DOCTOR

/** A patient may join the waiting room when this many places or fewer are ahead (JOIN-1, P4). */
export const JOIN_WITHIN_POSITIONS = 10
/** Second chances per doctor-day (LATE-3, P12). */
export const MAX_REASSIGNMENTS = 3
/** LATE-1: how long a called patient has to join; when it ends the doctor may move on. */
export const NO_SHOW_AFTER_MS = 120_000
/** LATE-1: the patient is warned when this much of it is left. */
export const WARN_SECONDS_LEFT = [60, 30] as const
export type WarnSecondsLeft = (typeof WARN_SECONDS_LEFT)[number]
/** CALL-7: how long a finish or a skip can be undone. */
export const UNDO_WITHIN_MS = 60_000
/** NOTE-10: how long a doctor may be offline in the middle of a visit before it counts as interrupted. */
export const INTERRUPT_AFTER_MS = 300_000
/** NOTE-10: how long a visit may go on without a sign of life before the doctor is reminded. */
export const REMIND_AFTER_MS = 3_600_000
/** How many patients hear of a changed Meet link (MEET-5, P2). */
export const MEET_LINK_AUDIENCE = 10
