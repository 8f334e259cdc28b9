/** What went wrong, as a person reads it: a stable code to act on and a sentence to show. */
export type Problem = { readonly code: string; readonly message: string }

const NO_CONNECTION: Problem = {
  code: 'NO_CONNECTION',
  message: 'We cannot reach Anteroom. Check your connection; nothing is lost, and you can try again.',
}

/** The refusal inside an error of the tRPC client; anything else is the connection. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof Error) || !('data' in error)) return NO_CONNECTION
  const { data } = error
  if (typeof data !== 'object' || data === null || !('refusal' in data)) return NO_CONNECTION
  return { code: String(data.refusal), message: error.message }
}
