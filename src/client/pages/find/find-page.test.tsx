import { cleanup, fireEvent, screen, waitFor } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { localDate } from '../../../queue/ids.ts'
import { api } from '../../api/trpc.ts'
import { live } from '../../language/live.ts'
import { aDoctor, anAppointment, person } from '../../testing/clinic.ts'
import { openPage } from '../../testing/pages.tsx'
import FindPage from './find-page.tsx'

vi.mock('../../api/trpc.ts', async () => ({ api: (await import('../../testing/fake-api.ts')).fakeApi() }))
vi.mock('../../feed/day-feed.ts', () => ({
  createDayFeed: () => ({ view: () => null, state: () => 'connecting', asOf: () => 0, useHere: () => {} }),
}))
const ask = vi.mocked(api, { deep: true })

const MINUTE = 60_000
const wait = { low: 20 * MINUTE, likely: 25 * MINUTE, high: 33 * MINUTE }
const open = { ...aDoctor().today, status: 'busy', wait } as const
const DOCTORS = [
  aDoctor({ today: open }),
  aDoctor({ id: 'd-2', name: 'Dr. Léila Haddad', specialization: 'Dermatology', about: 'Skin.' }),
]

beforeEach(() => {
  vi.resetAllMocks()
  localStorage.clear()
  ask.session.me.query.mockResolvedValue(null)
  ask.demo.accounts.query.mockResolvedValue({ offered: false, password: null, accounts: [] })
  ask.doctors.list.query.mockResolvedValue(DOCTORS)
  ask.appointments.mine.query.mockResolvedValue([])
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const never = () => new Promise<never>(() => {}) as never
const openFind = () => openPage('/', FindPage)
const shownDoctors = () => screen.queryAllByRole('link', { name: /^.*Dr\./ }).map((link) => link.textContent)
const seek = (text: string) =>
  fireEvent.input(screen.getByRole('searchbox', { name: 'Name or specialization' }), {
    target: { value: text },
  })

it('FIND-1 a stranger reads what it is before any answer has come', () => {
  ask.session.me.query.mockReturnValue(never())
  ask.doctors.list.query.mockReturnValue(never())
  openFind()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
    'Wait anywhere. Be there when your number comes.',
  )
  expect(screen.getAllByRole('listitem').slice(0, 3)).toHaveLength(3)
  expect(screen.getByRole('status', { name: 'Loading the doctors' })).toBeTruthy()
})

it('FIND-1 the demo offers its accounts, and a real clinic nothing of the kind', async () => {
  openFind()
  await screen.findByText('2 doctors')
  expect(screen.queryByText(/demo/i)).toBeNull()
  cleanup()

  const accounts = [{ email: 'mara@demo.example', name: 'Mara', role: 'patient', note: 'Waits' }] as const
  ask.demo.accounts.query.mockResolvedValue({ offered: true, password: 'p', accounts })
  openFind()
  expect(await screen.findByRole('button', { name: /Mara/ })).toBeTruthy()
  expect(screen.getByRole('link', { name: /demo clinic/ }).getAttribute('href')).toBe('#demo')
})

const clock = (minutes: number) => live().timeOfDay(Date.now() + minutes * MINUTE)
const at = (time: string) => vi.useFakeTimers({ now: Date.parse(`2026-03-02T${time}Z`), toFake: ['Date'] })

it('FIND-3 FIND-11 each doctor says when it would be now, else how it stands', async () => {
  at('10:00')
  const today = { ...open, status: 'offline', wait: null, waiting: 0 } as const
  ask.doctors.list.query.mockResolvedValue([
    ...DOCTORS.slice(0, 1),
    aDoctor({ id: 'b', name: 'Dr. B', today: { ...open, isFull: true, wait: null, waiting: 20 } }),
    aDoctor({ id: 'c', name: 'Dr. C', today: { ...today, isWorkingDay: false } }),
    aDoctor({ id: 'd', name: 'Dr. D', today }),
    aDoctor({ id: 'e', name: 'Dr. E', today: { ...open, wait: { low: 0, likely: 0, high: 0 }, waiting: 0 } }),
    aDoctor({ id: 'f', name: 'Dr. F', today: { ...open, countsFrom: 'return' } }),
  ])
  openFind()
  await screen.findByText('6 doctors')
  const [osei, full, off, early, free, away] = shownDoctors()
  expect(osei).toMatch(
    new RegExp(`Likely ${clock(20)}–${clock(33)} if you book now.*In consultation.*3 waiting`),
  )
  expect(full).toMatch(/Next: .*Full today.*20 waiting/)
  expect(off).toMatch(/Next: .*Closed today$/)
  expect(early).toMatch(/Open 09:00–17:00.*Not started yet.*Nobody waiting/)
  expect(free).toMatch(/No wait now/)
  expect(away).toMatch(/Open 09:00–17:00.*3 waiting/)
})

it('FIND-3 BOOK-16 a doctor without a turn left today names the next day, or says that there is none', async () => {
  at('17:01')
  const over = { ...open, isOver: true, date: localDate('2026-03-02'), nextDay: localDate('2026-03-03') }
  ask.doctors.list.query.mockResolvedValue([
    aDoctor({ today: over }),
    aDoctor({ id: 'b', name: 'Dr. B', today: { ...over, nextDay: localDate('2026-03-05') } }),
    aDoctor({ id: 'c', name: 'Dr. C', today: { ...over, nextDay: null } }),
    aDoctor({ id: 'd', name: 'Dr. D', today: { ...over, status: 'offline', wait: null, waiting: 0 } }),
    aDoctor({ id: 'e', name: 'Dr. E', timeZone: 'Asia/Tokyo', today: over }),
  ])
  openFind()
  await screen.findByText('5 doctors')
  const [tomorrow, later, never, absent, elsewhere] = shownDoctors()
  expect(tomorrow).toMatch(/Next: tomorrow 09:00.*No turn left today.*3 waiting/)
  expect(later).toMatch(/Next: Thu 5 Mar 09:00/)
  expect(never).toMatch(/No turn left today.*3 waiting/)
  expect(never).not.toContain('Next')
  // Whoever has not come until closing time is not said to be about to start.
  expect(absent).toMatch(/Next: tomorrow 09:00.*No turn left today$/)
  // No time of day that the reader's own clock would show at another moment (FIND-6).
  expect(elsewhere).toMatch(/Next: tomorrow(?! 09)/)
})

it('FIND-2 the search says how many it found, and leads on when it finds none', async () => {
  openFind()
  await screen.findByText('2 doctors')
  seek('leila')
  expect(shownDoctors()).toHaveLength(1)
  expect(screen.getByText('1 of 2 doctors').getAttribute('role')).toBe('status')

  seek('cardiology')
  expect(shownDoctors()).toEqual([])
  expect(screen.getByText('No doctor here matches “cardiology”.')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Show all doctors' }))
  expect(shownDoctors()).toHaveLength(2)
  expect(document.activeElement).toBe(screen.getByRole('searchbox'))
})

it('FIND-12 the list is narrowed to one specialization, and to who can be seen today', async () => {
  ask.doctors.list.query.mockResolvedValue([
    ...DOCTORS,
    aDoctor({ id: 'd-3', name: 'Dr. C', specialization: 'Dermatology', today: { ...open, isFull: true } }),
  ])
  openFind()
  await screen.findByText('3 doctors')
  const field = screen.getByRole('combobox', { name: 'Specialization' })
  expect(Array.from(field.querySelectorAll('option'), ({ value }) => value)).toEqual([
    '',
    'Dermatology',
    'General practice',
  ])
  fireEvent.change(field, { target: { value: 'Dermatology' } })
  expect(screen.getByText('2 of 3 doctors').getAttribute('role')).toBe('status')
  const today = screen.getByRole('button', { name: 'Free today' })
  fireEvent.click(today)
  expect(today.getAttribute('aria-pressed')).toBe('true')
  expect(shownDoctors()).toHaveLength(1)
  seek('osei')
  expect(shownDoctors()).toEqual([])
  seek('')
  fireEvent.change(field, { target: { value: 'General practice' } })
  fireEvent.click(today)
  fireEvent.click(today)
  expect(shownDoctors()).toHaveLength(1)
  seek('zzz')
  fireEvent.click(screen.getByRole('button', { name: 'Show all doctors' }))
  expect(shownDoctors()).toHaveLength(3)
})

it('FIND-5 a patient’s home begins with the next appointment, and has no pitch', async () => {
  ask.session.me.query.mockResolvedValue(person('patient'))
  ask.appointments.mine.query.mockResolvedValue([anAppointment()])
  openFind()
  expect(await screen.findByRole('link', { name: 'Open the waiting room' })).toBeTruthy()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Your next appointment')
  expect(screen.queryByText(/Wait anywhere/)).toBeNull()
})

it('FIND-5 whoever was a patient here the last time sees no front page flash by', async () => {
  localStorage.setItem('anteroom:role', 'patient')
  ask.session.me.query.mockReturnValue(never())
  openFind()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Your next appointment')
  expect(ask.appointments.mine.query).not.toHaveBeenCalled()
})

it('WAIT-8 FIND-5 a first load that fails says so where nothing is known, and can be tried again', async () => {
  const failed = Object.assign(new Error('Not now.'), { data: { refusal: 'INTERNAL' } })
  for (const role of ['patient', 'doctor'] as const) {
    localStorage.setItem('anteroom:role', role)
    ask.session.me.query.mockRejectedValueOnce(failed).mockResolvedValue(person(role))
    openFind()
    expect((await screen.findByRole('alert')).textContent).toMatch(/Not now/)
    expect(screen.queryByRole('status', { name: /Loading (your|next)/ })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await (role === 'patient'
      ? screen.findByText('No appointment is coming up')
      : waitFor(() => expect(location.pathname).toBe('/console')))
    cleanup()
  }
})

it('FIND-1 FIND-5 one press of a demo account leads home, which is remembered as a patient’s', async () => {
  const accounts = [{ email: 'mara@demo.example', name: 'Mara', role: 'patient', note: 'Waits' }] as const
  ask.demo.accounts.query.mockResolvedValue({ offered: true, password: 'p', accounts })
  const replace = vi.spyOn(location, 'replace').mockImplementation(() => {})
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}')))
  openFind()
  const mara = await screen.findByRole('button', { name: /Mara/ })
  ask.session.me.query.mockResolvedValue(person('patient'))

  fireEvent.click(mara)

  await waitFor(() => expect(replace.mock.calls).toEqual([['/']]))
  expect(localStorage.getItem('anteroom:role')).toBe('patient')
  replace.mockRestore()
})

it('FIND-8 a doctor’s home is the console, and the desk’s is its own screen', async () => {
  ask.session.me.query.mockResolvedValue(person('doctor'))
  openFind()
  await waitFor(() => expect(location.pathname).toBe('/console'))
  cleanup()

  ask.session.me.query.mockResolvedValue(person('staff'))
  openFind()
  await waitFor(() => expect(location.pathname).toBe('/desk'))
})

it('PAGE-3 it is titled', async () => {
  document.title = ''
  openFind()
  await waitFor(() => expect(document.title).toBe('Find a doctor · Anteroom'))
})
