import type { Instant, LocalDate } from '../queue/ids.ts'
import { wallAt } from './local-day.ts'

const DAY = 86_400_000

/**
 * TIME-1: when the wall of whoever lives in this zone shows `time` ("09:00") on `date`. A time that comes twice is the
 * first of the two; one that daylight saving leaves out is as much later as the clock jumps.
 */
export function instantOfWall(date: LocalDate, time: string, timeZone: string): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const wall = Date.parse(date) + (hours * 60 + minutes) * 60_000
  const offsetAt = (at: Instant) => wallAt(at, timeZone) - at
  const candidates = [wall - offsetAt(wall - DAY), wall - offsetAt(wall + DAY)] as const
  return candidates.find((at) => wallAt(at, timeZone) === wall) ?? candidates[0]
}

/** TIME-1: whether the walls of both zones show the same at `at`; two names of a zone are one to a reader. */
export const showsTheSame = (at: Instant, timeZone: string, other: string): boolean =>
  wallAt(at, timeZone) === wallAt(at, other)
