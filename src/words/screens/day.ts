import type { EntryStatus, Mode } from '../../queue/vocabulary.ts'

/** A day and its appointments, as lists and forms show them. Dates are `YYYY-MM-DD`. */
export type DayWords = {
  readonly weekday: (date: string) => string
  readonly dayMonth: (date: string) => string
  readonly modes: Readonly<Record<Mode, string>>
  /** In the middle of a sentence. */
  readonly modesInline: Readonly<Record<Mode, string>>
  readonly statuses: Readonly<Record<EntryStatus, string>>
}
