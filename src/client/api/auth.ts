/** An answer of `/api/auth` that is no success, shaped like the errors of the tRPC client. */
class AuthRefused extends Error {
  readonly data: { readonly refusal: string }
  constructor(refusal: string, message: string) {
    super(message)
    this.data = { refusal }
  }
}

type Credentials = { readonly email: string; readonly password: string }

export async function signIn(credentials: Credentials): Promise<void> {
  await post('sign-in/email', credentials)
}
export async function signOut(): Promise<void> {
  await post('sign-out', {})
}

/** ACC-1: the attempt that a code ends; null where there are no mails, and one is signed in at once. */
export async function signUp(account: Credentials & { readonly name: string }): Promise<string | null> {
  const { attempt } = await post('sign-up/email', account)
  return typeof attempt === 'string' ? attempt : null
}
/** ACC-1: by the code of a mail, or by the secret in its link. ACC-16: `hasPassword` is whether one can come in by one next time. */
export async function confirmSignUp(proof: { readonly attempt: string; readonly code: string }) {
  const { hasPassword } = await post('sign-up/confirm', proof)
  return { hasPassword: hasPassword !== false }
}

export const askCode = (email: string) => post('email-otp/send-verification-otp', { email, type: 'sign-in' })
export const signInByCode = (email: string, code: string) => post('sign-in/email-otp', { email, otp: code })

export const askConfirmation = (email: string) =>
  post('email-otp/send-verification-otp', { email, type: 'email-verification' })
export const confirmEmail = (email: string, code: string) =>
  post('email-otp/verify-email', { email, otp: code })

export const askNewEmail = (newEmail: string) => post('email-otp/request-email-change', { newEmail })
export const changeEmail = (newEmail: string, code: string) =>
  post('email-otp/change-email', { newEmail, otp: code })

export const askNewPassword = (email: string) => post('request-password-reset', { email })
export const resetPassword = (token: string, newPassword: string) =>
  post('reset-password', { token, newPassword })
/** ACC-5: signs out everywhere else. */
export const changePassword = (currentPassword: string, newPassword: string) =>
  post('change-password', { currentPassword, newPassword })

export const askAuth = (path: string) => answered(fetch(`/api/auth/${path}`))

export const post = (path: string, body: unknown) =>
  answered(
    fetch(`/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )

async function answered(asked: Promise<Response>): Promise<Record<string, unknown>> {
  const response = await asked
  const said = await response.json()
  if (response.ok) return said
  // Not one of ours: a proxy speaks in the Worker's place.
  if (typeof said?.refusal !== 'string') throw new Error(`answered ${response.status}`)
  throw new AuthRefused(said.refusal, String(said.message))
}
