import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import { reportFailure } from '../platform/report-failure.ts'
import type { Outcome } from '../protocol/command.ts'
import { replay } from '../queue/evolve.ts'
import type { CommandId, DoctorDayKey, Instant } from '../queue/ids.ts'
import { emptyQueue, type Queue } from '../queue/queue.ts'
import type { KeptDay } from './kept-day.ts'
import { follow } from './plan.ts'
import type { Answer, Ledger, Loaded, Publication } from './ports.ts'
import { createRemembered } from './remembered.ts'

/** What one writer knows of a doctor-day: as much of the log as it has seen. Its listener hears of every change once. */
export type KnownDay = {
  /** Null until something has been read. */
  queue(): Queue | null
  outcomeOf(id: CommandId): Outcome | undefined
  /**
   * The queue with all that is in the log now; what is new in it is published. Also learns what the `asked` commands
   * were answered. Rejects when the database cannot be reached.
   */
  reload(asked?: readonly CommandId[]): Promise<Queue>
  /** What this writer has appended. It is published only when its commands have been answered. */
  take(publication: Publication, answers: readonly Answer[]): void
  publish(publication: Publication): void
  /** The ledger's own time, as well as it is known without asking: never ahead of it (TIME-2). */
  ledgerNow(): Instant
  /** The command behind the last event that is known; null before the first. */
  follows(): CommandId | null
  /** All that another life of this writer needs to go on without reading the log; null while nothing is known. */
  kept(): KeptDay | null
}

export type KnownDayOptions = {
  readonly key: DoctorDayKey
  readonly ledger: Ledger
  readonly onPublish: (publication: Publication) => void
  /** The first read publishes what comes after it; null publishes nothing, as a first read is news to nobody. */
  readonly publishedSeq: number | null
  /** What an earlier life has kept. It may be behind the log: the next append tells. */
  readonly kept: KeptDay | null
  readonly clock: Clock | undefined
  readonly log: Log
}

export function createKnownDay(options: KnownDayOptions): KnownDay {
  const { key, ledger, onPublish, publishedSeq, clock, log, kept } = options
  const remembered = createRemembered()
  let queue: Queue | null = kept?.queue ?? null
  let follows: CommandId | null = kept?.follows ?? null
  /** What the ledger's clock is ahead of ours. Without a clock of our own nothing can be said. */
  let lead: number | null = kept?.lead ?? null

  /** What was known was of another log, and nobody has been told of this one yet. */
  let isReplaced = false

  const day: KnownDay = {
    queue: () => queue,
    outcomeOf: remembered.outcomeOf,
    ledgerNow: () => (clock && lead !== null ? clock() + lead : Number.POSITIVE_INFINITY),

    follows: () => follows,
    kept: () => queue && { queue, follows, lead },

    async reload(asked = []) {
      const { logged, earlier, answers, now } = await loadTail(asked)
      // From when it was read, not from when we heard of it: too little rather than too much.
      lead = clock ? now - clock() : null
      remembered.addEarlier(earlier)
      remembered.addAnswers(answers)
      const old = queue ? [] : logged.filter(({ seq }) => seq <= (publishedSeq ?? Number.POSITIVE_INFINITY))
      const before = queue ?? replay(emptyQueue(key), old)
      if (!queue) day.take({ after: before, logged: old, notifications: [] }, [])
      const isNews = isReplaced
      isReplaced = false
      if (logged.length === old.length) {
        if (isNews) day.publish({ after: before, logged: [], notifications: [] })
        return before
      }
      const publication = follow(before, logged.slice(old.length))
      day.take(publication, [])
      day.publish({ ...publication, isRead: true })
      return publication.after
    },

    take({ after, logged }, answers) {
      queue = after
      follows = logged.at(-1)?.commandId ?? follows
      remembered.addRows(logged)
      remembered.addAnswers(answers)
    },

    publish(publication) {
      try {
        onPublish(publication)
      } catch (error) {
        // What is in the log is in the log: a listener's failure costs nobody their answer.
        reportFailure(log, { event: 'publish_failed', key, seq: publication.after.seq }, error)
      }
    },
  }
  return day

  /** From the last event that is known on, to see that it is still there. When it is not, all that was known is of another log. */
  async function loadTail(asked: readonly CommandId[]): Promise<Loaded> {
    if (queue === null || queue.seq === 0) return ledger.load(key, 0, asked)
    const { seq } = queue
    const { logged, earlier, ...loaded } = await ledger.load(key, seq - 1, asked)
    const [last, ...newer] = logged
    if (last?.seq === seq && last.commandId === follows)
      return { ...loaded, logged: newer, earlier: asked.includes(follows) ? [...earlier, last] : earlier }
    log({ event: 'log_replaced', key, seq })
    queue = null
    follows = null
    isReplaced = true
    remembered.clear()
    return ledger.load(key, 0, asked)
  }
}
