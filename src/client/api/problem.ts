import { connection } from '../language/connection.ts'

/** What went wrong, as a person reads it: a stable code to act on and a sentence to show. */
export type Problem = { readonly code: string; readonly message: string }

const noConnection = (): Problem => ({ code: 'NO_CONNECTION', message: connection().none })

/** The refusal inside an error of the tRPC client; anything else is the connection. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof Error) || !('data' in error)) return noConnection()
  const { data } = error
  if (typeof data !== 'object' || data === null || !('refusal' in data)) return noConnection()
  return { code: String(data.refusal), message: error.message }
}
