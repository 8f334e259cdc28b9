import http from 'node:http'
import type { AddressInfo } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { CaughtMail } from '../../src/protocol/caught-mail.ts'

/** The newest are kept, and only as long as this process runs. */
const KEPT = 200

export type MailCatcher = {
  readonly smtpPort: number
  /** Where all that was caught is read, as JSON, newest first. */
  readonly inboxUrl: string
  stop(): Promise<void>
}

/**
 * MAIL-6: an SMTP server on this machine that delivers nothing and keeps what it is given, so that nobody's mail leaves a
 * demo or a test. A mail that comes again (MAIL-2) is there once, as in a mailbox.
 */
export async function startMailCatcher(): Promise<MailCatcher> {
  const caught = new Map<string, CaughtMail>()
  const smtp = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, { envelope }, done) {
      void (async () => {
        const chunks: Buffer[] = []
        for await (const chunk of stream) chunks.push(chunk)
        const {
          messageId = '',
          subject = '',
          text = '',
          html = '',
        } = await PostalMime.parse(Buffer.concat(chunks))
        const to = envelope.rcptTo.map(({ address }) => address).join(', ')
        if (!caught.has(messageId))
          caught.set(messageId, { id: messageId, to, subject, text, html, at: Date.now() })
        const [oldest] = caught.keys()
        if (caught.size > KEPT && oldest !== undefined) caught.delete(oldest)
      })().then(() => done(), done)
    },
  })
  // A client that is killed in mid-conversation is none of our troubles.
  smtp.on('error', () => {})
  const inbox = http.createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify([...caught.values()].reverse()))
  })
  const [smtpPort, inboxPort] = await Promise.all([listening(smtp.server, smtp), listening(inbox, inbox)])
  return {
    smtpPort,
    inboxUrl: `http://127.0.0.1:${inboxPort}`,
    async stop() {
      inbox.closeAllConnections()
      await Promise.all([
        new Promise<void>((closed) => smtp.close(closed)),
        new Promise<void>((closed) => inbox.close(() => closed())),
      ])
    },
  }
}

type Listener = { listen(port: number, host: string, then: () => void): unknown }
type Bound = { address(): AddressInfo | string | null }

const listening = (bound: Bound, listener: Listener): Promise<number> =>
  new Promise((resolve) => {
    listener.listen(0, '127.0.0.1', () => resolve((bound.address() as AddressInfo).port))
  })
