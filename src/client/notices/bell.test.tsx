import { cleanup, fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { WordedNotification } from '../../protocol/frames.ts'
import { api } from '../api/trpc.ts'
import { chime } from '../away/sound.ts'
import { createTitle } from '../components/create-title.ts'
import { createDayFeed } from '../feed/day-feed.ts'
import { openPage } from '../testing/pages.tsx'
import { Bell } from './bell.tsx'
import type { Unread } from './next-banner.ts'

vi.mock('../api/trpc.ts', async () => ({ api: (await import('../testing/fake-api.ts')).fakeApi() }))
vi.mock('../feed/day-feed.ts', () => ({ createDayFeed: vi.fn() }))
vi.mock('../away/sound.ts', () => ({ chime: vi.fn() }))
const ask = vi.mocked(api, { deep: true })
const isHidden = vi.spyOn(document, 'hidden', 'get')

type Newest = NonNullable<Unread['today'][number]['newest']>
const newest = (about: Partial<Newest> = {}): Newest => ({
  id: 'd-1:5:a-1',
  type: 'position_update',
  priority: 'high',
  message: 'Stay ready! You’re 2 positions away',
  read: false,
  at: 1,
  ...about,
})
const ofToday = (about: Partial<Unread['today'][number]> = {}): Unread['today'][number] => ({
  appointmentId: 'a-1',
  status: 'waiting',
  isLive: true,
  newest: null,
  ...about,
})
const answer = (unread: number, ...today: Unread['today']) =>
  ask.notifications.unread.query.mockResolvedValue({ unread, today })
let hear: (about: Partial<WordedNotification>) => void

beforeEach(() => {
  vi.resetAllMocks()
  isHidden.mockReturnValue(false)
  ask.notifications.markRead.mutate.mockResolvedValue({ unread: 0 })
  ask.notifications.all.query.mockResolvedValue({ items: [], next: null })
  vi.mocked(createDayFeed).mockImplementation((_, hears) => {
    hear = (about) =>
      hears?.onNotification?.({ ...newest(), patientId: 'p-1', ...about } as unknown as WordedNotification)
    return {
      view: () => null,
      state: () => 'live',
      connected: () => [],
      asOf: () => 0,
      useHere: () => {},
    }
  })
})
afterEach(cleanup)

const Page = () => {
  createTitle(() => 'My appointments')
  return <Bell />
}
const open = () => openPage('/appointments', Page)
const banner = () => screen.queryByRole('region', { name: 'New message' })
const bell = (says: string) => screen.findByRole('button', { name: says })
const markedRead = () => ask.notifications.markRead.mutate.mock.calls.map(([{ ids }]) => ids)

it('NOTE-15 the bell says in words how much is unread, and shows it', async () => {
  answer(3)
  open()
  expect((await bell('What we told you: 3 new')).textContent).toBe('3')
})

it('NOTE-14 P20 the newest that was not shown is a banner that leads to the waiting room, and is read', async () => {
  answer(1, ofToday({ newest: newest() }))
  open()
  await waitFor(() => expect(banner()?.textContent).toContain('2 positions away'))
  const link = within(banner() as HTMLElement).getByRole('link', { name: 'Waiting room' })
  expect(link.getAttribute('href')).toBe('/live/a-1')
  expect(markedRead()).toEqual([['d-1:5:a-1']])
  expect(document.querySelector('[aria-live=polite]')?.textContent).toContain('2 positions away')
  expect(document.querySelector('[role=alert]')?.textContent).toBe('')
  expect(chime).not.toHaveBeenCalled()

  fireEvent.click(screen.getByRole('button', { name: 'Close message' }))
  expect(banner()).toBeNull()
  await waitFor(() => expect(createDayFeed).toHaveBeenCalledOnce())
  hear({})
  expect(banner()).toBeNull()
})

it('NOTE-14 a turn comes over the feed at once: heard at once, with the sound and the title, until it has passed', async () => {
  answer(0, ofToday({ status: 'called' }))
  const { client } = open()
  await waitFor(() => expect(createDayFeed).toHaveBeenCalledOnce())
  expect(document.title).toBe('My appointments · Anteroom')
  hear({ id: 'd-1:6:a-1', type: 'your_turn', priority: 'urgent', message: 'Your number has come!' })
  expect(banner()?.className).toContain('urgent')
  expect(document.title).toBe('(!) Your number has come! · Anteroom')
  expect(document.querySelector('[role=alert]')?.textContent).toBe('Your number has come!')
  expect(chime).toHaveBeenCalledOnce()
  hear({ id: 'd-1:7:a-1', type: 'doctor_status', priority: 'low' })
  expect(banner()?.className).toContain('urgent')

  answer(0, ofToday({ status: 'completed', isLive: false }))
  await client.invalidateQueries()
  await waitFor(() => expect(document.title).toBe('My appointments · Anteroom'))
  expect(banner()).toBeNull()
})

it('NOTE-14 a turn that was missed is said in place of the call', async () => {
  answer(0, ofToday({ status: 'called' }))
  open()
  await waitFor(() => expect(createDayFeed).toHaveBeenCalledOnce())
  hear({ id: 'd-1:6:a-1', type: 'your_turn', priority: 'urgent' })
  hear({ id: 'd-1:7:a-1', type: 'missed', priority: 'high', message: 'You have missed your turn' })
  expect(banner()?.textContent).toContain('You have missed your turn')
})

it('NOTE-14 SEND-2 a page that nobody looks at shows nothing and marks nothing, until somebody does', async () => {
  isHidden.mockReturnValue(true)
  answer(1, ofToday({ newest: newest() }))
  open()
  await bell('What we told you: 1 new')
  expect([banner(), markedRead()]).toEqual([null, []])
  isHidden.mockReturnValue(false)
  document.dispatchEvent(new Event('visibilitychange'))
  await waitFor(() => expect(banner()).toBeTruthy())
})

it('NOTE-14 nobody is called to a turn that has passed, or told again what was read', async () => {
  answer(
    2,
    ofToday({
      status: 'completed',
      isLive: false,
      newest: newest({ type: 'your_turn', priority: 'urgent' }),
    }),
    ofToday({ appointmentId: 'a-2', newest: newest({ id: 'other', read: true }) }),
  )
  open()
  await bell('What we told you: 2 new')
  expect(banner()).toBeNull()
})

it('NOTE-14 one banner at a time: the more urgent first, and the other one after it', async () => {
  answer(
    2,
    ofToday({ newest: newest({ priority: 'low', message: 'Later' }) }),
    ofToday({ appointmentId: 'a-2', newest: newest({ id: 'other', message: 'Sooner' }) }),
  )
  open()
  await waitFor(() => expect(banner()?.textContent).toContain('Sooner'))
  expect(screen.getAllByRole('region', { name: 'New message' })).toHaveLength(1)
  fireEvent.click(screen.getByRole('button', { name: 'Close message' }))
  expect(banner()?.textContent).toContain('Later')
})

it('NOTE-14 NOTE-8 low ones leave first, an urgent one stays, and none under a pointer', async () => {
  answer(0, ofToday({ status: 'called' }))
  open()
  await waitFor(() => expect(createDayFeed).toHaveBeenCalledOnce())
  vi.useFakeTimers()
  try {
    const stays = { low: 4_000, medium: 7_000, high: 12_000 } as const
    for (const [priority, ms] of Object.entries(stays)) {
      hear({ id: priority, type: 'message', priority: priority as keyof typeof stays })
      vi.advanceTimersByTime(ms - 1)
      expect(banner()).toBeTruthy()
      vi.advanceTimersByTime(1)
      expect(banner()).toBeNull()
    }
    hear({ id: 'held', type: 'message', priority: 'low' })
    fireEvent.pointerEnter(banner() as HTMLElement)
    vi.advanceTimersByTime(60_000)
    expect(banner()).toBeTruthy()
    fireEvent.pointerLeave(banner() as HTMLElement)
    vi.advanceTimersByTime(4_000)
    expect(banner()).toBeNull()
    hear({ id: 'turn', type: 'your_turn', priority: 'urgent' })
    vi.advanceTimersByTime(600_000)
    expect(banner()).toBeTruthy()
  } finally {
    vi.useRealTimers()
  }
})

it('NOTE-14 who has no appointment that is still on opens no socket', async () => {
  answer(0, ofToday({ status: 'completed', isLive: false }))
  open()
  await bell('What we told you')
  await vi.dynamicImportSettled()
  expect(createDayFeed).not.toHaveBeenCalled()
})
