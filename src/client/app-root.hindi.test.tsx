import { cleanup, fireEvent, screen, waitFor } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { type Asked, given } from '../queue/testing/day.ts'
import * as say from '../queue/testing/wishes.ts'
import { type PublicView, publicView } from '../queue/views/view.ts'
import { LANGUAGE_NAMES } from '../words/languages.ts'
import { signIn, signUp } from './api/auth.ts'
import { api } from './api/trpc.ts'
import { inAllScreens } from './language/other-languages.ts'
import { speak } from './language/spoken.ts'
import { atNoon, openApp, setUpClinic, TODAY, TOMORROW } from './testing/booking-app.tsx'
import { aDoctor, anAppointment, person } from './testing/clinic.ts'
import { expectHindi } from './testing/in-hindi.ts'

vi.mock('./api/auth.ts', () => ({ signIn: vi.fn(), signUp: vi.fn(), signOut: vi.fn() }))
vi.mock('./api/trpc.ts', () => {
  const asked = () => ({ query: vi.fn(), mutate: vi.fn() })
  return {
    api: {
      session: { me: asked(), setLanguage: asked() },
      demo: { accounts: asked() },
      doctors: { list: asked(), days: asked(), forecast: asked() },
      appointments: { mine: asked(), one: asked(), expected: asked(), book: asked(), cancel: asked() },
    },
  }
})
const [view, show] = createSignal<PublicView | null>(null)
const room = vi.hoisted(() => ({ view: (): unknown => null }))
vi.mock('./feed/day-feed.ts', () => ({
  createDayFeed: () => ({ view: room.view, state: () => 'live', asOf: () => 0, useHere() {} }),
}))
const ask = vi.mocked(api, { deep: true })

const DEMO = { email: 'mara@demo.example', name: 'Mara', role: 'patient', note: 'Waits' } as const
/** What is written as it is in every language: names, and what the clinic or a patient has entered. */
const DATA = [
  ...Object.values(LANGUAGE_NAMES),
  ...['name', 'specialization', 'about', 'door'].map((key) => aDoctor()[key as 'name']),
  anAppointment().reason,
  person('patient').name,
  // The letters that stand for a doctor without a portrait.
  'AO',
  // A place by the name of its time zone.
  'Chatham',
  DEMO.note,
  DEMO.name,
  // Specializations, as the clinic enters them.
  'Dermatology',
  'skin',
  'knee',
  'Anteroom',
]
const lost = new TypeError('Failed to fetch')
const inHindi = () => expectHindi(DATA)
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const press = async (name: string | RegExp) => fireEvent.click(await button(name))

beforeAll(async () => {
  await speak('hi', inAllScreens)
  await Promise.all([
    import('./pages/find/find-page.tsx'),
    import('./pages/booking/doctor-page.tsx'),
    import('./pages/booked/booked-page.tsx'),
    import('./pages/appointments/appointments-page.tsx'),
    import('./pages/sign-in/sign-in-page.tsx'),
    import('./pages/not-found-page.tsx'),
    import('./pages/home/today.tsx'),
  ])
}, 60_000)
beforeEach(() => {
  setUpClinic()
  localStorage.clear()
  room.view = view
  show(null)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('LANG-4 FIND-1 the front page, its demo accounts, and a search that finds nobody', async () => {
  ask.session.me.query.mockResolvedValue(null)
  ask.demo.accounts.query.mockResolvedValue({ offered: true, password: 'p', accounts: [DEMO] })
  vi.mocked(signIn).mockRejectedValue(lost)
  openApp('/')
  await screen.findByText('1 डॉक्टर')
  await button(/Mara/)
  inHindi()
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: '।' } })
  await button('सभी डॉक्टर दिखाएँ')
  inHindi()
  await press(/Mara/)
  await screen.findByRole('alert')
  inHindi()
})

const today = aDoctor().today
const wait = { low: 60_000, likely: 5_400_000, high: 9_000_000 }
it('LANG-4 FIND-3 FIND-6 each doctor of the list, on another clock, too', async () => {
  ask.session.me.query.mockResolvedValue(person('patient'))
  ask.doctors.list.query.mockResolvedValue(
    [
      { ...today, wait },
      { ...today, wait: { ...wait, likely: 0 }, waiting: 0 },
      { ...today, isFull: true },
      { ...today, isWorkingDay: false },
      ...(['available', 'busy', 'on_break', 'offline'] as const).map((status) => ({ ...today, status })),
    ].map((today, at) => aDoctor({ id: `d-${at}`, today, timeZone: at % 2 ? 'UTC' : 'Pacific/Chatham' })),
  )
  openApp('/')
  await screen.findByText('8 डॉक्टर')
  inHindi()
})

const held = (token = 1) => anAppointment({ token })
const dayAfter = (...wishes: readonly Asked[]) => publicView(given(...say.bookings(3), say.open(), ...wishes))
it('LANG-4 FIND-5 home, wherever one stands', async () => {
  ask.appointments.mine.query.mockResolvedValue([
    held(),
    anAppointment({ appointmentId: 'a-2', date: TOMORROW }),
  ])
  openApp('/')
  await screen.findByRole('article')
  await screen.findByText('1 डॉक्टर')
  inHindi()
  for (const now of [
    publicView(given(...say.bookings(3))),
    dayAfter(),
    dayAfter(say.skip(1)),
    dayAfter(say.skip(1), say.reassign(1)),
    dayAfter(say.join(1), say.start(1, true)),
    dayAfter(say.join(1), say.start(1, true), say.status('on_break')),
    dayAfter(say.join(1), say.start(1, true), say.status('offline')),
    dayAfter(say.start(1), say.finish(1)),
    dayAfter(say.cancel(1)),
    publicView(given(say.book(1))),
  ]) {
    show(now)
    inHindi()
  }
})

it.each([
  ['with nothing ahead', []],
  ['before an online visit', [anAppointment({ date: TOMORROW })]],
  ['before a visit in person', [anAppointment({ date: TOMORROW, mode: 'in_person' })]],
])('LANG-4 FIND-5 home %s', async (_, list) => {
  ask.appointments.mine.query.mockResolvedValue(list)
  openApp('/')
  await waitFor(() => expect(document.querySelector('.next-says')).not.toBeNull())
  inHindi()
})

it('LANG-4 BOOK-9 BOOK-12 the doctor’s page: what one can expect, whatever it counts from', async () => {
  ask.doctors.list.query.mockResolvedValue([aDoctor({ timeZone: 'Pacific/Chatham' })])
  for (const change of [
    {},
    { countsFrom: 'start', opensAt: Date.now() + 3_600_000 },
    { countsFrom: 'start', opensAt: 0 },
    { countsFrom: 'return' },
    { afterClosing: 'possibly' },
    { afterClosing: 'likely' },
  ] as const) {
    ask.doctors.forecast.query.mockResolvedValue({ token: 23 as never, ...atNoon(TODAY), ...change })
    openApp('/doctors/d-1')
    await screen.findByTestId('next-token')
    await button('बुक करें')
    inHindi()
    cleanup()
  }
})

it('LANG-4 BOOK-1 FORM-1 the form: faults, a lost connection, another kind of visit', async () => {
  ask.appointments.book.mutate.mockRejectedValue(lost)
  openApp('/doctors/d-1')
  await press('बुक करें')
  inHindi()
  fireEvent.input(screen.getByRole('textbox'), { target: { value: anAppointment().reason } })
  fireEvent.click(screen.getByRole('radio', { name: 'क्लिनिक में' }))
  await press('बुक करें')
  await screen.findByRole('alert')
  inHindi()
})

it.each([
  ['a stranger', null, []],
  ['the desk', person('staff'), []],
  ['whoever holds a token', person('patient'), [held()]],
] as const)('LANG-4 BOOK-1 BOOK-14 the form for %s', async (_, me, mine) => {
  ask.session.me.query.mockResolvedValue(me)
  ask.appointments.mine.query.mockResolvedValue([...mine])
  openApp('/doctors/d-1')
  await screen.findAllByRole('radio')
  await waitFor(() => expect(document.querySelector('.booking .skeleton')).toBeNull())
  inHindi()
})

it('LANG-4 WAIT-8 what is not there, and what could not be read', async () => {
  for (const [path, fails] of [
    ['/doctors/nobody', null],
    ['/nowhere', null],
    ['/doctors/d-1', ask.doctors.list.query],
    ['/booked/a-9', ask.appointments.one.query],
    ['/appointments', ask.appointments.mine.query],
    ['/', ask.appointments.mine.query],
  ] as const) {
    const failed = Object.assign(new Error('।'), { data: { refusal: 'INTERNAL' } })
    fails?.mockRejectedValueOnce(failed as never)
    openApp(path)
    await (fails ? button('फिर कोशिश करें') : screen.findByRole('heading'))
    inHindi()
    cleanup()
  }
})

it.each(['booked', 'called', 'in_consultation', 'interrupted', 'completed', 'cancelled', 'no_show'] as const)(
  'LANG-4 BOOK-11 FIND-7 the confirmation of one that is %s, and its card',
  async (status) => {
    for (const mode of ['online', 'in_person'] as const) {
      const one = anAppointment({ status, mode, canReassign: status === 'no_show' })
      ask.appointments.one.query.mockResolvedValue(one as never)
      ask.appointments.mine.query.mockResolvedValue([
        one,
        { ...one, appointmentId: 'a-2', date: '2020-01-01' },
      ])
      openApp('/booked/a-9')
      await screen.findAllByRole('region')
      await waitFor(() => expect(document.querySelector('.skeleton')).toBeNull())
      inHindi()
      cleanup()
      openApp('/appointments')
      await screen.findAllByRole('article')
      inHindi()
      cleanup()
    }
  },
)

it('LANG-4 FIND-7 cancelling, a lost connection, and nothing left', async () => {
  ask.appointments.mine.query.mockResolvedValue([anAppointment({ date: TOMORROW })])
  ask.appointments.cancel.mutate.mockRejectedValueOnce(lost).mockResolvedValue({ status: 'cancelled' })
  openApp('/appointments')
  await press('रद्द करें')
  inHindi()
  await press('अपॉइंटमेंट रद्द करें')
  await screen.findByRole('alert')
  inHindi()
  ask.appointments.mine.query.mockResolvedValue([])
  await press('अपॉइंटमेंट रद्द करें')
  await screen.findByText('अभी कोई अपॉइंटमेंट नहीं है।')
  inHindi()
})

it('LANG-4 FORM-1 signing in and a new account, with what is wrong and what is pending', async () => {
  ask.session.me.query.mockResolvedValue(null)
  vi.mocked(signUp).mockRejectedValue(lost)
  openApp('/sign-in?next=%2Fdoctors%2Fd-1')
  await button('साइन इन करें')
  inHindi()
  fireEvent.submit(document.querySelector('form') as HTMLFormElement)
  inHindi()
  await press('खाता बनाएँ')
  fireEvent.submit(document.querySelector('form') as HTMLFormElement)
  inHindi()
  fireEvent.click(screen.getByText('दिखाएँ'))
  inHindi()
})
