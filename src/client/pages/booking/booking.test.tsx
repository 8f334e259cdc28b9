import { cleanup, fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { addDays } from '../../../platform/local-day.ts'
import { localDate } from '../../../queue/ids.ts'
import { api } from '../../api/trpc.ts'
import { live } from '../../language/live.ts'
import { atNoon, openApp, refused, setUpClinic, TODAY, TOMORROW } from '../../testing/booking-app.tsx'
import { aDoctor, anAppointment, person } from '../../testing/clinic.ts'
import { keepDraft } from './draft.ts'

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
  await import('./doctor-page.tsx')
  await import('../booked/booked-page.tsx')
  await import('../sign-in/sign-in-page.tsx')
}, 60_000)
beforeEach(() => {
  localStorage.clear()
  setUpClinic()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const time = (at: number) =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at)
const rangeOf = (date: string) => `${time(atNoon(date).lowAt)}–${time(atNoon(date).highAt)}`
const answer = () => screen.findByRole('region', { name: 'If you book now' })
const reason = () => screen.findByLabelText<HTMLTextAreaElement>('Reason for the visit')
const chooseDay = async (name: RegExp) => fireEvent.click(await screen.findByRole('radio', { name }))
const dayName = (date: string) =>
  new RegExp(
    new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
      new Date(date),
    ),
  )
const write = async (text: string) => fireEvent.input(await reason(), { target: { value: text } })
const press = async (name = 'Book') => fireEvent.click(await screen.findByRole('button', { name }))

describe('the answer', () => {
  it('BOOK-9 says the next token and when its turn is likely, and again for another day', async () => {
    openApp('/doctors/d-1')
    expect((await screen.findByTestId('next-token')).textContent).toBe('23')
    expect(screen.getByTestId('next-range').textContent).toBe(rangeOf(TODAY))
    expect((await answer()).textContent).toContain('If somebody is quicker, you get the one after it.')
    await chooseDay(dayName(TOMORROW))
    await waitFor(() => expect(screen.getByTestId('next-token').textContent).toBe('4'))
    expect(ask.doctors.forecast.query.mock.calls.map(([{ date }]) => date)).toEqual([TODAY, TOMORROW])
  })

  it('BOOK-9 is asked for again twice a minute', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    openApp('/doctors/d-1')
    await screen.findByTestId('next-token')
    ask.doctors.forecast.query.mockResolvedValue({ token: 24 as never, ...atNoon(TODAY) })
    const readOut = () =>
      within(screen.getByRole('region', { name: 'If you book now' })).getByRole('status').textContent
    const sentence = `Book now, and your turn is likely ${rangeOf(TODAY)}`
    expect(readOut()).toBe(`Token 23. ${sentence}`)
    await vi.advanceTimersByTimeAsync(29_000)
    expect(screen.getByTestId('next-token').textContent).toBe('23')
    await vi.advanceTimersByTimeAsync(2_000)
    await waitFor(() => expect(screen.getByTestId('next-token').textContent).toBe('24'))
    // Whoever cannot see it is not told at every look.
    expect(readOut()).toBe(`Token 23. ${sentence}`)
  })

  it.each([
    [
      { countsFrom: 'start' as const, opensAt: Date.now() + 3_600_000 },
      /has not started yet\. This counts from opening time/,
    ],
    [{ countsFrom: 'start' as const, opensAt: 0 }, /has not started yet\. This counts as if they start now/],
    [{ countsFrom: 'return' as const }, /away just now\. This counts as if they come back now/],
  ])(
    'BOOK-9 says what it counts from while nobody knows when the doctor comes: %j',
    async (change, sentence) => {
      ask.doctors.forecast.query.mockResolvedValue({ token: 23 as never, ...atNoon(TODAY), ...change })
      openApp('/doctors/d-1')
      expect((await answer()).textContent).not.toMatch(sentence)
      await waitFor(async () => expect((await answer()).textContent).toMatch(sentence))
    },
  )

  it('BOOK-12 warns where the turn may come, or is likely to come, only after closing time', async () => {
    ask.doctors.forecast.query.mockResolvedValue({
      token: 23 as never,
      ...atNoon(TODAY),
      afterClosing: 'likely',
    })
    openApp('/doctors/d-1')
    expect((await screen.findByTestId('after-closing')).textContent).toContain(
      `would likely come only after closing time (${time(atNoon(TODAY).closesAt)})`,
    )
  })

  it('BOOK-9 a forecast that cannot be had is said, and keeps nobody from booking', async () => {
    ask.doctors.forecast.query.mockRejectedValue(refused('DAY_FULL', 'This day is fully booked.'))
    openApp('/doctors/d-1')
    await screen.findByText('This day is fully booked.')
    await screen.findByRole('button', { name: 'Book' })
  })
})

describe('the form', () => {
  it('BOOK-15 asks for the kind of visit only where there is more than one', async () => {
    openApp('/doctors/d-1')
    await screen.findByRole('group', { name: 'Kind of visit' })
    cleanup()
    ask.doctors.list.query.mockResolvedValue([aDoctor({ modes: ['in_person'] })])
    openApp('/doctors/d-1')
    await reason()
    expect(screen.queryByRole('group', { name: 'Kind of visit' })).toBeNull()
    screen.getByText(/When your turn is near, come to Room 2\./)
  })

  it('FORM-1 FORM-2 asks for a reason before the server does, beside the field, and stops when there is one', async () => {
    openApp('/doctors/d-1')
    await write('   ')
    expect((await reason()).getAttribute('aria-invalid')).toBe('false')
    await press()
    const field = await reason()
    expect(ask.appointments.book.mutate).not.toHaveBeenCalled()
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(document.activeElement).toBe(field)
    const described = field.getAttribute('aria-describedby')?.split(' ') ?? []
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
      'A few words. Only your doctor reads them.',
      'Please say in a few words why you come.',
    ])
    await write('A cough')
    expect(field.getAttribute('aria-invalid')).toBe('false')
    expect(screen.queryByText('Please say in a few words why you come.')).toBeNull()
  })

  it('FORM-2 a refusal is gone with its cause: after another day, kind of visit or reason', async () => {
    ask.appointments.book.mutate.mockRejectedValue(refused('ALREADY_BOOKED', 'You already have a token.'))
    openApp('/doctors/d-1')
    const causes = [
      () => chooseDay(dayName(TOMORROW)),
      async () => fireEvent.click(await screen.findByRole('radio', { name: 'In person' })),
      () => write('A worse cough'),
    ]
    await write('A cough')
    for (const cause of causes) {
      await press()
      await screen.findByText('You already have a token.')
      await cause()
      await waitFor(() => expect(screen.queryByText('You already have a token.')).toBeNull())
    }
  })

  it('FORM-2 a refusal stays while the doctor is looked at again: nothing has changed', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    ask.appointments.book.mutate.mockRejectedValue(refused('ALREADY_BOOKED', 'You already have a token.'))
    openApp('/doctors/d-1')
    await write('A cough')
    await press()
    await screen.findByText('You already have a token.')
    const waiting = aDoctor().today.waiting + 1
    ask.doctors.list.query.mockResolvedValue([aDoctor({ today: { ...aDoctor().today, waiting } })])
    await vi.advanceTimersByTimeAsync(31_000)
    await waitFor(() => expect(document.body.textContent).toMatch(/4 waiting/))
    screen.getByText('You already have a token.')
  })

  it('FORM-2 WAIT-8 one failed look at who is signed in takes nothing away', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    openApp('/doctors/d-1')
    await write('A cough')
    const field = await reason()
    ask.session.me.query.mockRejectedValue(refused('INTERNAL'))
    await vi.advanceTimersByTimeAsync(61_000)
    window.dispatchEvent(new Event('visibilitychange'))
    await waitFor(() => expect(ask.session.me.query.mock.calls.length).toBeGreaterThan(1))
    await vi.advanceTimersByTimeAsync(100)
    expect(field.isConnected).toBe(true)
    screen.getByRole('button', { name: 'Sign out' })
    screen.getByRole('navigation')
  })

  it('WAIT-8 a first look at who is signed in that fails says so, and can be tried again', async () => {
    ask.session.me.query.mockRejectedValue(refused('INTERNAL', 'Not now.'))
    openApp('/doctors/d-1')
    expect((await screen.findByRole('alert')).textContent).toMatch(/Not now/)
    ask.session.me.query.mockResolvedValue(person('patient'))
    await press('Try again')
    await reason()
  })

  it('FORM-2 that nobody could be reached is gone when the connection is back', async () => {
    ask.appointments.book.mutate.mockRejectedValue(new TypeError('Failed to fetch'))
    openApp('/doctors/d-1')
    await write('A cough')
    await press()
    await screen.findByText(/We cannot reach Anteroom/)
    dispatchEvent(new Event('online'))
    await waitFor(() => expect(screen.queryByText(/We cannot reach Anteroom/)).toBeNull())
  })

  it('BOOK-1 whoever is no patient is told so, and asked for nothing', async () => {
    ask.session.me.query.mockResolvedValue(person('staff'))
    openApp('/doctors/d-1')
    await screen.findByText(/^Only patients can book\./)
    expect(screen.queryByRole('button', { name: 'Book' })).toBeNull()
    expect(ask.appointments.mine.query).not.toHaveBeenCalled()
  })
})

describe('what was begun', () => {
  it('BOOK-13 survives signing in and a reload', async () => {
    ask.session.me.query.mockResolvedValue(null)
    openApp('/doctors/d-1')
    await write('A cough')
    await chooseDay(dayName(TOMORROW))
    fireEvent.click(await screen.findByRole('radio', { name: 'In person' }))
    await press('Sign in and book')
    await screen.findByText('Then you book: what you have entered is kept.')
    await waitFor(() => expect(location.pathname + location.search).toBe('/sign-in?next=%2Fdoctors%2Fd-1'))
    cleanup()

    ask.session.me.query.mockResolvedValue(person('patient'))
    openApp('/doctors/d-1')
    await waitFor(async () => expect((await reason()).value).toBe('A cough'))
    await press()
    await waitFor(() => expect(ask.appointments.book.mutate).toHaveBeenCalledOnce())
    expect(ask.appointments.book.mutate.mock.calls[0]?.[0]).toMatchObject({
      date: TOMORROW,
      mode: 'in_person',
      reason: 'A cough',
    })
  })

  it('BOOK-17 a day that cannot be booked is named, with the day from which it can be, and is not silently another', async () => {
    const afterTomorrow = addDays(localDate(TOMORROW), 1)
    keepDraft('d-1', { date: afterTomorrow, mode: null, reason: 'See how the cough is' }, 'patient-1')
    openApp('/doctors/d-1')
    const inWords = (date: string) => new RegExp(live().longDate(date))
    const note = await screen.findByText(/can be booked from/)
    expect(note.textContent).toMatch(inWords(afterTomorrow))
    expect(note.textContent).toMatch(inWords(TOMORROW))
    expect((await reason()).value).toBe('See how the cough is')
    await chooseDay(dayName(TOMORROW))
    await waitFor(() => expect(screen.queryByText(/can be booked from/)).toBeNull())
  })

  it('BOOK-13 is nobody else’s, and forgotten once it is booked', async () => {
    openApp('/doctors/d-1')
    await write('A cough')
    cleanup()
    ask.session.me.query.mockResolvedValue({ ...person('patient'), id: 'patient-2' })
    openApp('/doctors/d-1')
    await screen.findByRole('button', { name: 'Book' })
    expect((await reason()).value).toBe('')
    await write('A knee')
    await press()
    await screen.findByRole('heading', { name: 'You have a token' })
    expect(Object.keys(sessionStorage).filter((key) => key.startsWith('anteroom.'))).toEqual([])
  })
})

describe('in the place of another appointment', () => {
  const left = () => {
    ask.appointments.mine.query.mockResolvedValue([
      anAppointment({ appointmentId: 'a-7', date: TODAY, token: 12, status: 'interrupted' }),
    ])
    const kept = { date: null, mode: null, reason: 'A cough', insteadOf: 'a-7' }
    keepDraft('d-1', kept, null)
    openApp('/doctors/d-1')
  }
  const sent = async () => {
    await press()
    await waitFor(() => expect(ask.appointments.book.mutate).toHaveBeenCalledOnce())
    return ask.appointments.book.mutate.mock.calls[0]?.[0]
  }

  it('NOTE-10 another day is chosen, the reason is there, and it is said which token is given up for it', async () => {
    left()
    const note = await screen.findByTestId('instead-of')
    expect(note.textContent).toContain('your token 12 of')
    expect((await reason()).value).toBe('A cough')
    expect(await sent()).toMatchObject({ date: TOMORROW, reason: 'A cough', insteadOf: 'a-7' })
  })

  it('NOTE-10 whoever wants both keeps both', async () => {
    left()
    fireEvent.click(await screen.findByRole('button', { name: 'Keep both' }))
    expect(screen.queryByTestId('instead-of')).toBeNull()
    await chooseDay(dayName(TOMORROW))
    expect(await sent()).not.toHaveProperty('insteadOf')
  })

  it('NOTE-10 what is not theirs, or holds no place any more, is not given up', async () => {
    keepDraft('d-1', { date: TOMORROW, mode: null, reason: 'A cough', insteadOf: 'a-9' }, null)
    openApp('/doctors/d-1')
    await screen.findByRole('button', { name: 'Book' })
    expect(screen.queryByTestId('instead-of')).toBeNull()
    expect(await sent()).not.toHaveProperty('insteadOf')
  })
})

describe('a day on which one holds a token', () => {
  it('BOOK-14 shows it with the way to the waiting room, and leaves the other days to book', async () => {
    ask.appointments.mine.query.mockResolvedValue([
      anAppointment({ appointmentId: 'a-7', date: TODAY, token: 12 }),
      anAppointment({ appointmentId: 'a-8', date: TOMORROW, status: 'cancelled' }),
    ])
    openApp('/doctors/d-1')
    await screen.findByRole('heading', { name: 'You have token 12 on this day' })
    const way = screen.getByRole('link', { name: 'Open the waiting room' })
    expect(way.getAttribute('href')).toBe('/live/a-7')
    expect(screen.queryByRole('button', { name: 'Book' })).toBeNull()
    expect(ask.doctors.forecast.query).not.toHaveBeenCalled()
    screen.getByRole('radio', { name: /Token 12/ })
    await chooseDay(dayName(TOMORROW))
    await screen.findByRole('button', { name: 'Book' })
  })

  it('BOOK-14 booked on another device since: the refusal is followed by the token', async () => {
    ask.appointments.book.mutate.mockRejectedValue(refused('ALREADY_BOOKED'))
    openApp('/doctors/d-1')
    await write('A cough')
    await screen.findByRole('button', { name: 'Book' })
    ask.appointments.mine.query.mockResolvedValue([anAppointment({ date: TODAY, token: 12 })])
    await press()
    await screen.findByRole('heading', { name: 'You have token 12 on this day' })
  })
})

it('BOOK-11 leads to the confirmation, which has an address of its own', async () => {
  openApp('/doctors/d-1')
  await write('A cough')
  await press()
  await screen.findByRole('heading', { name: 'You have a token' })
  expect(location.pathname).toBe('/booked/a-9')
})

it('BOOK-19 the bar says the token and its likely time; it leads to the reason, and with one it books', async () => {
  ask.session.me.query.mockResolvedValue(person('patient'))
  ask.appointments.book.mutate.mockResolvedValue({ appointmentId: 'a-9' } as never)
  openApp('/doctors/d-1')
  const bar = await screen.findByRole('button', { name: 'Book token 23' })
  expect(bar.parentElement?.textContent).toContain(`Token 23, likely ${time(atNoon(TODAY).likelyAt)}`)
  fireEvent.click(bar)
  expect(document.activeElement).toBe(await reason())
  // Nothing is complained of that nobody has had a chance to write.
  expect(screen.queryByText('Please say in a few words why you come.')).toBeNull()
  expect(ask.appointments.book.mutate).not.toHaveBeenCalled()
  await write('A cough')
  fireEvent.click(screen.getByRole('button', { name: 'Book token 23' }))
  await waitFor(() => expect(ask.appointments.book.mutate).toHaveBeenCalledOnce())
})

it('BOOK-19 the bar is there only while the form’s own button is out of sight', async () => {
  let see = (_: readonly { isIntersecting: boolean }[]) => {}
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(seen: typeof see) {
        see = seen
      }
      observe() {}
      disconnect() {}
    },
  )
  openApp('/doctors/d-1')
  await screen.findByRole('button', { name: 'Book token 23' })
  see([{ isIntersecting: true }])
  expect(screen.queryByRole('button', { name: 'Book token 23' })).toBeNull()
  see([{ isIntersecting: false }])
  expect(await screen.findByRole('button', { name: 'Book token 23' })).toBeTruthy()
})
