import { connect, type Socket } from 'node:net'
import { connect as connectSecurely } from 'node:tls'
import { createTransport } from 'nodemailer'
import { NoAnswerInTime, withTimeLimit } from '../platform/time-limit.ts'
import { problemOfEmail } from '../protocol/forms.ts'
import type { Mail, MailPort, MailSent } from './port.ts'
import type { SmtpSettings } from './smtp-settings.ts'

/** How long one step of the conversation may take, in ms. */
const STEP_MS = 10_000
/** How long the whole of it may take, in ms. */
const WHOLE_MS = 20_000

/** What an SMTP server means by these: there is no such mailbox (RFC 5321, 4.2.3). */
const NO_SUCH_MAILBOX = new Set([550, 551, 553])

/** MAIL-1: mails over SMTP, a connection for each: an isolate cannot keep one for the next request. */
export function createSmtpMail(
  settings: SmtpSettings,
  limits: { stepMs?: number; wholeMs?: number } = {},
): MailPort {
  const { stepMs = STEP_MS, wholeMs = WHOLE_MS } = limits
  return {
    async send(mail) {
      // One address and nothing else: what could be read as several, or as a header, is sent to nobody (MAIL-3).
      if (problemOfEmail(mail.to) !== null) return { kind: 'refused', code: 'ADDRESS' }
      const transport = transportOf(settings, stepMs)
      try {
        const sent = await withTimeLimit(wholeMs, (signal) =>
          transport.sendMail({ ...messageOf(mail, settings.from), signal }),
        )
        return { kind: 'sent', providerId: sent.messageId }
      } catch (error) {
        return failureOf(error)
      } finally {
        transport.close()
      }
    },
  }
}

function transportOf(settings: SmtpSettings, stepMs: number) {
  const { host, port, tls, auth } = settings
  return createTransport({
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    ...(auth && { auth }),
    connectionTimeout: stepMs,
    greetingTimeout: stepMs,
    socketTimeout: stepMs,
    // What is in a mail is text of ours: nothing is read from a disk or fetched for it.
    disableFileAccess: true,
    disableUrlAccess: true,
    // The platform finds the host by itself; the library would ask a name server first, which a local name has none of.
    getSocket: (_options: unknown, done: GotSocket) => openSocket(settings, stepMs, done),
  })
}

type GotSocket = (error: Error | null, got?: { connection: Socket; secured: boolean }) => void

function openSocket({ host, port, tls }: SmtpSettings, stepMs: number, done: GotSocket): void {
  const secured = tls === 'implicit'
  const connection = secured ? connectSecurely({ host, port, servername: host }) : connect({ host, port })
  const finish = (error: Error | null) => {
    clearTimeout(timer)
    connection.off('error', finish)
    if (error) done(error)
    else done(null, { connection, secured })
  }
  const timer = setTimeout(() => {
    finish(new NoAnswerInTime(stepMs))
    connection.destroy()
  }, stepMs)
  connection.once('error', finish)
  connection.once(secured ? 'secureConnect' : 'connect', () => finish(null))
}

/** MAIL-2, MAIL-3. */
function messageOf({ id, to, subject, text, html, listUnsubscribe }: Mail, from: string) {
  return {
    from,
    to,
    subject,
    text,
    html,
    messageId: `<${id}@${domainOf(from)}>`,
    headers: {
      // Nobody's holiday notice answers a machine (RFC 3834).
      'auto-submitted': 'auto-generated',
      ...(listUnsubscribe !== undefined && {
        'list-unsubscribe': `<${listUnsubscribe}>`,
        'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      }),
    },
  }
}

const domainOf = (from: string) => from.slice(from.lastIndexOf('@') + 1).replace('>', '')

/** Only what the server says of this very mail is final; all else is tried again: it may be our settings. */
function failureOf(error: unknown): Exclude<MailSent, { kind: 'sent' }> {
  if (error instanceof NoAnswerInTime) return { kind: 'later', code: 'TIMEOUT' }
  const { code, responseCode, command } = readError(error)
  const isOfTheMail = /^(MAIL FROM|RCPT TO|DATA)/.test(command)
  if (isOfTheMail && responseCode >= 500 && responseCode < 600) {
    const isGone = command.startsWith('RCPT TO') && NO_SUCH_MAILBOX.has(responseCode)
    return { kind: isGone ? 'gone' : 'refused', code: `SMTP_${responseCode}` }
  }
  return { kind: 'later', code: CODES[code] ?? (responseCode > 0 ? `SMTP_${responseCode}` : 'CONNECTION') }
}

const CODES: Readonly<Record<string, string>> = { ETIMEDOUT: 'TIMEOUT', EAUTH: 'AUTH', ETLS: 'TLS' }

function readError(error: unknown) {
  const read = (name: string): unknown =>
    typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined
  const [code, command, responseCode] = [read('code'), read('command'), read('responseCode')]
  return {
    code: typeof code === 'string' ? code : '',
    command: typeof command === 'string' ? command : '',
    responseCode: typeof responseCode === 'number' ? responseCode : 0,
  }
}
