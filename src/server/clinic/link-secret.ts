import { hexOf, sha256 } from '../../platform/sha256.ts'

/** ADMIN-2, ADMIN-5: 256 bits that stand in a link behind the `#`. */
export const newLinkSecret = (): string => hexOf(crypto.getRandomValues(new Uint8Array(32)))

/** All that is kept of one: so many random bits need no salt and no slow hash. */
export const hashOfLink = async (secret: string): Promise<string> => hexOf(await sha256(secret))
