import { getTRPCErrorShape, type TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { dictionaryOf } from '../words/dictionaries.ts'
import type { Refused } from './errors.ts'
import { browserLanguage } from './language.ts'
import { appRouter } from './routers/app.ts'

/**
 * EDGE-3: a no that was said before or outside any procedure, in the shape that its asker reads: under `/trpc` that of
 * a procedure's refusal, everywhere else a code and a sentence.
 */
export function answerRefusal(c: Context, error: TRPCError & { readonly cause: Refused }): Response {
  const status = getHTTPStatusCodeFromError(error) as ContentfulStatusCode
  const { code, inWords } = error.cause
  const message = inWords(dictionaryOf(browserLanguage(c.req.raw.headers)))
  if (!c.req.path.startsWith('/trpc/')) return c.json({ refusal: code, message }, status)
  const { _config: config } = appRouter._def
  const asked = { path: undefined, input: undefined, ctx: undefined, type: 'unknown' } as const
  return c.json({ error: { ...getTRPCErrorShape({ config, error, ...asked }), message } }, status)
}
