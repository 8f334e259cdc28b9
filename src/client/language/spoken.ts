import type { ScreenWords } from '../../words/dictionary.ts'
import type { Language } from '../../words/languages.ts'
import type { OtherLanguages } from './other-languages.ts'

let words: Partial<ScreenWords> = {}

/** The words of the language in use; empty for English, whose sections each screen brings itself. */
export const spoken = () => words

/**
 * LANG-2: to be awaited before anything is drawn. Any language but English is loaded here, so that an English page
 * carries no other; one that cannot be loaded leaves the page readable in English.
 */
export async function speak(language: Language, others: OtherLanguages): Promise<void> {
  if (language !== 'en') {
    const loaded = await others[language]().catch(() => null)
    if (loaded === null) return
    words = loaded
  }
  document.documentElement.lang = language
}
