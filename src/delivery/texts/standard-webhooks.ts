import { bytesOfBase64, hmacOf, isHmacOf } from '../../platform/hmac.ts'
import type { Instant } from '../../queue/ids.ts'

/** How far the clock of whoever signed may be from ours, in ms. */
const TOLERANCE_MS = 5 * 60_000

/** As long as the specification wants a secret, in bytes. */
const [LEAST, MOST] = [24, 64]

/** The secret of a webhook as Standard Webhooks writes it, `whsec_` and base64; null when it is none. */
export function webhookKey(secret: string): Uint8Array | null {
  const key = bytesOfBase64(secret.replace(/^whsec_/, ''))
  return key && key.length >= LEAST && key.length <= MOST ? key : null
}

type Signed = { readonly id: string; readonly timestamp: string; readonly body: string }

const contentOf = ({ id, timestamp, body }: Signed) => `${id}.${timestamp}.${body}`

/** SMS-3: the headers that say who sends a body, and when: HMAC-SHA-256 over id, time and body. */
export async function webhookHeaders(
  key: Uint8Array,
  id: string,
  body: string,
  now: Instant,
): Promise<Record<string, string>> {
  const timestamp = String(Math.floor(now / 1000))
  const signature = await hmacOf('SHA-256', key, contentOf({ id, timestamp, body }))
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
}

/** SMS-5: when a body was signed with this key, in ms; null when it was not, or longer ago than five minutes. */
export async function signedAt(
  key: Uint8Array,
  headers: Headers,
  body: string,
  now: Instant,
): Promise<Instant | null> {
  const id = headers.get('webhook-id') ?? ''
  const timestamp = headers.get('webhook-timestamp') ?? ''
  if (!/^.{1,256}$/.test(id) || !/^\d{1,12}$/.test(timestamp)) return null
  const at = Number(timestamp) * 1000
  if (Math.abs(now - at) > TOLERANCE_MS) return null
  // Several while a secret is being changed; each names its version.
  const shown = (headers.get('webhook-signature') ?? '').split(' ').slice(0, 8)
  for (const each of shown) {
    const [version, signature = ''] = each.split(',')
    if (version !== 'v1') continue
    if (await isHmacOf('SHA-256', key, contentOf({ id, timestamp, body }), signature)) return at
  }
  return null
}
