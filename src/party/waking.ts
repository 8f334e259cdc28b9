import type { Clock } from '../platform/clock.ts'
import type { CommandEnvelope } from '../queue/commands.ts'
import { commandId, type Instant } from '../queue/ids.ts'
import type { Queue } from '../queue/queue.ts'
import { nextTickAt } from '../queue/timers.ts'
import type { Alarm } from './ports.ts'

/** The soonest next try when what time should have brought about could not be saved, and the latest, in ms. */
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 60_000

/**
 * The soonest next look at who is to be told, in ms. A shorter pause than that after a failure: whoever becomes due right
 * after somebody was told should not wait for a second (SEND-12). None at all, and a room whose clock is a little ahead of the
 * database's would ask without end until it has caught up.
 */
export const DELIVERY_PAUSE_MS = 200

/** As long as a delivery is kept for whoever has taken it (SEND-5). */
const LOOKED_AFTER_MS = 30_000

const pauseAfter = (failures: number) => Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1))

const NEVER = Number.POSITIVE_INFINITY

/** When the room wants to be woken: for what time will bring about, and for nothing else (LATE-1, ROOM-15). */
export type Waking = {
  arm(): void
  /** The alarm has rung. */
  rang(): void
  /** The log could be read and written. */
  succeeded(): void
  /** SEND-6: somebody is due to be told away from their screen from then on; the earliest counts. */
  deliverBy(at: Instant): void
  /** Whether somebody may be due: `unknown` in a new life of the room, before anybody has looked. */
  delivering(): 'due' | 'not yet' | 'unknown'
  /** Whoever looks says so first, so that what is published meanwhile counts, and then when the next is due. */
  looksForDeliveries(): (found: Instant | null | 'failed') => void
  /** Something could not be read, saved or shown. It is tried again, after pauses that grow. */
  failed(): void
}

export type WakingOptions = {
  readonly alarm: Alarm
  readonly clock: Clock
  readonly queue: () => Queue | null
  readonly onFailed: (error: unknown) => void
}

export function createWaking({ alarm, clock, queue, onFailed }: WakingOptions): Waking {
  let armedAt: Instant = NEVER
  let failures = 0
  /** When it is tried again after a failure. */
  let resumesAt: Instant = 0
  /** When somebody is to be told next; null while that is not known. */
  let deliversAt: Instant | null = null
  let deliveryFailures = 0

  function set(at: Instant) {
    armedAt = at
    alarm.setAt(at).catch((error: unknown) => {
      armedAt = NEVER // So that the next reason to arm it is not taken for one that is armed already.
      onFailed(error)
    })
  }

  /** After a failure there is another try, also where nothing could be read: nobody else would ever know of a timer. */
  function wantedAt(now: Instant): Instant {
    if (failures > 0) return resumesAt
    const known = queue()
    const tickAt = (known && nextTickAt(known, now)) ?? NEVER
    return Math.min(
      Math.max(tickAt, now + FIRST_PAUSE_MS),
      Math.max(deliversAt ?? NEVER, now + DELIVERY_PAUSE_MS),
    )
  }

  return {
    arm() {
      const at = wantedAt(clock())
      if (at < armedAt) set(at)
    },
    rang() {
      armedAt = NEVER
    },
    succeeded() {
      failures = 0
    },
    deliverBy(at) {
      deliversAt = Math.min(deliversAt ?? NEVER, at)
    },
    delivering() {
      if (deliversAt === null) return 'unknown'
      return deliversAt <= clock() ? 'due' : 'not yet'
    },
    looksForDeliveries() {
      // For whoever is told meanwhile: when this room ends before that, its alarm still rings.
      const meanwhile = clock() + LOOKED_AFTER_MS
      deliversAt = meanwhile
      return (found) => {
        if (deliversAt === meanwhile) deliversAt = NEVER
        deliveryFailures = found === 'failed' ? deliveryFailures + 1 : 0
        const nextAt = found === 'failed' ? clock() + pauseAfter(deliveryFailures) : found
        deliversAt = Math.min(deliversAt ?? NEVER, nextAt ?? NEVER)
      }
    },
    failed() {
      if (failures > 0 && clock() < resumesAt) return // Many may fail of the same cause, before the next try.
      failures++
      resumesAt = clock() + pauseAfter(failures)
    },
  }
}

/**
 * What time has brought about by now; null when nothing. Whoever else ticks at this seq uses the same id, so it has
 * one effect.
 */
export function dueTick(queue: Queue, now: Instant): CommandEnvelope | null {
  const dueAt = nextTickAt(queue, now)
  if (dueAt === null || dueAt > now) return null
  return {
    id: commandId(`tick:${queue.key}:${queue.seq}`),
    at: now,
    actor: { role: 'system', id: 'room' },
    command: { type: 'Tick', activeAt: null },
  }
}
