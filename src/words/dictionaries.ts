import type { Dictionary } from './dictionary.ts'
import { english } from './english/english.ts'
import { hindi } from './hindi/hindi.ts'
import type { Language } from './languages.ts'

const DICTIONARIES: Readonly<Record<Language, Dictionary>> = { en: english, hi: hindi }

export const dictionaryOf = (language: Language): Dictionary => DICTIONARIES[language]
