import { NeonDbError } from '@neondatabase/serverless'
import { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import { hasTimedOut, isDatabaseAway } from '../db/neon.ts'
import type { RefusalCode } from '../queue/refusal.ts'
import type { ApiRefusal, Dictionary } from '../words/dictionary.ts'
import { forms } from '../words/english/forms.ts'
import { refusalInWords } from '../words/refusal.ts'
import type { FormWords } from '../words/screens/forms.ts'

type TrpcCode = TRPCError['code']

/**
 * The one table from a refusal to what tRPC, and so HTTP, calls it. What a queue refuses is a conflict with its state
 * unless the table says otherwise.
 */
const TRPC_CODES: Readonly<Record<ApiRefusal, TrpcCode> & Partial<Record<RefusalCode, TrpcCode>>> = {
  NOT_SIGNED_IN: 'UNAUTHORIZED',
  NOT_ALLOWED: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  BAD_INPUT: 'BAD_REQUEST',
  EMAIL_TAKEN: 'CONFLICT',
  CODE_WRONG: 'BAD_REQUEST',
  LINK_OVER: 'BAD_REQUEST',
  PASSWORD_WRONG: 'BAD_REQUEST',
  PROOF_NEEDED: 'FORBIDDEN',
  IN_VISIT: 'CONFLICT',
  DEACTIVATED: 'FORBIDDEN',
  LAST_ADMIN: 'CONFLICT',
  STILL_BOOKED: 'CONFLICT',
  PASSKEY_UNKNOWN: 'BAD_REQUEST',
  MEET_LINK_INVALID: 'BAD_REQUEST',
  STALE: 'CONFLICT',
  NOTES_CLOSED: 'PRECONDITION_FAILED',
  NOT_BEGUN: 'PRECONDITION_FAILED',
  NOT_FINISHED: 'PRECONDITION_FAILED',
  REASON_MISSING: 'BAD_REQUEST',
  HELD_BACK: 'PRECONDITION_FAILED',
  ANALYSIS_TAKEN: 'CONFLICT',
  NUMBER_UNREACHABLE: 'BAD_REQUEST',
  TEXTS_STOPPED: 'CONFLICT',
  TOO_MANY: 'TOO_MANY_REQUESTS',
  MESSAGES_CLOSED: 'CONFLICT',
  TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  TOO_MUCH_AT_ONCE: 'BAD_REQUEST',
  UNAVAILABLE: 'SERVICE_UNAVAILABLE',
  INTERNAL: 'INTERNAL_SERVER_ERROR',
  UNKNOWN_APPOINTMENT: 'NOT_FOUND',
  TOO_EARLY: 'PRECONDITION_FAILED',
  NOT_JOINED: 'PRECONDITION_FAILED',
  MEET_LINK_MISSING: 'PRECONDITION_FAILED',
}
const isKnown = (code: string): code is keyof typeof TRPC_CODES => Object.hasOwn(TRPC_CODES, code)

type Wording = (words: Dictionary) => string

/** FORM-3: what whoever writes a client wants to know; in the words of what checked it, and no sentence for a person. */
export type Detail = { readonly field: string; readonly message: string }

/** What a client may be told: a stable code, and its sentence in any language (LANG-2). */
export class Refused extends Error {
  readonly code: string
  readonly inWords: Wording
  readonly details: readonly Detail[]
  /** After how long it may be asked again, where that is known. */
  waitSeconds: number | null = null
  constructor(code: string, inWords: Wording, details: readonly Detail[] = []) {
    super(code)
    this.name = 'Refused'
    this.code = code
    this.inWords = inWords
    this.details = details
  }
}

/** A refusal of the API's own, to be thrown: `throw refusal('NOT_FOUND')`. */
export const refusal = (code: ApiRefusal, inWords?: Wording): RefusalError =>
  asTrpcError(apiRefused(code, inWords))

const apiRefused = (code: ApiRefusal, inWords: Wording = ({ api }) => api.refusals[code]) =>
  new Refused(code, inWords)

/** ACC-10: too much at once, and for how long to wait; the answer's `Retry-After` says so, too. */
export function tooMany(seconds: number): RefusalError {
  const refused = apiRefused('TOO_MANY', ({ api }) => api.waitSeconds(seconds))
  refused.waitSeconds = seconds
  return asTrpcError(refused)
}

/** What a room refused. A code this version does not know is still a refusal. */
export const refusalOf = ({ code }: { readonly code: string }): RefusalError =>
  asTrpcError(new Refused(code, (words) => refusalInWords(words, code)))

type RefusalError = TRPCError & { readonly cause: Refused }

function asTrpcError(cause: Refused): RefusalError {
  const code = isKnown(cause.code) ? TRPC_CODES[cause.code] : undefined
  return new TRPCError({ code: code ?? 'CONFLICT', message: cause.code, cause }) as RefusalError
}

/** The refusal inside an error, also when the database's library has wrapped it. */
export function refusalIn(error: unknown): RefusalError | null {
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth++)
    if (each instanceof Refused) return asTrpcError(each)
  return null
}

/** By this sentence alone tRPC tells a batch that is too large from other requests it cannot read. */
const BATCH_TOO_LARGE = 'Batch call exceeds maximum size'

/** The refusal behind any error of a procedure; what nobody foresaw becomes INTERNAL and says nothing of itself. */
export function refusedFrom(error: TRPCError, requestId: string): Refused {
  const { cause } = error
  if (cause instanceof Refused) return cause
  if (error.message === BATCH_TOO_LARGE) return apiRefused('TOO_MUCH_AT_ONCE')
  if (cause instanceof ZodError) return badInput(cause)
  switch (error.code) {
    case 'NOT_FOUND':
      return apiRefused('NOT_FOUND')
    case 'PARSE_ERROR':
    case 'BAD_REQUEST':
    case 'METHOD_NOT_SUPPORTED':
    case 'UNSUPPORTED_MEDIA_TYPE':
      return apiRefused('BAD_INPUT')
    case 'PAYLOAD_TOO_LARGE':
      return apiRefused('TOO_LARGE')
    default:
      return apiRefused('INTERNAL', ({ api }) => api.withReference(requestId))
  }
}

/** A clear no that changed nothing; not an answer that got lost. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof TRPCError && error.cause instanceof Refused && error.cause.code !== 'UNAVAILABLE'

/** The database did not answer, or not in time, or says that it cannot now. */
export function isUnavailable(error: unknown): boolean {
  if (hasTimedOut(error)) return true
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth++) {
    if (each instanceof Refused && each.code === 'UNAVAILABLE') return true
    if (each instanceof NeonDbError) return isDatabaseAway(each)
  }
  return false
}

/** FORM-3: a person reads what is wrong with what they typed, where there is a sentence for it. */
function badInput({ issues }: ZodError): Refused {
  const problem = issues.map(({ message }) => message).find(isWorded)
  const details = issues.slice(0, 3).map(({ path, message }) => ({ field: path.join('.'), message }))
  return new Refused(
    'BAD_INPUT',
    ({ api, forms }) => (problem ? forms[problem] : api.refusals.BAD_INPUT),
    details,
  )
}

const isWorded = (message: string): message is keyof FormWords => Object.hasOwn(forms, message)
