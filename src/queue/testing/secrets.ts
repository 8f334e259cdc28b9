import type { Pace } from '../estimate/pace.ts'
import type { QueueEvent } from '../events.ts'
import type { Queue } from '../queue.ts'
import { MoveReason } from '../vocabulary.ts'
import { minutes } from './day.ts'

/** A pace no number of which is round, so that each can be told wherever it turns up. */
export const MARKED_PACE: Pace = {
  visit: {
    online: { middle: 612_347, spread: 0.4137 },
    in_person: { middle: 407_519, spread: 0.5273 },
  },
  drift: 0.1931,
  noShow: 0.1217,
  toStart: 71_293,
  pause: { due: 7_411_793, length: 913_411, shape: 2.713 },
  count: 271_828,
}

const REASONS: readonly string[] = [
  ...Object.values(MoveReason),
  ...(['late', 'connection', 'called_by_mistake', 'other'] satisfies Extract<
    QueueEvent,
    { type: 'TokenReassigned' }
  >['reason'][]),
]

/** Every number, text and flag in a value, with the way to it: `line[]` for any place in a list. */
export function leavesOf(value: unknown, path = ''): { path: string; value: unknown }[] {
  if (Array.isArray(value)) return value.flatMap((each) => leavesOf(each, `${path}[]`))
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, path === '' ? key : `${path}.${key}`))
}

/**
 * What of a day nobody else may read, as it would stand in a message (ROOM-4). Of the visits those that took no whole
 * number of seconds: another length could be some other number by chance.
 */
export function secretsOf(queue: Queue): ReadonlySet<unknown> {
  const lengths = queue.entries
    .flatMap(({ startedAt, endedAt }) =>
      startedAt === null || endedAt === null ? [] : [endedAt - startedAt],
    )
    .filter((length) => length > 1000 && length % 1000 !== 0 && length < minutes(600))
  return new Set<unknown>([
    ...REASONS,
    ...leavesOf(MARKED_PACE).map(({ value }) => value),
    ...queue.entries.flatMap(({ appointmentId, patientId }) => [appointmentId, patientId]),
    ...['patient', 'doctor', 'staff', 'system'].map((role) => `u-${role}`),
    ...lengths,
  ])
}
