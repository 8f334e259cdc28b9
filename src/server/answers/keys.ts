import { z } from 'zod'
import { instant } from './parts.ts'

/** DRAFT-4. */
export const suppliedAnswer = z.strictObject({ version: z.number() })

/** DRAFT-5: of a key itself nothing. */
export const keysAnswer = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    issuedBy: z.string(),
    issuedAt: instant,
    lastUsedAt: instant.nullable(),
    revokedAt: instant.nullable(),
  }),
)
/** DRAFT-5: the only answer that holds a key. */
export const issuedKeyAnswer = z.strictObject({ id: z.string(), key: z.string() })
export const revokedKeyAnswer = z.strictObject({ id: z.string(), revokedAt: instant })
