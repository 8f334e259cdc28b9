import type { Mode } from '../../queue/vocabulary.ts'

/** The doctor's page, where a visit is booked. Times are as the reader's clock shows them. */
export type BookingWords = {
  readonly page: {
    readonly back: string
    readonly loading: string
    readonly unknown: string
    readonly afterUnknown: string
    readonly minutesEach: (minutes: number) => string
    readonly minutesEachToday: (minutes: number) => string
    readonly eitherMode: (one: string, other: string) => string
    /** BOOK-18: the languages by their names in this one. */
    readonly speaks: (languages: readonly string[]) => string
    readonly practisingSince: (year: number) => string
  }
  readonly form: {
    readonly label: string
    readonly loading: string
    readonly day: string
    readonly mode: string
    readonly reason: string
    readonly reasonHint: string
    readonly book: string
    readonly signInToBook: string
    readonly booking: string
    readonly kept: string
    readonly patientsOnly: string
    /** NOTE-10: `date` is written out; the token that is given up for the one that is booked. */
    readonly instead: (token: number, date: string) => string
    readonly keepBoth: string
    readonly noDay: string
    /** What will happen, by the kind of visit; the door may be empty. */
    readonly next: Readonly<Record<Mode, (door: string) => string>>
  }
  readonly days: {
    readonly today: string
    readonly closed: string
    readonly full: string
    readonly free: string
    readonly booked: (count: number) => string
    readonly own: (token: number) => string
    /** BOOK-17: of a day that was asked for. */
    readonly inVain: {
      readonly past: (date: string) => string
      readonly closed: (date: string) => string
      readonly full: (date: string) => string
      readonly ahead: (date: string, opens: string) => string
    }
    /** BOOK-16: the label of a day without a turn to come, and what is chosen in its place. */
    readonly over: string
    readonly instead: (longDate: string) => string
  }
  /** BOOK-9, BOOK-12. */
  readonly answer: {
    readonly label: string
    readonly loading: string
    readonly token: string
    readonly lead: string
    /** Of another day than today. */
    readonly leadOn: (longDate: string) => string
    /** For whoever hears it: the token, what leads to the times, and a time or two. */
    readonly readOut: (token: number, lead: string, times: string) => string
    readonly likely: (time: string) => string
    /** Where the clinic's clock shows another time than the reader's. */
    readonly likelyOnOwnClock: (time: string) => string
    readonly yoursOnceBooked: string
    readonly fromOpening: (opens: string) => string
    readonly fromNow: string
    readonly fromReturn: string
    readonly unknown: string
    readonly afterClosing: Readonly<Record<'possibly' | 'likely', (closes: string) => string>>
  }
  /** BOOK-19. */
  readonly bar: {
    readonly says: (token: number, likely: string) => string
    /** What is read out of its button, which shows `form.book`. */
    readonly book: (token: number) => string
  }
  /** BOOK-14. */
  readonly held: {
    readonly heading: (token: number) => string
    readonly text: string
    readonly open: string
    readonly details: string
  }
}
