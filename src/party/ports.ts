import type { TicketClaims } from '../protocol/ticket.ts'
import type { Logged } from '../queue/events.ts'
import type { DoctorDayKey, Instant } from '../queue/ids.ts'
import type { Notification } from '../queue/notifications.ts'
import type { Queue } from '../queue/queue.ts'

/** What has happened, as everybody concerned hears of it. */
export type Publication = {
  readonly after: Queue
  readonly logged: readonly Logged[]
  readonly notifications: readonly Notification[]
}

/** One write: consecutive events of a doctor-day, the queue on either side of them, and who is to be told. */
export type Batch = Publication & { readonly before: Queue }

/** The log and its consequences. Any number of writers may hold one. */
export type Ledger = {
  /** The rows after `afterSeq`, in order; all of them from 0. Throws when the database cannot be reached. */
  load(key: DoctorDayKey, afterSeq: number): Promise<readonly Logged[]>
  /**
   * All of the batch or nothing. `conflict`: somebody else has written one of these seqs; load and decide again.
   * Throws when the outcome is not known: load to find out.
   */
  append(batch: Batch): Promise<'appended' | 'conflict'>
}

/** All a room knows of a connection. `id` is the server's own: what a client chooses must not name it. */
export type RoomSocket = {
  readonly id: string
  send(text: string): void
  close(code: number, reason: string): void
}

/** A connection and whose it is: the claims of a ticket that was verified before the socket opened (ROOM-2). */
export type Session = { readonly socket: RoomSocket; readonly claims: TicketClaims }

export type Clock = () => Instant

/** One alarm per room, the earliest wins; it outlives hibernation. */
export type Alarm = { setAt(at: Instant): void }

/**
 * What a room leaves for its next life: the seq that everybody connected has been shown, so that after hibernation
 * they are told what they have missed; null when that is not known. Losing it costs a repeated frame, nothing more.
 */
export type Mark = { readonly seq: number | null; leave(seq: number | null): void }

/** Runs `then` once after `ms`, unless the returned function is called before. */
export type Timer = (ms: number, then: () => void) => () => void

/** One line of the log: ids, codes, tokens and counts; never a name, a reason or a link (OPS-1). */
export type Log = (
  entry: { readonly event: string } & Readonly<
    Record<string, string | number | boolean | null | undefined | readonly (string | number)[]>
  >,
) => void
