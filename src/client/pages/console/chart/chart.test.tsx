import { cleanup, fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { given } from '../../../../queue/testing/day.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { publicView } from '../../../../queue/views/view.ts'
import { api } from '../../../api/trpc.ts'
import { openPage } from '../../../testing/pages.tsx'
import { aProfile, aRecord, aVisit } from '../../../testing/records.ts'
import { doctorDay } from '../testing/doctor-day.ts'
import { ageOn } from './age.ts'
import { Chart } from './chart.tsx'
import { ChartOfTurn } from './chart-of-turn.tsx'

vi.mock('../../../api/trpc.ts', async () => ({
  api: (await import('../../../testing/fake-api.ts')).fakeApi(),
}))
const ask = vi.mocked(api, { deep: true })

beforeEach(() => {
  vi.resetAllMocks()
  ask.profile.ofPatient.query.mockResolvedValue(aProfile())
  ask.history.ofPatient.query.mockResolvedValue({ items: [], next: null })
})
afterEach(cleanup)

const earlier = (appointmentId: string, date = '2026-05-04') => {
  const { given: _, doctor: __, ...visit } = aVisit({ appointmentId, date })
  return { ...visit, patientName: 'Nadia Rahman', isGiven: true }
}
const open = () => openPage('/console', () => <Chart appointmentId="a-1" date="2026-06-15" />)

it('CHART-3 the allergies stand first, then conditions, medicines and who it is', async () => {
  const profile = aProfile({
    allergies: ['Penicillin', 'Latex'],
    conditions: ['Asthma'],
    medicines: ['Salbutamol'],
  })
  ask.profile.ofPatient.query.mockResolvedValue(profile)
  open()
  const chart = screen.getByRole('region', { name: 'Chart' })
  await within(chart).findByText('Latex')

  const terms = within(chart)
    .getAllByRole('term')
    .map((each) => each.textContent)
  expect(terms).toEqual(['⚠ Allergies', 'Long-term conditions', 'Long-term medicines'])
  expect(chart.textContent).toMatch(
    /Penicillin.*Latex.*Asthma.*Salbutamol.*36 years old · born 28 Feb 1990 · Female/,
  )
  expect(chart.textContent).toContain('+49 30 1234')
  expect(ask.profile.ofPatient.query.mock.calls.map(([input]) => input)).toEqual([{ appointmentId: 'a-1' }])
})

it('CHART-3 that the patient has filled in nothing is not taken for having no allergies', async () => {
  ask.profile.ofPatient.query.mockResolvedValue(aProfile({ version: 0, allergies: [] }))
  open()
  expect(await screen.findByText('The patient has not filled in a profile.')).toBeTruthy()
  expect(screen.queryByText(/Allergies/)).toBeNull()
})

it('CHART-3 HIST-5 an earlier visit opens in place, and is not read before', async () => {
  ask.history.ofPatient.query.mockResolvedValue({ items: [earlier('a-1'), earlier('v-1')], next: null })
  ask.history.one.query.mockResolvedValue(
    aRecord({ analysis: { text: 'Likely viral', by: 'machine', supplier: 'Scribe' } }),
  )
  open()
  // Not the visit itself.
  const button = await screen.findByRole('button', { name: /4 May 2026/ })
  expect(ask.history.one.query).not.toHaveBeenCalled()

  fireEvent.click(button)
  expect(await screen.findByText('clear')).toBeTruthy()
  expect(button.getAttribute('aria-expanded')).toBe('true')
  expect(ask.history.one.query.mock.calls.map(([input]) => input)).toEqual([{ appointmentId: 'v-1' }])
  expect(screen.getByText(/Written by a machine/)).toBeTruthy()
  expect(screen.getByRole('rowheader').textContent).toContain('Amoxicillin')

  fireEvent.click(button)
  expect(screen.queryByText('clear')).toBeNull()
})

it('CHART-3 earlier visits go on by cursor, and the focus goes on with them', async () => {
  const next = { date: '2026-05-04', endedAt: 1, appointmentId: 'v-1' }
  ask.history.ofPatient.query.mockResolvedValueOnce({ items: [earlier('v-1')], next })
  ask.history.ofPatient.query.mockResolvedValueOnce({ items: [earlier('v-2', '2026-04-01')], next: null })
  open()
  fireEvent.click(await screen.findByRole('button', { name: 'Show more' }))
  const second = await screen.findByRole('button', { name: /1 Apr 2026/ })
  expect(ask.history.ofPatient.query.mock.calls.map(([input]) => input)).toEqual([
    { appointmentId: 'a-1' },
    { appointmentId: 'a-1', after: next },
  ])
  await waitFor(() => expect(document.activeElement).toBe(second))
})

it('CHART-3 HIST-5 only the chart of whose turn it is is read, once', async () => {
  const waiting = given(...say.bookings(2))
  const called = given(...say.bookings(2), say.open(), say.start(1))
  const [queue, setQueue] = createSignal(waiting)
  openPage('/console', () => <ChartOfTurn day={doctorDay(called)} view={publicView(queue())} />)
  expect(ask.profile.ofPatient.query).not.toHaveBeenCalled()
  setQueue(called)
  await screen.findByText('Penicillin')
  setQueue({ ...called })
  expect(ask.profile.ofPatient.query).toHaveBeenCalledOnce()
})

it.each([
  ['1990-02-28', '2026-02-27', 35],
  ['1990-02-28', '2026-02-28', 36],
  ['2026-01-01', '2026-06-15', 0],
])('CHART-3 whoever was born on %s is on %s %i years old', (born, on, years) => {
  expect(ageOn(born, on)).toBe(years)
})
