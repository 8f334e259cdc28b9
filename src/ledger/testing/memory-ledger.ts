import type { Logged } from '../../queue/events.ts'
import type { Batch, Ledger } from '../ports.ts'

/** What the network does to one call: nothing, or loses it on the way there or on the way back. */
export type Fault = 'none' | 'before' | 'after'

export type MemoryLedgerOptions = {
  /** Awaited on the way there and on the way back. */
  readonly latency?: (leg: string) => Promise<unknown>
  /** Asked for every call, in order. */
  readonly fault?: (call: 'load' | 'append') => Fault
}

export type MemoryLedger = Ledger & {
  readonly log: readonly Logged[]
  readonly batches: readonly Batch[]
  readonly loads: number
}

/** The ledger's promise kept in memory: a batch is written whole, and each seq once. For one doctor-day. */
export function createMemoryLedger(options: MemoryLedgerOptions = {}): MemoryLedger {
  const { latency = async () => {}, fault = () => 'none' } = options
  const log: Logged[] = []
  const batches: Batch[] = []
  let loads = 0

  async function over<Result>(call: 'load' | 'append', work: () => Result): Promise<Result> {
    const fate = fault(call)
    await latency(`${call} there`)
    if (fate === 'before') throw new Error('lost on the way there')
    const result = work()
    await latency(`${call} back`)
    if (fate === 'after') throw new Error('lost on the way back')
    return result
  }

  return {
    log,
    batches,
    get loads() {
      return loads
    },
    load: (_key, afterSeq) => {
      loads++
      return over('load', () => log.filter(({ seq }) => seq > afterSeq))
    },
    append: (batch) =>
      over('append', () => {
        if (batch.logged[0]?.seq !== log.length + 1) return 'conflict'
        log.push(...batch.logged)
        batches.push(batch)
        return 'appended'
      }),
  }
}
