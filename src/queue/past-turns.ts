import type { Instant } from './ids.ts'
import type { PastTurn } from './pace.ts'
import type { Queue } from './queue.ts'

/** What a day teaches about its doctor's pace (POS-3). A visit that broke off and was resumed says nothing usual. */
export function pastTurnsOf(queue: Queue): readonly PastTurn[] {
  const turns: PastTurn[] = []
  let free: Instant | null = null
  const called = queue.entries
    .flatMap((entry) => (entry.calledAt === null ? [] : [{ ...entry, calledAt: entry.calledAt }]))
    .toSorted((a, b) => a.calledAt - b.calledAt)
  for (const { mode, status, bookedAt, calledAt, startedAt, endedAt, interruptedAt } of called) {
    const pauseBeforeMs = free !== null && bookedAt <= free ? Math.max(0, calledAt - free) : undefined
    // When a missed turn was over is not kept, so whether a break followed it is not known either.
    free = endedAt
    if (status === 'no_show') turns.push({ mode, durationMs: null, endedAt: calledAt, pauseBeforeMs })
    if (status !== 'completed' || startedAt === null || endedAt === null || interruptedAt !== null) continue
    const toStartMs = startedAt - calledAt
    turns.push({ mode, durationMs: endedAt - startedAt, endedAt, toStartMs, pauseBeforeMs })
  }
  return turns
}
