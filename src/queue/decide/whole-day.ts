import type { CommandOf } from '../commands.ts'
import type { QueueEvent } from '../events.ts'
import type { Instant } from '../ids.ts'
import { type Queue, servingEntry } from '../queue.ts'
import { accept, type Decision, refuse } from '../refusal.ts'
import { refreshDay } from './steps.ts'

const MINUTE = 60_000

/** NOTE-12: said before the doctor comes; a second word takes the place of the first, the same word says nothing new. */
export function announceLateStart(
  queue: Queue,
  { opensAt, lateMinutes, settings }: CommandOf<'AnnounceLateStart'>,
  at: Instant,
): Decision<QueueEvent> {
  if (queue.cancelledAt !== null) return refuse('DAY_CANCELLED')
  if (queue.runningSince !== null || queue.availability === 'available') return refuse('DAY_STARTED')
  const expectedAt = opensAt + lateMinutes * MINUTE
  if (expectedAt <= at) return refuse('RETURN_PAST')
  if (queue.lateMinutes === lateMinutes && queue.expectedBackAt === expectedAt) return accept()
  return accept<QueueEvent>(...refreshDay(queue, settings), {
    type: 'LateStartAnnounced',
    expectedAt,
    lateMinutes,
  })
}

/**
 * NOTE-13: everybody who still has a turn to come loses it by one event: whoever is called, broken off, or in the line.
 * A visit in progress goes on. Cancelling twice is cancelling once.
 */
export function cancelDay(queue: Queue): Decision<QueueEvent> {
  if (queue.cancelledAt !== null) return accept()
  const turn = servingEntry(queue)
  const called = turn?.status === 'called' ? [turn.token] : []
  const brokenOff = queue.entries.filter(({ status }) => status === 'interrupted').map(({ token }) => token)
  return accept<QueueEvent>({ type: 'DayCancelled', cancelled: [...called, ...brokenOff, ...queue.line] })
}
