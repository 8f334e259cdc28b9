import { expect, it } from 'vitest'
import { Stage, stageOf, USEFUL_MS } from './away.ts'
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

it('SEND-4 a turn is of use for the shortest time, a missed one for hours', () => {
  const shortestFirst = Object.values(Stage).toSorted((a, b) => USEFUL_MS[a] - USEFUL_MS[b])
  expect(shortestFirst).toEqual(['now', 'soon', 'status', 'link', 'missed'])
})
