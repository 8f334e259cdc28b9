import type { DaySettings, QueueEvent } from '../events.ts'
import type { Queue } from '../queue.ts'

/** `DayOpened` before a day's first event, nothing later. */
export const openDay = (queue: Queue, settings: DaySettings): readonly QueueEvent[] =>
  queue.seq === 0 ? [{ type: 'DayOpened', settings }] : []

/** Calls whoever is first, once the current turn is over; nobody during a break (CALL-3, CALL-6). */
export function nextTurn(queue: Queue): readonly QueueEvent[] {
  const next = queue.line[0]
  return next === undefined || queue.availability !== 'available' ? [] : [{ type: 'TurnCalled', token: next }]
}
