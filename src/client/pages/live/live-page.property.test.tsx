import { cleanup, render } from '@solidjs/testing-library'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { hasBegun, mayJoin, positionOf } from '../../../queue/position.ts'
import { RUNS } from '../../../queue/testing/random.ts'
import type { PublicView } from '../../../queue/views/view.ts'
import { turnsAhead } from '../../../words/screens/live.ts'
import { live } from '../../language/live.ts'
import { waitingRoom } from '../../language/waiting-room.ts'
import { appointment } from '../../testing/appointment.ts'
import { anyViewWithToken } from '../../testing/views.ts'
import { createLive } from './create-live.ts'
import { LivePage } from './live-page.tsx'

const shown = vi.hoisted(() => ({ view: null as unknown }))
vi.mock('../../feed/day-feed.ts', () => ({
  createDayFeed: () => ({ view: () => shown.view, state: () => 'live', connected: () => [] }),
}))
vi.mock('../../api/light-trpc.ts', () => ({
  api: {
    history: { one: { query: () => new Promise(() => {}) } },
    messages: { list: { query: vi.fn() }, send: { mutate: vi.fn() }, markRead: { mutate: vi.fn() } },
    notifications: { list: { query: async () => ({ unread: 0, items: [] }) } },
    appointments: { one: { query: () => new Promise(() => {}) } },
  },
}))

beforeEach(() => localStorage.clear())
afterEach(cleanup)

function screenOf(view: PublicView, token: number) {
  vi.setSystemTime(view.at + 1_000)
  shown.view = view
  return render(() => {
    const live = createLive('a-1')
    return <LivePage appointment={appointment(token)} live={live} />
  })
}

/** NOTE-10: the doctor has left in mid-visit. */
const isPaused = (view: PublicView, token: number) =>
  view.turn?.token === token && view.turn.status === 'in_consultation' && view.availableSince === null

/** WAIT-16: called, and nobody there to see them: no time is said. */
const isLeft = (view: PublicView, token: number) =>
  view.turn?.token === token && view.turn.status === 'called' && view.availableSince === null

it('WAIT-1 WAIT-16 P5 always shows the serving token, the own token, the position and the wait', () => {
  vi.useFakeTimers()
  fc.assert(
    fc.property(anyViewWithToken, ({ view, token }) => {
      const screen = screenOf(view, token)
      const says = (id: string) => screen.getByTestId(id).textContent
      expect(says('serving-token')).toBe(String(view.serving ?? '–'))
      expect(says('own-token')).toBe(String(token))
      const position = positionOf(view, token) ?? -1
      const hasCome = position === 0 || hasBegun(view.settings, view.at + 1_000)
      expect(says('position')).toBe(
        hasCome
          ? live().place(position, view.serving !== null)
          : waitingRoom().place.aheadSoFar(turnsAhead(position, view.serving !== null)),
      )
      if (isLeft(view, token)) expect(says('wait')).toBe('')
      else
        expect(says('wait')).toMatch(
          /^(Be (ready|at Room 2) (now|by \d\d:\d\d) |About \d+ (h \d\d )?min|Any moment now|Right away|Now|Started at|\d:\d\d (left|to walk in)| Your place is kept)/,
        )
      cleanup()
    }),
    RUNS,
  )
  vi.useRealTimers()
})

it('JOIN-1 P4 joining is enabled on the day itself exactly when ten or fewer turns are ahead', () => {
  vi.useFakeTimers()
  fc.assert(
    fc.property(anyViewWithToken, ({ view, token }) => {
      const hasJoined = view.joined.includes(token) || (view.turn?.token === token && view.turn.joined)
      // WAIT-10: once an online visit has started one joins by going to the call.
      const isCall =
        view.turn?.token === token && view.turn.status === 'in_consultation' && view.turn.mode === 'online'
      fc.pre(!hasJoined && !isCall && !isPaused(view, token))
      const screen = screenOf(view, token)
      const button = screen.queryByRole('button', { name: /^(Join Appointment|I’m here)$/ })
      const isToday = view.serving === token || hasBegun(view.settings, view.at + 1_000)
      const isEnabled = button !== null && !button.hasAttribute('disabled')
      expect(isEnabled).toBe(isToday && mayJoin(positionOf(view, token)))
      cleanup()
    }),
    RUNS,
  )
  vi.useRealTimers()
})
