import { cleanup, fireEvent, render, waitFor } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { waitFor as waitOf } from '../../../../queue/estimate/wait.ts'
import { token } from '../../../../queue/ids.ts'
import { from, given, minutes } from '../../../../queue/testing/day.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { publicView } from '../../../../queue/views/view.ts'
import { api } from '../../../api/light-trpc.ts'
import { live } from '../../../language/live.ts'
import { writingWished } from '../../../messages/on-page.ts'
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

/** Token 1 has missed its turn, token 2 is called and two more wait. */
const day = given(...say.bookings(4), say.open(), say.skip(1))

function screenOf(queue = day, own: ReturnType<typeof appointment> = appointment(1)) {
  const [token, setToken] = createSignal(1)
  const [view, setView] = createSignal(publicView(queue))
  const screen = render(() => <MissedPanel appointment={own} token={token()} view={view()} now={view().at} />)
  return {
    ...screen,
    setToken,
    setView,
    button: () => screen.queryByRole('button', { name: 'Take a new token' }),
  }
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

it('WAIT-28 the screen begins with what can still be done, and what happened stands above it, small', () => {
  one.mockResolvedValue(missed(1, true))
  const screen = screenOf()
  expect(screen.getByRole('heading').textContent).toMatch(/^You can still be seen today/)
  expect(screen.getByText('You were late. Appointment Missed!').tagName).toBe('P')
})

it('LATE-8 before it is taken it says when the turn would come, how many would be ahead, and which token', () => {
  one.mockResolvedValue(missed(1, true))
  const screen = screenOf()
  screen.getByText(/^You can still be seen today, likely \d\d:\d\d$/)
  screen.getByText(/^3 turns would be ahead of you: your turn between \d\d:\d\d and \d\d:\d\d\.$/)
  expect(screen.container.querySelector('.forecast .number')?.textContent).toBe('5')

  // The forecast is that of the token itself, once it is taken.
  const said = screen.getByText(/likely/).textContent
  const taken = from(day, { ...say.reassign(1), after: 0 })
  const wait = waitOf(publicView(taken), token(5), day.at)
  expect(said).toContain(live().timeOfDay(day.at + (wait?.likely ?? 0)))
  screen.setView(publicView(from(day, say.cancel(4))))
  screen.getByText(/^2 turns would be ahead of you/)
})

it('LATE-8 POS-3 nobody is promised a time of day while nobody knows when the doctor is back', () => {
  one.mockResolvedValue(missed(1, true))
  const screen = screenOf(from(day, say.status('offline')))
  screen.getByText('You can still be seen today')
  screen.getByText('3 turns would be ahead of you.')
  screen.setView(publicView(from(day, say.status('on_break', day.at + minutes(20)))))
  screen.getByText(/^You can still be seen today, likely \d\d:\d\d$/)
})

it('WAIT-28 LATE-8 a turn that may come, or is likely to come, only after closing time is offered as that', () => {
  one.mockResolvedValue(missed(1, true))
  vi.useFakeTimers({ now: day.at, toFake: ['Date'] })
  const wait = waitOf(publicView(from(day, { ...say.reassign(1), after: 0 })), token(5), day.at)
  const clock = (at: number) => new Date(at).toISOString().slice(11, 16)
  const closing = (at: number) => {
    const own = appointment(1)
    const closesAt = clock(at)
    const screen = screenOf(day, {
      ...own,
      date: new Date(day.at).toISOString().slice(0, 10),
      doctor: { ...own.doctor, closesAt },
    })
    const says = screen.queryByTestId('after-closing')?.textContent
    cleanup()
    return says
  }
  const [likely, high] = [day.at + (wait?.likely ?? 0), day.at + (wait?.high ?? 0)]
  expect(closing(high + minutes(2))).toBeUndefined()
  expect(closing(likely + minutes(1))).toMatch(/^It may be after closing time/)
  expect(closing(likely - minutes(2))).toMatch(/^It would likely be after closing time/)
  vi.useRealTimers()
})

it('WAIT-17 a new token is taken once, however late the view of it comes', async () => {
  one.mockResolvedValue(missed(1, true))
  const reassign = vi.mocked(api.appointments.reassign.mutate)
  reassign.mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue({} as never)
  const screen = screenOf()
  fireEvent.click(screen.button() as HTMLElement)
  const taking = () => screen.getByRole('button', { name: 'Taking a new token…' })
  expect(taking().hasAttribute('disabled')).toBe(false)
  await screen.findByRole('alert')
  fireEvent.click(screen.button() as HTMLElement)
  await reassign.mock.results[1]?.value
  await new Promise((resolve) => queueMicrotask(() => queueMicrotask(() => resolve(null))))
  fireEvent.click(taking())
  expect(reassign).toHaveBeenCalledTimes(2)
  screen.setToken(5)
  expect(screen.button()).not.toBeNull()
})

it('LATE-7 a day that is over promises nothing, before the answer and without one', async () => {
  one.mockRejectedValue(new TypeError('Failed to fetch'))
  const screen = screenOf(day, { ...appointment(1), date: '2026-03-01' })
  expect(screen.queryByText(/You can still be seen/)).toBeNull()
  await one.mock.results[0]?.value.catch(() => null)
  screen.getByText(/this day is over/)
  expect(screen.button()).toBeNull()
})

it('LATE-3 what the page knows already holds until the answer comes, for the token that it is about', async () => {
  one.mockReturnValue(new Promise(() => {}) as never)
  const screen = screenOf(day, missed(3, false))
  screen.getByText(/three new tokens/)
  screen.setToken(7)
  expect(screen.button()).not.toBeNull()
})

it('LATE-2 a missed turn offers a new token and a message to the doctor, and when there is no token, still the message', async () => {
  one.mockResolvedValueOnce(missed(1, true)).mockResolvedValueOnce(missed(3, false))
  const screen = screenOf()
  const before = writingWished()
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Take a new token',
    'Message the doctor',
  ])
  fireEvent.click(screen.getByRole('button', { name: 'Message the doctor' }))
  expect(writingWished()).toBe(before + 1)
  screen.setToken(7)
  await screen.findByText(/three new tokens/)
  screen.getByRole('button', { name: 'Message the doctor' })
})
