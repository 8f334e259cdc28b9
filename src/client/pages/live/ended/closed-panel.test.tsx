import { cleanup, fireEvent, render, within } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { from, given } from '../../../../queue/testing/day.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { type Closed, publicView } from '../../../../queue/views/view.ts'
import { api } from '../../../api/light-trpc.ts'
import { appointment } from '../../../testing/appointment.ts'
import { aRecord } from '../../../testing/records.ts'
import { readDraft } from '../../booking/draft.ts'
import { ClosedPanel } from './closed-panel.tsx'

vi.mock('../../../api/light-trpc.ts', () => ({
  api: {
    appointments: { one: { query: vi.fn(async () => appointment(1)) }, reassign: { mutate: vi.fn() } },
    history: { one: { query: vi.fn() } },
  },
}))
const record = vi.mocked(api.history.one.query)
beforeEach(() => {
  record.mockReset()
  record.mockResolvedValue(aRecord({ prescription: null }))
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

it('LATE-2 a missed turn says so and offers the second chance; another ending leads to the appointments', () => {
  const [stage, setStage] = createSignal<Closed>('completed')
  const { container } = render(() => (
    <ClosedPanel appointment={appointment(1)} token={7} stage={stage()} view={publicView(given())} now={0} />
  ))
  const screen = within(container)
  screen.getByRole('heading', { name: 'Your visit is over' })
  expect(screen.getByRole('link', { name: 'My appointments' }).getAttribute('href')).toBe('/appointments')
  setStage('no_show')
  screen.getByText('You were late. Appointment Missed!')
  screen.getByRole('heading', { name: /^You can still be seen today/ })
  screen.getByRole('button', { name: /new token/i })
  expect(screen.queryByRole('link')).toBeNull()
})

const opened = (stage: () => Closed) => {
  const { container } = render(() => (
    <ClosedPanel appointment={appointment(1)} token={7} stage={stage()} view={publicView(given())} now={0} />
  ))
  return within(container)
}
const LINK = { name: 'Read the prescription' }

it('CALL-3 P9 a finished visit says at once that its prescription is ready, and leads to it', async () => {
  record.mockResolvedValue(aRecord())
  const screen = opened(() => 'completed')
  expect((await screen.findByText('Your prescription is ready.')).getAttribute('role')).toBe('status')
  const id = appointment(1).appointmentId
  expect(screen.getByRole('link', LINK).getAttribute('href')).toBe(`/history/${encodeURIComponent(id)}`)
  expect(record.mock.calls.map(([input]) => input)).toEqual([{ appointmentId: id }])
})

it('CALL-3 HIST-1 a visit that has left notes and no prescription leads to its record all the same', async () => {
  const screen = opened(() => 'completed')
  const id = appointment(1).appointmentId
  const link = screen.getByRole('link', { name: 'Read the record' })
  expect(link.getAttribute('href')).toBe(`/history/${encodeURIComponent(id)}`)
})

it('CALL-3 RX-2 a prescription that comes later, or after a lost answer, is found; none is promised before', async () => {
  vi.useFakeTimers()
  record.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const screen = opened(() => 'completed')
  await vi.advanceTimersByTimeAsync(20_000)
  expect(record).toHaveBeenCalledTimes(2)
  expect(screen.queryByRole('link', LINK)).toBeNull()
  record.mockResolvedValue(aRecord())
  await vi.advanceTimersByTimeAsync(20_000)
  expect(screen.getByRole('link', LINK)).toBeTruthy()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(record).toHaveBeenCalledTimes(3)
})

it('NOTE-13 whose day was cancelled is led to another day, with what they wrote', () => {
  sessionStorage.clear()
  const view = publicView(from(given(...say.bookings(1)), say.cancelDay()))
  const { container } = render(() => (
    <ClosedPanel appointment={appointment(1)} token={1} stage="cancelled" view={view} now={0} />
  ))
  const screen = within(container)
  screen.getByText(/^Your doctor sees nobody else on this day/)
  expect(screen.queryByRole('button')).toBeNull()
  const link = screen.getByRole('link', { name: 'Choose another day' })
  expect(link.getAttribute('href')).toBe('/doctors/d-1')
  fireEvent.click(link)
  expect(readDraft('d-1', 'patient-1')).toEqual({ date: null, mode: 'online', reason: 'A cough' })
})

it('NOTE-18 whom another doctor sees is led there, and need choose nothing', async () => {
  vi.mocked(api.appointments.one.query).mockResolvedValueOnce({
    ...appointment(1),
    status: 'cancelled',
    handedTo: 'a-9',
  })
  const screen = opened(() => 'cancelled')
  await screen.findByRole('heading', { name: 'Another doctor sees you' })
  expect(screen.getByRole('link', { name: 'Open the waiting room' }).getAttribute('href')).toBe('/live/a-9')
  expect(screen.queryByText('Choose another day')).toBeNull()
})

it('NOTE-10 whose visit broke off waits, takes a new token of today, or goes to another day', async () => {
  sessionStorage.clear()
  const reassign = vi.mocked(api.appointments.reassign.mutate).mockResolvedValue({ token: 9, position: 3 })
  const screen = opened(() => 'interrupted')
  screen.getByText(/^Your doctor can resume it/)
  fireEvent.click(screen.getByRole('button', { name: 'Take a new token for today' }))
  await vi.waitFor(() => expect(reassign).toHaveBeenCalledOnce())
  expect(reassign.mock.calls[0]?.[0]).toMatchObject({ appointmentId: 'a-1' })
  fireEvent.click(screen.getByRole('link', { name: 'Choose another day' }))
  expect(readDraft('d-1', 'patient-1').insteadOf).toBe('a-1')
})

it('CALL-3 a page that stays open asks ever less often where no prescription comes', async () => {
  vi.useFakeTimers()
  record.mockRejectedValue(new TypeError('Failed to fetch'))
  opened(() => 'completed')
  await vi.advanceTimersByTimeAsync(6 * 60 * 60_000)
  expect(record.mock.calls.length).toBeLessThan(30)
})

it('RX-4 nothing is asked of a visit that ended another way, nor after it was taken back', async () => {
  vi.useFakeTimers()
  const [stage, setStage] = createSignal<Closed>('completed')
  opened(stage)
  setStage('cancelled')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(record).toHaveBeenCalledTimes(1)
})
