import type { HoursWords } from '../screens/hours.ts'

export const hours = {
  open: (hours) => `Open ${hours}`,
  openIn: (hours, place) => `Open ${hours}, ${place} time`,
} satisfies HoursWords
