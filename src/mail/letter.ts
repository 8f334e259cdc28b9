import type { Language } from '../words/languages.ts'
import { mailsIn } from '../words/mails.ts'
import type { LetterWords } from '../words/screens/mails.ts'
import { letterHtml } from './letter-html.ts'
import type { Mail } from './port.ts'

/** What one mail is made of. */
export type Letter = {
  /** MAIL-2: the same for the same mail. */
  readonly id: string
  readonly to: string
  readonly language: Language
  readonly words: LetterWords
  /** What is to be typed somewhere. */
  readonly code?: string | undefined
  /** Where the button leads. */
  readonly url?: string | undefined
  readonly listUnsubscribe?: string | undefined
}

/** MAIL-3, MAIL-5: as plain text and in the one frame that all mails have. */
export async function letterMail(letter: Letter): Promise<Mail> {
  const { id, to, words, listUnsubscribe } = letter
  return {
    id,
    to,
    subject: words.subject,
    text: letterText(letter),
    html: await letterHtml(letter),
    ...(listUnsubscribe !== undefined && { listUnsubscribe }),
  }
}

function letterText({ language, words, code, url, listUnsubscribe }: Letter): string {
  const common = mailsIn(language)
  const parts = [
    words.heading,
    ...words.text,
    code && `${common.code}: ${code}`,
    url && `${words.button ?? common.orOpen}\n${url}`,
    words.after,
    `--\n${common.foot}`,
    listUnsubscribe && `${common.unsubscribe}: ${listUnsubscribe}`,
  ]
  return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`
}
