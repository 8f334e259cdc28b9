import { askAuth, post } from './auth.ts'

/** Made by the person's own device; what it keeps for us and what we keep of it (ACC-11). */
export type Passkey = { readonly id: string; readonly createdAt: string | null }

/** Whether this browser can: those that cannot put them into JSON are older than three years, and have other ways in. */
export const canUsePasskeys = (): boolean =>
  typeof PublicKeyCredential === 'function' && 'parseCreationOptionsFromJSON' in PublicKeyCredential

export const listPasskeys = async () =>
  (await askAuth('passkey/list-user-passkeys')) as unknown as readonly Passkey[]

export const removePasskey = (id: string) => post('passkey/delete-passkey', { id })

/** False when the person, or their device, has changed their mind. */
export async function addPasskey(): Promise<boolean> {
  const options = await askAuth('passkey/generate-register-options')
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as never)
  const made = await orNone(navigator.credentials.create({ publicKey }))
  if (!made) return false
  await post('passkey/verify-registration', { response: made.toJSON() })
  return true
}

/** False as above. */
export async function signInByPasskey(): Promise<boolean> {
  const options = await askAuth('passkey/generate-authenticate-options')
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as never)
  const shown = await orNone(navigator.credentials.get({ publicKey }))
  if (!shown) return false
  await post('passkey/verify-authentication', { response: shown.toJSON() })
  return true
}

/** Closing the browser's own dialog is no failure. */
async function orNone(asked: Promise<Credential | null>): Promise<PublicKeyCredential | null> {
  try {
    return (await asked) as PublicKeyCredential | null
  } catch (error) {
    if (error instanceof DOMException && /NotAllowed|Abort|InvalidState/.test(error.name)) return null
    throw error
  }
}
