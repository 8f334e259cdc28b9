import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { anAppointment } from '../../testing/clinic.ts'
import { nearestFirst } from './nearest.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-02T12:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const on = (date: string, appointmentId: string, about: Parameters<typeof anAppointment>[0] = {}) =>
  anAppointment({ date, appointmentId, ...about })
const order = (...all: ReturnType<typeof anAppointment>[]) =>
  nearestFirst(all).map(({ appointmentId }) => appointmentId)

it('FIND-5 the nearest day comes first, and what is over not at all', () => {
  expect(
    order(
      on('2026-03-09', 'next week'),
      on('2026-03-01', 'yesterday'),
      on('2026-03-02', 'done', { status: 'completed' }),
      on('2026-03-02', 'cancelled', { status: 'cancelled' }),
      on('2026-03-02', 'today'),
    ),
  ).toEqual(['today', 'next week'])
})

it('FIND-5 of one day the turn that has come is first, and a missed one last, as long as it can be mended', () => {
  expect(
    order(
      on('2026-03-02', 'missed', { status: 'no_show', canReassign: true, token: 1 }),
      on('2026-03-02', 'lost', { status: 'no_show', canReassign: false, token: 2 }),
      on('2026-03-02', 'waiting', { status: 'waiting', token: 3 }),
      on('2026-03-02', 'booked', { token: 4 }),
      on('2026-03-02', 'called', { status: 'called', token: 9 }),
    ),
  ).toEqual(['called', 'waiting', 'booked', 'missed'])
})
