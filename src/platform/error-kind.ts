/** `23505`, `ERR_JWT_EXPIRED`, `ECONNREFUSED`. Anything longer or with spaces is a sentence. */
const CODE = /^\w{1,40}$/

/**
 * What the log may know of an error: its name, its code, and those of its cause. Never its message, which can quote
 * the value it failed on, and a value can be a name (OPS-1).
 */
export function kindOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return typeof error
  const name = error instanceof Error ? error.name : error.constructor?.name || 'object'
  const code =
    'code' in error && typeof error.code === 'string' && CODE.test(error.code) ? ` ${error.code}` : ''
  const cause = 'cause' in error && error.cause instanceof Error ? ` < ${kindOf(error.cause)}` : ''
  return `${name}${code}${cause}`
}

/**
 * Whether the language itself has thrown it: then our code is wrong, and nothing outside of it is away. A driver that
 * loses its network says so with an error of its own.
 */
export const isBug = (error: unknown): boolean =>
  error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError
