import type { DaySettings } from './events.ts'
import type { AppointmentId, DoctorDayKey, Instant, PatientId, Token } from './ids.ts'
import { token } from './ids.ts'
import {
  type Availability,
  type DoctorStatus,
  type EntryStatus,
  LEFT_BY_DOCTOR,
  type Mode,
  type Origin,
  type RenumberingReason,
  type Role,
  type WarnSecondsLeft,
} from './vocabulary.ts'

/** One second chance (LATE-4): what `reassignment_history` holds. */
export type Reassignment = {
  readonly oldToken: Token
  readonly newToken: Token
  readonly timestamp: Instant
  readonly reason: RenumberingReason
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
  /** When the visit last broke off; it stays after resuming, as the visit's length then means little (POS-3). */
  readonly interruptedAt: Instant | null
  readonly endedAt: Instant | null
  readonly meetLinkToldAt: Instant | null
  readonly reassignments: readonly Reassignment[]
  /** NOTE-18: the appointment with another doctor that has taken its place. */
  readonly handedTo: AppointmentId | null
}

/** What the timers of the current turn count from and have already done (LATE-1, NOTE-10). */
export type TurnClock = {
  /** When the turn came to its present status; undoing and resuming start it again. */
  readonly since: Instant
  readonly warned: WarnSecondsLeft | null
  readonly reminded: boolean
}

/** How the last turn ended, and when. */
export type EndedTurn = {
  readonly token: Token
  readonly end: 'completed' | 'no_show' | 'cancelled' | 'interrupted'
  readonly at: Instant
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
  /** When the doctor last said something else than before. */
  readonly availabilitySince: Instant
  readonly expectedBackAt: Instant | null
  /** NOTE-12: by how many minutes the day starts late, as it was announced; null when nothing was, or the doctor has come. */
  readonly lateMinutes: number | null
  /** NOTE-13: when the rest of the day was called off; null while it takes place. */
  readonly cancelledAt: Instant | null
  /** Every booking of the day, in booking order, whatever became of it. */
  readonly entries: readonly Entry[]
  /** Tokens of the live entries, next turn first. */
  readonly line: readonly Token[]
  /** The token whose turn it is. */
  readonly serving: Token | null
  /** Runs exactly while there is a turn. */
  readonly clock: TurnClock | null
  readonly lastTurn: EndedTurn | null
  /** CALL-7: the last finish or skip, until the next visit starts or something makes it final. */
  readonly undoable: { readonly token: Token; readonly at: Instant } | null
  /** NOTE-10: the visit that broke off, until somebody else is called: it may be resumed before them. */
  readonly interrupted: Token | null
  /** LATE-6: the last turn was skipped by the timer and the doctor has not been heard from: nobody is called. */
  readonly resting: boolean
  /** MEET-7: somebody says that the link does not work; null once it is changed. */
  readonly meetLinkReportedAt: Instant | null
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
  availabilitySince: 0,
  expectedBackAt: null,
  lateMinutes: null,
  cancelledAt: null,
  entries: [],
  line: [],
  serving: null,
  clock: null,
  lastTurn: null,
  undoable: null,
  interrupted: null,
  resting: false,
  meetLinkReportedAt: null,
  runningSince: null,
})

export const entryByToken = (queue: Queue, wanted: Token | null | undefined): Entry | undefined =>
  queue.entries.find((entry) => entry.token === wanted)

export const entryOf = (queue: Queue, wanted: AppointmentId): Entry | undefined =>
  queue.entries.find((entry) => entry.appointmentId === wanted)

export const servingEntry = (queue: Queue): Entry | undefined => entryByToken(queue, queue.serving)

/** Still expects its turn. */
export const isLive = (status: EntryStatus) => status === 'booked' || status === 'waiting'

/** Its turn is now. */
export const isServing = (status: EntryStatus) => status === 'called' || status === 'in_consultation'

/**
 * BOOK-3, BOOK-8: an entry that keeps its patient from taking another. An interrupted visit does too: it may go on at any
 * moment, and its patient would then have two.
 */
export const holdsPlace = (status: EntryStatus) =>
  isLive(status) || isServing(status) || status === 'interrupted'

/** LATE-3, LATE-4: how often it came late: new tokens that were no fault of its patient's do not count. */
export const lateArrivals = ({ reassignments }: Pick<Entry, 'reassignments'>): number =>
  reassignments.filter(({ reason }) => reason !== LEFT_BY_DOCTOR).length

/** BOOK-4: an entry that takes one of the day's places, whatever became of it since. */
export const countsForCapacity = (status: EntryStatus) => status !== 'cancelled'

/** CALL-10: busy while somebody is in consultation, else what the doctor said. */
export const doctorStatus = (queue: Queue): DoctorStatus =>
  servingEntry(queue)?.status === 'in_consultation' ? 'busy' : queue.availability
