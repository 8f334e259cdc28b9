import { and, eq } from 'drizzle-orm'
import { isPractising } from '../../db/practising.ts'
import { doctorDays, doctorSettings } from '../../db/schema.ts'
import { isoWeekdayOf, localDayAt } from '../../platform/local-day.ts'
import { nextTokenOf, placesTaken, waitForNewcomer } from '../../queue/estimate/newcomer.ts'
import type { DoctorDay, Instant, LocalDate, Token } from '../../queue/ids.ts'
import { emptyQueue } from '../../queue/queue.ts'
import { type PublicView, publicView } from '../../queue/views/view.ts'
import { refusal, refusalOf } from '../errors.ts'
import type { Context } from '../trpc.ts'
import { type ExpectedTimes, expectedTimes, type Hours } from './expected-times.ts'

/** BOOK-9 what whoever books now can expect. */
export type Newcomer = ExpectedTimes & { readonly token: Token }

/** BOOK-9 from one doctor-day's view; on a day that has not begun it counts from opening time. */
export function newcomerOf(view: PublicView, date: LocalDate, hours: Hours, now: Instant): Newcomer {
  const times = expectedTimes({ view, date, hours }, now, waitForNewcomer)
  if (!times) throw new Error('whoever would book has a wait')
  return { token: nextTokenOf(view), ...times }
}

/**
 * BOOK-9 the same for a doctor-day by its key; refuses a day that takes no booking, as the booking would (BOOK-4). Of a day
 * on which nothing has happened, or nothing since it was last asked, no room is asked: anybody may look at many.
 */
export async function newcomerOn(
  { db, viewAt, clock }: Pick<Context, 'db' | 'viewAt' | 'clock'>,
  { key, doctorId, date }: DoctorDay,
): Promise<Newcomer> {
  const now = clock()
  const [row] = await db
    .select({ settings: doctorSettings, seq: doctorDays.seq })
    .from(doctorSettings)
    .leftJoin(doctorDays, eq(doctorDays.id, key))
    .where(and(eq(doctorSettings.doctorId, doctorId), isPractising(doctorSettings.doctorId)))
  if (!row) throw refusal('NOT_FOUND', ({ api }) => api.noSuchDoctor)
  const { settings, seq } = row
  if (date < localDayAt(now, settings.timeZone)) throw refusalOf({ code: 'DATE_PAST' })
  if (!settings.workingDays.includes(isoWeekdayOf(date))) throw refusalOf({ code: 'DAY_OFF' })
  const view = seq === null ? publicView(emptyQueue(key)) : await viewAt(key, seq)
  if (placesTaken(view) >= settings.capacity) throw refusalOf({ code: 'DAY_FULL' })
  return newcomerOf(view, date, settings, now)
}
