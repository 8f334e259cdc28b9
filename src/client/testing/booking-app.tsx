import { render } from '@solidjs/testing-library'
import { vi } from 'vitest'
import { addDays, localDayAt } from '../../platform/local-day.ts'
import { localDate } from '../../queue/ids.ts'
import { api } from '../api/trpc.ts'
import { App } from '../app-root.tsx'
import { aDoctor, anAppointment, person } from './clinic.ts'

const ask = vi.mocked(api, { deep: true })

export const TODAY = localDayAt(Date.now(), 'UTC')
export const TOMORROW = addDays(localDate(TODAY), 1)

/** What the server says of a turn expected at noon, on a day that closes at five. */
export const atNoon = (date: string) => ({
  lowAt: Date.parse(`${date}T11:50Z`),
  likelyAt: Date.parse(`${date}T12:00Z`),
  highAt: Date.parse(`${date}T12:20Z`),
  countsFrom: null,
  opensAt: Date.parse(`${date}T09:00Z`),
  closesAt: Date.parse(`${date}T17:00Z`),
  afterClosing: 'no' as const,
})

export const refused = (refusal: string, message = refusal) =>
  Object.assign(new Error(message), { data: { refusal } })

const day = (date: string, isFull = false) => ({
  date,
  isWorkingDay: true,
  isFull,
  waiting: 3,
  capacity: 40,
})

/** A clinic with one doctor, who can be booked today and tomorrow; nobody has, and a patient is signed in. */
export function setUpClinic(): void {
  vi.resetAllMocks()
  // happy-dom has no layout, so nothing can be scrolled.
  vi.stubGlobal('scrollTo', () => {})
  sessionStorage.clear()
  ask.session.me.query.mockResolvedValue(person('patient'))
  ask.demo.accounts.query.mockResolvedValue({ offered: false, password: null, accounts: [] })
  ask.doctors.list.query.mockResolvedValue([aDoctor()])
  ask.doctors.days.query.mockResolvedValue([day(TODAY), day(TOMORROW)])
  ask.doctors.forecast.query.mockImplementation((async ({ date }: { date: string }) => ({
    token: (date === TODAY ? 23 : 4) as never,
    ...atNoon(date),
  })) as never)
  ask.appointments.mine.query.mockResolvedValue([])
  ask.appointments.expected.query.mockResolvedValue({ ...atNoon(TODAY), ahead: 2 })
  ask.appointments.one.query.mockResolvedValue({
    ...anAppointment(),
    meetLink: null,
    language: null,
  } as never)
  ask.appointments.book.mutate.mockResolvedValue({
    appointmentId: 'a-9',
    token: 23,
    key: `d-1:${TODAY}`,
    position: 3,
  })
}

export function openApp(path: string) {
  history.replaceState(null, '', path)
  return render(() => <App />)
}
