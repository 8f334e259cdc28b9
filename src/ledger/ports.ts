import type { Logged } from '../queue/events.ts'
import type { DoctorDayKey } from '../queue/ids.ts'
import type { Queue } from '../queue/queue.ts'
import type { Notification } from '../queue/views/notifications.ts'

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
