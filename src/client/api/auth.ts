/** An answer of `/api/auth` that is no success, shaped like the errors of the tRPC client. */
class AuthRefused extends Error {
  readonly data: { readonly refusal: string }
  constructor(refusal: string, message: string) {
    super(message)
    this.data = { refusal }
  }
}

type Credentials = { readonly email: string; readonly password: string }

export const signIn = (credentials: Credentials) => post('sign-in/email', credentials)
export const signUp = (account: Credentials & { readonly name: string }) => post('sign-up/email', account)
export const signOut = () => post('sign-out', {})

async function post(path: string, body: unknown): Promise<void> {
  const response = await fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (response.ok) return
  const said = await response.json()
  // Not one of ours: a proxy speaks in the Worker's place.
  if (typeof said?.refusal !== 'string') throw new Error(`answered ${response.status}`)
  throw new AuthRefused(said.refusal, String(said.message))
}
