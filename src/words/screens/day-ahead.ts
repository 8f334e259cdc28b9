import type { Mode } from '../../queue/vocabulary.ts'

/** WAIT-12: when to come, on a day that has not begun. Times of day. */
export type DayAheadWords = {
  readonly be: Readonly<Record<Mode, (likely: string) => string>>
  readonly between: (low: string, high: string) => string
}
