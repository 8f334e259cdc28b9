import { randomBytes } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { signedAt, webhookHeaders, webhookKey } from '../../src/delivery/texts/standard-webhooks.ts'
import { type CaughtText, caughtTexts } from '../../src/protocol/caught-text.ts'
import { TEXT_NEWS_PATHS } from '../../src/protocol/text-news.ts'

/** The newest are kept, and only as long as this process runs. */
const KEPT = 200

export type TextCatcher = {
  /** Where texts are sent to, and read from as JSON, newest first; an answer to one is posted to `answersUrl`. */
  readonly url: string
  readonly answersUrl: string
  /** What both sides sign by; made anew at each start. */
  readonly secret: string
  stop(): Promise<void>
}

const sent = caughtTexts.element.pick({ to: true, via: true, body: true })
const answered = z.object({ from: z.string(), body: z.string() })

/**
 * SMS-6: a gateway on this machine that speaks the signed webhook, texts nobody and keeps what it is given, so that nobody's
 * message leaves a demo or a test. It says of each that it was delivered, and passes answers on, as a real one would.
 */
export async function startTextCatcher(appUrl: string): Promise<TextCatcher> {
  const secret = `whsec_${randomBytes(32).toString('base64')}`
  const key = webhookKey(secret) ?? new Uint8Array()
  const caught = new Map<string, CaughtText>()

  async function tell(news: object): Promise<void> {
    const body = JSON.stringify(news)
    const headers = await webhookHeaders(key, `msg_${randomBytes(12).toString('hex')}`, body, Date.now())
    // The app may be starting, or gone: a real gateway would try again, and here nobody misses it.
    await fetch(new URL(TEXT_NEWS_PATHS.webhook, appUrl), { method: 'POST', headers, body }).catch(() => {})
  }

  async function take(request: http.IncomingMessage): Promise<number> {
    const body = await text(request)
    const id = String(request.headers['webhook-id'])
    const headers = new Headers(Object.entries(request.headers).map(([name, said]) => [name, String(said)]))
    if ((await signedAt(key, headers, body, Date.now())) === null) return 401
    if (!caught.has(id)) caught.set(id, { id, ...sent.parse(JSON.parse(body)), at: Date.now() })
    const [oldest] = caught.keys()
    if (caught.size > KEPT && oldest !== undefined) caught.delete(oldest)
    void tell({ type: 'text.receipt', id, status: 'delivered' })
    return 202
  }

  const server = http.createServer(async (request, response) => {
    try {
      if (request.method !== 'POST') {
        response.writeHead(200, { 'content-type': 'application/json' })
        return void response.end(JSON.stringify([...caught.values()].reverse()))
      }
      if (request.url !== '/answers') return void response.writeHead(await take(request)).end()
      await tell({ type: 'text.received', ...answered.parse(JSON.parse(await text(request))) })
      response.writeHead(204).end()
    } catch {
      response.writeHead(400).end() // What is no message, or a client that was killed in the middle of one.
    }
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    answersUrl: `${url}/answers`,
    secret,
    stop() {
      server.closeAllConnections()
      return new Promise((closed) => server.close(() => closed()))
    },
  }
}
