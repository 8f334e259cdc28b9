import { z } from 'zod'
import type { CommandId, Token } from '../queue/ids.ts'
import { commandId } from '../queue/ids.ts'
import type { Notification } from '../queue/views/notifications.ts'
import type { PublicView } from '../queue/views/view.ts'
import type { MessageNudge } from './message-nudge.ts'
import { press } from './press.ts'

/** The largest message a room reads, in bytes (ROOM-6). */
export const MAX_FRAME_BYTES = 16 * 1024

/** Made by the client, as over tRPC. Any text would do for us, but not for the log: jsonb refuses some characters. */
const id = z.uuid().transform(commandId)

const seq = z.number().int().min(0).max(1_000_000)

/** What a client may say on an open socket. Everything else goes over tRPC. */
export const clientFrame = z.discriminatedUnion('type', [
  /**
   * "I have this seq": answered by a view when there is something newer (ROOM-3). `knows` is a newer one that the client has
   * heard of elsewhere: a room that has not looks for it (ROOM-15). `version` is the page's (ROOM-17).
   */
  z.object({ type: z.literal('hello'), seq, knows: seq.optional(), version: z.int().optional() }),
  /** ROOM-13: answered by `done` or `refused` with the same id. */
  z.object({ type: z.literal('press'), commandId: id, press }),
  z.object({ type: z.literal('ping') }),
])
export type ClientFrame = z.output<typeof clientFrame>

/** What a room says. `view` is the whole public state: a client keeps the one with the highest seq. */
export type ServerFrame =
  | { readonly type: 'view'; readonly view: PublicView }
  /** Only to the connections of the appointment it is for. */
  | { readonly type: 'notification'; readonly notification: WordedNotification }
  /** MSG-3: there is something to read, or something was read; only to the two whose it is, and never the text. */
  | ({ readonly type: 'message' } & MessageNudge)
  /** Tokens with an open connection; only to the doctor and the desk (CALL-1). */
  | { readonly type: 'presence'; readonly connected: readonly Token[] }
  | { readonly type: 'done'; readonly commandId: CommandId; readonly seq: number }
  | {
      readonly type: 'refused'
      readonly commandId: CommandId
      readonly code: string
      readonly message: string
    }
  | { readonly type: 'error'; readonly code: FrameError; readonly message: string }
  | { readonly type: 'pong' }

/** A notification in the language of the connection (LANG-2). */
export type WordedNotification = Omit<Notification, 'says'> & { readonly message: string }

/** BAD_FRAME: not one of ours. TOO_LARGE: over 16 KiB. TOO_MANY: slow down. OUTDATED: the page is. */
export type FrameError = 'BAD_FRAME' | 'TOO_LARGE' | 'TOO_MANY' | 'OUTDATED'
