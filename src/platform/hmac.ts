type Hash = 'SHA-1' | 'SHA-256'

const encoder = new TextEncoder()

const keyOf = (hash: Hash, key: Uint8Array, use: 'sign' | 'verify') =>
  crypto.subtle.importKey('raw', key as BufferSource, { name: 'HMAC', hash }, false, [use])

/** The HMAC of a text in base64 (RFC 2104). */
export async function hmacOf(hash: Hash, key: Uint8Array, text: string): Promise<string> {
  const made = await crypto.subtle.sign('HMAC', await keyOf(hash, key, 'sign'), encoder.encode(text))
  return btoa(String.fromCharCode(...new Uint8Array(made)))
}

/** Whether `shown` is that HMAC; compared by the platform, which takes as long for a near miss as for any other. */
export async function isHmacOf(hash: Hash, key: Uint8Array, text: string, shown: string): Promise<boolean> {
  const bytes = bytesOfBase64(shown)
  if (bytes === null) return false
  return crypto.subtle.verify(
    'HMAC',
    await keyOf(hash, key, 'verify'),
    bytes as BufferSource,
    encoder.encode(text),
  )
}

/** Null for what is no base64. */
export function bytesOfBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  } catch {
    return null // `atob` throws for nothing else.
  }
}
