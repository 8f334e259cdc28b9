import { bytesOfBase64url } from './base64url.ts'

/**
 * PUSH-6: whether a browser's public key (`p256dh`, base64url) is a point of the curve P-256, as RFC 8291 asks: with any other
 * nothing can ever be encrypted for it.
 */
export async function isPushKey(p256dh: string): Promise<boolean> {
  try {
    const curve = { name: 'ECDH', namedCurve: 'P-256' }
    await crypto.subtle.importKey('raw', bytesOfBase64url(p256dh), curve, false, [])
    return true
  } catch {
    // What is no base64url, too short, or beside the curve: the reason makes no difference.
    return false
  }
}
