import { isBug } from '../platform/error-kind.ts'
import { NoAnswerInTime } from '../platform/time-limit.ts'
import { sleep, type Timer } from '../platform/timer.ts'

/** OPS-3: how often to try, and how long to wait in between, in ms. */
export type RetryLimits = {
  /** How often while the database fails, and while other writers are faster. */
  readonly failures: number
  readonly conflicts: number
  readonly baseMs: number
  readonly maxMs: number
}

export const RETRY: RetryLimits = { failures: 4, conflicts: 100, baseMs: 20, maxMs: 400 }

export type Retry = {
  readonly limits: RetryLimits
  /** Exponential with full jitter, so that writers who met once do not meet again. */
  backOff(attempt: number): Promise<void>
  /**
   * Tries until it succeeds; rejects with the last error. A mistake of ours is not tried again, nor is a database that has
   * let its whole time pass (OPS-6).
   */
  trying<Result>(work: () => Promise<Result>): Promise<Result>
}

export function createRetry(limits: RetryLimits, timer: Timer, random: () => number): Retry {
  const backOff = (attempt: number) =>
    sleep(timer, random() * Math.min(limits.maxMs, limits.baseMs * 2 ** (attempt - 1)))
  return {
    limits,
    backOff,
    async trying(work) {
      for (let failures = 1; ; failures++) {
        try {
          return await work()
        } catch (error) {
          if (failures >= limits.failures || isBug(error) || error instanceof NoAnswerInTime) throw error
          await backOff(failures)
        }
      }
    },
  }
}
