import type { DaySettings } from './events.ts'
import type { Instant, Token } from './ids.ts'
import type { Queue } from './queue.ts'
import { JOIN_WITHIN_POSITIONS } from './vocabulary.ts'

/** What positions are counted from: a queue or its public view. */
type Line = { readonly serving: Token | null; readonly line: readonly Token[] }

/**
 * Turns until this token's own: 0 when it is being served, 1 when it is next (P15).
 * Null when the token expects no turn (finished, cancelled, missed, unknown).
 */
export function positionOf({ serving, line }: Line, token: Token): number | null {
  if (serving === token) return 0
  const index = line.indexOf(token)
  return index === -1 ? null : index + 1
}

/** JOIN-1, P4: the same answer enables the button and guards the server. */
export const mayJoin = (position: number | null) => position !== null && position <= JOIN_WITHIN_POSITIONS

/** TIME-1: the doctor-day is today or past. */
export const hasBegun = ({ startsAt = 0 }: Pick<DaySettings, 'startsAt'>, at: Instant) => at >= startsAt

/** Every waiting token's position, nearest first (POS-2). */
export const positions = (queue: Queue): ReadonlyMap<Token, number> =>
  new Map(queue.line.map((token, index) => [token, index + 1]))
