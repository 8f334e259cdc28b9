import type { DayAheadWords } from '../screens/day-ahead.ts'

export const dayAhead = {
  between: (likely, low, high) => `अभी के अनुमान से: आपकी बारी संभवतः ${likely} बजे, ${low} और ${high} के बीच`,
} satisfies DayAheadWords
