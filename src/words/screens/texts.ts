import type { TextVia } from '../../queue/views/away.ts'

/**
 * SMS-3: what text messages say beside the screen's own sentences. English keeps to the letters of GSM-7, as one message
 * holds 160 of them; with any other it holds 70, and a longer text is sent in parts.
 */
export type TextsWords = {
  /** `date` is a calendar date. */
  readonly booked: (token: number, date: string) => string
  /** SMS-2. */
  readonly code: (code: string, minutes: number) => string
  /** SMS-4: STOP itself is the same in every language. */
  readonly stop: string
}

/** SMS-6: the texts on the demo's page of all that was sent. */
export type CaughtTextWords = {
  readonly vias: Readonly<Record<TextVia, string>>
  /** Answers with this word, as whoever has the phone. */
  readonly answer: (word: string) => string
}

/** SMS-2, SMS-4: the patient's number, where they choose how they are told. */
export type TextNumberWords = {
  readonly heading: string
  readonly about: string
  readonly loading: string
  readonly number: string
  readonly numberHint: string
  readonly via: string
  readonly vias: Readonly<Record<TextVia, string>>
  readonly send: string
  readonly sentTo: (number: string) => string
  readonly lost: string
  readonly confirm: string
  readonly cancel: string
  /** What is told, and at which number. */
  readonly isOn: (number: string, via: TextVia) => string
  readonly stopped: string
  readonly confirmed: string
  readonly remove: string
  readonly removed: string
  readonly change: string
  readonly working: string
}
