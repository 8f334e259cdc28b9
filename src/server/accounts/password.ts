import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** The account library's own parameters and form (`salt:key`, both hex), so that either reads what the other wrote. */
const KEY_BYTES = 64
const COST = { N: 16_384, r: 16, p: 1, maxmem: 64 * 1024 * 1024 }

/**
 * By the platform's scrypt and by nothing else. The library's own would be the same today, but by an export condition
 * deep in its packages; without that it is JavaScript, which takes two to three times as long.
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16).toString('hex')
  const key = await keyOf(password, salt)
  return `${salt}:${key.toString('hex')}`
}

/** Whether the password is the one, in a time that does not tell how nearly; false for a hash that is none. */
export async function verifyPassword({
  hash,
  password,
}: {
  hash: string
  password: string
}): Promise<boolean> {
  const [salt = '', hex = ''] = hash.split(':')
  const kept = Buffer.from(hex, 'hex')
  if (salt === '' || kept.length !== KEY_BYTES) return false
  return timingSafeEqual(kept, await keyOf(password, salt))
}

function keyOf(password: string, salt: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, COST, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })
}
