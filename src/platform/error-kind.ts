/**
 * What the log may know of an error: its kind and its code. Its message might quote what it failed on, and that might be
 * a name (OPS-1).
 */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name
}

/** A mistake of ours, as opposed to something that is away: it must never read as "the database is away". */
export const isBug = (error: unknown): boolean =>
  error instanceof TypeError ||
  error instanceof RangeError ||
  error instanceof ReferenceError ||
  error instanceof SyntaxError
