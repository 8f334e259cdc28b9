import type { Logged } from '../queue/events.ts'
import type { CommandId, DoctorDayKey, Instant } from '../queue/ids.ts'
import type { Queue } from '../queue/queue.ts'
import type { RefusalCode } from '../queue/refusal.ts'
import type { Notification } from '../queue/views/notifications.ts'

/** What has happened, as everybody concerned hears of it. */
export type Publication = {
  readonly after: Queue
  readonly logged: readonly Logged[]
  readonly notifications: readonly Notification[]
  /** SEND-2: when the first of those who must be told away from their screens is due; nothing when nobody must be. */
  readonly deliverAt?: Instant
  /** Read from the log, not written here: whether anybody is to be told away is not known. */
  readonly isRead?: true
}

/** OPS-4: what one command was answered, kept so that the answer of its id never changes. */
export type Answer = {
  readonly commandId: CommandId
  /** The queue's seq after it. */
  readonly seq: number
  /** Null when it was accepted; its events, if any, are in the log under its id. */
  readonly refusal: RefusalCode | null
}

/** OPS-5: an answer that may be written until this instant of the ledger's own time; null at any time. */
export type DueAnswer = Answer & { readonly until: Instant | null }

/**
 * One write: consecutive events of a doctor-day with the queue on either side of them, who is to be told, and what each
 * command was answered. Without events it keeps refusals, and wishes that were fulfilled already.
 */
export type Batch = Publication & {
  readonly before: Queue
  /** The command behind the last event of `before`: the log that it stands on; null while it has none. */
  readonly follows: CommandId | null
  readonly answers: readonly DueAnswer[]
  /** ROOM-8: the sign-ins that its commands came by; the events are written only while all of them are on. */
  readonly signIns: readonly string[]
}

export type Loaded = {
  readonly logged: readonly Logged[]
  /** What the commands that were asked about led to before that. */
  readonly earlier: readonly Logged[]
  /** Of the commands that were asked about, those that have been answered. */
  readonly answers: readonly Answer[]
  /** The ledger's own time when it was read: it bounds what a writer with a fast clock may say (TIME-2). */
  readonly now: Instant
}

/**
 * `deliverAt`: appended, and somebody is to be told away from their screen from then on (SEND-2). `conflict`: somebody else has written one of these seqs or answered one of these commands, or the log has gone on since
 * a refusal was decided, or is another one by now; load and decide again. `late`: an answer's time has passed (OPS-5).
 * `signedOut`: these sign-ins are over (ROOM-8). `impossible`: the database will not take it however often it is tried;
 * of what kind the trouble is. None of the last four has written anything.
 */
export type Appended =
  | 'appended'
  | { readonly deliverAt: Instant }
  | 'conflict'
  | 'late'
  | { readonly signedOut: readonly string[] }
  | { readonly impossible: string }

/** The log and its consequences. Any number of writers may hold one. */
export type Ledger = {
  /**
   * The rows after `afterSeq`, in order (all of them from 0), and what the `asked` commands were answered. Throws when
   * the database cannot be reached.
   */
  load(key: DoctorDayKey, afterSeq: number, asked?: readonly CommandId[]): Promise<Loaded>
  /** All of the batch or nothing. Throws when the outcome is not known: load to find out. */
  append(batch: Batch): Promise<Appended>
}
