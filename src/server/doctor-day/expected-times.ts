import type { doctorSettings } from '../../db/schema.ts'
import { instantOfWall } from '../../platform/wall-time.ts'
import { type CountsFrom, countsFrom } from '../../queue/estimate/counts-from.ts'
import type { Wait } from '../../queue/estimate/wait.ts'
import type { Instant, LocalDate } from '../../queue/ids.ts'
import type { PublicView } from '../../queue/views/view.ts'

/** When a turn is expected (POS-3), as moments. Nothing personal. */
export type ExpectedTimes = {
  readonly lowAt: Instant
  readonly likelyAt: Instant
  readonly highAt: Instant
  /** Nobody knows when the doctor comes: the times are from opening time (`start`), or as if they came back now. */
  readonly countsFrom: CountsFrom | null
  readonly opensAt: Instant
  readonly closesAt: Instant
  /** BOOK-12: whether the turn may come only after closing time (the end of the range does), or is likely to. */
  readonly afterClosing: 'no' | 'possibly' | 'likely'
}

export type Hours = Pick<typeof doctorSettings.$inferSelect, 'timeZone' | 'opensAt' | 'closesAt'>

type Day = { readonly view: PublicView; readonly date: LocalDate; readonly hours: Hours }

/**
 * POS-3 BOOK-9 a wait on one doctor-day as times of day. While nobody knows when the doctor begins, they are expected at
 * opening time, or now when that has passed: on another day than today that is always so.
 */
export function expectedTimes(
  { view, date, hours }: Day,
  now: Instant,
  waitOf: (view: PublicView, now: Instant) => Wait | null,
): ExpectedTimes | null {
  const opensAt = instantOfWall(date, hours.opensAt, hours.timeZone)
  const closesAt = instantOfWall(date, hours.closesAt, hours.timeZone)
  const from = countsFrom(view)
  const expectedBackAt = from === 'start' ? Math.max(now, opensAt) : view.doctor.expectedBackAt
  const wait = waitOf({ ...view, doctor: { ...view.doctor, expectedBackAt } }, now)
  if (!wait) return null
  const [lowAt, likelyAt, highAt] = [now + wait.low, now + wait.likely, now + wait.high]
  const afterClosing = likelyAt > closesAt ? 'likely' : highAt > closesAt ? 'possibly' : 'no'
  return { lowAt, likelyAt, highAt, countsFrom: from, opensAt, closesAt, afterClosing }
}
