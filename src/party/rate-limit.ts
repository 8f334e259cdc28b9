import type { Clock } from '../platform/clock.ts'

/** ROOM-6: this many frames at once, and this many a second for ever. */
const BURST = 20
const PER_SECOND = 10

/** A token bucket: true while there is room for one more. */
export function createRateLimit(clock: Clock): () => boolean {
  let left = BURST
  let filledAt = clock()
  return () => {
    const now = clock()
    left = Math.min(BURST, left + (Math.max(0, now - filledAt) / 1000) * PER_SECOND)
    filledAt = now
    if (left < 1) return false
    left--
    return true
  }
}
