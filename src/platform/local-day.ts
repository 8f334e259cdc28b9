import { type Instant, type LocalDate, localDate } from '../queue/ids.ts'

const DAY = 86_400_000

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making one costs more than using it a thousand times. */
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
export function wallAt(at: Instant, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(at)
  const part = (wanted: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find(({ type }) => type === wanted)?.value ?? 0)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
}

/** TIME-1: the date on the wall of whoever lives in this IANA time zone. Throws for a zone that does not exist. */
export function localDayAt(at: Instant, timeZone: string): LocalDate {
  return localDate(new Date(wallAt(at, timeZone)).toISOString().slice(0, 10))
}

const ABOUT_A_DAY = 26 * 60 * 60_000

/**
 * TIME-1: the first instant of a local date; where a zone has left a date out, of the next one. To the second: no zone
 * has ever changed on less.
 */
export function startOfLocalDay(date: LocalDate, timeZone: string): Instant {
  let before = Date.parse(date) - ABOUT_A_DAY
  let start = Date.parse(date) + ABOUT_A_DAY
  while (start - before > 1000) {
    const between = before + Math.floor((start - before) / 2000) * 1000
    if (localDayAt(between, timeZone) < date) before = between
    else start = between
  }
  return start
}

/** The calendar date `days` later. Dates have no zone, so neither has this: no day is 23 hours long here. */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  localDate(new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10))

/** ISO weekday, 1 = Monday. */
export const isoWeekdayOf = (date: LocalDate): number => new Date(Date.parse(date)).getUTCDay() || 7
