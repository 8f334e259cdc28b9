import { kindOf } from '../platform/error-kind.ts'

/** What the log may know of an error that nobody foresaw: its kind, and the line that it came from (OPS-1). */
export function traceOf(error: unknown): string {
  const [, frame = ''] = (error instanceof Error && error.stack?.split('\n    at ')) || []
  return frame === '' ? kindOf(error) : `${kindOf(error)} at ${frame}`
}
