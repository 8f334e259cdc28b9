import { cleanup, fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { given } from '../../../queue/testing/day.ts'
import * as say from '../../../queue/testing/wishes.ts'
import { type PublicView, publicView } from '../../../queue/views/view.ts'
import { api } from '../../api/trpc.ts'
import { createDayFeed } from '../../feed/day-feed.ts'
import { anAppointment, person } from '../../testing/clinic.ts'
import { openPage } from '../../testing/pages.tsx'
import AppointmentsPage from './appointments-page.tsx'

vi.mock('../../api/trpc.ts', async () => ({ api: (await import('../../testing/fake-api.ts')).fakeApi() }))
vi.mock('../../feed/day-feed.ts', () => ({ createDayFeed: vi.fn() }))
const ask = vi.mocked(api, { deep: true })
const [view, show] = createSignal<PublicView | null>(null)

const refused = (refusal: string, message: string) => Object.assign(new Error(message), { data: { refusal } })

beforeEach(() => {
  vi.resetAllMocks()
  show(null)
  vi.mocked(createDayFeed).mockReturnValue({
    view,
    state: () => 'live',
    connected: () => [],
    asOf: () => 0,
    useHere: () => {},
  })
  ask.session.me.query.mockResolvedValue(person('patient'))
})
afterEach(cleanup)

function openWith(...list: ReturnType<typeof anAppointment>[]) {
  ask.appointments.mine.query.mockResolvedValue(list)
  return openPage('/appointments', AppointmentsPage)
}
const missed = anAppointment({ status: 'no_show', canReassign: true })

it('FIND-7 what is coming stands apart from what has been', async () => {
  openWith(anAppointment(), anAppointment({ appointmentId: 'a-0', date: '2020-01-01', status: 'completed' }))
  const upcoming = await screen.findByRole('region', { name: 'Upcoming' })
  expect(within(upcoming).getAllByRole('article')).toHaveLength(1)
  const past = screen.getByRole('region', { name: 'Past' })
  expect(within(past).getByText('Completed')).toBeTruthy()
  expect(within(past).queryByRole('button')).toBeNull()
  expect(within(past).getByRole('link', { name: 'Read the record' }).getAttribute('href')).toBe(
    '/history/a-0',
  )
})

it('PAGE-7 it says what is here, and leads to what visits have left', async () => {
  openWith()
  expect((await screen.findByText(/^What you have booked/)).querySelector('a')?.getAttribute('href')).toBe(
    '/history',
  )
})

it('FIND-9 today’s opens one socket, however often the list is read anew, and asks again only for news', async () => {
  const seen = publicView(given(...say.bookings(3), say.open()))
  // As a real one: each begins without a view, and has it a moment later.
  vi.mocked(createDayFeed).mockImplementation(() => {
    const [own, setOwn] = createSignal<PublicView | null>(null)
    setTimeout(setOwn, 5, seen)
    return { view: own, state: () => 'live', connected: () => [], asOf: () => 0, useHere: () => {} }
  })
  ask.appointments.mine.query.mockImplementation((async () => [anAppointment({ token: 3 })]) as never)
  const { client } = openPage('/appointments', AppointmentsPage)
  await waitFor(() => expect(document.body.textContent).toContain('2 turns ahead'))
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(ask.appointments.mine.query).toHaveBeenCalledOnce()
  await client.invalidateQueries()
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(ask.appointments.mine.query).toHaveBeenCalledTimes(2)
  expect(createDayFeed).toHaveBeenCalledOnce()
})

it('FIND-9 today’s says what home does, live: when to be there, turns ahead, the likely time, the door, one way in', async () => {
  openWith(
    anAppointment({ token: 3, mode: 'in_person' }),
    anAppointment({ appointmentId: 'a-2', date: '2999-06-15' }),
  )
  show(publicView(given(...say.bookings(3), say.open())))
  const today = await screen.findByRole('article', { name: /^Dr. Ama Osei, (?!.*15 June)/ })
  await waitFor(() => expect(today.textContent).toMatch(/Be at Room 2 (now|by \d\d:\d\d)/))
  expect(today.textContent).toMatch(/2 turns ahead · \d\d:\d\d–\d\d:\d\d, likely \d\d:\d\d/)
  expect(today.textContent).toContain('In person · Room 2')
  expect(
    within(today)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual(['/live/a-1'])
  show(publicView(given(...say.bookings(3), say.open(), say.start(1), say.finish(1))))
  expect(today.textContent).toMatch(/You’re next · /)
  expect(createDayFeed).toHaveBeenCalledOnce()
})

it('FIND-7 a cancelled one says so, and the focus goes there, not to nothing', async () => {
  openWith(anAppointment())
  fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }))
  expect(screen.getByRole('dialog').textContent).toMatch(/Token 11 with Dr. Ama Osei.*cannot be taken back/)
  expect(screen.getByRole('dialog').textContent).not.toMatch(/ends it/)
  ask.appointments.cancel.mutate.mockResolvedValue({ status: 'cancelled' })
  ask.appointments.mine.query.mockResolvedValue([anAppointment({ status: 'cancelled' })])

  fireEvent.click(screen.getByRole('button', { name: 'Cancel appointment' }))

  const said = await screen.findByText('Token 11 with Dr. Ama Osei is cancelled.')
  expect(said.getAttribute('role')).toBe('status')
  expect(document.activeElement).toBe(said)
  expect(screen.getByText('Nothing is coming up.')).toBeTruthy()
})

it('FIND-7 BOOK-5 NOTE-10 a visit that has begun can be left for another time, and one reads that it ends', async () => {
  openWith(anAppointment({ status: 'in_consultation' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }))
  expect(screen.getByRole('dialog').textContent).toMatch(/cancelling ends it.*cannot be taken back/)
})

it('FIND-7 WAIT-17 what could not be cancelled says why, in the dialog, and nothing has changed', async () => {
  openWith(anAppointment())
  ask.appointments.cancel.mutate.mockRejectedValue(refused('WRONG_STATUS', 'This visit is over.'))
  fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }))
  const button = screen.getByRole('button', { name: 'Cancel appointment' })
  fireEvent.click(button)
  expect([button.hasAttribute('disabled'), button.getAttribute('aria-disabled')]).toEqual([false, 'true'])
  expect((await within(screen.getByRole('dialog')).findByRole('alert')).textContent).toBe(
    'This visit is over.',
  )
  expect(screen.getByText('Booked')).toBeTruthy()
})

it('FIND-7 an answer that comes late does not close the question about another one that was opened since', async () => {
  openWith(anAppointment(), anAppointment({ appointmentId: 'a-2', token: 12 }))
  let answer = () => {}
  ask.appointments.cancel.mutate.mockReturnValue(
    new Promise((resolve) => {
      answer = () => resolve({ status: 'cancelled' })
    }) as ReturnType<typeof ask.appointments.cancel.mutate>,
  )
  // The later one stands first.
  const [second, first] = await screen.findAllByRole('button', { name: 'Cancel' })
  if (!first || !second) throw new Error('two can be cancelled')
  fireEvent.click(first)
  expect(screen.getByRole('dialog').textContent).toContain('Token 11 ')
  fireEvent.click(screen.getByRole('button', { name: 'Cancel appointment' }))
  fireEvent.click(screen.getByRole('button', { name: 'Keep it' }))
  fireEvent.click(second)
  answer()
  await screen.findByText('Token 11 with Dr. Ama Osei is cancelled.')
  expect(screen.getByRole('dialog').textContent).toContain('Token 12 ')
})

it('FIND-7 LATE-2 LATE-8 a missed one says what happened, and a new token is taken only where it is said what it means', async () => {
  openWith(missed)
  const card = await screen.findByRole('article')
  expect(card.textContent).toMatch(/You were late. Appointment Missed!/)
  expect(card.textContent).toMatch(/You can still be seen today/)
  expect(within(card).getByRole('link', { name: 'Open the waiting room' }).getAttribute('href')).toBe(
    '/live/a-1',
  )
  expect(within(card).queryByRole('button')).toBeNull()
})

it('LINK-3 one who has said that they are coming reads so, as long as it is still to come', async () => {
  const confirmed = { isConfirmed: true } as const
  openWith(
    anAppointment(confirmed),
    anAppointment({ ...confirmed, appointmentId: 'a-0', date: '2020-01-01', status: 'completed' }),
    anAppointment({ appointmentId: 'a-2' }),
  )
  await screen.findByText('You have said that you are coming.')
})

it('PAGE-3 it is titled', async () => {
  openWith()
  await waitFor(() => expect(document.title).toBe('My appointments · Anteroom'))
})
