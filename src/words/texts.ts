import { texts as english, caughtTexts as englishCaught } from './english/texts.ts'
import { texts as hindi, caughtTexts as hindiCaught } from './hindi/texts.ts'
import type { Language } from './languages.ts'
import type { CaughtTextWords, TextsWords } from './screens/texts.ts'

const TEXTS: Readonly<Record<Language, TextsWords>> = { en: english, hi: hindi }
const CAUGHT: Readonly<Record<Language, CaughtTextWords>> = { en: englishCaught, hi: hindiCaught }

/** What text messages say; the rest of it is the dictionary's. */
export const textsIn = (language: Language): TextsWords => TEXTS[language]

export const caughtTextsIn = (language: Language): CaughtTextWords => CAUGHT[language]
