/** A Monday: dates have no zone, and weekdays no year. */
const MONDAY = Date.UTC(2024, 0, 1)
const DAY = 86_400_000

/** The names of the ISO weekdays, 1 = Monday. */
export function weekdays(language: string, length: 'long' | 'short') {
  const format = new Intl.DateTimeFormat(language, { weekday: length, timeZone: 'UTC' })
  return (weekday: number) => format.format(MONDAY + (weekday - 1) * DAY)
}

/** "a, b and c". */
export function listing(language: string) {
  const format = new Intl.ListFormat(language, { type: 'conjunction' })
  return (each: readonly string[]) => format.format(each)
}
