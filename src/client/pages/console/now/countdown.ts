import type { PublicView } from '../../../../queue/views/view.ts'
import { NO_SHOW_AFTER_MS, WARN_SECONDS_LEFT } from '../../../../queue/vocabulary.ts'

type TimeToCome = {
  readonly ms: number
  /** Of the two minutes, from 1 to 0. */
  readonly share: number
  /** The patient has been warned for the last time. */
  readonly isShort: boolean
}

/**
 * LATE-1: what a called patient has left. Nothing counts down for one who has joined, nor while the doctor is away; it
 * starts again then. The clock here may be behind the room's: nobody is shown more than there is.
 */
export function timeToCome({ turn, availableSince }: PublicView, now: number): TimeToCome | null {
  if (turn?.status !== 'called' || turn.joined || availableSince === null) return null
  const until = Math.max(turn.since, availableSince) + NO_SHOW_AFTER_MS
  const ms = Math.max(0, Math.min(until - now, NO_SHOW_AFTER_MS))
  return { ms, share: ms / NO_SHOW_AFTER_MS, isShort: ms <= Math.min(...WARN_SECONDS_LEFT) * 1000 }
}
