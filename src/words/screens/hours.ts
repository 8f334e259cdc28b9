/** FIND-6: "Open 09:00–17:00"; with the place whose clock is meant where the reader's shows another time. */
export type HoursWords = {
  readonly open: (hours: string) => string
  readonly openIn: (hours: string, place: string) => string
}
