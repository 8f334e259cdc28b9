import { isBug, kindOf } from './error-kind.ts'
import type { Log } from './log.ts'

/** OPS-3: what failed, and the kind of the error. A mistake of ours must never read as a database that is away. */
export function reportFailure(log: Log, { event, ...about }: Parameters<Log>[0], error: unknown): void {
  const kind = kindOf(error)
  log(isBug(error) ? { event: 'bug', during: event, ...about, kind } : { event, ...about, kind })
}
