import { chooseLanguage, type Language } from '../../words/languages.ts'
import { browserLanguage } from '../language.ts'

/** MAIL-5, LANG-2: the choice of whom a mail is to, else what the browser of whoever asked for it is set to. */
export function languageOfMail(user: object | null | undefined, headers: Headers = new Headers()): Language {
  const chosen: unknown = user && Reflect.get(user, 'language')
  return chooseLanguage(typeof chosen === 'string' ? chosen : null, [browserLanguage(headers)])
}
