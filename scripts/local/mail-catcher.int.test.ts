import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSmtpMail } from '../../src/mail/smtp.ts'
import { caughtMails } from '../../src/protocol/caught-mail.ts'
import { type MailCatcher, startMailCatcher } from './mail-catcher.ts'

let catcher: MailCatcher
beforeAll(async () => {
  catcher = await startMailCatcher()
})
afterAll(() => catcher.stop())

const inbox = async () => caughtMails.parse(await (await fetch(catcher.inboxUrl)).json())

it('MAIL-6 MAIL-2 what is sent is kept, newest first, and a mail that comes twice is there once', async () => {
  const from = 'no-reply@clinic.example'
  const out = createSmtpMail({ host: '127.0.0.1', port: catcher.smtpPort, tls: 'none', auth: null, from })
  const mail = (id: string, text: string) =>
    out.send({ id, to: 'ada@home.example', subject: 'पुष्टि', text, html: `<p>${text}</p>` })

  for (const [id, text] of [
    ['1', 'first'],
    ['2', 'नमस्ते'],
    ['1', 'first'],
  ] as const)
    expect(await mail(id, text)).toMatchObject({ kind: 'sent' })

  expect(await inbox()).toMatchObject([
    {
      id: '<2@clinic.example>',
      to: 'ada@home.example',
      subject: 'पुष्टि',
      text: expect.stringMatching(/^नमस्ते\n?$/),
    },
    { id: '<1@clinic.example>', text: expect.stringMatching(/^first\n?$/) },
  ])
})
