import type { ConnectionState } from '../feed/connection-state.ts'
import type { DayFeed } from '../feed/day-feed.ts'
import { connection } from '../language/connection.ts'
import { freshness } from '../language/freshness.ts'
import { live } from '../language/live.ts'

/** How long after it was last known to be so what is shown is called old, in ms: a socket mostly comes back sooner. */
const OLD_AFTER: Partial<Record<ConnectionState, number>> = {
  offline: Number.NEGATIVE_INFINITY,
  outdated: Number.NEGATIVE_INFINITY,
  reconnecting: 15_000,
}

/** WAIT-21: "As of 10:04, offline"; empty while what is shown is of now, or nothing is. */
export function asOfInWords({ state, asOf }: Pick<DayFeed, 'state' | 'asOf'>, now: number): string {
  const after = OLD_AFTER[state()]
  const isOld = after !== undefined && now - asOf() >= after
  return isOld ? freshness().asOf(live().timeOfDay(asOf()), connection()[state()]) : ''
}
