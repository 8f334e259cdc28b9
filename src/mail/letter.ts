import { mailsIn } from '../words/mails.ts'
import { type Letter, letterHtml } from './letter-html.ts'
import type { Mail } from './port.ts'

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

function letterText({ language, words, code, url, others = [], listUnsubscribe }: Letter): string {
  const common = mailsIn(language)
  const parts = [
    words.heading,
    ...words.text,
    code && `${common.code}: ${code}`,
    url && `${words.button ?? common.orOpen}\n${url}`,
    ...others.map((other) => `${other.label}\n${other.url}`),
    words.after,
    `--\n${common.foot}`,
    listUnsubscribe && `${common.unsubscribe}: ${listUnsubscribe}`,
  ]
  return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`
}
