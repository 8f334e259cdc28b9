import type { Logged, QueueEvent } from '../events.ts'
import type { Instant } from '../ids.ts'

/** The events that `needsNewLink` looks at: whoever reads the log for it need read no others. */
export const LINK_EVENTS = ['MeetLinkReported', 'MeetLinkChanged'] as const satisfies QueueEvent['type'][]

/**
 * P19: a visit keeps the link it started with. MEET-9: but its patient is shown the doctor's newest one, when that came
 * during this visit and after a report that nothing had answered before the visit started: the first link leads nowhere.
 */
export function needsNewLink(
  log: readonly Pick<Logged, 'seq' | 'at' | 'event'>[],
  { startedAt, linkUpdatedAt }: { readonly startedAt: Instant; readonly linkUpdatedAt: Instant },
): boolean {
  if (linkUpdatedAt < startedAt) return false
  const answered = log.findLast(({ event, at }) => event.type === 'MeetLinkChanged' && at < startedAt)
  return log.some(
    ({ event, at, seq }) =>
      event.type === 'MeetLinkReported' && seq > (answered?.seq ?? 0) && at <= linkUpdatedAt,
  )
}
