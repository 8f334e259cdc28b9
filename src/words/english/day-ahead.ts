import type { DayAheadWords } from '../screens/day-ahead.ts'

export const dayAhead = {
  be: {
    online: (likely) => `Be ready about ${likely}`,
    in_person: (likely) => `Come about ${likely}`,
  },
  between: (low, high) => `as it looks now, between ${low} and ${high}`,
} satisfies DayAheadWords
