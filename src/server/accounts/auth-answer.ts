import type { Log } from '../../platform/log.ts'
import { dictionaryOf } from '../../words/dictionaries.ts'
import type { AccountWords, ApiRefusal, Dictionary } from '../../words/dictionary.ts'
import { browserLanguage } from '../language.ts'
import { hasUnkeepableText } from '../text.ts'
import type { Auth } from './auth.ts'

/** All we use of the library's API; the rest of it is not offered. */
const OFFERED = new Set(['sign-in/email', 'sign-up/email', 'sign-out', 'get-session'])

type Asked = { readonly auth: Auth; readonly log: Log; readonly requestId: string }

/**
 * The library's answer, with failures in our own words: a code and a sentence, as everywhere. What it says of a
 * failure of its own is not passed on.
 */
export async function answerAuth({ auth, log, requestId }: Asked, request: Request): Promise<Response> {
  const words = dictionaryOf(browserLanguage(request.headers))
  const refuse = (refusal: ApiRefusal, status: number, message = words.api.refusals[refusal], headers = {}) =>
    Response.json({ refusal, code: refusal, message }, { status, headers })
  const [, path = ''] = new URL(request.url).pathname.split('/api/auth/')
  if (!OFFERED.has(path)) return refuse('NOT_FOUND', 404)
  const problem = await problemOfBody(request.clone(), words)
  if (problem !== null) return refuse('BAD_INPUT', 400, problem)
  const answer = await auth.handle(request)
  if (answer.ok) return answer
  if (answer.status === 429) {
    const seconds = answer.headers.get('retry-after') ?? answer.headers.get('x-retry-after') ?? '60'
    return refuse('TOO_MANY', 429, words.api.waitSeconds(Number(seconds)), { 'retry-after': seconds })
  }
  if (answer.status >= 500) {
    log({ event: 'error', requestId, path, cause: `the account library answered ${answer.status}` })
    return refuse('UNAVAILABLE', 503)
  }
  const code = answer.status === 401 ? 'NOT_SIGNED_IN' : answer.status === 403 ? 'NOT_ALLOWED' : 'BAD_INPUT'
  return refuse(code, answer.status, failureInWords(words, await answer.json().catch(() => null)))
}

/** EDGE-2. The library would also read forms, which this app has none of: only JSON passes. */
async function problemOfBody(request: Request, { api }: Dictionary): Promise<string | null> {
  const text = await request.text()
  if (text === '') return null
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) return api.refusals.BAD_INPUT
  try {
    return hasUnkeepableText(JSON.parse(text)) ? api.unkeepable : null
  } catch {
    return api.refusals.BAD_INPUT // Not JSON: said to whoever sent it.
  }
}

/** The library's reason in our words; one that we have none for is given in its own. */
function failureInWords({ accounts }: Dictionary, said: unknown): string | undefined {
  if (typeof said !== 'object' || said === null) return undefined
  if ('code' in said && typeof said.code === 'string' && isWorded(accounts, said.code))
    return accounts[said.code]
  return 'message' in said && typeof said.message === 'string' ? `${said.message}.` : undefined
}

const isWorded = (accounts: AccountWords, code: string): code is keyof AccountWords =>
  Object.hasOwn(accounts, code)
