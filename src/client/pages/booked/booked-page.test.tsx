import { cleanup, screen, within } from '@solidjs/testing-library'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { api } from '../../api/trpc.ts'
import { atNoon, openApp, refused, setUpClinic, TOMORROW } from '../../testing/booking-app.tsx'
import { anAppointment } from '../../testing/clinic.ts'

vi.mock('../../api/trpc.ts', () => {
  const asked = () => ({ query: vi.fn(), mutate: vi.fn() })
  return {
    api: {
      session: { me: asked() },
      demo: { accounts: asked() },
      doctors: { list: asked(), days: asked(), forecast: asked() },
      appointments: { mine: asked(), one: asked(), expected: asked(), book: asked() },
    },
  }
})

const ask = vi.mocked(api, { deep: true })

beforeAll(async () => {
  await import('./booked-page.tsx')
}, 60_000)
beforeEach(setUpClinic)
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const time = (at: number) =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at)

it('BOOK-11 WAIT-9 is a page with the token, when to be ready, the likely time and what is ahead', async () => {
  ask.appointments.expected.query.mockResolvedValue({ ...atNoon(TOMORROW), ahead: 2 })
  openApp('/booked/a-9')
  const ticket = await screen.findByRole('region', { name: 'Your booking' })
  expect(document.activeElement?.textContent).toBe('You have a token')
  expect(await screen.findByTestId('likely').then(({ textContent }) => textContent)).toBe(
    `Be ready by ${time(atNoon(TOMORROW).lowAt)}`,
  )
  within(ticket).getByText('2 turns ahead of you.')
  within(ticket).getByText(new RegExp(`^Your turn is likely at ${time(atNoon(TOMORROW).likelyAt)}, between `))
  within(ticket).getByText('Today, online, with Dr. Ama Osei')
  expect(within(ticket).getByRole('link', { name: 'Add to calendar' }).getAttribute('href')).toBe(
    '/api/appointments/a-1/calendar',
  )
})

it('WAIT-9 of a visit in person it says when to be at the door', async () => {
  const inPerson = { ...anAppointment({ mode: 'in_person' }), meetLink: null }
  ask.appointments.one.query.mockResolvedValue(inPerson as never)
  ask.appointments.expected.query.mockResolvedValue({ ...atNoon(TOMORROW), ahead: 2 })
  openApp('/booked/a-9')
  expect((await screen.findByTestId('likely')).textContent).toBe(
    `Be at Room 2 by ${time(atNoon(TOMORROW).lowAt)}`,
  )
})

it('BOOK-11 an address is read as it was meant, however it is written', async () => {
  openApp('/booked/osei%3A2026-11-24%3Ademo-11')
  await screen.findByRole('region', { name: 'Your booking' })
  expect(ask.appointments.one.query.mock.calls[0]?.[0]).toEqual({
    appointmentId: 'osei:2026-11-24:demo-11',
  })
})

it.each(['NOT_FOUND', 'BAD_INPUT'])('BOOK-11 a link that is not one’s own says so: %s', async (code) => {
  ask.appointments.one.query.mockRejectedValue(refused(code))
  openApp('/booked/somebody-elses')
  await screen.findByRole('heading', { name: 'No such booking' })
})

it('BOOK-11 one that was cancelled says so, and says no time', async () => {
  ask.appointments.one.query.mockResolvedValue({ ...anAppointment({ status: 'cancelled' }) } as never)
  openApp('/booked/a-1')
  await screen.findByRole('heading', { name: 'This booking was cancelled' })
  expect(screen.queryByTestId('likely')).toBeNull()
  expect(screen.getByRole('link', { name: 'Book another visit' }).getAttribute('href')).toBe('/doctors/d-1')
})

it.each(['booked', 'waiting', 'called'] as const)(
  'WAIT-18 one whose day is over says so and leads to another booking: %s',
  async (status) => {
    ask.appointments.one.query.mockResolvedValue(anAppointment({ status, date: '2020-01-01' }) as never)
    openApp('/booked/a-1')
    await screen.findByRole('heading', { name: 'This day is over' })
    expect(screen.queryByTestId('likely')).toBeNull()
    expect(screen.queryByRole('link', { name: 'Open the waiting room' })).toBeNull()
    screen.getByRole('link', { name: 'Book another visit' })
  },
)
