/** The languages there is a complete dictionary for. English is what the specification is written in. */
export const LANGUAGES = ['en', 'hi'] as const
export type Language = (typeof LANGUAGES)[number]

export const isLanguage = (text: unknown): text is Language => LANGUAGES.includes(text as Language)

/** Each language by its own name: who cannot read the page can read this. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', hi: 'हिन्दी' }

/**
 * LANG-2: the person's choice, else the first of the browser's languages that there is a dictionary for, else English.
 * `preferred` are BCP 47 tags, best first ("hi-IN", "en-GB"). What is no language of ours is not heard.
 */
export function chooseLanguage(choice: string | null | undefined, preferred: readonly string[]): Language {
  return [choice ?? '', ...preferred].map(primaryTag).find(isLanguage) ?? 'en'
}

const primaryTag = (tag: string) => tag.toLowerCase().split('-')[0]

const COOKIE = 'anteroom.language'
const YEAR_SECONDS = 365 * 86_400

/** What was chosen in this browser, from its cookies: a cookie, so that the server hears it, too. */
export const chosenIn = (cookies: string): string | undefined => cookies.split(`${COOKIE}=`)[1]?.slice(0, 2)

/** The cookie that keeps a choice in a browser. */
export const choiceCookie = (language: Language): string =>
  `${COOKIE}=${language}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`
