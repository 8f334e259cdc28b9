import { type SQL, sql } from 'drizzle-orm'
import { localDaySql } from '../../db/local-day-sql.ts'
import { doctorDays, doctorSettings, doctors } from '../../db/schema.ts'
import { addDays, isoWeekdayOf } from '../../platform/local-day.ts'
import type { Instant, LocalDate } from '../../queue/ids.ts'

/** How far ahead a visit can be booked from the list. */
export const DAYS_SHOWN = 14

export const daysFrom = (first: LocalDate, count: number) =>
  Array.from({ length: count }, (_, index) => addDays(first, index))

/**
 * BOOK-16: the days after a doctor's today that are full, or cancelled (NOTE-13), for a query of doctors: nobody has been
 * seen on them yet.
 */
export function closedDaysAheadSql(now: Instant): SQL<readonly string[]> {
  const today = localDaySql(now, doctorSettings.timeZone)
  return sql`(select coalesce(json_agg(ahead.date), '[]') from ${doctorDays} ahead
    where ahead.doctor_id = ${doctors.id} and ahead.date > ${today} and ahead.date < ${today} + ${DAYS_SHOWN}::int
      and (ahead.live_count >= ${doctorSettings.capacity} or ahead.cancelled_at is not null))`
}

/** BOOK-16: the first day after today that can be booked; null when there is none among the days shown. */
export function nextDayToBook(
  {
    workingDays,
    closedAhead,
  }: { readonly workingDays: readonly number[]; readonly closedAhead: readonly string[] },
  today: LocalDate,
): LocalDate | null {
  const [, ...ahead] = daysFrom(today, DAYS_SHOWN)
  return ahead.find((date) => workingDays.includes(isoWeekdayOf(date)) && !closedAhead.includes(date)) ?? null
}
