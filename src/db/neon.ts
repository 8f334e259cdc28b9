import { NeonDbError, type NeonQueryFunction, neon, neonConfig } from '@neondatabase/serverless'
import { NoAnswerInTime, withTimeLimit } from '../platform/time-limit.ts'

/** Where the database is. `neonLocal` is the local front door's URL and unset everywhere else. */
export type DatabaseAddress = { readonly databaseUrl: string; readonly neonLocal?: string | undefined }

/** OPS-6: how long a query may take, where it is not as long as everywhere. */
export type AnswerLimit = { readonly answerMs?: number | undefined }

export type NeonSql = NeonQueryFunction<false, false>

/**
 * OPS-6: how long a query, or a transaction with all its statements, may take. Long rather than often: a database under
 * load answers late, and whoever asks it again only adds to the load.
 */
const ANSWER_MS = 8_000

/** The body is read here, and not by the driver later, so that its time counts too. */
const fetchInTime = (
  url: string,
  { answerMs = ANSWER_MS, ...request }: RequestInit & AnswerLimit,
): Promise<Response> =>
  withTimeLimit(answerMs, async (signal) => {
    const response = await fetch(url, { ...request, signal })
    return new Response(await response.text(), { status: response.status })
  })

// The driver has one fetch for all its connections; what is special to one comes with its requests.
neonConfig.fetchFunction = fetchInTime

/** Neon over HTTP: one request per query or per transaction, nothing kept open between requests. */
export function connectNeon(
  { databaseUrl, neonLocal }: DatabaseAddress,
  { answerMs }: AnswerLimit = {},
): NeonSql {
  if (neonLocal !== undefined) {
    neonConfig.fetchEndpoint = `${neonLocal}/sql`
    neonConfig.wsProxy = () => `${new URL(neonLocal).host}/v2`
    neonConfig.useSecureWebSocket = false
  }
  return neon(databaseUrl, { fetchOptions: { answerMs } })
}

/** SQLSTATE classes of a database that is away, busy, shutting down or ill, and of transactions that are to be tried again. */
const AWAY = /^(08|25|40|53|55|57|58|XX)/

/** Whether it is not known what became of a statement, or the database says that it cannot now: not that it will not. */
export const isDatabaseAway = (error: unknown): boolean =>
  error instanceof NeonDbError && (error.code === undefined || AWAY.test(error.code))

/** OPS-6: the database was given all its time and did not answer; asking again would take as long again. */
export function hasTimedOut(error: unknown): boolean {
  if (error instanceof NoAnswerInTime) return true
  if (error instanceof NeonDbError && error.sourceError !== undefined) return hasTimedOut(error.sourceError)
  return error instanceof Error && error.cause !== undefined && hasTimedOut(error.cause)
}
