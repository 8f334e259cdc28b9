import { cleanup, render, waitFor } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { api } from '../../../api/light-trpc.ts'
import { appointment } from '../../../testing/appointment.ts'
import { MissedPanel } from './missed-panel.tsx'

vi.mock('../../../api/light-trpc.ts', () => ({
  api: { appointments: { one: { query: vi.fn() }, reassign: { mutate: vi.fn() } } },
}))
const one = vi.mocked(api.appointments.one.query)
const missed = (lateArrivalCount: number, canReassign: boolean) => ({
  ...appointment(1),
  status: 'no_show' as const,
  lateArrivalCount,
  canReassign,
})

beforeEach(() => vi.resetAllMocks())
afterEach(cleanup)

function screenOf() {
  const [token, setToken] = createSignal(1)
  const screen = render(() => <MissedPanel appointmentId="a-1" token={token()} />)
  return { ...screen, setToken, button: () => screen.queryByRole('button', { name: 'Take a new token' }) }
}

it('LATE-3 after three new tokens there is another day instead of a button that would be refused', async () => {
  one.mockResolvedValue(missed(3, false))
  const screen = screenOf()
  await screen.findByText('You have taken three new tokens today. Please book another day.')
  expect(screen.button()).toBeNull()
  expect(screen.getByRole('link', { name: 'Book another day' }).getAttribute('href')).toBe('/doctors/d-1')
})

it('LATE-3 a day that is over or another place with this doctor: said as that, not as three tokens', async () => {
  one.mockResolvedValue(missed(1, false))
  const screen = screenOf()
  await screen.findByText(/this day is over, or you have another place/)
  expect(screen.queryByText(/three new tokens/)).toBeNull()
  expect(screen.button()).toBeNull()
})

it('LATE-3 while it is not known, or known only from before the turn was missed, the chance is offered', async () => {
  for (const answer of [appointment(1), missed(2, true), null]) {
    if (answer === null) one.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    else one.mockResolvedValueOnce(answer)
    const screen = screenOf()
    await waitFor(() => expect(one).toHaveBeenCalledOnce())
    await one.mock.results[0]?.value.catch(() => null)
    expect(screen.button()).not.toBeNull()
    cleanup()
    one.mockClear()
  }
})

it('LATE-3 every token that is missed is asked about anew', async () => {
  one.mockResolvedValueOnce(missed(2, true)).mockResolvedValueOnce(missed(3, false))
  const screen = screenOf()
  await waitFor(() => expect(one).toHaveBeenCalledTimes(1))
  expect(screen.button()).not.toBeNull()
  screen.setToken(7)
  await screen.findByText(/three new tokens/)
  expect(one).toHaveBeenCalledTimes(2)
})
