import type { Logged } from '../../queue/events.ts'
import type { CommandId, Instant } from '../../queue/ids.ts'
import type { Answer, Appended, Batch, Ledger } from '../ports.ts'

/** What the network does to one call: nothing, or loses it on the way there or on the way back. */
export type Fault = 'none' | 'before' | 'after'

export type MemoryLedgerOptions = {
  /** Awaited on the way there and on the way back. */
  readonly latency?: (leg: string) => Promise<unknown>
  /** Asked for every call, in order. */
  readonly fault?: (call: 'load' | 'append') => Fault
  /** The ledger's own time. Without one it bounds nobody. */
  readonly now?: () => Instant
}

export type MemoryLedger = Ledger & {
  readonly log: readonly Logged[]
  readonly batches: readonly Batch[]
  readonly answers: ReadonlyMap<CommandId, Answer>
  readonly loads: number
  /** The sign-ins that are over (ROOM-8), and the log, to be changed by a test. */
  readonly signedOut: Set<string>
  /** SEND-2: what the next appends answer, besides that they are done. */
  deliverAt: Instant | null
  /** As when a database is restored: another log, of the same day. */
  replace(log: readonly Logged[]): void
}

/** The ledger's promise kept in memory: a batch is written whole, each seq and each answer once. For one doctor-day. */
export function createMemoryLedger(options: MemoryLedgerOptions = {}): MemoryLedger {
  const { latency = async () => {}, fault = () => 'none', now = () => Number.POSITIVE_INFINITY } = options
  const log: Logged[] = []
  const batches: Batch[] = []
  const answers = new Map<CommandId, Answer>()
  const signedOut = new Set<string>()
  let loads = 0
  let deliverAt: Instant | null = null

  async function over<Result>(call: 'load' | 'append', work: () => Result): Promise<Result> {
    const fate = fault(call)
    await latency(`${call} there`)
    if (fate === 'before') throw new Error('lost on the way there')
    const result = work()
    await latency(`${call} back`)
    if (fate === 'after') throw new Error('lost on the way back')
    return result
  }

  function write(batch: Batch): Appended {
    const isNext = batch.before.seq === log.length
    const isSameLog = (log.at(-1)?.commandId ?? null) === batch.follows
    if (!isNext || !isSameLog || batch.answers.some(({ commandId }) => answers.has(commandId)))
      return 'conflict'
    if (batch.answers.some(({ until }) => until !== null && now() > until)) return 'late'
    const over = batch.logged.length === 0 ? [] : batch.signIns.filter((id) => signedOut.has(id))
    if (over.length > 0) return { signedOut: over }
    log.push(...batch.logged)
    for (const { until: _, ...answer } of batch.answers) answers.set(answer.commandId, answer)
    batches.push(batch)
    return deliverAt === null ? 'appended' : { deliverAt }
  }

  return {
    log,
    batches,
    answers,
    signedOut,
    replace: (other) => void log.splice(0, log.length, ...other),
    get deliverAt() {
      return deliverAt
    },
    set deliverAt(at) {
      deliverAt = at
    },
    get loads() {
      return loads
    },
    load: (_key, afterSeq, asked: readonly CommandId[] = []) => {
      loads++
      return over('load', () => ({
        logged: log.filter(({ seq }) => seq > afterSeq),
        earlier: log.filter(({ seq, commandId }) => seq <= afterSeq && asked.includes(commandId)),
        answers: asked.flatMap((id) => answers.get(id) ?? []),
        now: now(),
      }))
    },
    append: (batch) => over('append', () => write(batch)),
  }
}
