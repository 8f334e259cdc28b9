import type { KeptDay } from '../ledger/kept-day.ts'
import type { AtOpening } from '../protocol/press-command.ts'
import type { TicketClaims } from '../protocol/ticket.ts'
import type { Instant } from '../queue/ids.ts'

/** All a room knows of a connection. `id` is the server's own: what a client chooses must not name it. */
export type RoomSocket = {
  readonly id: string
  send(text: string): void
  close(code: number, reason: string): void
}

/** A connection and whose it is: the claims of a ticket that was verified before the socket opened (ROOM-2). */
export type Session = { readonly socket: RoomSocket; readonly claims: TicketClaims }

/** One alarm per room, the earliest wins; it outlives hibernation. Rejects when it could not be set. */
export type Alarm = { setAt(at: Instant): Promise<void> }

/**
 * What a room leaves for its next life: the seq that everybody connected has been shown, so that after hibernation
 * they are told what they have missed; null when that is not known. Losing it costs a repeated frame, nothing more.
 */
export type Mark = { readonly seq: number | null; set(seq: number | null): void }

/**
 * ROOM-16: the day as this room last knew it, for its next life, so that it wakes without reading the log. Losing it costs one
 * read. `day` is null when nothing was kept, or what was kept is of another version.
 */
export type Keep = { readonly day: KeptDay | null; set(day: KeptDay): void }

/** MEET-8, POS-3: what a press that may begin the day needs, from the database at every press; null: there is no such doctor. */
export type ReadOpening = () => Promise<AtOpening | null>

/** Which of these sign-ins (`sid` of a ticket) are still on. Rejects when that cannot be found out. */
export type SignIns = { alive(sids: readonly string[]): Promise<ReadonlySet<string>> }

/**
 * SEND-6: tells those of this day who are due to be told away from their screens. Resolves with when the next one is due,
 * null when none is; rejects when that cannot be found out.
 */
export type Deliver = () => Promise<Instant | null>
