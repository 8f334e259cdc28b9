import type { Log } from '../../platform/log.ts'
import { dictionaryOf } from '../../words/dictionaries.ts'
import type { AccountWords, ApiRefusal, Dictionary } from '../../words/dictionary.ts'
import type { Detail } from '../errors.ts'
import { browserLanguage } from '../language.ts'
import { hasUnkeepableText } from '../text.ts'
import { problemOfAccount } from './account-input.ts'
import type { Auth } from './auth.ts'

/** All we use of the library's API; the rest of it is not offered. */
const OFFERED = new Set(['sign-in/email', 'sign-up/email', 'sign-out', 'get-session'])

const EMAIL_TAKEN = 'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL'

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
  if (!OFFERED.has(path)) return refuse('NOT_FOUND', 404)
  const problem = await problemOfBody(request.clone(), path, words)
  if (problem !== null) return refuse('BAD_INPUT', 400, problem)
  const answer = await auth.handle(request)
  if (answer.ok) return answer
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
  if (said.code === EMAIL_TAKEN) return refuse('EMAIL_TAKEN', answer.status)
  const code = answer.status === 401 ? 'NOT_SIGNED_IN' : answer.status === 403 ? 'NOT_ALLOWED' : 'BAD_INPUT'
  return refuse(code, answer.status, failureInWords(words, said))
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
  const text = (key: string) => {
    const value: unknown = Reflect.get(answer, key)
    return typeof value === 'string' ? value : null
  }
  return { code: text('code'), message: text('message') }
}

/** The library's reason in our words; one that we have none for is a detail, in its own. */
function failureInWords({ accounts }: Dictionary, { code, message }: Said): Told {
  if (code !== null && isWorded(accounts, code)) return { message: accounts[code] }
  return message === null ? {} : { details: [{ field: '', message }] }
}

const isWorded = (accounts: AccountWords, code: string): code is keyof AccountWords =>
  Object.hasOwn(accounts, code)
