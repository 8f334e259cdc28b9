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

/** Which of these sign-ins (`sid` of a ticket) are still on. Rejects when that cannot be found out. */
export type SignIns = { alive(sids: readonly string[]): Promise<ReadonlySet<string>> }
