import type { Instant } from '../../ids.ts'
import type { Entry } from '../../queue.ts'
import { NIGHT, type PastTurn } from './past-turn.ts'

/** What of a booking says how its turn went. */
type Booking = Pick<
  Entry,
  'mode' | 'status' | 'bookedAt' | 'calledAt' | 'startedAt' | 'endedAt' | 'interruptedAt'
>

/**
 * What the bookings of a doctor, of one day or many, teach about the doctor's pace (POS-3). A visit that broke off and
 * was resumed says nothing usual. A break is a time without a turn although somebody had booked who is called after it.
 */
export function historyOf(bookings: readonly Booking[]): readonly PastTurn[] {
  const turns: PastTurn[] = []
  let free: Instant | null = null
  const called = bookings
    .flatMap((booking) => (booking.calledAt === null ? [] : [{ ...booking, calledAt: booking.calledAt }]))
    .toSorted((a, b) => a.calledAt - b.calledAt)
  for (const { mode, status, bookedAt, calledAt, startedAt, endedAt, interruptedAt } of called) {
    const idle = free === null || bookedAt > free ? null : Math.max(0, calledAt - free)
    const pauseBeforeMs = idle === null || idle > NIGHT ? undefined : idle
    // When a missed turn was over is not kept, so whether a break followed it is not known either.
    free = endedAt
    if (status === 'no_show') turns.push({ mode, durationMs: null, endedAt: calledAt, pauseBeforeMs })
    if (status !== 'completed' || startedAt === null || endedAt === null || interruptedAt !== null) continue
    const toStartMs = startedAt - calledAt
    turns.push({ mode, durationMs: endedAt - startedAt, endedAt, toStartMs, pauseBeforeMs })
  }
  return turns
}
