import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** What the local part of an address makes the server do. */
const ANSWERS: Readonly<Record<string, number>> = { gone: 550, full: 552, later: 451, closing: 421 }

export type FakeSmtp = {
  readonly port: number
  readonly got: (Email & { readonly secure: boolean; readonly user: string | undefined })[]
  close(): Promise<void>
}

/**
 * A real SMTP server that behaves badly on request: `gone@`, `full@`, `later@` and `closing@` are answered with their codes,
 * `hang@` not at all, `drop@` loses its connection, and `spam@` is refused once all of the mail is there.
 */
export async function startFakeSmtp(options: SMTPServerOptions = {}): Promise<FakeSmtp> {
  const got: FakeSmtp['got'] = []
  const server = new SMTPServer({
    authOptional: true,
    ...options,
    onAuth({ username, password }, _, done) {
      if (password === 'right') done(null, { user: username })
      else done(new Error('no'))
    },
    onRcptTo({ address }, session, done) {
      const [wish = ''] = address.split('@')
      const answer = ANSWERS[wish]
      if (answer !== undefined) done(Object.assign(new Error('as asked'), { responseCode: answer }))
      else if (wish === 'drop') connectionOf(server, session.id)?.destroy()
      else if (wish !== 'hang') done()
    },
    onData(stream, session, done) {
      void (async () => {
        const chunks: Buffer[] = []
        for await (const chunk of stream) chunks.push(chunk)
        const mail = await PostalMime.parse(Buffer.concat(chunks))
        if (mail.to?.[0]?.address?.startsWith('spam@'))
          throw Object.assign(new Error('as asked'), { responseCode: 554 })
        got.push({ ...mail, secure: session.secure, user: session.user })
      })().then(() => done(), done)
    },
  })
  server.on('error', () => {})
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    port: (server.server.address() as AddressInfo).port,
    got,
    close: () => new Promise((closed) => server.close(closed)),
  }
}

/** The socket of a session, which the library keeps to itself. */
function connectionOf(server: SMTPServer, id: string): { destroy(): void } | undefined {
  const connections = Reflect.get(server, 'connections') as Iterable<{
    id: string
    _socket: { destroy(): void }
  }>
  return [...connections].find((connection) => connection.id === id)?._socket
}
