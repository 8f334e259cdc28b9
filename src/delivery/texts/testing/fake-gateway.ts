import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TextSettings } from '../text-settings.ts'

/** How it answers: as it should, with a status, silence, a connection that ends, or one of the two nos about a number. */
export type Behaviour =
  | 'takes'
  | 'silent'
  | 'takes and hangs up'
  | 'unreachable'
  | 'unsubscribed'
  | { readonly status: number; readonly retryAfter?: string }

/** One message that it has taken, as its protocol has it. */
export type Taken = { readonly id: string; readonly to: string; readonly body: string; readonly all: object }

export const SECRET_BYTES = Buffer.from('a secret of thirty-two bytes....')
const ACCOUNT = 'AC00000000000000000000000000000000'
const TOKEN = 'the-token-of-the-account'

/** A gateway on this machine that speaks what the adapter of `kind` is made for, and takes nothing from anybody else. */
export async function startFakeGateway(kind: TextSettings['kind']) {
  const taken: Taken[] = []
  const state: { behaviour: Behaviour } = { behaviour: 'takes' }
  const speaks = kind === 'webhook' ? webhook : twilio
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString()
    const message = speaks.read(request, body)
    if (message === null) return void response.writeHead(401).end('{}')
    const { behaviour } = state
    if (behaviour === 'silent') return
    if (typeof behaviour === 'object') {
      const { status, retryAfter } = behaviour
      response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter })
      return void response.end(speaks.failed(status))
    }
    if (behaviour === 'unreachable' || behaviour === 'unsubscribed') {
      const no = speaks.nos[behaviour]
      return void response.writeHead(no.status).end(JSON.stringify(no.said))
    }
    // By the signed webhook's id the same message is one.
    if (kind === 'twilio' || !taken.some(({ id }) => id === message.id)) taken.push(message)
    if (behaviour === 'takes and hangs up') return void request.socket.destroy()
    response.writeHead(201, { 'content-type': 'application/json' })
    response.end(JSON.stringify(kind === 'twilio' ? { sid: `SM${taken.length}`, status: 'queued' } : {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const settings = {
    webhook: { kind: 'webhook', url: `${url}/texts`, key: SECRET_BYTES, offers: ['sms', 'whatsapp'] },
    twilio: {
      kind: 'twilio',
      accountSid: ACCOUNT,
      authToken: TOKEN,
      apiUrl: url,
      from: { sms: '+15550100', whatsapp: '+15550111' },
    },
  } as const satisfies Record<TextSettings['kind'], TextSettings>
  return {
    taken,
    state,
    settings,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

type Speaks = {
  /** Null for what was not sent by whoever may. */
  readonly read: (request: IncomingMessage, body: string) => Taken | null
  readonly failed: (status: number) => string
  readonly nos: Readonly<Record<'unreachable' | 'unsubscribed', { status: number; said: object }>>
}

const isSame = (a: string, b: string) =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** Standard Webhooks, by another hand than ours: https://www.standardwebhooks.com. */
const webhook: Speaks = {
  read({ headers, url }, body) {
    const id = String(headers['webhook-id'])
    const at = String(headers['webhook-timestamp'])
    const made = createHmac('sha256', SECRET_BYTES).update(`${id}.${at}.${body}`).digest('base64')
    const isFresh = Math.abs(Date.now() / 1000 - Number(at)) < 300
    if (url !== '/texts' || !isFresh || !isSame(`v1,${made}`, String(headers['webhook-signature'])))
      return null
    const all = JSON.parse(body)
    return { id, to: all.to, body: all.body, all }
  },
  failed: () => '<html>Bad gateway</html>',
  nos: {
    unreachable: { status: 422, said: { code: 'unreachable' } },
    unsubscribed: { status: 422, said: { code: 'unsubscribed' } },
  },
}

/** Twilio's Messages resource. */
const twilio: Speaks = {
  read({ headers, url }, body) {
    const basic = `Basic ${Buffer.from(`${ACCOUNT}:${TOKEN}`).toString('base64')}`
    if (url !== `/2010-04-01/Accounts/${ACCOUNT}/Messages.json`) return null
    if (!isSame(basic, String(headers.authorization))) return null
    if (headers['content-type'] !== 'application/x-www-form-urlencoded') return null
    const all = Object.fromEntries(new URLSearchParams(body))
    const { To: to = '', Body: said = '', From, MessagingServiceSid } = all
    if (!to || !said || !(From ?? MessagingServiceSid)) return null
    return { id: String(headers['i-twilio-idempotency-token']), to, body: said, all }
  },
  failed: (status) => JSON.stringify({ code: status === 429 ? 20_429 : null, message: 'No', status }),
  nos: {
    unreachable: { status: 400, said: { code: 21_211, message: 'Invalid To number', status: 400 } },
    unsubscribed: { status: 400, said: { code: 21_610, message: 'Unsubscribed recipient', status: 400 } },
  },
}
