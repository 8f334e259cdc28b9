import { z } from 'zod'
import { messageNudge } from './message-nudge.ts'

/**
 * What the Worker tells a room that is no command, and that nobody waits for. A room tells it from a command by its one
 * key; it refuses whatever else somebody would like to send along, above all a text.
 */
export const roomNews = z.union([
  /** MSG-3: there is something to read, or something was read. */
  z.strictObject({ message: messageNudge }),
  /** ROOM-15: the log goes on to this seq, and it was not the room that wrote it. */
  z.strictObject({ written: z.int().nonnegative() }),
  /** ROOM-8: this sign-in is over. */
  z.strictObject({ signedOut: z.string().min(1).max(64) }),
])
export type RoomNews = z.output<typeof roomNews>
