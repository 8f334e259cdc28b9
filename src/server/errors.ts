import { NeonDbError } from '@neondatabase/serverless'
import { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import { MEET_LINK_MESSAGE } from '../protocol/meet-link.ts'
import type { RefusalCode } from '../queue/refusal.ts'

/** Every way the API itself says no, with its sentence; what a queue refuses is in src/queue/refusal.ts. */
export const API_REFUSALS = {
  NOT_SIGNED_IN: 'Please sign in first.',
  NOT_ALLOWED: 'Your account may not do this.',
  /** Also for what exists and belongs to somebody else: whoever asks learns nothing. */
  NOT_FOUND: 'We cannot find that.',
  BAD_INPUT: 'Something in the request is not right.',
  /** MEET-2, P17. */
  MEET_LINK_INVALID: MEET_LINK_MESSAGE,
  TOO_MANY: 'Too many attempts. Please wait a moment and try again.',
  TOO_LARGE: 'That is too much text at once.',
  /** OPS-3: the database or the room cannot be reached; nothing acknowledged is lost. */
  UNAVAILABLE: 'We cannot reach the clinic just now. Please try again in a moment.',
  /** A fault of ours; the log has it under the request id. */
  INTERNAL: 'Something went wrong on our side. Please try again.',
} as const
export type ApiRefusal = keyof typeof API_REFUSALS

export const isApiRefusal = (code: string): code is ApiRefusal => Object.hasOwn(API_REFUSALS, code)

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
  MEET_LINK_INVALID: 'BAD_REQUEST',
  TOO_MANY: 'TOO_MANY_REQUESTS',
  TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  UNAVAILABLE: 'SERVICE_UNAVAILABLE',
  INTERNAL: 'INTERNAL_SERVER_ERROR',
  UNKNOWN_APPOINTMENT: 'NOT_FOUND',
  TOO_EARLY: 'PRECONDITION_FAILED',
  NOT_JOINED: 'PRECONDITION_FAILED',
  MEET_LINK_MISSING: 'PRECONDITION_FAILED',
}
const isKnown = (code: string): code is keyof typeof TRPC_CODES => Object.hasOwn(TRPC_CODES, code)

/** What a client may be told: a stable code and a sentence. */
export class Refused extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.name = 'Refused'
    this.code = code
  }
}

/** A refusal of the API's own, to be thrown: `throw refusal('NOT_FOUND')`. */
export const refusal = (code: ApiRefusal, message: string = API_REFUSALS[code]): TRPCError =>
  asTrpcError(new Refused(code, message))

/** What a room refused, passed on word for word. A code this version does not know is still a refusal. */
export const refusalOf = ({ code, message }: { code: string; message: string }): TRPCError =>
  asTrpcError(new Refused(code, message))

function asTrpcError(cause: Refused): TRPCError {
  const code = isKnown(cause.code) ? TRPC_CODES[cause.code] : undefined
  return new TRPCError({ code: code ?? 'CONFLICT', message: cause.message, cause })
}

/** The refusal behind any error of a procedure; what nobody foresaw becomes INTERNAL and says nothing of itself. */
export function refusedFrom(error: TRPCError, requestId: string): Refused {
  const { cause } = error
  if (cause instanceof Refused) return cause
  if (cause instanceof ZodError) return new Refused('BAD_INPUT', sentenceOf(cause))
  switch (error.code) {
    case 'NOT_FOUND':
      return new Refused('NOT_FOUND', API_REFUSALS.NOT_FOUND)
    case 'PARSE_ERROR':
    case 'BAD_REQUEST':
    case 'METHOD_NOT_SUPPORTED':
    case 'UNSUPPORTED_MEDIA_TYPE':
      return new Refused('BAD_INPUT', API_REFUSALS.BAD_INPUT)
    case 'PAYLOAD_TOO_LARGE':
      return new Refused('TOO_LARGE', API_REFUSALS.TOO_LARGE)
    default:
      return new Refused('INTERNAL', `${API_REFUSALS.INTERNAL} (Reference: ${requestId})`)
  }
}

/** A clear no that changed nothing; not an answer that got lost. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof TRPCError && error.cause instanceof Refused && error.cause.code !== 'UNAVAILABLE'

/** The database did not answer, or says it cannot now (SQLSTATE classes 08, 53, 57); a wrong statement is not this. */
export function isUnavailable(error: unknown): boolean {
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth++) {
    if (each instanceof Refused && each.code === 'UNAVAILABLE') return true
    if (each instanceof NeonDbError) return each.code === undefined || /^(08|53|57)/.test(each.code)
  }
  return false
}

/** Zod's issues as one sentence: "reason: Too small...; date: Invalid ISO date." */
function sentenceOf({ issues }: ZodError): string {
  const said = issues.slice(0, 3).map(({ path, message }) => {
    const field = path.join('.')
    return field === '' ? message : `${field}: ${message}`
  })
  return `${API_REFUSALS.BAD_INPUT} ${said.join('; ')}.`
}
