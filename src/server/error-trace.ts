/** What the log may know of an error that nobody foresaw: its kind and where it came from. A message can quote a value, and a value can be a name (OPS-1). */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const cause = error.cause instanceof Error ? ` < ${traceOf(error.cause)}` : ''
  const [, frame = ''] = error.stack?.split('\n    at ') ?? []
  return `${error.name}${code} at ${frame}${cause}`
}
