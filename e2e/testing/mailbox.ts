import { expect } from 'vitest'
import { type CaughtMail, caughtMails } from '../../src/protocol/caught-mail.ts'

/** The newest mail to somebody whose subject begins so, once it has come, with its text, and the code and the link in it. */
export async function mailOf(inboxUrl: string, to: string, subject: string) {
  let found: CaughtMail | undefined
  await expect
    .poll(async () => {
      const mails = caughtMails.parse(await (await fetch(inboxUrl)).json())
      found = mails.find((mail) => mail.to === to && mail.subject.startsWith(subject))
      return found !== undefined
    })
    .toBe(true)
  const text = found?.text ?? ''
  const [, code = ''] = /: (\d{6})$/m.exec(text) ?? []
  const [link = ''] = /https?:\/\/\S+#\S+/.exec(text) ?? []
  return { text, code, link, id: found?.id }
}
