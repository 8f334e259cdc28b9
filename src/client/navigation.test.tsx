import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { api } from './api/trpc.ts'
import { openApp, setUpClinic } from './testing/booking-app.tsx'

vi.mock('./api/trpc.ts', () => {
  const asked = () => ({ query: vi.fn(), mutate: vi.fn() })
  return {
    api: {
      session: { me: asked() },
      demo: { accounts: asked() },
      doctors: { list: asked(), days: asked(), forecast: asked() },
      appointments: { mine: asked(), one: asked(), expected: asked(), book: asked(), cancel: asked() },
    },
  }
})
const ask = vi.mocked(api, { deep: true })

beforeAll(async () => {
  await import('./pages/booking/doctor-page.tsx')
  await import('./pages/booked/booked-page.tsx')
}, 60_000)
beforeEach(setUpClinic)
afterEach(cleanup)

it('PAGE-1 a page is shown when it is led to, whatever the page before is still waiting for', async () => {
  openApp('/doctors/d-1')
  fireEvent.input(await screen.findByLabelText('Reason for the visit'), { target: { value: 'A cough' } })
  const never = new Promise<never>(() => {}) as never
  ask.appointments.book.mutate.mockImplementation((async () => {
    for (const each of [ask.doctors.list, ask.doctors.days, ask.doctors.forecast, ask.appointments.mine])
      each.query.mockReturnValue(never)
    return { appointmentId: 'a-9', token: 23, key: 'd-1:2026-06-15', position: 3 }
  }) as never)
  fireEvent.click(await screen.findByRole('button', { name: 'Book' }))

  expect(await screen.findByText(/You have a token/, {}, { timeout: 5000 })).toBeTruthy()
})
