import { cleanup, screen, waitFor } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Asked, given } from '../../../queue/testing/day.ts'
import * as say from '../../../queue/testing/wishes.ts'
import { type PublicView, publicView } from '../../../queue/views/view.ts'
import { api } from '../../api/trpc.ts'
import { createDayFeed } from '../../feed/day-feed.ts'
import { anAppointment, person } from '../../testing/clinic.ts'
import { openPage } from '../../testing/pages.tsx'
import { NextAppointment } from './next-appointment.tsx'

vi.mock('../../api/trpc.ts', async () => ({ api: (await import('../../testing/fake-api.ts')).fakeApi() }))
vi.mock('../../feed/day-feed.ts', () => ({ createDayFeed: vi.fn() }))
const mine = vi.mocked(api.appointments.mine.query)
const feed = vi.mocked(createDayFeed)

const SESSION = { data: person('patient'), isPending: false, error: null, refetch() {} }
const [view, show] = createSignal<PublicView | null>(null)

beforeEach(() => {
  vi.resetAllMocks()
  show(null)
  feed.mockReturnValue({ view, state: () => 'live', connected: () => [], asOf: () => 0, useHere: () => {} })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function openWith(...list: ReturnType<typeof anAppointment>[]) {
  mine.mockResolvedValue(list)
  return openPage('/', () => <NextAppointment isKnown={true} session={SESSION} />)
}
const held = (token = 3) => anAppointment({ token })
/** The day after these wishes, with three booked and the doctor there. */
const dayAfter = (...wishes: readonly Asked[]) =>
  show(publicView(given(...say.bookings(3), say.open(), ...wishes)))
/** A forecast that moves is not read out at each minute. */
const heard = () =>
  screen.getByRole('article').querySelector('.next-body [role=status].visually-hidden')?.textContent
const says = () => screen.getByRole('article').querySelector('.next-says')?.textContent

it('FIND-5 today’s is live: doctor, token, turns ahead and the wait, and one way to the waiting room', async () => {
  openWith(held())
  const link = await screen.findByRole('link', { name: 'Open the waiting room' })
  expect(link.getAttribute('href')).toBe('/live/a-1')
  expect(feed.mock.calls[0]?.[0]).toEqual({ appointmentId: 'a-1' })

  dayAfter()
  expect(says()).toMatch(/^Be ready (now|by \d\d:\d\d)$/)
  const card = screen.getByRole('article').textContent
  expect(card).toMatch(/Dr. Ama Osei/)
  expect(card).toMatch(/2 turns ahead · \d\d:\d\d–\d\d:\d\d, likely \d\d:\d\d/)
  expect(card).toMatch(/Now serving 1/)

  dayAfter(say.start(1), say.finish(1))
  expect(screen.getByRole('article').textContent).toMatch(/You’re next · /)
  expect(heard()).toBe('You’re next')
  dayAfter(say.start(1), say.finish(1), say.start(2), say.finish(2))
  expect(says()).toBe('It’s your turn')
  expect(screen.getByRole('article').classList.contains('turn')).toBe(true)
  expect(heard()).toBe('It’s your turn')
})

it('FIND-5 NOTE-10 the visit, a paused one, and a missed turn, are said as what they are', async () => {
  openWith(held(1))
  await screen.findByRole('article')
  dayAfter(say.start(1))
  expect(says()).toBe('Your visit is on')
  for (const away of ['on_break', 'offline'] as const) {
    dayAfter(say.join(1), say.start(1, true), say.status(away))
    expect(says()).toBe('Your visit is paused')
    expect(screen.getByText(/goes on as soon as they are back/)).toBeTruthy()
  }
  dayAfter(say.skip(1))
  expect(says()).toBe('You were late. Appointment Missed!')
  expect(screen.getByText(/a new token/)).toBeTruthy()
  dayAfter(say.skip(1), say.reassign(1))
  expect(screen.getByRole('article').querySelector('.ticket .number')?.textContent).toBe('4')
  expect(heard()).toBe('2 turns ahead')
})

it('FIND-5 when a turn is over the list is asked what comes next', async () => {
  openWith(held(1))
  await screen.findByRole('article')
  dayAfter()
  await waitFor(() => expect(mine).toHaveBeenCalledTimes(2))
  mine.mockResolvedValue([])
  dayAfter(say.cancel(1))
  expect(await screen.findByText('No appointment is coming up')).toBeTruthy()
})

it('FIND-5 another day says its date and what to do, and opens no feed', async () => {
  const date = '2999-06-15'
  const doctor = { ...held().doctor, door: 'Room 7' }
  openWith(
    anAppointment({ appointmentId: 'later', date: '2999-07-01' }),
    anAppointment({ date, mode: 'in_person', doctor }),
  )
  expect(await screen.findByText(/Saturday,? 15 June/)).toBeTruthy()
  expect(screen.getByText(/come to Room 7 when your turn is near/)).toBeTruthy()
  const more = screen.getByRole('link', { name: '1 more appointment' })
  expect(more.getAttribute('href')).toBe('/appointments')
  // The way points where the language runs to, and is not read out.
  expect(more.querySelector('[aria-hidden]')?.textContent).toBe('→')
  expect(feed).not.toHaveBeenCalled()
})

it('FIND-5 an answer that says the same again leaves the feed open', async () => {
  openWith(held())
  await screen.findByRole('article')
  dayAfter()
  await waitFor(() => expect(mine).toHaveBeenCalledTimes(2))
  expect(feed).toHaveBeenCalledOnce()
})

it('FIND-5 a failure says so and can be tried again', async () => {
  mine.mockRejectedValueOnce(Object.assign(new Error('Not now.'), { data: { refusal: 'INTERNAL' } }))
  mine.mockResolvedValue([])
  openPage('/', () => <NextAppointment isKnown={true} session={SESSION} />)
  expect((await screen.findByRole('alert')).textContent).toMatch(/Not now/)
  screen.getByRole('button', { name: 'Try again' }).click()
  expect(await screen.findByText('No appointment is coming up')).toBeTruthy()
})
