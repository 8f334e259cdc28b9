/** A secret shorter than this is a mistake in the configuration, above all no secret at all. */
const MIN_SECRET_LENGTH = 32

/** ROOM-10: what the Worker and the rooms share. The first signs and is sent; every one of them is accepted. */
export type RoomSecrets = readonly [inUse: string, ...accepted: string[]]

/**
 * `ROOM_SECRET` as the configuration holds it: one secret, or several between commas, so that one can be followed by
 * the next without a moment in which a room refuses what the Worker signs. Null when any is missing or too short.
 */
export function roomSecrets(text: unknown): RoomSecrets | null {
  if (typeof text !== 'string') return null
  const [inUse = '', ...accepted] = text.split(',').map((secret) => secret.trim())
  const areGood = [inUse, ...accepted].every((secret) => secret.length >= MIN_SECRET_LENGTH)
  return areGood ? [inUse, ...accepted] : null
}

/** Names a secret without telling it. Made from the secret itself, so that nobody has to invent one or mix two up. */
export async function keyId(secret: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`key id of ${secret}`))
  return [...new Uint8Array(digest, 0, 6)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The secret of that name, to check a signature with. Throws when it is none of ours, or not any more. */
export async function secretNamed(kid: string | undefined, secrets: RoomSecrets): Promise<Uint8Array> {
  for (const secret of secrets) if ((await keyId(secret)) === kid) return new TextEncoder().encode(secret)
  throw new Error('signed with no secret of ours')
}
