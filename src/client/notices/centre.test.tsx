import { cleanup, fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import type { inferRouterOutputs } from '@trpc/server'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { AppRouter } from '../../server/routers/app.ts'
import { api } from '../api/trpc.ts'
import { openPage } from '../testing/pages.tsx'
import { Bell } from './bell.tsx'

vi.mock('../api/trpc.ts', async () => ({ api: (await import('../testing/fake-api.ts')).fakeApi() }))
const ask = vi.mocked(api, { deep: true })
const all = vi.mocked(api.notifications.all.query)

type Item = inferRouterOutputs<AppRouter>['notifications']['all']['items'][number]
const item = (about: Partial<Item> = {}): Item => ({
  id: 'n-1',
  type: 'message',
  priority: 'low',
  message: 'Stay ready!',
  read: false,
  at: Date.parse('2026-06-15T12:30:00Z'),
  appointmentId: 'a-1',
  date: '2026-06-15',
  doctorName: 'Dr. Ama Osei',
  ...about,
})

beforeEach(() => {
  vi.resetAllMocks()
  ask.notifications.unread.query.mockResolvedValue({ unread: 2, today: [] })
  ask.notifications.markRead.mutate.mockResolvedValue({ unread: 0 })
})
afterEach(cleanup)

async function open() {
  openPage('/', Bell)
  const bell = await screen.findByRole('button', { name: 'What we told you: 2 new' })
  bell.focus()
  fireEvent.click(bell)
  return { bell, centre: await screen.findByRole('dialog', { name: 'What we told you' }) }
}
const markedRead = () => ask.notifications.markRead.mutate.mock.calls.flatMap(([{ ids }]) => ids)

it('NOTE-15 what was told stands below whose it is, with when and what is new, and is read by that', async () => {
  all.mockResolvedValue({
    items: [
      item({ message: 'Newest' }),
      item({ id: 'n-2', message: 'Before it', read: true, at: Date.parse('2026-06-13T08:05:00Z') }),
      item({ id: 'n-3', message: 'Another', appointmentId: 'a-2', doctorName: 'Dr. Jonas Weiss' }),
    ],
    next: null,
  })
  const { centre } = await open()
  const lines = await within(centre).findAllByRole('listitem')
  expect(
    within(centre)
      .getAllByRole('heading', { level: 3 })
      .map(({ textContent }) => textContent),
  ).toEqual(['Dr. Ama Osei · Monday 15 June', 'Dr. Jonas Weiss · Monday 15 June'])
  expect(lines.map((line) => line.querySelector('p')?.textContent)).toEqual([
    'Newest New',
    'Before it',
    'Another New',
  ])
  expect(lines[1]?.querySelector('time')?.textContent).toMatch(/^13 Jun · \d\d:\d\d$/)
  expect(within(centre).getByRole('link', { name: 'Dr. Jonas Weiss' }).getAttribute('href')).toBe('/live/a-2')
  await waitFor(() => expect(markedRead()).toEqual(['n-1', 'n-3']))
})

it('NOTE-15 it goes on by cursor, and each is marked once', async () => {
  all.mockResolvedValueOnce({ items: [item()], next: { at: 7, id: 'n-1' } })
  all.mockResolvedValueOnce({ items: [item({ id: 'n-2', message: 'Earlier' })], next: null })
  const { centre } = await open()
  fireEvent.click(await within(centre).findByRole('button', { name: 'Show earlier ones' }))
  expect(await within(centre).findByText(/^Earlier/)).toBeTruthy()
  expect(all.mock.calls.map(([input]) => input)).toEqual([{}, { after: { at: 7, id: 'n-1' } }])
  expect(within(centre).queryByRole('button', { name: 'Show earlier ones' })).toBeNull()
  expect(markedRead()).toEqual(['n-1', 'n-2'])
})

it('NOTE-15 where nothing was told it says what will be here; where it cannot be read, what to do', async () => {
  all.mockRejectedValueOnce(Object.assign(new Error('no'), { data: { refusal: 'NOT_ALLOWED' } }))
  all.mockResolvedValueOnce({ items: [], next: null })
  const { centre } = await open()
  fireEvent.click(await within(centre).findByRole('button', { name: 'Try again' }))
  expect(await within(centre).findByText('Nothing yet.')).toBeTruthy()
  expect(markedRead()).toEqual([])
})

it('NOTE-15 closed and opened again, it is read anew', async () => {
  all.mockResolvedValue({ items: [], next: null })
  const { bell, centre } = await open()
  await within(centre).findByText('Nothing yet.')
  fireEvent.click(within(centre).getByRole('button', { name: 'Close what we told you' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  fireEvent.click(bell)
  expect(await screen.findByText('Nothing yet.')).toBeTruthy()
  await waitFor(() => expect(all).toHaveBeenCalledTimes(2))
})
