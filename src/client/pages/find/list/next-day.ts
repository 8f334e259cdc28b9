import { addDays } from '../../../../platform/local-day.ts'
import { showsTheSame } from '../../../../platform/wall-time.ts'
import { dayHere } from '../../../components/day-here.ts'
import { day } from '../../../language/day.ts'
import { find } from '../../../language/find.ts'
import type { Doctor } from '../doctor.ts'

/** FIND-3: why nobody can be seen today any more; null while somebody can. */
export function whyNotToday({ today }: Pick<Doctor, 'today'>): string | null {
  if (!today.isWorkingDay) return find().today.dayOff
  if (today.isFull) return find().today.full
  return today.isOver ? find().today.noneLeft : null
}

/**
 * BOOK-16: "Next: tomorrow 09:00"; null when no day of the list can be booked. The time only where the reader's clock shows
 * the clinic's (FIND-6), and tomorrow only where it is theirs, too.
 */
export function nextDayInWords({ today, opensAt, timeZone }: Doctor): string | null {
  const { date, nextDay } = today
  if (nextDay === null) return null
  const now = Date.now()
  const isTomorrow = dayHere(now) === date && nextDay === addDays(date, 1)
  const name = isTomorrow ? find().today.tomorrow : `${day().weekday(nextDay)} ${day().dayMonth(nextDay)}`
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  return find().today.next(showsTheSame(now, timeZone, own) ? `${name} ${opensAt}` : name)
}
