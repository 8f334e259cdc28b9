import { cleanup, fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { api } from '../../api/trpc.ts'
import { person } from '../../testing/clinic.ts'
import { openPage } from '../../testing/pages.tsx'
import { aRecord } from '../../testing/records.ts'
import VisitsPage from './visits-page.tsx'

vi.mock('../../api/trpc.ts', async () => ({ api: (await import('../../testing/fake-api.ts')).fakeApi() }))
const ask = vi.mocked(api, { deep: true })
const patients = vi.mocked(api.history.patients.query)

beforeEach(() => {
  vi.resetAllMocks()
  // happy-dom has no layout, so nothing can be scrolled.
  vi.stubGlobal('scrollTo', () => {})
  ask.session.me.query.mockResolvedValue(person('doctor'))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const aVisit = (n: number) => ({
  appointmentId: `v-${n}`,
  patientName: `Patient ${n}`,
  date: '2026-05-04',
  startedAt: Date.parse('2026-05-04T10:00:00Z'),
  endedAt: Date.parse('2026-05-04T10:09:00Z'),
  mode: 'online' as const,
  reason: 'A cough',
  isGiven: true,
})
const visits = (from: number, count: number) => Array.from({ length: count }, (_, n) => aVisit(from + n))
const open = (path = '/visits') => openPage(path, VisitsPage)
const asked = () => patients.mock.calls.map(([input]) => input)
const rows = () => screen.findAllByRole('button', { name: /Patient/ })

it('HIST-8 HIST-5 each visit says whose it was and when, and is read only when it is opened', async () => {
  patients.mockResolvedValue({ items: visits(1, 2), next: null })
  ask.history.one.query.mockResolvedValue(aRecord({ viewer: 'doctor' }))
  open()
  const [first] = await rows()
  if (!first) throw new Error('no visit is shown')
  const at = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
  for (const says of ['4 May 2026', 'Patient 1', at.format(aVisit(1).startedAt), 'Online', 'Prescription'])
    expect(first.textContent).toContain(says)
  expect(ask.history.one.query).not.toHaveBeenCalled()

  fireEvent.click(first)
  await screen.findByRole('heading', { level: 2, name: 'Course Advised by Doctor' })
  expect(ask.history.one.query.mock.calls).toEqual([[{ appointmentId: 'v-1' }]])
  const pdf = screen.getByRole('link', { name: 'Download PDF' })
  expect(pdf.getAttribute('href')).toMatch(/^\/documents\/prescription\/v-1\.pdf\?zone=/)
})

it('HIST-8 HIST-2 twenty come at first, the rest when it is asked for', async () => {
  const next = { date: '2026-05-04', endedAt: 1, appointmentId: 'v-20' }
  patients.mockResolvedValueOnce({ items: visits(1, 20), next })
  patients.mockResolvedValueOnce({ items: visits(21, 3), next: null })
  open()
  fireEvent.click(await screen.findByRole('button', { name: 'Show more' }))
  await waitFor(async () => expect(await rows()).toHaveLength(23))
  expect(asked()).toEqual([{}, { after: next }])
  expect(screen.getByRole('status').textContent).toBe('23 visits shown')
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Patient 21'))
})

it('HIST-8 HIST-6 the dates stand in the address', async () => {
  patients.mockResolvedValue({ items: [], next: null })
  open('/visits?from=2026-01-01&doctor=d-2')
  await screen.findByText('No visit of these days.')
  expect(asked()).toEqual([{ from: '2026-01-01' }])
  fireEvent.change(screen.getByLabelText('Until'), { target: { value: '2026-02-01' } })
  await waitFor(() => expect(asked().at(-1)).toEqual({ from: '2026-01-01', to: '2026-02-01' }))
  await waitFor(() => expect(new URLSearchParams(location.search).get('to')).toBe('2026-02-01'))
  fireEvent.click(screen.getByRole('link', { name: 'Show all visits' }))
  await waitFor(() => expect(asked().at(-1)).toEqual({}))
})

it('HIST-9 a name is looked for once nobody types, beside the dates, and stands in no address', async () => {
  patients.mockImplementation((async (input: { name?: string }) => ({
    items: input.name === undefined ? visits(1, 3) : [],
    next: null,
  })) as never)
  open('/visits?from=2026-01-01')
  expect(await rows()).toHaveLength(3)
  const field = screen.getByRole('searchbox', { name: 'Find by patient’s name' })
  fireEvent.input(field, { target: { value: 'pat' } })
  fireEvent.input(field, { target: { value: 'pat x ' } })
  expect(screen.getAllByRole('button', { name: /Patient/ })).toHaveLength(3)
  await screen.findByText('No visit of anybody called “pat x”.')
  expect(asked()).toEqual([{ from: '2026-01-01' }, { from: '2026-01-01', name: 'pat x' }])
  expect(location.search).toBe('?from=2026-01-01')

  fireEvent.click(screen.getByRole('link', { name: 'Show all visits' }))
  expect(await rows()).toHaveLength(3)
  expect(field).toHaveProperty('value', '')
})

it('HIST-8 WAIT-8 a doctor without visits reads so, and one whose visits cannot be had can try again', async () => {
  patients.mockRejectedValueOnce(Object.assign(new Error('Not now.'), { data: { refusal: 'INTERNAL' } }))
  open()
  const alert = await screen.findByRole('alert')
  patients.mockResolvedValue({ items: [], next: null })
  fireEvent.click(within(alert).getByRole('button', { name: 'Try again' }))
  await screen.findByText(/^No visits yet\./)
})

it('HIST-8 HIST-4 a patient is led to where they belong', async () => {
  ask.session.me.query.mockResolvedValue(person('patient'))
  open()
  await waitFor(() => expect(location.pathname).toBe('/'))
  expect(patients).not.toHaveBeenCalled()
})
