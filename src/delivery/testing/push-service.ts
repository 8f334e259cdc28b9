import { createECDH, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import ece from 'http_ece'
import { importJWK, jwtVerify } from 'jose'
import { type PushMessage, pushMessage } from '../../protocol/push-message.ts'

/** One push that has come, decrypted as the browser would. */
export type Pushed = {
  readonly message: PushMessage
  readonly ttl: number
  readonly urgency: string | undefined
  readonly topic: string | undefined
  /** Whom the sender has named, and for which service. */
  readonly vapid: { readonly sub: unknown; readonly aud: unknown }
  readonly bytes: number
}

/** How it answers: a status, silence, or a connection that ends. */
export type Behaviour = number | 'silent' | 'hangs up'

/** No such name is known: what is sent past `fetch` reaches nobody. */
export const PUSH_ORIGIN = 'https://anteroom-tests.push.services.mozilla.com'

/** A browser's public key, as its page hands it over; of a browser that is never told anything. */
export const newBrowserKey = () => createECDH('prime256v1').generateKeys().toString('base64url')

/**
 * A push service and the browser behind it (RFC 8030, 8291, 8292): looks at who signed, decrypts with the browser's keys,
 * and answers as it is told to. Its endpoints are https, as real ones; `fetch` leads them to this process.
 */
export async function startPushService() {
  const pushed: Pushed[] = []
  const state: { behaviour: Behaviour } = { behaviour: 201 }
  const browsers = new Map<string, { ecdh: ReturnType<typeof createECDH>; secret: Buffer }>()

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    if (state.behaviour === 'silent') return
    if (state.behaviour === 'hangs up') return void request.socket.destroy()
    const browser = browsers.get(request.url ?? '')
    if (!browser) return void response.writeHead(404).end()
    if (state.behaviour !== 201) return void response.writeHead(state.behaviour).end()
    const body = Buffer.concat(chunks)
    const { ecdh, secret } = browser
    const plain = ece.decrypt(body, {
      version: 'aes128gcm',
      privateKey: ecdh,
      authSecret: secret.toString('base64url'),
    })
    pushed.push({
      message: pushMessage.parse(JSON.parse(plain.toString())),
      ttl: Number(request.headers.ttl),
      urgency: request.headers.urgency?.toString(),
      topic: request.headers.topic?.toString(),
      vapid: await verified(request.headers.authorization ?? ''),
      bytes: body.length,
    })
    response.writeHead(201, { location: `${PUSH_ORIGIN}/message/${pushed.length}` }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    pushed,
    state,
    /** A browser that has allowed it: what it would hand to the page. */
    subscribe() {
      const ecdh = createECDH('prime256v1')
      const p256dh = ecdh.generateKeys().toString('base64url')
      const secret = randomBytes(16)
      const path = `/send/${browsers.size + 1}`
      browsers.set(path, { ecdh, secret })
      return { endpoint: `${PUSH_ORIGIN}${path}`, p256dh, auth: secret.toString('base64url') }
    },
    /** Where its endpoints really are, for a sender in another process. */
    url: `http://127.0.0.1:${port}`,
    fetch: (url: string, init: RequestInit) =>
      fetch(url.replace(PUSH_ORIGIN, `http://127.0.0.1:${port}`), init),
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

/** RFC 8292: `vapid t=<jwt>, k=<public key>`; whoever signed holds the key they name. */
async function verified(header: string) {
  const [, jwt = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(header) ?? []
  const raw = Buffer.from(key, 'base64url')
  const half = (from: number) => raw.subarray(from, from + 32).toString('base64url')
  const jwk = await importJWK({ kty: 'EC', crv: 'P-256', x: half(1), y: half(33) }, 'ES256')
  const { payload } = await jwtVerify(jwt, jwk)
  return { sub: payload.sub, aud: payload.aud }
}
