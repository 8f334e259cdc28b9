import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../../scripts/local/ports.ts'
import type { Mail } from './port.ts'
import type { SmtpSettings } from './smtp-settings.ts'
import { startMailInWorkerd } from './testing/in-workerd.ts'
import { LOCALHOST } from './testing/localhost-certificate.ts'
import { type FakeSmtp, startFakeSmtp } from './testing/smtp-server.ts'

let out: Awaited<ReturnType<typeof startMailInWorkerd>>
let plain: FakeSmtp
let starttls: FakeSmtp
let implicit: FakeSmtp

beforeAll(async () => {
  out = await startMailInWorkerd()
  plain = await startFakeSmtp({ disabledCommands: ['STARTTLS'] })
  starttls = await startFakeSmtp({ ...LOCALHOST, authOptional: false })
  implicit = await startFakeSmtp({ ...LOCALHOST, secure: true })
})
afterAll(() => Promise.all([out.stop(), plain.close(), starttls.close(), implicit.close()]))

const at = (port: number, more: Partial<SmtpSettings> = {}): SmtpSettings => ({
  host: 'localhost',
  port,
  tls: 'none',
  auth: null,
  from: 'Anteroom <no-reply@clinic.example>',
  ...more,
})
const mailTo = (to: string, more: Partial<Mail> = {}): Mail => ({
  id: `id-of-${to.split('@')[0]}`,
  to,
  subject: 'पुष्टि करें, s’il vous plaît',
  text: 'A line.\n.\n.. and one that begins with dots\n',
  html: '<p>नमस्ते</p>',
  ...more,
})
const send = (to: string, settings = at(plain.port)) => out.port(settings).send(mailTo(to))

describe('MAIL-1 what becomes of a mail', () => {
  it('MAIL-1 MAIL-2 MAIL-3 it arrives as it was written, in both forms, under the id it was given', async () => {
    const listUnsubscribe = 'https://clinic.example/unsubscribe/1'
    const sent = await out.port(at(plain.port)).send(mailTo('ada@home.example', { listUnsubscribe }))

    expect(sent).toEqual({ kind: 'sent', providerId: '<id-of-ada@clinic.example>' })
    const [mail] = plain.got
    expect(mail).toMatchObject({
      messageId: '<id-of-ada@clinic.example>',
      subject: 'पुष्टि करें, s’il vous plaît',
      from: { name: 'Anteroom', address: 'no-reply@clinic.example' },
      to: [{ address: 'ada@home.example' }],
    })
    expect(mail?.text?.trim()).toBe('A line.\n.\n.. and one that begins with dots')
    expect(mail?.html?.trim()).toBe('<p>नमस्ते</p>')
    const headers = Object.fromEntries((mail?.headers ?? []).map(({ key, value }) => [key, value]))
    expect(headers).toMatchObject({
      'auto-submitted': 'auto-generated',
      'list-unsubscribe': `<${listUnsubscribe}>`,
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    })
  })

  it('MAIL-2 sent again it carries the same id', async () => {
    await send('twice@home.example')
    await send('twice@home.example')
    const ids = plain.got.map(({ messageId }) => messageId).filter((id) => id?.includes('twice'))
    expect(ids).toEqual(['<id-of-twice@clinic.example>', '<id-of-twice@clinic.example>'])
  })

  it.each([
    ['gone', 'no such mailbox', { kind: 'gone', code: 'SMTP_550' }],
    ['full', 'a mailbox that takes no more', { kind: 'refused', code: 'SMTP_552' }],
    ['spam', 'refused once it is there', { kind: 'refused', code: 'SMTP_554' }],
    ['later', 'not now', { kind: 'later', code: 'SMTP_451' }],
    // What a server says right before it closes may be lost with the connection (workerd): either way it is tried again.
    [
      'closing',
      'a server that closes',
      { kind: 'later', code: expect.stringMatching(/^(SMTP_421|CONNECTION)$/) },
    ],
    ['hang', 'no answer', { kind: 'later', code: 'TIMEOUT' }],
    ['drop', 'a connection that is lost', { kind: 'later', code: 'CONNECTION' }],
  ])('MAIL-1 %s: %s', async (wish, _, expected) => {
    expect(await send(`${wish}@home.example`)).toEqual(expected)
  })

  it('MAIL-1 no server there: later', async () => {
    expect(await send('ada@home.example', at(await freePort()))).toEqual({
      kind: 'later',
      code: 'CONNECTION',
    })
  })

  it('MAIL-3 what is no single address is sent to nobody', async () => {
    const before = plain.got.length
    for (const to of ['', 'a@home.example, b@home.example', 'a@home.example\r\nBcc: b@home.example'])
      expect(await out.port(at(plain.port)).send(mailTo(to))).toEqual({ kind: 'refused', code: 'ADDRESS' })
    expect(plain.got.length).toBe(before)
  })
})

describe('MAIL-4 on the way', () => {
  const account = { user: 'anteroom', pass: 'right' }

  it('MAIL-4 STARTTLS, and the account behind it', async () => {
    const settings = at(starttls.port, { tls: 'starttls', auth: account })
    expect(await send('ada@home.example', settings)).toMatchObject({ kind: 'sent' })
    expect(starttls.got[0]).toMatchObject({ secure: true, user: 'anteroom' })
  })

  it('MAIL-4 TLS from the first byte', async () => {
    expect(await send('ada@home.example', at(implicit.port, { tls: 'implicit' }))).toMatchObject({
      kind: 'sent',
    })
    expect(implicit.got[0]).toMatchObject({ secure: true })
  })

  it('MAIL-4 a server that offers no STARTTLS gets no mail in the open, and no password', async () => {
    const before = plain.got.length
    const settings = at(plain.port, { tls: 'starttls', auth: account })
    expect(await send('ada@home.example', settings)).toEqual({ kind: 'later', code: 'TLS' })
    expect(plain.got.length).toBe(before)
  })

  it('MAIL-4 a wrong password is our trouble, and no mail’s: later', async () => {
    const settings = at(starttls.port, { tls: 'starttls', auth: { ...account, pass: 'wrong' } })
    expect(await send('ada@home.example', settings)).toEqual({ kind: 'later', code: 'AUTH' })
  })
})
