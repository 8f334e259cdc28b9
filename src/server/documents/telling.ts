import { localDayAt } from '../../platform/local-day.ts'
import { documents as english } from '../../words/english/documents.ts'
import { documents as hindi } from '../../words/hindi/documents.ts'
import type { Language } from '../../words/languages.ts'
import type { DocumentsWords } from '../../words/screens/documents.ts'

const WORDS: Readonly<Record<Language, DocumentsWords>> = { en: english, hi: hindi }
/** The same dates as on the screens. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', hi: 'hi-IN' }

/** How a document speaks to whoever reads it. */
export type Telling = {
  readonly language: Language
  readonly words: DocumentsWords
  /** A calendar date, `YYYY-MM-DD`. */
  readonly date: (date: string) => string
  /** The day of an instant, in the reader's zone. */
  readonly day: (at: Date) => string
  /** TIME-1: a time of day in the reader's zone, which it names; with its day when that is not the clinic's. */
  readonly time: (at: Date, clinicDate: string) => string
}

export function tellingIn(language: Language, timeZone: string): Telling {
  const words = WORDS[language]
  const locale = LOCALES[language]
  const parts = { day: 'numeric', month: 'long', year: 'numeric' } as const
  const ofDate = new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' })
  const date = (text: string) => ofDate.format(new Date(text))
  // On 24 hours, as on the screens.
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const ofTime = new Intl.DateTimeFormat(locale, { ...clock, timeZone })
  return {
    language,
    words,
    date,
    day: (at) => date(localDayAt(at.getTime(), timeZone)),
    time(at, clinicDate) {
      const own = localDayAt(at.getTime(), timeZone)
      const time = words.pdf.timeIn(ofTime.format(at), timeZone)
      return own === clinicDate ? time : `${date(own)}, ${time}`
    },
  }
}
