import type { FreshnessWords } from '../screens/freshness.ts'

export const freshness = {
  asOf: (time, state) => `As of ${time}, ${state.toLowerCase()}`,
} satisfies FreshnessWords
