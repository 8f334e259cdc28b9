import type { HoursWords } from '../screens/hours.ts'

export const hours = {
  open: (hours) => `समय ${hours}`,
  openIn: (hours, place) => `समय ${hours} (${place} के अनुसार)`,
} satisfies HoursWords
