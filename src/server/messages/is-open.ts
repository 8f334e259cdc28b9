import { addDays, localDayAt } from '../../platform/local-day.ts'
import type { Instant, LocalDate } from '../../queue/ids.ts'

type Visit = { readonly date: LocalDate; readonly timeZone: string }

/** MSG-6: from the booking until the end of the day after the visit's, where the doctor is. */
export const isOpenForMessages = ({ date, timeZone }: Visit, now: Instant): boolean =>
  localDayAt(now, timeZone) <= addDays(date, 1)
