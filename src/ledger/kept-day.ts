import type { CommandId } from '../queue/ids.ts'
import type { Queue } from '../queue/queue.ts'

/** ROOM-16: what a writer leaves for its next life, so that it need not read the log to go on. It may be behind the log. */
export type KeptDay = {
  readonly queue: Queue
  /** The command behind the queue's last event; null before the first. */
  readonly follows: CommandId | null
  /** By how much the ledger's clock was ahead of ours, in ms; null when it was never asked. */
  readonly lead: number | null
}
