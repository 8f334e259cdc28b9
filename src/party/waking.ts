import type { Clock } from '../platform/clock.ts'
import type { CommandEnvelope } from '../queue/commands.ts'
import { commandId, type Instant } from '../queue/ids.ts'
import type { Queue } from '../queue/queue.ts'
import { nextTickAt } from '../queue/timers.ts'
import type { Alarm } from './ports.ts'

/**
 * How often to look for what others have written and for who has signed out, while anybody is connected: so often that
 * the look itself is done within the ten seconds of ROOM-8.
 */
const LOOK_MS = 8_000
/** The soonest next try when what time should have brought about could not be saved. */
const MIN_TICK_MS = 1_000

const NEVER = Number.POSITIVE_INFINITY

/** When the room wants to be woken. */
export type Waking = {
  /** For the next look at the log, while anybody is connected; and for what time will bring about, always (LATE-1). */
  arm(): void
  /** The alarm has rung. The next look is so long after this one's beginning, and waits for none that is slow. */
  rang(): void
  /** For the next look, whoever is connected. */
  lookAgain(): void
}

export type WakingOptions = {
  readonly alarm: Alarm
  readonly clock: Clock
  readonly isAnybodyThere: () => boolean
  readonly queue: () => Queue | null
  readonly onFailed: (error: unknown) => void
}

export function createWaking({ alarm, clock, isAnybodyThere, queue, onFailed }: WakingOptions): Waking {
  let armedAt: Instant = NEVER

  function set(at: Instant) {
    armedAt = at
    alarm.setAt(at).catch((error: unknown) => {
      armedAt = NEVER // So that the next reason to arm it is not taken for one that is armed already.
      onFailed(error)
    })
  }

  return {
    arm() {
      const now = clock()
      const known = queue()
      const tickAt = known && nextTickAt(known, now)
      const at = Math.min(
        isAnybodyThere() ? now + LOOK_MS : NEVER,
        tickAt === null ? NEVER : Math.max(tickAt, now + MIN_TICK_MS),
      )
      if (at < armedAt) set(at)
    },
    rang() {
      armedAt = NEVER
      if (isAnybodyThere()) set(clock() + LOOK_MS)
    },
    lookAgain: () => set(clock() + LOOK_MS),
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
