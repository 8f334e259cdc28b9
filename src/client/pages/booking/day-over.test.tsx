import { cleanup, fireEvent, screen, waitFor } from '@solidjs/testing-library'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { addDays } from '../../../platform/local-day.ts'
import { api } from '../../api/trpc.ts'
import { openApp, setUpClinic, TODAY, TOMORROW } from '../../testing/booking-app.tsx'
import { aDoctor, anAppointment } from '../../testing/clinic.ts'

vi.mock('../../api/trpc.ts', async () => ({ api: (await import('../../testing/fake-api.ts')).fakeApi() }))

const ask = vi.mocked(api, { deep: true })

beforeAll(() => import('./doctor-page.tsx'), 60_000)
beforeEach(setUpClinic)
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const doctor = (isOver: boolean) => [aDoctor({ today: { ...aDoctor().today, date: TODAY, isOver } })]
const chosen = () =>
  screen.queryAllByRole<HTMLInputElement>('radio').find(({ name, checked }) => name === 'date' && checked)
const nameOf = (date: string) =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(date))
const isChosen = (date: string) =>
  waitFor(() => expect(chosen()?.getAttribute('aria-label')).toContain(nameOf(date)))
const instead = () => screen.queryByText(/No turn is left today/)
const day = (date: string, isFull = false) => ({
  date,
  isWorkingDay: true,
  isFull,
  waiting: 0,
  capacity: 40,
})

it('BOOK-16 a day that is over is not chosen: the first that can be booked is, and it says so', async () => {
  const after = addDays(TOMORROW, 1)
  ask.doctors.list.query.mockResolvedValue(doctor(true))
  ask.doctors.days.query.mockResolvedValue([day(TODAY), day(TOMORROW, true), day(after)])
  openApp('/doctors/d-1')
  await isChosen(after)
  expect(instead()?.textContent).toBe(`No turn is left today. The day chosen is ${nameOf(after)}.`)
  expect(screen.getByRole('radio', { name: `${nameOf(TODAY)}, No turn left` })).toBeTruthy()
  expect(ask.doctors.forecast.query.mock.calls.map(([{ date }]) => date)).toEqual([after])
})

it('BOOK-16 BOOK-9 the answer names the day that it is about, where that is not today', async () => {
  ask.doctors.list.query.mockResolvedValue(doctor(true))
  openApp('/doctors/d-1')
  await isChosen(TOMORROW)
  const lead = `Book now for ${nameOf(TOMORROW)}, and your turn is likely`
  await screen.findByText(lead)
  await waitFor(() => expect(screen.getByText(/^Token 4\. /).textContent).toContain(lead))
})

it('BOOK-16 a day that ends while one looks is left for the next', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  ask.doctors.list.query.mockResolvedValue(doctor(false))
  openApp('/doctors/d-1')
  await isChosen(TODAY)
  expect(instead()).toBeNull()
  ask.doctors.list.query.mockResolvedValue(doctor(true))
  await vi.advanceTimersByTimeAsync(31_000)
  await isChosen(TOMORROW)
  expect(instead()?.getAttribute('role')).toBe('status')
})

it('BOOK-16 it can still be chosen by hand, and is no longer when one comes back to the page', async () => {
  ask.doctors.list.query.mockResolvedValue(doctor(true))
  openApp('/doctors/d-1')
  await isChosen(TOMORROW)
  fireEvent.click(screen.getByRole('radio', { name: `${nameOf(TODAY)}, No turn left` }))
  await isChosen(TODAY)
  expect(instead()).toBeNull()
  cleanup()
  openApp('/doctors/d-1')
  await isChosen(TOMORROW)
})

it('BOOK-16 BOOK-14 whoever holds a token of today sees it all the same', async () => {
  ask.doctors.list.query.mockResolvedValue(doctor(true))
  ask.appointments.mine.query.mockResolvedValue([anAppointment({ date: TODAY, token: 12 })])
  openApp('/doctors/d-1')
  await screen.findByRole('heading', { name: 'You have token 12 on this day' })
})

it('BOOK-16 where no other day can be booked, today stays', async () => {
  ask.doctors.list.query.mockResolvedValue(doctor(true))
  ask.doctors.days.query.mockResolvedValue([day(TODAY)])
  openApp('/doctors/d-1')
  await isChosen(TODAY)
})
