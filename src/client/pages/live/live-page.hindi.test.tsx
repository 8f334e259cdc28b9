import { cleanup, fireEvent, render, waitFor } from '@solidjs/testing-library'
import fc from 'fast-check'
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { WordedNotification } from '../../../protocol/frames.ts'
import { type Asked, from, given } from '../../../queue/testing/day.ts'
import { crowded, RUNS } from '../../../queue/testing/random.ts'
import * as say from '../../../queue/testing/wishes.ts'
import { type PublicView, publicView } from '../../../queue/views/view.ts'
import { choiceCookie } from '../../../words/languages.ts'
import { api } from '../../api/light-trpc.ts'
import type { ConnectionState } from '../../feed/connection-state.ts'
import { inWaitingRoom } from '../../language/other-languages.ts'
import { speak } from '../../language/spoken.ts'
import { mountLive } from '../../live-root.tsx'
import { appointment } from '../../testing/appointment.ts'
import { expectHindi } from '../../testing/in-hindi.ts'
import { anyViewWithToken, ownTurn, runningDay } from '../../testing/views.ts'
import { createLive } from './create-live.ts'
import { LivePage } from './live-page.tsx'
import { LiveProblem } from './live-problem.tsx'
import { PatientsOwn } from './patients-own.tsx'

const LINK = 'https://meet.google.com/abc-defg-hij'
/** What is written as it is in every language: names, and what the clinic has entered. */
const DATA = ['Dr. Ama Osei', 'General practice', 'Room 2', LINK, 'Google Meet', 'Anteroom']

type Hears = { onNotification: (notification: WordedNotification) => void }
const [view, setView] = createSignal<PublicView | null>(null)
const [state, setState] = createSignal<ConnectionState>('live')
const room = vi.hoisted(() => ({
  hears: null as unknown,
  view: (): unknown => null,
  state: (): unknown => '',
}))
vi.mock('../../feed/day-feed.ts', () => ({
  createDayFeed(_target: unknown, hears: unknown) {
    room.hears = hears
    return { view: room.view, state: room.state, asOf: () => 0, useHere() {} }
  },
}))
vi.mock('../../api/light-trpc.ts', () => ({
  api: {
    history: { one: { query: async () => ({ prescription: {} }) } },
    messages: { list: { query: vi.fn() }, send: { mutate: vi.fn() }, markRead: { mutate: vi.fn() } },
    notifications: { list: { query: vi.fn() }, markRead: { mutate: vi.fn(async () => ({ unread: 0 })) } },
    appointments: {
      one: { query: vi.fn() },
      expected: { query: vi.fn() },
      reassign: { mutate: vi.fn() },
    },
    queue: { join: { mutate: vi.fn() } },
    consultation: { ready: { mutate: vi.fn() }, reportMeetLink: { mutate: vi.fn() } },
    order: { moves: { query: vi.fn() }, stepBack: { mutate: vi.fn() } },
  },
}))
const one = vi.mocked(api.appointments.one.query)
const moves = vi.mocked(api.order.moves.query)
const list = vi.mocked(api.notifications.list.query)

beforeAll(() => speak('hi', inWaitingRoom))
beforeEach(() => {
  Object.assign(room, { view, state })
  localStorage.clear()
  vi.resetAllMocks()
  list.mockResolvedValue({ unread: 0, items: [] })
  one.mockResolvedValue({ ...appointment(1), meetLink: LINK })
  vi.mocked(api.appointments.expected.query).mockResolvedValue({ lowAt: 1, likelyAt: 2, highAt: 3 } as never)
  for (const mutation of [
    api.appointments.reassign,
    api.queue.join,
    api.consultation.ready,
    api.consultation.reportMeetLink,
    api.order.stepBack,
  ])
    vi.mocked<(input: never) => Promise<unknown>>(mutation.mutate).mockRejectedValue(
      new TypeError('Failed to fetch'),
    )
})
afterEach(() => {
  cleanup()
  setState('live')
})

const inHindi = () => expectHindi(DATA)

function open(now: PublicView, own = appointment(1)) {
  setView(now)
  const screen = render(() => {
    const live = createLive(own.appointmentId)
    return <LivePage appointment={own} live={live} />
  })
  inHindi()
  const button = (name: string) => screen.getByRole('button', { name })
  return { ...screen, button, press: (name: string) => fireEvent.click(button(name)) }
}

it('LANG-4 whoever waits, whatever has happened: nothing but data is in another script', () => {
  vi.useFakeTimers()
  fc.assert(
    fc.property(anyViewWithToken, fc.constantFrom('online', 'in_person'), ({ view, token }, mode) => {
      vi.setSystemTime(view.at + 1_000)
      open(view, appointment(token, mode))
      cleanup()
    }),
    RUNS,
  )
  vi.useRealTimers()
})

const online = { mode: 'online' } as const
/** One patient with token 1, and what becomes of them. */
const alone = (...wishes: readonly Asked[]) => publicView(given(say.book(1, online), say.open(), ...wishes))
const tomorrow = {
  ...publicView(given(say.book(1, online))),
  settings: { startsAt: Date.UTC(2099, 0) },
}
const visit = [say.join(1), say.start(null, true)] as const

it.each([
  ['called', 'online', ownTurn('online', false)],
  ['called in person', 'in_person', ownTurn('in_person', false)],
  ['in the visit, the link on its way', 'online', ownTurn('online', true)],
  ['whose link has been reported', 'online', alone(...visit, say.report(1))],
  ['in the waiting room', 'online', publicView(given(...say.bookings(3), say.open(), say.join(1)))],
  ['called while the doctor is on a break', 'online', alone(say.status('on_break'))],
  ['missed', 'online', alone(say.skip(1))],
  ['seen', 'online', alone(...visit, say.finish(1))],
  ['cancelled', 'online', publicView(given(say.book(1), say.cancel(1)))],
  ['whose visit broke off', 'online', alone(...visit, say.status('offline'))],
  ['whose doctor is on a break in mid-visit', 'online', alone(...visit, say.status('on_break'))],
  ['missed, while nobody knows when the doctor is back', 'online', alone(say.skip(1), say.status('offline'))],
  ['who has booked for another day', 'online', tomorrow],
  ['not in the view yet', 'online', publicView(given(say.book(2)))],
] as const)('LANG-4 a patient %s', async (_, mode, now) => {
  open(now, appointment(1, mode))
  await vi.dynamicImportSettled()
  inHindi()
})

it('LANG-4 WAIT-18 a patient whose day is over', async () => {
  open(publicView(given(say.book(1))), { ...appointment(1), date: '2020-01-01' })
  await vi.dynamicImportSettled()
  inHindi()
  expect(document.querySelector('.turn.over')).not.toBeNull()
})

it('LANG-4 the link, and a report that was lost', async () => {
  const screen = open(ownTurn('online', true))
  await screen.findByRole('link', { name: 'तुरंत Google Meet में जुड़ें' })
  await vi.dynamicImportSettled()
  inHindi()
  screen.press('लिंक काम नहीं कर रहा')
  await screen.findByRole('alert')
  inHindi()
})

it.each([
  [3, false],
  [1, false],
  [1, true],
])('LANG-4 after %i new tokens, another one possible: %s', async (lateArrivalCount, canReassign) => {
  one.mockResolvedValue({ ...appointment(1), status: 'no_show', lateArrivalCount, canReassign })
  const screen = open(alone(say.skip(1)))
  await (canReassign
    ? screen.findByRole('button', { name: 'नया टोकन लें' })
    : screen.findByRole('link', { name: 'किसी और दिन का बुक करें' }))
  inHindi()
})

it('LANG-4 what opens on a press: why one moved, and letting others go first', async () => {
  const queue = from(crowded(9), say.open())
  const screen = open(publicView(queue), appointment(2))
  moves.mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue([])
  await vi.dynamicImportSettled()
  screen.press('मेरी जगह क्यों बदली?')
  inHindi()
  await screen.findByRole('button', { name: 'फिर कोशिश करें' })
  inHindi()
  screen.press('फिर कोशिश करें')
  await screen.findByText('आपकी जगह अभी तक नहीं बदली है।')
  inHindi()
  moves.mockResolvedValue(
    [8, 7, 6, 5, 4, 3].map((to, seq) => ({ seq, at: queue.at, from: to + 1, to, says: '।' })),
  )
  setView({ ...publicView(queue), seq: 99 })
  await screen.findByRole('button', { name: 'सभी 6 दिखाएँ' })
  inHindi()

  screen.press('देर हो रही है?')
  await screen.findByRole('dialog')
  inHindi()
  screen.press('1 को पहले जाने दें')
  await waitFor(() =>
    expect(screen.getAllByRole('alert').some(({ className }) => className.includes('problem'))).toBe(true),
  )
  inHindi()
  setView(publicView(from(queue, ...[3, 4, 5, 6, 7, 8, 9].map(say.cancel))))
  await screen.findByRole('button', { name: 'बंद करें' })
  inHindi()
})

it('LANG-4 saying one is ready, joining that did not arrive, and what one was told', async () => {
  const at = Date.UTC(2026, 2, 2, 9)
  const notice = (id: number) => ({
    id: String(id),
    type: 'meet_link_update',
    priority: 'high',
    message: '।',
    at,
  })
  const screen = open(runningDay(3), appointment(3))
  screen.press('अपॉइंटमेंट में जुड़ें')
  inHindi()
  await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2))
  inHindi()
  for (const id of [1, 2, 3, 4, 5]) (room.hears as Hears).onNotification(notice(id) as WordedNotification)
  await vi.dynamicImportSettled()
  screen.button('संदेश बंद करें')
  screen.getByText('इससे पहले: 4')
  inHindi()

  vi.mocked(api.consultation.ready.mutate).mockResolvedValue({ seq: 10 })
  setView(publicView(given(...say.bookings(3), say.open(), say.join(3))))
  inHindi()
  screen.press('मैं तैयार हूँ')
  await screen.findByText('डॉक्टर देख सकते हैं कि आप तैयार हैं।')
  inHindi()
})

it('LANG-4 ROOM-5 how fresh it is', () => {
  open(runningDay(2))
  for (const each of [
    'connecting',
    'live',
    'reconnecting',
    'polling',
    'offline',
    'elsewhere',
    'outdated',
    'refused',
  ] as const) {
    setState(each)
    inHindi()
  }
})

it('LANG-4 before the queue is there, and why there is none', () => {
  setView(null)
  render(() => {
    const live = createLive('a-1')
    return <LivePage appointment={appointment(1)} live={live} />
  })
  inHindi()
  for (const code of ['NOT_SIGNED_IN', 'NOT_FOUND', 'UNAVAILABLE']) {
    cleanup()
    render(() => <LiveProblem problem={{ code, message: '।' }} onRetry={() => {}} />)
    inHindi()
  }
  for (const viewer of ['doctor', 'staff']) {
    cleanup()
    render(() => <PatientsOwn token={3} viewer={viewer} />)
    inHindi()
  }
})

it('LANG-4 OPS-3 the page itself: it says which language it is in, also before anything is there', async () => {
  // biome-ignore lint/suspicious/noDocumentCookie: as a choice is kept.
  document.cookie = choiceCookie('hi')
  document.documentElement.lang = 'en'
  let answer = () => {}
  one.mockReturnValue(
    new Promise((_, reject) => {
      answer = () => reject(new TypeError('Failed to fetch'))
    }) as never,
  )
  const root = document.body.appendChild(document.createElement('div'))
  await mountLive(root, 'a-1')
  expect(document.documentElement.lang).toBe('hi')
  expect(root.querySelector('[role="status"]')).not.toBeNull()
  inHindi()
  answer()
  await waitFor(() => expect(root.querySelector('h1')).not.toBeNull())
  inHindi()
  root.remove()
})
