/** WAIT-12: when to come, on a day that has not begun. Times of day. */
export type DayAheadWords = {
  readonly between: (likely: string, low: string, high: string) => string
}
