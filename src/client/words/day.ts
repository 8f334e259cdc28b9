import type { EntryStatus, Mode } from '../../queue/vocabulary.ts'

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' })
const dayMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const long = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
})

/** A calendar date has no zone: it is read and shown as UTC, so that no zone can move it. */
const at = (date: string) => new Date(`${date}T00:00:00Z`)

export const weekdayOf = (date: string) => weekday.format(at(date))
export const dayMonthOf = (date: string) => dayMonth.format(at(date))
export const longDate = (date: string) => long.format(at(date))

/** Today's date on the calendar of a zone: a doctor-day is the doctor's own (TIME-1). */
export const todayIn = (timeZone: string, now = Date.now()) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now)

export const MODE_WORDS: Record<Mode, string> = { online: 'Online', in_person: 'In person' }

export const STATUS_WORDS: Record<EntryStatus, string> = {
  booked: 'Booked',
  waiting: 'In the waiting room',
  called: 'Your turn',
  in_consultation: 'In consultation',
  interrupted: 'Interrupted',
  completed: 'Completed',
  cancelled: 'Cancelled',
  no_show: 'Missed',
}
