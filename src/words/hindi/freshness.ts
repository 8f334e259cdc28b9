import type { FreshnessWords } from '../screens/freshness.ts'

export const freshness = {
  asOf: (time, state) => `${time} की स्थिति, ${state}`,
} satisfies FreshnessWords
