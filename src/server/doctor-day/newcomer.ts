import { eq } from 'drizzle-orm'
import { doctorSettings } from '../../db/schema.ts'
import { isoWeekdayOf, localDayAt } from '../../platform/local-day.ts'
import { instantOfWall } from '../../platform/wall-time.ts'
import { type CountsFrom, countsFrom } from '../../queue/estimate/counts-from.ts'
import { nextTokenOf, placesTaken, waitForNewcomer } from '../../queue/estimate/newcomer.ts'
import type { Instant, LocalDate, Token } from '../../queue/ids.ts'
import type { PublicView } from '../../queue/views/view.ts'
import type { DoctorDay } from '../access.ts'
import { refusal, refusalOf } from '../errors.ts'
import type { Context } from '../trpc.ts'

/** BOOK-9 what whoever books now can expect. Nothing personal: tokens and times. */
export type Newcomer = {
  readonly token: Token
  readonly lowAt: Instant
  readonly likelyAt: Instant
  readonly highAt: Instant
  /** Nobody knows when the doctor comes: the times are from opening time (`start`), or as if they came back now. */
  readonly countsFrom: CountsFrom | null
  readonly closesAt: Instant
  /** BOOK-12: whether the turn may come only after closing time (its end of the range does), or is likely to. */
  readonly afterClosing: 'no' | 'possibly' | 'likely'
}

type Hours = Pick<typeof doctorSettings.$inferSelect, 'timeZone' | 'opensAt' | 'closesAt'>

/**
 * BOOK-9 from one doctor-day's view. While nobody knows when the doctor begins, they are expected at opening time, or now
 * when that has passed: on another day than today that is always so.
 */
export function newcomerOf(view: PublicView, date: LocalDate, hours: Hours, now: Instant): Newcomer {
  const { timeZone } = hours
  const closesAt = instantOfWall(date, hours.closesAt, timeZone)
  const from = view.doctor.status === 'available' ? null : countsFrom(view)
  const opens = Math.max(now, instantOfWall(date, hours.opensAt, timeZone))
  const expected = from === 'start' ? { ...view, doctor: { ...view.doctor, expectedBackAt: opens } } : view
  const wait = waitForNewcomer(expected, now)
  if (!wait) throw new Error('whoever would book has a wait')
  const [lowAt, likelyAt, highAt] = [now + wait.low, now + wait.likely, now + wait.high]
  const afterClosing = likelyAt > closesAt ? 'likely' : highAt > closesAt ? 'possibly' : 'no'
  return { token: nextTokenOf(view), lowAt, likelyAt, highAt, countsFrom: from, closesAt, afterClosing }
}

/** BOOK-9 the same for a doctor-day by its key; refuses a day that takes no booking, as the booking would (BOOK-4). */
export async function newcomerOn(
  { db, rooms, clock }: Pick<Context, 'db' | 'rooms' | 'clock'>,
  { key, doctorId, date }: DoctorDay,
): Promise<Newcomer> {
  const now = clock()
  const [settings] = await db.select().from(doctorSettings).where(eq(doctorSettings.doctorId, doctorId))
  if (!settings) throw refusal('NOT_FOUND', ({ api }) => api.noSuchDoctor)
  if (date < localDayAt(now, settings.timeZone)) throw refusalOf({ code: 'DATE_PAST' })
  if (!settings.workingDays.includes(isoWeekdayOf(date))) throw refusalOf({ code: 'DAY_OFF' })
  const view = await rooms.view(key)
  if (placesTaken(view) >= settings.capacity) throw refusalOf({ code: 'DAY_FULL' })
  return newcomerOf(view, date, settings, now)
}
