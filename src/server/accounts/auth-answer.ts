import { API_REFUSALS, type ApiRefusal } from '../errors.ts'
import type { Auth } from './auth.ts'

/** All we use of the library's API; the rest of it is not offered. */
const OFFERED = new Set(['sign-in/email', 'sign-up/email', 'sign-out', 'get-session'])

/**
 * The library's answer, with failures in our own words: a code and a sentence, as everywhere. What it says of a
 * failure of its own is not passed on.
 */
export async function answerAuth(auth: Auth, request: Request): Promise<Response> {
  const [, path = ''] = new URL(request.url).pathname.split('/api/auth/')
  if (!OFFERED.has(path)) return refuse('NOT_FOUND', 404)
  const answer = await auth.handle(request)
  if (answer.ok) return answer
  if (answer.status === 429) {
    const seconds = answer.headers.get('retry-after') ?? answer.headers.get('x-retry-after') ?? '60'
    const message = `Too many attempts. Please wait ${seconds} seconds and try again.`
    return refuse('TOO_MANY', 429, message, { 'retry-after': seconds })
  }
  if (answer.status >= 500) return refuse('UNAVAILABLE', 503)
  const said: unknown = await answer.json().catch(() => null)
  const message = typeof said === 'object' && said !== null && 'message' in said ? said.message : null
  const code = answer.status === 401 ? 'NOT_SIGNED_IN' : answer.status === 403 ? 'NOT_ALLOWED' : 'BAD_INPUT'
  return refuse(code, answer.status, typeof message === 'string' ? `${message}.` : undefined)
}

const refuse = (
  refusal: ApiRefusal,
  status: number,
  message: string = API_REFUSALS[refusal],
  headers: Record<string, string> = {},
) => Response.json({ refusal, code: refusal, message }, { status, headers })
