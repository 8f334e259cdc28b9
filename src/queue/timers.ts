import type { QueueEvent } from './events.ts'
import type { Instant } from './ids.ts'
import { type Entry, type Queue, servingEntry, type TurnClock } from './queue.ts'
import { INTERRUPT_AFTER_MS, NO_SHOW_AFTER_MS, REMIND_AFTER_MS, WARN_SECONDS_LEFT } from './vocabulary.ts'

/** Something that time alone brings about, from `at` on and, where it would be untrue later, before `until`. */
type Timer = { readonly at: Instant; readonly until: Instant; readonly events: readonly QueueEvent[] }

const ALWAYS = Number.POSITIVE_INFINITY

/** The timers that run, the weightiest first. `activeAt` is the visit's last sign of life outside the log. */
function timers(queue: Queue, activeAt: Instant | null): readonly Timer[] {
  const { clock } = queue
  const entry = servingEntry(queue)
  if (!entry || !clock) return []
  return entry.status === 'called'
    ? callTimers(queue, entry, clock)
    : visitTimers(queue, entry, clock, activeAt)
}

/**
 * LATE-1. Nothing counts down for a patient who has joined, nor while the doctor is away: it starts again then. LATE-6:
 * time calls nobody, so however long the doctor is gone at most one is skipped.
 */
function callTimers(
  queue: Queue,
  { token, joinedAt }: Entry,
  { since, warned }: TurnClock,
): readonly Timer[] {
  if (joinedAt !== null || queue.availability !== 'available') return []
  const deadline = Math.max(since, queue.availabilitySince) + NO_SHOW_AFTER_MS
  const skip: Timer = {
    at: deadline,
    until: ALWAYS,
    events: [{ type: 'PatientMissed', token, cause: 'timed_out' }],
  }
  const warnings = WARN_SECONDS_LEFT.filter((left) => warned === null || left < warned).map(
    (secondsLeft): Timer => ({
      at: deadline - secondsLeft * 1000,
      until: deadline,
      events: [{ type: 'TurnWarned', token, secondsLeft }],
    }),
  )
  return [...(queue.settings.skipAutomatically ? [skip] : []), ...warnings.toReversed()]
}

/** NOTE-10: when a visit that waits for its doctor counts as interrupted; null while the doctor is not offline. */
export const interruptsAt = (
  { availability, availabilitySince }: Queue,
  { since }: TurnClock,
): Instant | null =>
  availability === 'offline' ? Math.max(availabilitySince, since) + INTERRUPT_AFTER_MS : null

/** NOTE-10. */
function visitTimers(
  queue: Queue,
  { token }: Entry,
  clock: TurnClock,
  activeAt: Instant | null,
): readonly Timer[] {
  const endsAt = interruptsAt(queue, clock)
  const interrupt: readonly Timer[] =
    endsAt === null
      ? []
      : [{ at: endsAt, until: ALWAYS, events: [{ type: 'ConsultationInterrupted', token }] }]
  const remind: Timer = {
    at: Math.max(clock.since, activeAt ?? 0) + REMIND_AFTER_MS,
    until: ALWAYS,
    events: [{ type: 'DoctorReminded', token }],
  }
  return [...interrupt, ...(clock.reminded ? [] : [remind])]
}

/** What time has brought about by `now`: the weightiest thing that is due; empty when nothing is (LATE-1, NOTE-10). */
export const dueEvents = (queue: Queue, activeAt: Instant | null, now: Instant): readonly QueueEvent[] =>
  timers(queue, activeAt).find(({ at, until }) => at <= now && now < until)?.events ?? []

/** When a `Tick` will next lead to something, as far as is known now; null when time alone changes nothing. */
export function nextTickAt(queue: Queue, now: Instant, activeAt: Instant | null = null): Instant | null {
  const ahead = timers(queue, activeAt).filter(({ until }) => now < until)
  return ahead.length === 0 ? null : Math.min(...ahead.map(({ at }) => at))
}
