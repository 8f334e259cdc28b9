/** What Web Push is signed with (VAPID, RFC 8292): both halves of a P-256 key in base64url. */
export type PushKeys = { readonly publicKey: string; readonly privateKey: string }

/** 65 bytes, of which the first says "uncompressed", and 32. */
const KEY = /^(B[A-Za-z0-9_-]{86})\.([A-Za-z0-9_-]{43})$/

/** `PUSH_KEY` as the configuration holds it: `<public half>.<secret half>`. Null when it is none. */
export function pushKeys(text: string): PushKeys | null {
  const [, publicKey, privateKey] = KEY.exec(text.trim()) ?? []
  return publicKey !== undefined && privateKey !== undefined ? { publicKey, privateKey } : null
}

/** A new key, as `PUSH_KEY` holds it. Browsers that were told with another one have to be asked again. */
export async function newPushKey(): Promise<string> {
  const made = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ])
  const { publicKey, privateKey } = made as CryptoKeyPair
  const raw = new Uint8Array((await crypto.subtle.exportKey('raw', publicKey)) as ArrayBuffer)
  const { d } = (await crypto.subtle.exportKey('jwk', privateKey)) as JsonWebKey
  const whole = btoa(String.fromCharCode(...raw))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
  return `${whole}.${d}`
}
