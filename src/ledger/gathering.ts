import type { Timer } from '../platform/timer.ts'

/** How many rounds joins wait at most, and how many without a new one are enough. */
const ROUNDS = 12
const QUIET_ROUNDS = 2

export type Gathering = {
  /** Resolves when nothing has come for a few rounds, or something has come that waits for nobody. */
  gather(): Promise<void>
  /** Ends the round that is running: something has come that waits for nobody. */
  stop(): void
}

export type GatheringOptions = {
  readonly timer: Timer
  /** One round, in ms. */
  readonly roundMs: number
  /** How many are waiting now; null when one of them waits for nobody. */
  readonly count: () => number | null
}

/**
 * JOIN-3: patients who join at the same moment wait a little for one another, so that they can be admitted by token. In
 * rounds rather than one long wait: on a busy machine a timer may ring before what has long arrived is read, and the next
 * round lets that in.
 */
export function createGathering({ timer, roundMs, count }: GatheringOptions): Gathering {
  let endRound = () => {}

  const round = () =>
    new Promise<void>((resolve) => {
      const cancel = timer(roundMs, resolve)
      endRound = () => {
        cancel()
        resolve()
      }
    })

  return {
    async gather() {
      let quiet = 0
      for (let rounds = 0; rounds < ROUNDS && quiet < QUIET_ROUNDS; rounds++) {
        const before = count()
        await round()
        const after = count()
        if (before === null || after === null) return
        quiet = after > before ? 0 : quiet + 1
      }
    },
    stop: () => endRound(),
  }
}
