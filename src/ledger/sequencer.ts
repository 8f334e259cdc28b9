import type { Clock } from '../platform/clock.ts'
import { isBug } from '../platform/error-kind.ts'
import { createInOrder } from '../platform/in-order.ts'
import type { Log } from '../platform/log.ts'
import { reportFailure } from '../platform/report-failure.ts'
import { systemTimer, type Timer } from '../platform/timer.ts'
import type { Outcome } from '../protocol/command.ts'
import type { CommandEnvelope } from '../queue/commands.ts'
import type { DoctorDayKey } from '../queue/ids.ts'
import type { Queue } from '../queue/queue.ts'
import { createGathering } from './gathering.ts'
import type { KeptDay } from './kept-day.ts'
import { createKnownDay } from './known-day.ts'
import { isJoin } from './plan.ts'
import type { Ledger, Publication } from './ports.ts'
import { createRetry, RETRY, type RetryLimits } from './retry.ts'
import { answerAll, createWriting, FAILED, idsOf, UNAVAILABLE, type Waiting } from './writing.ts'

/** Decides all commands of one doctor-day in order, and writes them before anybody hears of them. */
export type Sequencer = {
  /** Never rejects: what cannot be saved is answered with `UNAVAILABLE`. */
  submit(envelope: CommandEnvelope): Promise<Outcome>
  /** Reads what others have written. Rejects when the database cannot be reached. */
  catchUp(): Promise<void>
  /** The queue as last seen; loads it when nothing has been yet. Rejects when the database cannot be reached. */
  queue(): Promise<Queue>
  /** ROOM-16: for the next life; null while nothing is known. */
  kept(): KeptDay | null
}

export type SequencerOptions = {
  readonly key: DoctorDayKey
  readonly ledger: Ledger
  /** Hears of every change after it is in the log, and only then: our own and what others wrote. */
  readonly onPublish: (publication: Publication) => void
  /** Without one, times are believed as they come and no deadline is kept. */
  readonly clock?: Clock
  /** The first read publishes what comes after it. Without it nothing: a first read is news to nobody. */
  readonly publishedSeq?: number | null
  /** ROOM-16: what an earlier life has kept; then there is no first read. */
  readonly kept?: KeptDay | null
  /** One round of joins waiting for one another, in ms (JOIN-3). Nothing else waits. */
  readonly gatherMs?: number
  readonly retry?: Partial<RetryLimits>
  /** Hears of collisions and failures (OPS-2). */
  readonly log?: Log
  readonly timer?: Timer
  readonly random?: () => number
}

/**
 * Admit, append, publish. Everything waiting is decided in memory and appended as one batch; what comes meanwhile
 * waits for the next. Costs nothing until first used, and holds no timer while idle, so a Worker may make one for
 * a single command.
 */
export function createSequencer(options: SequencerOptions): Sequencer {
  const { key, ledger, onPublish, clock, gatherMs = 5, timer = systemTimer, random = Math.random } = options
  const { log = () => {}, publishedSeq = null, kept = null } = options
  const retry = createRetry({ ...RETRY, ...options.retry }, timer, random)
  const day = createKnownDay({ key, ledger, onPublish, publishedSeq, kept, clock, log })
  const settle = createWriting({ key, ledger, day, retry, clock, log })
  /** What is read must not overtake what is being written. */
  const inOrder = createInOrder()
  const waitsForNobody = ({ envelope }: Waiting) => !isJoin(envelope)
  const joins = createGathering({
    timer,
    roundMs: gatherMs,
    count: () => (waiting.some(waitsForNobody) ? null : waiting.length),
  })
  const waiting: Waiting[] = []
  let isDraining = false

  const warm = async () => day.queue() ?? (await retry.trying(() => day.reload(idsOf(waiting))))

  async function drain(): Promise<void> {
    try {
      while (waiting.length > 0) {
        await warm()
        if (!waiting.some(waitsForNobody)) await joins.gather()
        await settle(waiting.splice(0))
      }
    } catch (error) {
      // Cold, and the log cannot be read.
      reportFailure(log, { event: 'load_failed', key }, error)
      answerAll(waiting.splice(0), isBug(error) ? FAILED : UNAVAILABLE)
    } finally {
      isDraining = false
    }
  }

  return {
    submit: (envelope) =>
      new Promise((answer) => {
        const asked = { envelope, answer }
        waiting.push(asked)
        if (waitsForNobody(asked)) joins.stop()
        if (isDraining) return
        isDraining = true
        void inOrder(drain)
      }),
    catchUp: () => inOrder(async () => void (await retry.trying(() => day.reload()))),
    queue: async () => day.queue() ?? inOrder(warm),
    kept: day.kept,
  }
}
