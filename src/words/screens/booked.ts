import type { EntryStatus, Mode } from '../../queue/vocabulary.ts'

/** BOOK-11: the confirmation of a booking. */
export type BookedWords = {
  readonly title: string
  readonly loading: string
  readonly heading: string
  readonly token: string
  /** "Today, online, with Dr. Osei"; the mode as it stands in a sentence. */
  readonly about: (day: string, mode: string, doctor: string) => string
  readonly today: string
  readonly between: (likely: string, low: string, high: string) => string
  readonly ahead: (turns: number) => string
  /** BOOK-12. */
  readonly afterClosing: Readonly<Record<'possibly' | 'likely', (closes: string) => string>>
  readonly comeTo: (door: string) => string
  /** What there is to do from here, in three steps. */
  readonly next: {
    readonly heading: string
    readonly watch: Step
    readonly near: Readonly<Record<Mode, (door: string) => Step>>
    readonly turn: Readonly<Record<Mode, Step>>
  }
  readonly open: string
  readonly calendar: string
  readonly appointments: string
  /** Of a booking that holds no place any more. */
  readonly over: Readonly<Record<Exclude<EntryStatus, 'booked' | 'waiting'>, string>>
  /** WAIT-18: on a day that is over. */
  readonly neverCame: string
  readonly bookAgain: string
  readonly unknown: string
  readonly afterUnknown: string
}

type Step = { readonly title: string; readonly text: string }
