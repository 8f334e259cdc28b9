import type { Log } from '../../platform/log.ts'
import { dictionaryOf } from '../../words/dictionaries.ts'
import type { AccountWords, ApiRefusal, Dictionary } from '../../words/dictionary.ts'
import type { Detail } from '../errors.ts'
import { browserLanguage } from '../language.ts'
import { hasUnkeepableText } from '../text.ts'
import { problemOfAccount } from './account-input.ts'
import type { Auth } from './auth.ts'
import { needsProof, usesProof } from './proven.ts'
import { BEGIN_SIGN_UP } from './sign-up-by-mail.ts'

/** All we use of the library's API; the rest of it is not offered. */
const OFFERED = new Set([
  'sign-in/email',
  'sign-up/email',
  'sign-out',
  'get-session',
  'change-password',
  'passkey/generate-register-options',
  'passkey/verify-registration',
  'passkey/generate-authenticate-options',
  'passkey/verify-authentication',
  'passkey/list-user-passkeys',
  'passkey/delete-passkey',
])
/** The same, of what needs a mail (MAIL-4). */
const OFFERED_BY_MAIL = new Set([
  'sign-up/confirm',
  'sign-in/email-otp',
  'email-otp/send-verification-otp',
  'email-otp/verify-email',
  'email-otp/request-email-change',
  'email-otp/change-email',
  'request-password-reset',
  'reset-password',
])

/** What is wrong, where the library says it in a code of its own. */
const REFUSALS: Readonly<Record<string, ApiRefusal>> = {
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'EMAIL_TAKEN',
  INVALID_PASSWORD: 'PASSWORD_WRONG',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'PASSWORD_WRONG',
  // One answer for all of them: only a code that was sent can be over (ACC-2).
  INVALID_OTP: 'CODE_WRONG',
  OTP_EXPIRED: 'CODE_WRONG',
  TOO_MANY_ATTEMPTS: 'CODE_WRONG',
  INVALID_TOKEN: 'LINK_OVER',
  PASSKEY_NOT_FOUND: 'PASSKEY_UNKNOWN',
  AUTHENTICATION_FAILED: 'PASSKEY_UNKNOWN',
  CHALLENGE_NOT_FOUND: 'PASSKEY_UNKNOWN',
  DEACTIVATED: 'DEACTIVATED',
}

/** Those that the library answers with a status of their own. */
const KEEPS_STATUS = new Set<ApiRefusal>(['EMAIL_TAKEN', 'DEACTIVATED'])

type Asked = { readonly auth: Auth; readonly log: Log; readonly requestId: string }

/**
 * The library's answer, with failures in our own words: a code and a sentence, as everywhere. What it says of a
 * failure of its own is not passed on; of one of the asker's it is a detail (FORM-3).
 */
export async function answerAuth({ auth, log, requestId }: Asked, request: Request): Promise<Response> {
  const words = dictionaryOf(browserLanguage(request.headers))
  const refuse = (refusal: ApiRefusal, status: number, more: Told = {}) => {
    const { message = words.api.refusals[refusal], headers = {}, details = [] } = more
    const body = { refusal, code: refusal, message, ...(details.length > 0 && { details }) }
    return Response.json(body, { status, headers })
  }
  const [, path = ''] = new URL(request.url).pathname.split('/api/auth/')
  if (!OFFERED.has(path) && !(auth.sendsMail && OFFERED_BY_MAIL.has(path))) return refuse('NOT_FOUND', 404)
  const problem = await problemOfBody(request.clone(), path, words)
  if (problem !== null) return refuse('BAD_INPUT', 400, problem)
  if (!(await mayAsk(auth, path, request))) return refuse('NOT_ALLOWED', 403)
  // AUTH-2: as it is now. The library would believe the browser's copy of a minute.
  const owner = needsProof(path) ? (await auth.identify(request.headers, 'afresh')).user : null
  if (needsProof(path) && owner === null) return refuse('NOT_SIGNED_IN', 401)
  if (owner && !(await auth.isProven(owner))) return refuse('PROOF_NEEDED', 403)
  const settled =
    path === 'change-password' || path === 'email-otp/change-email'
      ? await auth.userOf(request.headers)
      : null
  const answer = await auth.handle(auth.sendsMail && path === 'sign-up/email' ? byMail(request) : request)
  if (answer.ok) {
    if (owner && usesProof(path)) await auth.proofUsed(owner)
    if (owner && path === 'passkey/verify-registration') await auth.passkeyAdded(owner)
    if (settled) await auth.changed(settled, path === 'change-password' ? 'passwordChanged' : 'emailChanged')
    return withoutSecret(answer)
  }
  if (answer.status === 429) {
    const seconds = answer.headers.get('retry-after') ?? answer.headers.get('x-retry-after') ?? '60'
    const message = words.api.waitSeconds(Number(seconds))
    return refuse('TOO_MANY', 429, { message, headers: { 'retry-after': seconds } })
  }
  if (answer.status >= 500) {
    log({ event: 'error', requestId, path, cause: `the account library answered ${answer.status}` })
    return refuse('UNAVAILABLE', 503)
  }
  const said = saidBy(await answer.json().catch(() => null))
  const known = said.code === null ? undefined : REFUSALS[said.code]
  if (known !== undefined) return refuse(known, KEEPS_STATUS.has(known) ? answer.status : 400)
  const code = answer.status === 401 ? 'NOT_SIGNED_IN' : answer.status === 403 ? 'NOT_ALLOWED' : 'BAD_INPUT'
  return refuse(code, answer.status, failureInWords(words, said))
}

/** ACC-2: with mail, signing up is done in two steps. */
function byMail(request: Request): Request {
  const url = new URL(request.url)
  url.pathname = `/api/auth${BEGIN_SIGN_UP}`
  return new Request(url, request)
}

/**
 * ACC-3: whoever confirms the e-mail of an account is signed in to it. From elsewhere a code would make the account theirs whose
 * password somebody else has set.
 */
async function mayAsk(auth: Auth, path: string, request: Request): Promise<boolean> {
  if (path !== 'email-otp/send-verification-otp' && path !== 'email-otp/verify-email') return true
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => null)
  const [type, email] = [field(body, 'type'), field(body, 'email')]
  if (path === 'email-otp/send-verification-otp' && type === 'sign-in') return true
  if (path === 'email-otp/send-verification-otp' && type !== 'email-verification') return false
  const user = await auth.userOf(request.headers)
  return user !== null && user.email.toLowerCase() === email?.toLowerCase()
}

/** ACC-6: the secret of a session is in the cookie that no script can read, and in no answer. */
async function withoutSecret(answer: Response): Promise<Response> {
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => null)
  if (typeof body !== 'object' || body === null || !('token' in body || 'session' in body)) return answer
  const { token: _, session, ...others } = body as { token?: unknown; session?: object | null }
  const { token: __, ...bare } = { token: null, ...session }
  const rest = session ? { ...others, session: bare } : others
  return new Response(JSON.stringify(rest), { status: answer.status, headers: answer.headers })
}

type Told = {
  readonly message?: string | undefined
  readonly headers?: Record<string, string>
  readonly details?: readonly Detail[]
}

/** EDGE-2. The library would also read forms, which this app has none of: only JSON passes. */
async function problemOfBody(request: Request, path: string, words: Dictionary): Promise<Told | null> {
  const text = await request.text()
  if (text === '') return null
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) return {}
  try {
    const body: unknown = JSON.parse(text)
    if (hasUnkeepableText(body)) return { message: words.api.unkeepable }
    const wrong = problemOfAccount(path, body)
    if (wrong === null) return null
    return { message: words.forms[wrong.problem], details: [{ field: wrong.field, message: wrong.problem }] }
  } catch {
    return {} // Not JSON: said to whoever sent it.
  }
}

type Said = { readonly code: string | null; readonly message: string | null }

function saidBy(answer: unknown): Said {
  if (typeof answer !== 'object' || answer === null) return { code: null, message: null }
  return { code: field(answer, 'code'), message: field(answer, 'message') }
}

function field(body: unknown, name: string): string | null {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined
  return typeof value === 'string' ? value : null
}

/** The library's reason in our words; one that we have none for is a detail, in its own. */
function failureInWords({ accounts }: Dictionary, { code, message }: Said): Told {
  if (code !== null && isWorded(accounts, code)) return { message: accounts[code] }
  return message === null ? {} : { details: [{ field: '', message }] }
}

const isWorded = (accounts: AccountWords, code: string): code is keyof AccountWords =>
  Object.hasOwn(accounts, code)
