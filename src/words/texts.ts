import { texts as english } from './english/texts.ts'
import { texts as hindi } from './hindi/texts.ts'
import type { Language } from './languages.ts'
import type { TextsWords } from './screens/texts.ts'

const TEXTS: Readonly<Record<Language, TextsWords>> = { en: english, hi: hindi }

/** What text messages say; the rest of it is the dictionary's. */
export const textsIn = (language: Language): TextsWords => TEXTS[language]
