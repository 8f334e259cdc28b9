import { expect, it } from 'vitest'
import { type Stage, stageOf, USEFUL_MS } from './away.ts'
import type { Notification } from './notifications.ts'

const CASES: [Pick<Notification, 'type' | 'says'>, Stage | null][] = [
  [{ type: 'your_turn', says: { key: 'turn_called' } }, 'now'],
  [{ type: 'your_turn', says: { key: 'turn_warned', secondsLeft: 60 } }, 'now'],
  [{ type: 'your_turn', says: { key: 'visit_resumed' } }, 'now'],
  [{ type: 'missed', says: { key: 'missed' } }, 'missed'],
  [{ type: 'position_update', says: { key: 'position_near', position: 2 } }, 'soon'],
  [{ type: 'position_update', says: { key: 'position_far', serving: null, position: 15 } }, null],
  [
    {
      type: 'doctor_status',
      says: { key: 'doctor_status', availability: 'on_break', backInMinutes: 5 },
    },
    'status',
  ],
  [
    {
      type: 'doctor_status',
      says: { key: 'doctor_status', availability: 'available', backInMinutes: null },
    },
    null,
  ],
  [{ type: 'doctor_status', says: { key: 'doctor_back' } }, 'status'],
  [{ type: 'meet_link_update', says: { key: 'meet_link_changed', link: null } }, 'link'],
  // Whoever has taken a new token has done so on a screen; and of a message nothing leaves the page yet.
  [{ type: 'reassigned', says: { key: 'reassigned', token: 4 as never } }, null],
]

it.each(CASES)('SEND-1 of %j the stage is %s', (told, stage) => {
  expect(stageOf(told)).toBe(stage)
})

it('SEND-4 a turn is of use for the shortest time, what is no matter of minutes for hours', () => {
  const { now, soon, late_start, missed, booked, day_before, cancelled, ...others } = USEFUL_MS
  expect(now).toBe(Math.min(...Object.values(USEFUL_MS)))
  expect(soon).toBeLessThan(late_start)
  for (const long of [missed, booked, day_before, cancelled])
    expect(long).toBeGreaterThanOrEqual(6 * 3_600_000)
  for (const each of Object.values(others)) expect(each).toBeGreaterThan(now)
})
