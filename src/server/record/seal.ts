import { CompactSign, compactVerify, importJWK } from 'jose'
import { z } from 'zod'
import { hexOf, sha256 } from '../../platform/sha256.ts'
import { canonical } from '../../record/canonical.ts'
import type { Prescription } from '../../record/prescription.ts'
import type { RecordKey, RecordKeys } from './record-keys.ts'

/** What a seal stands for: this content, as this version of the prescription of this appointment, under this code. */
export type Sealed = {
  readonly code: string
  readonly version: number
  readonly appointmentId: string
  readonly content: Prescription
}

/** DOC-2: signs records and knows what it has signed. */
export type Seals = {
  /** The seal of a record: a compact JWS (Ed25519) over its code, version, appointment and the hash of its content. */
  readonly seal: (record: Sealed) => Promise<string>
  /** Whether this seal is one of ours over exactly this record, by whichever of our keys (DOC-3). */
  readonly verifySeal: (record: Sealed & { readonly seal: string }) => Promise<boolean>
}

const ALGORITHM = 'Ed25519'
/** Keeps a signature over something else from being taken for one over a prescription. */
const TYPE = 'anteroom-prescription'

const claims = z.object({
  code: z.string(),
  version: z.number(),
  appointmentId: z.string(),
  contentHash: z.string(),
})

/** The seals of these keys; each key is imported once, when it is first needed. */
export function makeSeals(keys: RecordKeys): Seals {
  const imported = new Map<string, Promise<CryptoKey>>()
  const keyOf = (key: RecordKey, use: 'sign' | 'verify') => {
    const name = `${use} ${key.id}`
    const known = imported.get(name) ?? importHalf(key, use)
    imported.set(name, known)
    return known
  }

  return {
    async seal(record) {
      const [inUse] = keys
      const payload = new TextEncoder().encode(JSON.stringify(await claimsOf(record)))
      return new CompactSign(payload)
        .setProtectedHeader({ alg: ALGORITHM, kid: inUse.id, typ: TYPE })
        .sign(await keyOf(inUse, 'sign'))
    },
    async verifySeal({ seal, ...record }) {
      try {
        const named = ({ kid, typ }: { kid?: string; typ?: string }) => {
          const key = keys.find(({ id }) => id === kid)
          if (!key || typ !== TYPE) throw new Error('signed with no key of ours')
          return keyOf(key, 'verify')
        }
        const { payload } = await compactVerify(seal, named, { algorithms: [ALGORITHM] })
        const said = claims.parse(JSON.parse(new TextDecoder().decode(payload)))
        return canonical(said) === canonical(await claimsOf(record))
      } catch {
        // Whatever has been made up or changed, it is no seal of ours.
        return false
      }
    },
  }
}

/** DOC-2: the SHA-256 of the content's canonical JSON, in hex: what is shown beside a seal. */
export const contentHash = async (content: Prescription): Promise<string> =>
  hexOf(await sha256(canonical(content)))

/** DOC-2: 128 random bits, so that a code cannot be guessed and says nothing by itself. */
export function newRecordCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

const claimsOf = async ({ code, version, appointmentId, content }: Sealed) => ({
  code,
  version,
  appointmentId,
  contentHash: await contentHash(content),
})

async function importHalf({ id, secret }: RecordKey, use: 'sign' | 'verify'): Promise<CryptoKey> {
  const half = use === 'sign' && secret !== null ? { d: secret } : {}
  const key = await importJWK({ kty: 'OKP', crv: ALGORITHM, x: id, ...half }, ALGORITHM)
  if (key instanceof Uint8Array) throw new Error('an Ed25519 key is no bytes')
  return key
}
