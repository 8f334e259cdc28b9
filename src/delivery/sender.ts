import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import { reportFailure } from '../platform/report-failure.ts'
import type { DoctorDayKey, Instant } from '../queue/ids.ts'
import { type Ended, type Outbox, type Taken, WAITS_FOR_QUIET } from './outbox.ts'
import type { Carried, Carriers } from './ports.ts'
import { waitsUntil } from './quiet-hours.ts'
import { whyDropped } from './still-true.ts'
import { pauseAfter } from './tries.ts'

/** No sender works for longer than this, in ms; what is left is for the next. */
const LONGEST_MS = 20_000

export type SenderOptions = {
  readonly outbox: Outbox
  readonly carriers: Carriers
  readonly clock: Clock
  readonly log: Log
  readonly random?: () => number
}

/** SEND-2 to SEND-6: tells people what is due, of one day or of all. */
export type Sender = {
  /** Answers when the next of this day is due; null when nothing is. Rejects when the database cannot be reached. */
  send(day: DoctorDayKey): Promise<Instant | null>
  /** Whatever any day has left. Rejects in the same way. */
  sweep(): Promise<void>
}

export function createSender(options: SenderOptions): Sender {
  const { outbox, carriers, clock, log, random = Math.random } = options

  async function sendAll(day: DoctorDayKey | null): Promise<void> {
    const stopsAt = clock() + LONGEST_MS
    for (;;) {
      const taken = await outbox.take(day)
      if (taken.length === 0) return
      const gone: string[] = []
      const ended = await Promise.all(taken.map((delivery) => tell(delivery, gone)))
      await outbox.mark(ended, gone)
      if (clock() > stopsAt) return
    }
  }

  async function tell(delivery: Taken, gone: string[]): Promise<Ended> {
    const { id, channel, stage, plannedAt } = delivery
    const now = clock()
    const reason = whyDropped(delivery, now)
    if (reason === 'too_late' && delivery.attempts > 1) return end({ id, state: 'given_up', reason })
    if (reason !== null) return end({ id, state: 'dropped', reason })
    const quietIsOver = waitsUntil(stage, delivery.quiet, now)
    if (quietIsOver !== null) {
      const why = { id, reason: WAITS_FOR_QUIET }
      if (quietIsOver > delivery.until) return end({ ...why, state: 'dropped' })
      return end({ ...why, state: 'due', pauseMs: quietIsOver - now })
    }
    const carried = await carry(delivery)
    for (const endpoint of carried.goneEndpoints ?? []) gone.push(endpoint)
    switch (carried.kind) {
      case 'sent':
        return end({ id, state: 'sent', providerId: carried.providerId })
      case 'gone':
      case 'refused':
        return end({ id, state: 'given_up', reason: carried.code })
      case 'later':
        return end({ id, state: 'due', reason: carried.code, pauseMs: pauseOf(carried, delivery.attempts) })
      default:
        return carried satisfies never
    }

    function end(ended: Ended): Ended {
      const why = 'reason' in ended ? { reason: ended.reason } : {}
      log({
        event: `delivery_${ended.state}`,
        channel,
        stage,
        ageMs: Math.round(clock() - plannedAt),
        ...why,
      })
      return ended
    }
  }

  /** SEND-4: as long as the other side has asked for, and no shorter than ours. */
  const pauseOf = ({ retryAfterMs = 0 }: Carried, attempts: number) =>
    Math.max(retryAfterMs, pauseAfter(attempts, random))

  async function carry(delivery: Taken): Promise<Carried> {
    // Another version, or another setting, may have one while it is still of use.
    const carrier = carriers[delivery.channel]
    if (!carrier) return { kind: 'later', code: 'no_carrier' }
    try {
      return await carrier.carry(delivery)
    } catch (error) {
      reportFailure(log, { event: 'carrier_failed', channel: delivery.channel }, error)
      return { kind: 'later', code: 'carrier_failed' }
    }
  }

  return {
    async send(day) {
      await sendAll(day)
      return outbox.nextAt(day)
    },
    sweep: () => sendAll(null),
  }
}
