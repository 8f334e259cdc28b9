import { choiceCookie, chooseLanguage, chosenIn, type Language } from '../../words/languages.ts'

/** LANG-2: what was chosen in this browser, else what the browser is set to. */
export const browserLanguage = (): Language => chooseLanguage(chosenIn(document.cookie), navigator.languages)

/** Keeps a choice in this browser; whether it is another language than before. */
export function keepChoice(language: Language): boolean {
  const before = browserLanguage()
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is asynchronous, and not in every browser.
  document.cookie = choiceCookie(language)
  return browserLanguage() !== before
}
