import { addDays } from '../../../platform/local-day.ts'
import { localDate } from '../../../queue/ids.ts'

type Day = { readonly date: string; readonly isWorkingDay: boolean }

export type WishedInVain =
  | { readonly type: 'past' | 'closed' | 'full'; readonly date: string }
  /** Too far ahead: the first day on which it is in the list. */
  | { readonly type: 'ahead'; readonly date: string; readonly opens: string }

/** BOOK-17: why a day cannot be booked, by the list of those that can be looked at. */
export function whyNot(date: string, days: readonly Day[]): WishedInVain | null {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return null
  if (date < first.date) return { type: 'past', date }
  if (date > last.date) return { type: 'ahead', date, opens: addDays(localDate(date), 1 - days.length) }
  const isWorkingDay = days.find((each) => each.date === date)?.isWorkingDay
  return { type: isWorkingDay ? 'full' : 'closed', date }
}
