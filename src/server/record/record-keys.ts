/**
 * DOC-3: an Ed25519 key that signs records, or the public half of one that has done so: then `secret` is null. Both are
 * named by the public half itself, so that no name has to be invented or can be mixed up.
 */
export type RecordKey = { readonly id: string; readonly secret: string | null }

/** The first signs; what any of them has signed is genuine. */
export type RecordKeys = readonly [inUse: RecordKey & { readonly secret: string }, ...accepted: RecordKey[]]

/** 32 bytes as base64url; the last character holds four bits, so others than these name no key. */
const HALF = '[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]'
const KEY = new RegExp(`^(${HALF})(?:\\.(${HALF}))?$`)

/**
 * `RECORD_KEYS` as the configuration holds it: keys between commas, each `<public half>.<secret half>`, the public half
 * alone for one that signs no longer. Null when any is none, or the first has no secret half.
 */
export function recordKeys(text: string): RecordKeys | null {
  const keys = text.split(',').map((part): RecordKey | null => {
    const [, id, secret = null] = KEY.exec(part.trim()) ?? []
    return id === undefined ? null : { id, secret }
  })
  const [inUse, ...accepted] = keys.filter((key) => key !== null)
  if (!inUse || inUse.secret === null || accepted.length + 1 < keys.length) return null
  return [{ ...inUse, secret: inUse.secret }, ...accepted]
}

/** A new key, as `RECORD_KEYS` holds it. */
export async function newRecordKey(): Promise<string> {
  const made = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])
  const pair = made as CryptoKeyPair
  const { x, d } = (await crypto.subtle.exportKey('jwk', pair.privateKey)) as JsonWebKey
  return `${x}.${d}`
}
