import type { DayAheadWords } from '../screens/day-ahead.ts'

export const dayAhead = {
  between: (likely, low, high) =>
    `as it looks now: your turn is likely at ${likely}, between ${low} and ${high}`,
} satisfies DayAheadWords
