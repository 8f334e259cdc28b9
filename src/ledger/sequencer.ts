import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import type { Timer } from '../platform/timer.ts'
import { sleep, systemTimer } from '../platform/timer.ts'
import type { Outcome } from '../protocol/command.ts'
import type { CommandEnvelope } from '../queue/commands.ts'
import type { Logged } from '../queue/events.ts'
import { replay } from '../queue/evolve.ts'
import type { CommandId, DoctorDayKey } from '../queue/ids.ts'
import { emptyQueue, type Queue } from '../queue/queue.ts'
import { admissionOrder, decideAll, follow, isJoin } from './plan.ts'
import type { Ledger, Publication } from './ports.ts'

/** Decides all commands of one doctor-day in order, and writes them before anybody hears of them. */
export type Sequencer = {
  /** Never rejects: what cannot be saved is answered with `UNAVAILABLE`. */
  submit(envelope: CommandEnvelope): Promise<Outcome>
  /** Reads what others have written. Rejects when the database cannot be reached. */
  catchUp(): Promise<void>
  /** The queue as last seen; loads it when nothing has been yet. Rejects when the database cannot be reached. */
  queue(): Promise<Queue>
}

export type Retry = {
  /** How often to try while the database fails, and while other writers are faster. */
  readonly failures: number
  readonly conflicts: number
  readonly baseMs: number
  readonly maxMs: number
}

export type SequencerOptions = {
  readonly key: DoctorDayKey
  readonly ledger: Ledger
  /** Hears of every change after it is in the log, and only then: our own and what others wrote. */
  readonly onPublish: (publication: Publication) => void
  /** Commands from the future (a skewed clock elsewhere) are taken as now. */
  readonly clock?: Clock
  /** The first read publishes what comes after it. Without it nothing: a first read is news to nobody. */
  readonly publishedSeq?: number | null
  /** One round of joins waiting for one another (JOIN-3). Nothing else waits. */
  readonly gatherMs?: number
  readonly retry?: Partial<Retry>
  /** Hears of collisions and failures (OPS-2). */
  readonly log?: Log
  readonly timer?: Timer
  readonly random?: () => number
}

export const UNAVAILABLE: Outcome = {
  ok: false,
  code: 'UNAVAILABLE',
  message: 'This could not be saved just now. Please try again in a moment; nothing will happen twice.',
}

const RETRY: Retry = { failures: 4, conflicts: 100, baseMs: 20, maxMs: 400 }

/** How many rounds joins wait at most, and how many without a new one are enough. */
const GATHER_ROUNDS = 12
const QUIET_ROUNDS = 2

/** The kind of an error: its message might quote what it failed on. */
const nameOf = (error: unknown) => (error instanceof Error ? error.name : typeof error)

type Waiting = { readonly envelope: CommandEnvelope; readonly answer: (outcome: Outcome) => void }

/**
 * Admit, append, publish. Everything waiting is decided in memory and appended as one batch; what comes meanwhile
 * waits for the next. Costs nothing until first used, and holds no timer while idle, so a Worker may make one for
 * a single command.
 */
export function createSequencer(options: SequencerOptions): Sequencer {
  const { key, ledger, onPublish, clock, gatherMs = 5, timer = systemTimer, random = Math.random } = options
  const { log = () => {} } = options
  const publishedSeq = options.publishedSeq ?? Number.POSITIVE_INFINITY
  const retry = { ...RETRY, ...options.retry }
  const byCommand = new Map<CommandId, Logged[]>()
  let queue: Queue | null = null
  let waiting: Waiting[] = []
  let isDraining = false
  let stopGathering = () => {}
  let turn: Promise<unknown> = Promise.resolve()

  /** One at a time: what is read must not overtake what is being written. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = turn.then(work)
    turn = result.catch(() => {})
    return result
  }

  function admit({ after, logged }: Publication) {
    queue = after
    for (const row of logged) {
      const rows = byCommand.get(row.commandId)
      if (rows) rows.push(row)
      else byCommand.set(row.commandId, [row])
    }
  }

  /** A listener's failure is its own: what is in the log is in the log. */
  function publish(publication: Publication) {
    try {
      onPublish(publication)
    } catch {}
  }

  /** The queue with all that is in the log now; what is new in it is published. */
  async function reload(): Promise<Queue> {
    const rows = await ledger.load(key, queue?.seq ?? 0)
    const old = queue ? [] : rows.filter(({ seq }) => seq <= publishedSeq)
    const before = queue ?? replay(emptyQueue(key), old)
    if (!queue) admit({ after: before, logged: old, notifications: [] })
    if (rows.length === old.length) return before
    const publication = follow(before, rows.slice(old.length))
    admit(publication)
    publish(publication)
    return publication.after
  }

  async function trying<Result>(work: () => Promise<Result>): Promise<Result> {
    for (let failures = 1; ; failures++) {
      try {
        return await work()
      } catch (error) {
        if (failures >= retry.failures) throw error
        await backOff(failures)
      }
    }
  }

  /** Exponential with full jitter, so that writers who met once do not meet again. */
  const backOff = (attempt: number) =>
    sleep(timer, random() * Math.min(retry.maxMs, retry.baseMs * 2 ** (attempt - 1)))

  const warm = async () => queue ?? (await trying(reload))

  async function drain(): Promise<void> {
    try {
      while (waiting.length > 0) {
        await warm()
        if (waiting.every(({ envelope }) => isJoin(envelope))) await gather()
        const taken = waiting
        waiting = []
        await settle(taken)
      }
    } catch {
      // Cold, and the database cannot be read.
      giveUp(waiting.splice(0))
    } finally {
      isDraining = false
    }
  }

  /**
   * Waits until no join has come for a few rounds. Rounds rather than one long wait: on a busy machine a timer may
   * ring before what has long arrived is read, and the next round lets that in.
   */
  async function gather(): Promise<void> {
    let quiet = 0
    for (let round = 0; round < GATHER_ROUNDS && quiet < QUIET_ROUNDS; round++) {
      const seen = waiting.length
      await new Promise<void>((resolve) => {
        const cancel = timer(gatherMs, resolve)
        stopGathering = () => {
          cancel()
          resolve()
        }
      })
      if (!waiting.every(({ envelope }) => isJoin(envelope))) return
      quiet = waiting.length > seen ? 0 : quiet + 1
    }
  }

  /** Every one of `batch` is answered when this resolves; false when nothing could be saved. */
  async function settle(batch: readonly Waiting[]): Promise<boolean> {
    let failures = 0
    let conflicts = 0
    while (failures < retry.failures && conflicts < retry.conflicts) {
      try {
        if (failures + conflicts > 0) await reload()
        if (await write(batch)) return true
        conflicts++
        log({ event: 'append_collided', key, times: conflicts })
        if (conflicts > 1) await backOff(conflicts)
      } catch (error) {
        failures++
        log({ event: 'append_failed', key, times: failures, cause: nameOf(error) })
        if (failures === 2 && batch.length > 1 && (await isReadable())) return settleApart(batch)
        await backOff(failures)
      }
    }
    return giveUp(batch)
  }

  /**
   * False when another writer was faster. When an earlier append's outcome was unknown, its rows are in the log by
   * now or they are not: the command ids tell, and `decideAll` answers from the log those that are done.
   */
  async function write(batch: readonly Waiting[]): Promise<boolean> {
    const before = await warm()
    const ordered = admissionOrder(before, batch)
    const envelopes = ordered.map(({ envelope }) => notFromTheFuture(envelope))
    const { outcomes, publication } = decideAll({ queue: before, byCommand }, envelopes)
    const isChange = publication.logged.length > 0
    if (isChange) {
      if ((await ledger.append({ before, ...publication })) === 'conflict') return false
      admit(publication)
    }
    ordered.forEach(({ answer }, index) => {
      answer(outcomes[index] ?? UNAVAILABLE)
    })
    if (isChange) publish(publication)
    return true
  }

  /**
   * The log can be read and yet the batch keeps failing: it may hold one command that the database will not take,
   * which must cost nobody else. When not even one of several can be written, it is not the command.
   */
  async function settleApart(batch: readonly Waiting[]): Promise<boolean> {
    const ordered = admissionOrder(await warm(), batch)
    const middle = Math.ceil(ordered.length / 2)
    const isFirstSaved = await settle(ordered.slice(0, middle))
    const rest = ordered.slice(middle)
    if (!isFirstSaved && middle > 1) return giveUp(rest)
    return (await settle(rest)) || isFirstSaved
  }

  function giveUp(batch: readonly Waiting[]): false {
    for (const { answer } of batch) answer(UNAVAILABLE)
    return false
  }

  const isReadable = () =>
    reload().then(
      () => true,
      () => false,
    )

  const notFromTheFuture = (envelope: CommandEnvelope): CommandEnvelope =>
    clock ? { ...envelope, at: Math.min(envelope.at, clock()) } : envelope

  return {
    submit: (envelope) =>
      new Promise((answer) => {
        waiting.push({ envelope, answer })
        if (!isJoin(envelope)) stopGathering()
        if (isDraining) return
        isDraining = true
        void inTurn(drain)
      }),
    catchUp: () => inTurn(async () => void (await trying(reload))),
    queue: async () => queue ?? inTurn(warm),
  }
}
