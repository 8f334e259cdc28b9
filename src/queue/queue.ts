import type { DaySettings, ReassignmentReason } from './events.ts'
import type { AppointmentId, DoctorDayKey, Instant, PatientId, Token } from './ids.ts'
import { token } from './ids.ts'
import type { Availability, DoctorStatus, EntryStatus, Mode, Origin, Role } from './words.ts'

/** One second chance (LATE-4): what `reassignment_history` holds. */
export type Reassignment = {
  readonly oldToken: Token
  readonly newToken: Token
  readonly timestamp: Instant
  readonly reason: ReassignmentReason
  readonly requestedBy: Role
}

/** One booking's place in the queue. The times are when each thing first happened; null until it has. */
export type Entry = {
  readonly appointmentId: AppointmentId
  readonly patientId: PatientId
  readonly token: Token
  readonly mode: Mode
  readonly origin: Origin
  readonly status: EntryStatus
  readonly bookedAt: Instant
  readonly joinedAt: Instant | null
  readonly readyAt: Instant | null
  readonly calledAt: Instant | null
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  readonly meetLinkToldAt: Instant | null
  readonly reassignments: readonly Reassignment[]
}

/** One doctor-day as data. A function of its log and nothing else. */
export type Queue = {
  readonly key: DoctorDayKey
  /** `seq` of the last event, 0 before the first. */
  readonly seq: number
  /** Time of the last event; 0 before the first. */
  readonly at: Instant
  /** Highest token ever given + 1 (BOOK-1). */
  readonly nextToken: Token
  readonly settings: DaySettings
  readonly availability: Availability
  readonly expectedBackAt: Instant | null
  /** Every booking of the day, in booking order, whatever became of it. */
  readonly entries: readonly Entry[]
  /** Tokens of the live entries, next turn first. */
  readonly line: readonly Token[]
  /** The token whose turn it is. */
  readonly serving: Token | null
  /** When the first turn of the day was called; null before. */
  readonly runningSince: Instant | null
}

/** A day before anything happened. The set minutes are a placeholder until `DayOpened`, which is always first. */
export const emptyQueue = (key: DoctorDayKey): Queue => ({
  key,
  seq: 0,
  at: 0,
  nextToken: token(1),
  settings: { minutesPerPatient: 10 },
  availability: 'offline',
  expectedBackAt: null,
  entries: [],
  line: [],
  serving: null,
  runningSince: null,
})

export const entryByToken = (queue: Queue, wanted: Token): Entry | undefined =>
  queue.entries.find((entry) => entry.token === wanted)

export const entryOf = (queue: Queue, wanted: AppointmentId): Entry | undefined =>
  queue.entries.find((entry) => entry.appointmentId === wanted)

export const servingEntry = (queue: Queue): Entry | undefined =>
  queue.serving === null ? undefined : entryByToken(queue, queue.serving)

/** Still expects its turn. */
export const isLive = (status: EntryStatus) => status === 'booked' || status === 'waiting'

/** Its turn is now. */
export const isServing = (status: EntryStatus) => status === 'called' || status === 'in_consultation'

/** CALL-10: busy while somebody is in consultation, else what the doctor said. */
export const doctorStatus = (queue: Queue): DoctorStatus =>
  servingEntry(queue)?.status === 'in_consultation' ? 'busy' : queue.availability
