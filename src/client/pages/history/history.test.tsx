import { cleanup, fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { api } from '../../api/trpc.ts'
import { person } from '../../testing/clinic.ts'
import { openPage } from '../../testing/pages.tsx'
import { aRecord, aVisit } from '../../testing/records.ts'
import HistoryPage from './history-page.tsx'
import { filtersIn } from './visit.ts'

vi.mock('../../api/trpc.ts', async () => ({ api: (await import('../../testing/fake-api.ts')).fakeApi() }))
const ask = vi.mocked(api, { deep: true })
const mine = vi.mocked(api.history.mine.query)

beforeEach(() => {
  vi.resetAllMocks()
  // happy-dom has no layout, so nothing can be scrolled.
  vi.stubGlobal('scrollTo', () => {})
  ask.session.me.query.mockResolvedValue(person('patient'))
  ask.history.doctors.query.mockResolvedValue([
    { id: 'd-1', name: 'Dr. Ama Osei' },
    { id: 'd-2', name: 'Dr. Jonas Weiss' },
  ])
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const visits = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => aVisit({ appointmentId: `v-${from + n}` }))
const open = (path = '/history') => openPage(path, HistoryPage)
const asked = () => mine.mock.calls.map(([input]) => input)

it('HIST-1 AppointmentHistoryCard says who, when, how and what was given, and leads to the record', async () => {
  const medications = ['Amoxicillin', 'Ibuprofen', 'Zinc', 'Iron', 'Salt']
  mine.mockResolvedValue({ items: [aVisit({ given: { isCorrected: true, medications } })], next: null })
  open()

  const card = await screen.findByRole('article', { name: 'Visit with Dr. Ama Osei on 4 May 2026' })
  const at = (iso: string) =>
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(iso))
  for (const says of [
    'General practice',
    `${at('2026-05-04T10:00:00Z')} to ${at('2026-05-04T10:09:00Z')}`,
    'Online',
    'A cough',
    'Prescription',
    'Corrected',
    'Amoxicillin, Ibuprofen, Zinc and 2 more',
  ])
    expect(card.textContent).toContain(says)
  const link = within(card).getByRole('link', {
    name: 'Read the record (Visit with Dr. Ama Osei on 4 May 2026)',
  })
  expect(link.getAttribute('href')).toBe('/history/v-1')
})

it('HIST-1 a card opens in its place to all that the visit has left, Markdown rendered, and closes again', async () => {
  mine.mockResolvedValue({ items: visits(1, 2), next: null })
  const analysis = { text: 'Likely *viral*.', by: 'machine', supplier: 'Scribe' } as const
  ask.history.one.query.mockResolvedValue(aRecord({ analysis }))
  open()
  const [card] = await screen.findAllByRole('article')
  if (!card) throw new Error('no visit is shown')
  expect(ask.history.one.query).not.toHaveBeenCalled()

  const show = within(card).getByRole('button', { name: /^Show notes and prescription/ })
  fireEvent.click(show)
  await within(card).findByRole('heading', { level: 3, name: 'Clinical notes' })
  expect(ask.history.one.query.mock.calls).toEqual([[{ appointmentId: 'v-1' }]])
  await waitFor(() => expect(card.querySelector('.markdown strong')?.textContent).toBe('clear'))
  expect(card.querySelector('.markdown em')?.textContent).toBe('viral')
  expect(within(card).getByText('Rest for three days.')).toBeTruthy()
  expect(within(card).getByRole('table')).toBeTruthy()

  fireEvent.click(show)
  expect(within(card).queryByRole('heading', { level: 3 })).toBeNull()
  expect(show.getAttribute('aria-expanded')).toBe('false')
})

it('HIST-2 twenty come at first, the rest when it is asked for, and the focus goes to what has come', async () => {
  const next = { date: '2026-05-04', endedAt: 1, appointmentId: 'v-20' }
  mine.mockResolvedValueOnce({ items: visits(1, 20), next })
  mine.mockResolvedValueOnce({ items: visits(21, 5), next: null })
  open()
  fireEvent.click(await screen.findByRole('button', { name: 'Show more' }))

  await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(25))
  expect(asked()).toEqual([{}, { after: next }])
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
  expect(screen.getByRole('status').textContent).toBe('25 visits shown')
  await waitFor(() => {
    const card = document.activeElement?.closest('article')
    expect(card?.querySelector('a')?.getAttribute('href')).toBe('/history/v-21')
  })
})

it('HIST-6 what is chosen stands in the address, and what stands in the address is chosen', async () => {
  mine.mockResolvedValue({ items: [], next: null })
  open('/history?from=2026-01-01&doctor=d-2')
  expect(await screen.findByText('No visit of these days and this doctor.')).toBeTruthy()
  expect(asked()).toEqual([{ from: '2026-01-01', doctorId: 'd-2' }])
  expect(screen.getByLabelText<HTMLInputElement>('From').value).toBe('2026-01-01')
  await waitFor(() => expect(screen.getByLabelText<HTMLSelectElement>('Doctor').value).toBe('d-2'))

  const until = screen.getByLabelText('Until')
  fireEvent.change(until, { target: { value: '2026-02-01' } })
  await waitFor(() =>
    expect(asked().at(-1)).toEqual({ from: '2026-01-01', to: '2026-02-01', doctorId: 'd-2' }),
  )
  await waitFor(() => expect(location.search).toBe('?from=2026-01-01&doctor=d-2&to=2026-02-01'))

  fireEvent.change(screen.getByLabelText('From'), { target: { value: '' } })
  await waitFor(() => expect(location.search).toBe('?doctor=d-2&to=2026-02-01'))
  const links = screen.getAllByRole('link', { name: 'Show all visits' })
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/history', '/history'])
})

it.each([
  [{}, {}],
  [{ from: '2026-13-01', to: '2026-02-30', doctor: '../x' }, {}],
  [{ from: ['2026-01-01', '2026-01-02'], doctor: '' }, {}],
  [
    { from: '2026-01-01', to: '2026-12-31', doctor: 'osei', more: 'x' },
    { from: '2026-01-01', to: '2026-12-31', doctorId: 'osei' },
  ],
])('HIST-6 of an address with %j only what can be meant is asked for', (address, filters) => {
  expect(filtersIn(address)).toEqual(filters)
})

it('HIST-2 whoever has had no visit reads so, and is led to the doctors', async () => {
  mine.mockResolvedValue({ items: [], next: null })
  open()
  expect(await screen.findByText(/No visits yet/)).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Find a doctor' }).getAttribute('href')).toBe('/')
})

it('HIST-6 whoever is not signed in comes back to the same filters', async () => {
  ask.session.me.query.mockResolvedValue(null)
  open('/history?doctor=d-2')
  await waitFor(() => expect(location.pathname).toBe('/sign-in'))
  expect(new URLSearchParams(location.search).get('next')).toBe('/history?doctor=d-2')
})
