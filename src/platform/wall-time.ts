import type { Instant, LocalDate } from '../queue/ids.ts'

const DAY = 86_400_000

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formats.set(timeZone, made)
  return made
}

/** What the clock on a wall there shows at `at`, read as if it were UTC; to the second. */
function wallAt(at: Instant, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(at)
  const part = (wanted: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find(({ type }) => type === wanted)?.value ?? 0)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
}

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
