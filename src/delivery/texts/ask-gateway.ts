import { kindOf } from '../../platform/error-kind.ts'
import { NoAnswerInTime, withTimeLimit } from '../../platform/time-limit.ts'

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** What a gateway has answered; `said` is its JSON, or an empty object where it is none. */
export type GatewayAnswer = { readonly status: number; readonly headers: Headers; readonly said: object }

/** How long a gateway may take, in ms. */
const ANSWER_MS = 10_000

export type GatewayOptions = { readonly fetch?: Fetch; readonly answerMs?: number }

/** Asks a gateway, and waits no longer than is told; no answer is a code of its kind. */
export async function askGateway(
  url: string,
  init: RequestInit,
  { fetch: ask = fetch, answerMs = ANSWER_MS }: GatewayOptions,
): Promise<GatewayAnswer | { readonly lost: string }> {
  try {
    return await withTimeLimit(answerMs, async (signal) => {
      const response = await ask(url, { ...init, redirect: 'manual', signal })
      return { status: response.status, headers: response.headers, said: jsonIn(await response.text()) }
    })
  } catch (error) {
    return { lost: error instanceof NoAnswerInTime ? 'no_answer' : kindOf(error) }
  }
}

function jsonIn(text: string): object {
  try {
    const said: unknown = JSON.parse(text)
    return typeof said === 'object' && said !== null ? said : {}
  } catch {
    return {} // A gateway in trouble answers with a page.
  }
}

/** For how long it wants to be left alone, in ms; nothing where it says nothing, or a date. */
export function retryAfter(headers: Headers): { readonly retryAfterMs?: number } {
  const seconds = headers.get('retry-after') ?? ''
  return /^\d{1,6}$/.test(seconds) ? { retryAfterMs: Number(seconds) * 1000 } : {}
}
