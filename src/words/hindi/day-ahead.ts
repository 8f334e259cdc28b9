import type { DayAheadWords } from '../screens/day-ahead.ts'

export const dayAhead = {
  be: {
    online: (likely) => `लगभग ${likely} बजे तैयार रहें`,
    in_person: (likely) => `लगभग ${likely} बजे आएँ`,
  },
  between: (low, high) => `अभी के अनुमान से ${low} और ${high} के बीच`,
} satisfies DayAheadWords
