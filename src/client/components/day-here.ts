import { localDayAt } from '../../platform/local-day.ts'
import type { Instant, LocalDate } from '../../queue/ids.ts'

/** TIME-1: the viewer's own date at an instant. */
export const dayHere = (at: Instant): LocalDate =>
  localDayAt(at, Intl.DateTimeFormat().resolvedOptions().timeZone)
