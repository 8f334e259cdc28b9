import { cleanup, fireEvent, render, waitFor, within } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { localDayAt } from '../../../platform/local-day.ts'
import type { WordedNotification } from '../../../protocol/frames.ts'
import { from, given, later, minutes } from '../../../queue/testing/day.ts'
import { crowded } from '../../../queue/testing/random.ts'
import * as say from '../../../queue/testing/wishes.ts'
import { type PublicView, publicView } from '../../../queue/views/view.ts'
import { connectionIsBack } from '../../api/back.ts'
import { api } from '../../api/light-trpc.ts'
import { live } from '../../language/live.ts'
import { appointment } from '../../testing/appointment.ts'
import { ownTurn, runningDay } from '../../testing/views.ts'
import { createLive } from './create-live.ts'
import { LivePage } from './live-page.tsx'

type Hears = { onNotification: (notification: WordedNotification) => void; onBack: () => void }

const [view, setView] = createSignal<PublicView | null>(null)
const room = vi.hoisted(() => ({ hears: null as unknown, view: (): unknown => null }))
vi.mock('../../feed/day-feed.ts', () => ({
  createDayFeed(_target: unknown, hears: unknown) {
    room.hears = hears
    return { view: room.view, state: () => 'live', connected: () => [] }
  },
}))
vi.mock('../../api/light-trpc.ts', () => ({
  api: {
    history: { one: { query: () => new Promise(() => {}) } },
    messages: { list: { query: vi.fn() }, send: { mutate: vi.fn() }, markRead: { mutate: vi.fn() } },
    notifications: { list: { query: vi.fn() }, markRead: { mutate: vi.fn(async () => ({ unread: 0 })) } },
    appointments: {
      one: { query: vi.fn() },
      expected: { query: vi.fn() },
      reassign: { mutate: vi.fn() },
    },
    queue: { join: { mutate: vi.fn(async () => ({ seq: 9, position: 1 })) } },
    consultation: { ready: { mutate: vi.fn(async () => ({ seq: 10 })) } },
  },
}))

const LINK = 'https://meet.google.com/abc-defg-hij'
const list = vi.mocked(api.notifications.list.query)
const markRead = vi.mocked(api.notifications.markRead.mutate)
const hears = () => room.hears as Hears

beforeEach(() => {
  room.view = view
  localStorage.clear()
  vi.clearAllMocks()
  list.mockResolvedValue({ unread: 0, items: [] })
  vi.mocked(api.appointments.one.query).mockResolvedValue({ ...appointment(1), meetLink: LINK })
  vi.mocked(api.appointments.expected.query).mockResolvedValue(null)
})
afterEach(cleanup)

/** Until the rest of the page has come. */
const settled = () => vi.dynamicImportSettled()

function open(now: PublicView, own = appointment(1)) {
  setView(now)
  return render(() => {
    const live = createLive(own.appointmentId)
    return <LivePage appointment={own} live={live} />
  })
}

it('WAIT-3 "Join Google Meet" waits for the visit to start; then there is the link of the visit', async () => {
  const screen = open(ownTurn('online', false))
  expect((await screen.findByRole('button', { name: 'Join Google Meet' })).hasAttribute('disabled')).toBe(
    true,
  )
  expect(screen.queryByRole('link', { name: 'Join Meet Immediately' })).toBeNull()

  setView(ownTurn('online', true))
  const link = await screen.findByRole('link', { name: 'Join Meet Immediately' })
  expect(link.getAttribute('href')).toBe(LINK)
})

it('WAIT-3 P10 going to the call is joining: nobody who is seen is counted as absent', async () => {
  const unjoined = publicView(given(say.book(1, { mode: 'online' }), say.open(), say.start(null, true)))
  const screen = open(unjoined)
  screen.container.addEventListener('click', (event) => event.preventDefault())
  const link = await screen.findByRole('link', { name: 'Join Meet Immediately' })
  fireEvent.click(link)
  await waitFor(() => expect(api.queue.join.mutate).toHaveBeenCalledTimes(1))
  setView(ownTurn('online', true))
  fireEvent.click(await screen.findByRole('link', { name: 'Join Meet Immediately' }))
  expect(api.queue.join.mutate).toHaveBeenCalledTimes(1)
})

it('WAIT-3 a visit in person says where to go, and shows no link', () => {
  const screen = open(ownTurn('in_person', true), appointment(1, 'in_person'))
  screen.getByText('Please go to Room 2 now.')
  expect(screen.queryByText(/Meet/)).toBeNull()
  expect(api.appointments.one.query).not.toHaveBeenCalled()
})

it('WAIT-3 MEET-7 the link stays while the line moves, and is asked for again when it may have changed', async () => {
  const visit = given(say.book(1, { mode: 'online' }), say.open(), say.join(1), say.start(null, true))
  const screen = open(publicView(visit))
  const link = () => screen.queryByRole('link', { name: 'Join Meet Immediately' })?.getAttribute('href')
  await waitFor(() => expect(link()).toBe(LINK))
  await settled()
  const busier = from(visit, say.book(2, { mode: 'online' }))
  setView(publicView(busier))
  expect(link()).toBe(LINK)

  const reported = from(busier, say.report(1))
  setView(publicView(reported))
  screen.getByText('Your doctor has been told. A new link will appear here by itself.')
  const newLink = 'https://meet.google.com/new-link-now'
  vi.mocked(api.appointments.one.query).mockResolvedValue({ ...appointment(1), meetLink: newLink })
  const answered = from(reported, say.changeLink())
  setView(publicView(answered))
  expect(link()).toBe(LINK)
  await waitFor(() => expect(link()).toBe(newLink))

  const better = 'https://meet.google.com/bet-terr-one'
  vi.mocked(api.appointments.one.query).mockResolvedValue({ ...appointment(1), meetLink: better })
  setView(publicView(from(answered, say.changeLink())))
  await waitFor(() => expect(link()).toBe(better))
})

const called = (mode: 'online' | 'in_person') => publicView(given(say.book(1, { mode }), say.open()))
const pressable = (screen: ReturnType<typeof open>) =>
  within(screen.getByRole('region', { name: 'Your turn' }))
    .queryAllByRole('button')
    .filter((button) => !button.hasAttribute('disabled'))
    .map(({ textContent }) => textContent)
const headline = (screen: ReturnType<typeof open>) => screen.container.querySelector('main h2')?.textContent

it('WAIT-10 a turn has three honest states: come now, with one button; stay here, with none; join the call', async () => {
  const screen = open(called('online'))
  await settled()
  expect(headline(screen)).toBe('Your number has come! Join quickly!')
  expect(pressable(screen)).toEqual(['Join Appointment'])
  screen.getByText('Tells the doctor that you are here.')
  expect(screen.queryByText('Opens as soon as the doctor starts the visit.')).toBeNull()

  setView(ownTurn('online', false))
  expect(headline(screen)).toBe('Stay here. Your doctor is about to start.')
  screen.getByText('Your doctor knows that you are here.')
  expect(pressable(screen)).toEqual([])

  setView(ownTurn('online', true))
  await screen.findByRole('link', { name: 'Join Meet Immediately' })
  expect(headline(screen)).toBe('Your doctor is ready for you')
  expect(pressable(screen)).toEqual(['The link does not work'])
})

it('WAIT-10 in person the room is the sentence, before and after joining, and joining comes second', async () => {
  const screen = open(called('in_person'), appointment(1, 'in_person'))
  expect(headline(screen)).toBe('Please go to Room 2 now.')
  expect(screen.getByRole('button', { name: 'I’m here' }).className).toContain('second')
  setView(ownTurn('in_person', false))
  expect(headline(screen)).toBe('Please go to Room 2 now.')
  await screen.findByText('Your doctor knows that you are here.')
  expect(pressable(screen)).toEqual([])
})

it('NOTE-10 WAIT-10 a doctor who goes offline in mid-visit: one truth, what to do, and what happens after five minutes', async () => {
  const visit = given(say.book(1, { mode: 'online' }), say.open(), say.join(1), say.start(null, true))
  vi.useFakeTimers({ now: visit.at, toFake: ['Date'] })
  const screen = open(publicView(visit))
  await screen.findByRole('link', { name: 'Join Meet Immediately' })
  await settled()
  const offline = from(visit, say.status('offline'))
  setView(publicView(offline))
  expect(headline(screen)).toBe('Your visit is paused')
  screen.getByText(/gone offline\. Stay here: your visit goes on as soon as they are back\./)
  screen.getByText(/longer than 5:00, the visit counts as interrupted/)
  screen.getByText('Stepped away', { selector: '.chip' })
  expect(screen.queryByText(/ready for you|Join Meet/)).toBeNull()
  screen.getByRole('button', { name: 'Take a new token for today' })
  expect(screen.getByRole('link', { name: 'Choose another day' }).getAttribute('href')).toBe('/doctors/d-1')

  setView(publicView(from(offline, say.open())))
  expect(headline(screen)).toBe('Your doctor is ready for you')
  const onBreak = from(visit, say.status('on_break', visit.at + minutes(5)))
  setView({ ...publicView(onBreak), seq: 99 })
  screen.getByText(/stepped away\. Stay here/)
  expect(screen.queryByText(/counts as interrupted/)).toBeNull()
  vi.useRealTimers()
})

it('WAIT-10 a message about the visit goes with it: over is over', async () => {
  const visit = given(say.book(1, { mode: 'online' }), say.open(), say.join(1), say.start(null, true))
  const screen = open(publicView(visit))
  await settled()
  hears().onNotification({
    ...told('1', 1),
    type: 'meet_link_update',
    priority: 'high',
  } as WordedNotification)
  screen.getByRole('region', { name: 'New message' })
  setView(publicView(from(visit, say.finish(1))))
  expect(screen.queryByRole('region', { name: 'New message' })).toBeNull()
})

it('LATE-1 WAIT-16 nothing counts down while the doctor is away, and nobody is hurried', async () => {
  const turn = given(say.book(1, { mode: 'online' }), say.open())
  vi.useFakeTimers({ now: turn.at, toFake: ['Date'] })
  const screen = open(publicView(turn))
  await settled()
  expect(screen.getByTestId('wait').textContent).toBe('2:00 left to join')
  const away = from(turn, say.status('on_break', null))
  setView(publicView(away))
  expect(screen.getByTestId('wait').textContent).toBe('')
  const region = screen.getByRole('region', { name: 'Your turn' })
  expect(headline(screen)).toBe('Your doctor has stepped away. Stay near.')
  screen.getByText('We will tell you as soon as they are back.', { selector: 'main *' })
  expect(region.textContent).not.toMatch(/now\b|quickly|about to start|Room 2/i)
  expect(pressable(screen)).toEqual(['Join Appointment'])
  vi.setSystemTime(away.at + minutes(9))
  setView(publicView(from(away, { ...say.open(), after: minutes(9) })))
  expect(screen.getByTestId('wait').textContent).toBe('2:00 left to join')
  vi.useRealTimers()
})

it.each(['online', 'in_person'] as const)(
  'WAIT-16 joined (%s) and the doctor is away: near is enough, and when they are expected',
  async (mode) => {
    const here = given(say.book(1, { mode }), say.open(), say.join(1))
    const away = from(here, say.status('on_break', here.at + minutes(20)))
    const screen = open(publicView(away), appointment(1, mode))
    await settled()
    const region = screen.getByRole('region', { name: 'Your turn' })
    expect(headline(screen)).toBe('Your doctor has stepped away. Stay near.')
    expect(region.textContent).toContain(`expected back about ${live().timeOfDay(here.at + minutes(20))}.`)
    expect(region.textContent).not.toMatch(/now\b|quickly|about to start|Room 2/i)
    expect(pressable(screen)).toEqual([])
    setView(publicView(from(away, say.open())))
    expect(headline(screen)).toBe(
      mode === 'online' ? 'Stay here. Your doctor is about to start.' : 'Please go to Room 2 now.',
    )
  },
)

it('LATE-5 an open dialog never covers the turn that comes', async () => {
  const screen = open(runningDay(4), appointment(2))
  fireEvent.click(await screen.findByRole('button', { name: 'Running late?' }))
  await screen.findByRole('dialog')
  setView(publicView(from(crowded(4), say.open(), say.skip(1))))
  screen.getByRole('heading', { name: 'Your number has come! Join quickly!' })
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('JOIN-1 too far away, the reason stands under the button', () => {
  const screen = open(runningDay(14), appointment(14))
  expect(screen.getByRole('button', { name: 'Join Appointment' }).hasAttribute('disabled')).toBe(true)
  screen.getByText('Opens when 10 or fewer turns are ahead. We will tell you.')
})

const buttons = (screen: ReturnType<typeof open>) =>
  screen.queryAllByRole('button').map(({ textContent }) => textContent)

it('JOIN-1 WAIT-12 before the day itself there is the day and the token, and nothing to press, however near the place', async () => {
  const startsAt = Date.now() + 86_400_000
  const booked = (count: number) => {
    const view = publicView(given(...say.bookings(count)))
    return { ...view, settings: { ...view.settings, startsAt } }
  }
  const screen = open(booked(1), appointment(1))
  await settled()
  expect(headline(screen)).toMatch(/^\w+day \d+ \w+$/)
  screen.getByText('Your place is kept until then.')
  expect(screen.getByTestId('own-token').textContent).toBe('1')
  expect(screen.getByTestId('position').textContent).toBe('Nobody ahead of you so far')
  expect(buttons(screen)).toEqual(['Message the doctor'])
  expect(document.title).toBe('Dr. Ama Osei · Anteroom')
  cleanup()
  expect(open(booked(3), appointment(3)).getByTestId('position').textContent).toBe('2 turns ahead so far')
})

it('WAIT-12 BOOK-11 before the day itself one reads when to come, as soon as that is known, and anew when the line changes', async () => {
  const tomorrowAt = Date.now() + 86_400_000
  const times = (minute: number) =>
    ({
      lowAt: tomorrowAt + minutes(minute),
      likelyAt: tomorrowAt + minutes(40),
      highAt: tomorrowAt + minutes(60),
    }) as never
  const expected = vi.mocked(api.appointments.expected.query)
  expected.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const view = publicView(given(...say.bookings(2)))
  const tomorrow = { ...view, settings: { startsAt: Date.now() + 86_400_000 } }
  const screen = open(tomorrow, appointment(2, 'in_person'))
  await settled()
  expect(expected).toHaveBeenCalledWith({ appointmentId: 'a-1' })
  expect(screen.queryByText(/^Be/)).toBeNull()
  expected.mockResolvedValue(times(20))
  connectionIsBack()
  await screen.findByText(`Be at Room 2 by ${live().timeOfDay(tomorrowAt + minutes(20))}`)
  screen.getByText(new RegExp(`your turn is likely at ${live().timeOfDay(tomorrowAt + minutes(40))}`))
  expected.mockResolvedValue(times(30))
  setView({ ...tomorrow, seq: 99 })
  await screen.findByText(`Be at Room 2 by ${live().timeOfDay(tomorrowAt + minutes(30))}`)
})

const yesterday = (token: number, at: number) => ({
  ...appointment(token),
  date: localDayAt(at - 86_400_000, 'UTC'),
})

it.each([
  ['waiting', () => from(crowded(3), say.open()), 3],
  ['called', () => from(crowded(3), say.open(), say.status('offline')), 1],
  ['never begun', () => crowded(3), 2],
] as const)('WAIT-18 a day that is over says so and leads to another booking: %s', async (_, day, own) => {
  const screen = open(publicView(day()), yesterday(own, Date.now()))
  await settled()
  expect(headline(screen)).toBe('This day is over')
  const link = screen.getByRole('link', { name: 'Book another day' })
  expect(link.getAttribute('href')).toBe('/doctors/d-1')
  expect(buttons(screen)).toEqual(['Message the doctor'])
  expect(screen.queryByTestId('wait')).toBeNull()
  expect(document.title).toBe('Dr. Ama Osei · Anteroom')
  expect(screen.container.textContent).not.toMatch(/Be ready|Waiting for|quickly/)
})

it('WAIT-18 a doctor who works past midnight is waited for, and a visit that is over stays over', async () => {
  const day = from(crowded(3), say.open())
  vi.useFakeTimers({ now: day.at + minutes(30), toFake: ['Date'] })
  const screen = open(publicView(day), yesterday(3, day.at))
  await settled()
  expect(headline(screen)).toMatch(/^Be ready/)
  cleanup()
  vi.setSystemTime(day.at + minutes(900))
  const over = publicView(from(day, say.join(1), say.start(), say.finish(1)))
  const seen = open(over, yesterday(1, day.at))
  await settled()
  expect(headline(seen)).toBe('Your visit is over')
  vi.useRealTimers()
})

it('WAIT-9 one sentence owns the screen, and the wait beneath it is of the same moment', async () => {
  const screen = open(runningDay(4), appointment(4))
  const sentence = headline(screen)
  expect(sentence).toMatch(/^Be ready by \d\d:\d\d$/)
  const time = sentence?.slice(-5)
  expect(screen.getByTestId('wait').textContent).toMatch(
    new RegExp(`^About \\d+ min ${time}–\\d\\d:\\d\\dlikely \\d\\d:\\d\\d$`),
  )
  setView({ ...publicView(given(...say.bookings(4))), seq: 99 })
  expect(headline(screen)).toBe('Waiting for the doctor to start')
})

it('WAIT-25 WAIT-9 an absence is the sentence itself, with its end, and by when to be ready stands beneath', () => {
  const day = from(crowded(4), say.open(), say.skip(1))
  const back = day.at + minutes(20)
  const time = live().timeOfDay(back)
  const wait = () => screen.getByTestId('wait').textContent
  const screen = open(publicView(from(day, say.status('on_break', back))), appointment(4))
  expect(headline(screen)).toBe(`On a break, back about ${time}`)
  expect(wait()).toMatch(/^Be ready by \d\d:\d\d \d\d:\d\d–/)
  setView({ ...publicView(from(day, say.status('on_break', null))), seq: 97 })
  expect(headline(screen)).toBe('On a break')
  expect(wait()).toMatch(/^Be ready by /)
  const inVisit = from(day, say.join(2), say.start(2), say.status('on_break', back))
  setView({ ...publicView(inVisit), seq: 98 })
  expect(headline(screen)).toBe(`Stepped away, back about ${time}`)
  setView({ ...publicView(from(day, say.status('offline'))), seq: 99 })
  expect(headline(screen)).toBe('Waiting for the doctor to come back')
})

it('WAIT-25 WAIT-15 no message lies over what the sentence says of the doctor', async () => {
  const screen = open(runningDay(4), appointment(4))
  await settled()
  hears().onNotification({ ...told('1', 1), type: 'doctor_status', priority: 'high' } as WordedNotification)
  expect(screen.queryByRole('region', { name: 'New message' })).toBeNull()
})

it('WAIT-26 of the times of day only by when to be ready and the range are open, the likely one is folded', () => {
  const screen = open(runningDay(4), appointment(4))
  const folded = screen.getByTestId('wait').querySelector('details')
  expect(folded?.open).toBe(false)
  expect(folded?.querySelector('summary')?.textContent).toMatch(/^\d\d:\d\d–\d\d:\d\d$/)
  expect(folded?.textContent).toMatch(/likely \d\d:\d\d$/)
})

it('WAIT-23 WAIT-10 what the screen says itself is no news, and a call to come is gone with its turn', async () => {
  const visit = given(say.book(1, { mode: 'online' }), say.open())
  const call = { ...told('9', 9), type: 'your_turn' as const, message: 'Your number has come! Join quickly!' }
  list.mockResolvedValue({
    unread: 0,
    items: [
      { ...call, read: true },
      { ...told('1', 1), read: true },
    ],
  } as never)
  const screen = open(publicView(visit))
  await screen.findByText('Earlier: 2')
  const history = () => screen.getByRole('region', { name: 'Messages' })
  expect(history().querySelectorAll('li')).toHaveLength(2)
  expect(history().querySelectorAll('h2 + ul li')).toHaveLength(0)
  setView(publicView(from(visit, say.join(1), say.start(null, true), say.finish(1))))
  await screen.findByText('Earlier: 1')
  expect(history().textContent).not.toContain('Join quickly!')
})

it('WAIT-24 the turn is said once: the line above the sentence, and what is shut is a line with its reason', async () => {
  const screen = open(ownTurn('online', false))
  const shut = await screen.findByRole('button', { name: 'Join Google Meet' })
  expect(shut.className).toBe('')
  expect(shut.parentElement?.textContent).toContain('Opens as soon as the doctor starts the visit.')
  const turn = screen.getByRole('region', { name: 'Your turn' })
  expect(turn.textContent?.match(/your turn/gi)).toHaveLength(1)
})

it.each([
  ['called', () => called('online'), 'The doctor starts the visit, and the video call opens here.'],
  ['the visit', () => ownTurn('online', true), /there is nothing for you to press/],
  ['missed', () => publicView(given(say.book(1), say.book(2), say.open(), say.skip(1))), /end of the line/],
] as const)('WAIT-27 what happens next is said: %s', async (_, view, says) => {
  const screen = open(view())
  const region = await screen.findByRole('region', { name: 'What happens next' })
  within(region).getByText(says)
  expect(region.querySelectorAll('li')).toHaveLength(2)
  setView(publicView(crowded(3)))
  expect(screen.queryByRole('region', { name: 'What happens next' })).toBeNull()
})

it('WAIT-28 LATE-2 a missed turn offers the message to the doctor once', async () => {
  const screen = open(publicView(given(say.book(1), say.book(2), say.open(), say.skip(1))))
  await screen.findByRole('button', { name: 'Take a new token' })
  await settled()
  expect(screen.getAllByRole('button', { name: 'Message the doctor' })).toHaveLength(1)
})

it('WAIT-20 JOIN-1 in person the words are those of walking in, from the line to the door', async () => {
  const day = given(say.book(1, { mode: 'in_person' }), say.book(2, { mode: 'in_person' }), say.open())
  vi.useFakeTimers({ now: day.at, toFake: ['Date'] })
  const screen = open(publicView(day), appointment(2, 'in_person'))
  await settled()
  expect(headline(screen)).toMatch(/^Be at Room 2 (now|by \d\d:\d\d)$/)
  screen.getByRole('button', { name: 'I’m here' })
  setView(publicView(from(day, say.join(2))))
  screen.getByText(/^The doctor knows that you are here\. /)
  expect(screen.queryByRole('button', { name: 'I’m ready' })).toBeNull()
  const own = from(day, say.skip(1))
  vi.setSystemTime(own.at)
  setView({ ...publicView(own), seq: 99 })
  expect(screen.getByTestId('wait').textContent).toBe('2:00 to walk in')
  expect(screen.container.querySelector('main')?.textContent).not.toMatch(/Join/)
  vi.useRealTimers()
})

it('WAIT-2 a door for each turn ahead, empty for each that was; twelve at most, the rest a number', () => {
  const doors = () => {
    const bar = document.querySelector('[role=progressbar]')
    return `${bar?.querySelectorAll('i:not(.gone)').length} ahead, ${bar?.querySelectorAll('.gone').length} gone ${bar?.textContent}`
  }
  const bar = () => document.querySelector('[role=progressbar]')
  const queue = from(crowded(22), say.open())
  const screen = open(publicView(queue), appointment(21))
  expect(doors()).toBe('12 ahead, 0 gone +8')
  expect(bar()?.getAttribute('aria-valuetext')).toBe('20 turns ahead')
  const many = from(queue, ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(say.skip))
  setView(publicView(many))
  expect(doors()).toBe('8 ahead, 4 gone ')
  expect(Number(bar()?.getAttribute('aria-valuenow'))).toBe(60)
  expect(screen.getByTestId('position').textContent).toBe('8 turns ahead')
  setView(publicView(from(many, ...[13, 14, 15, 16, 17, 18, 19, 20].map(say.skip))))
  expect(bar()).toBeNull()
})

it('JOIN-2 joining and "I’m ready" carry a command id; a lost answer is asked for again with the same one', async () => {
  const join = vi.mocked(api.queue.join.mutate)
  join.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const screen = open(runningDay(3), appointment(3))
  fireEvent.click(screen.getByRole('button', { name: 'Join Appointment' }))
  await screen.findByText(/We cannot reach Anteroom/)
  fireEvent.click(screen.getByRole('button', { name: 'Join Appointment' }))
  await waitFor(() => expect(join).toHaveBeenCalledTimes(2))
  expect(join.mock.calls[0]).toEqual(join.mock.calls[1])

  setView(publicView(given(...say.bookings(3), say.open(), say.join(3))))
  screen.getByText(/You are in the waiting room/)
  fireEvent.click(screen.getByRole('button', { name: 'I’m ready' }))
  await screen.findByText('The doctor sees that you are ready.')
})

it.each([
  ['in the waiting room', () => crowded(3), say.open()],
  ['once called', () => crowded(3), [say.open(), say.skip(1), say.skip(2)]],
] as const)(
  'WAIT-17 joining %s is under way until the view shows it, and a second press does nothing',
  async (_, first, wishes) => {
    const queue = from(first(), ...[wishes].flat())
    const join = vi.mocked(api.queue.join.mutate)
    join.mockResolvedValueOnce({ seq: queue.seq + 1, position: 1 } as never)
    const screen = open(publicView(queue), appointment(3))
    fireEvent.click(screen.getByRole('button', { name: 'Join Appointment' }))
    const button = screen.getByRole('button', { name: 'Joining…' })
    expect(button.hasAttribute('disabled')).toBe(false)
    expect(button.getAttribute('aria-disabled')).toBe('true')
    await join.mock.results[0]?.value
    await settled()
    await settled()
    fireEvent.click(screen.getByRole('button', { name: 'Joining…' }))
    expect(join).toHaveBeenCalledTimes(1)
    setView(publicView(from(queue, say.join(3))))
    expect(screen.queryByRole('button', { name: 'Joining…' })).toBeNull()
  },
)

it('WAIT-14 a press that found no connection is complained of until there is one again', async () => {
  vi.mocked(api.queue.join.mutate).mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const screen = open(runningDay(3), appointment(3))
  fireEvent.click(screen.getByRole('button', { name: 'Join Appointment' }))
  await screen.findByText(/We cannot reach Anteroom/)
  connectionIsBack()
  expect(screen.queryByText(/We cannot reach Anteroom/)).toBeNull()
})

it('JOIN-2 "I’m ready" is the server’s: said on one device, every other knows it, whatever its browser keeps', () => {
  const joined = from(crowded(3), say.open(), say.join(3))
  const screen = open(publicView(joined), appointment(3))
  screen.getByRole('button', { name: 'I’m ready' })
  setView(publicView(from(joined, say.ready(3))))
  screen.getByText('The doctor sees that you are ready.')
  expect(screen.queryByRole('button', { name: 'I’m ready' })).toBeNull()
})

it('LATE-2 a missed turn says so and offers a new token', async () => {
  const screen = open(publicView(given(say.book(1), say.book(2), say.open(), say.skip(1))))
  // Until the panel is loaded, there are the appointments, which offer one, too.
  screen.getByRole('status', { name: 'Loading the queue' })
  screen.getByRole('link', { name: 'My appointments' })
  await screen.findByText('You were late. Appointment Missed!', { selector: 'main *' })
  screen.getByRole('heading', { name: /^You can still be seen today/ })
  fireEvent.click(await screen.findByRole('button', { name: 'Take a new token' }))
  await waitFor(() => expect(api.appointments.reassign.mutate).toHaveBeenCalledOnce())
})

it('LATE-3 a chance that is used up is seen when the turn is missed, not when the page is opened', async () => {
  const spent = { ...appointment(1), status: 'no_show' as const, lateArrivalCount: 3, canReassign: false }
  vi.mocked(api.appointments.one.query).mockResolvedValue(spent)
  const screen = open(runningDay(2), appointment(1))
  expect(api.appointments.one.query).not.toHaveBeenCalled()
  setView(publicView(from(crowded(2), say.open(), say.skip(1))))
  await screen.findByText('You have taken three new tokens today. Please book another day.')
  expect(screen.queryByRole('button', { name: 'Take a new token' })).toBeNull()
})

it('LATE-3 after a reassignment the screen follows the new token by itself', () => {
  const screen = open(publicView(given(say.book(1), say.book(2), say.open(), say.skip(1), say.reassign(1))))
  expect(screen.getByTestId('own-token').textContent).toBe('3')
  expect(screen.getByTestId('position').textContent).toBe('You’re next')
})

it('WAIT-4 shows the status of the doctor with the expected return', () => {
  const before = from(crowded(3), say.open(), say.skip(1))
  const back = before.at + minutes(20)
  const screen = open(publicView(from(before, say.status('on_break', back))), appointment(3))
  screen.getByText(/^On a break, back about \d\d:\d\d$/, { selector: '.chip' })
})

it('LATE-6 POS-3 while the line rests nobody is promised a time of day', () => {
  const settings = { minutesPerPatient: 10, skipAutomatically: true }
  const called = given(...say.bookings(4, { mode: 'online', settings }), say.open())
  const screen = open(publicView(called), appointment(3))
  expect(screen.getByTestId('wait').textContent).toContain('likely')
  setView(publicView(from(called, later(minutes(2), say.tick()))))
  screen.getByText('Nobody is called just now', { selector: '.chip' })
  expect(screen.getByTestId('wait').textContent).toMatch(/^About \d+ min from when the doctor is back$/)
})

it('WAIT-6 the title and the icon show the position, a screen reader hears changes politely and the turn at once', async () => {
  document.head.innerHTML = '<link rel="icon" href="/favicon.svg">'
  const icon = () => decodeURIComponent(document.querySelector('link')?.getAttribute('href') ?? '')
  const screen = open(runningDay(4), appointment(3))
  const polite = screen.container.querySelector('[aria-live="polite"]')
  const alert = screen.getByRole('alert')
  await settled()
  expect(document.title).toBe('2 turns ahead · Anteroom')
  expect(icon()).toContain('>2</text>')
  expect(polite?.textContent).toContain('2 turns ahead')
  expect(alert.textContent).toBe('')

  setView(publicView(from(crowded(4), say.open(), say.skip(1), say.skip(2))))
  expect(alert.textContent).toBe('Your number has come! Join quickly!')
  expect(document.title).toBe('(!) Your turn · Anteroom')
  cleanup()
  expect(icon()).toBe('/favicon.svg')
})

const told = (id: string, at: number) => ({
  id,
  type: 'position_update' as const,
  priority: 'medium' as const,
  message: `Stay ready! You're ${id} positions away`,
  at,
})

it('NOTE-6 NOTE-7 a notification is shown once and marked read once, however often it comes', async () => {
  // Of another kind, so that the next one leaves it where it is (NOTE-11).
  const before = { ...told('7', 1), type: 'message' as const }
  list.mockResolvedValue({ unread: 1, items: [{ ...before, read: false }] })
  const screen = open(runningDay(9), appointment(9))
  await screen.findByText(/7 positions/)
  const arriving = told('6', 2) as WordedNotification
  hears().onNotification(arriving)
  hears().onNotification(arriving)
  list.mockResolvedValue({
    unread: 0,
    items: [
      { ...told('6', 2), read: true },
      { ...before, read: true },
    ],
  })
  hears().onBack()
  await waitFor(() => expect(list).toHaveBeenCalledTimes(2))

  const history = screen.getByRole('region', { name: 'Messages' })
  expect(history.querySelectorAll('details li')).toHaveLength(2)
  expect([...history.querySelectorAll('li > span')].map(({ textContent }) => textContent)).toEqual([
    "Stay ready! You're 6 positions away",
    "Stay ready! You're 7 positions away",
  ])
  expect(markRead.mock.calls.map(([{ ids }]) => ids)).toEqual([['7'], ['6']])
})

it('NOTE-7 what was missed without a socket comes on reconnect', async () => {
  const screen = open(runningDay(9), appointment(9))
  await waitFor(() => expect(list).toHaveBeenCalledOnce())
  list.mockResolvedValue({ unread: 1, items: [{ ...told('4', 3), read: false }] })
  hears().onBack()
  await screen.findByText(/4 positions/)
  await waitFor(() => expect(markRead).toHaveBeenCalledWith({ ids: ['4'] }))
})

it('NOTE-7 what is told before the page has all its parts is shown once they are there, each once', async () => {
  const screen = open(runningDay(9), appointment(9))
  hears().onNotification({ ...told('7', 1), priority: 'urgent' } as WordedNotification)
  hears().onNotification({ ...told('8', 2), priority: 'urgent' } as WordedNotification)
  await settled()
  expect(screen.getAllByRole('button', { name: 'Close message' })).toHaveLength(1)
  hears().onNotification({ ...told('8', 2), priority: 'urgent' } as WordedNotification)
  expect(markRead.mock.calls.map(([{ ids }]) => ids)).toEqual([['7'], ['8']])
})

it('SEND-2 P20 in a tab behind others nothing counts as shown until it is looked at', async () => {
  open(runningDay(9), appointment(9))
  await waitFor(() => expect(list).toHaveBeenCalledOnce())
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  hears().onNotification({ ...told('7', 1), priority: 'high' } as WordedNotification)
  hears().onNotification({ ...told('8', 2), priority: 'high' } as WordedNotification)
  await settled()
  expect(markRead).not.toHaveBeenCalled()
  hidden.mockReturnValue(false)
  document.dispatchEvent(new Event('visibilitychange'))
  expect(markRead.mock.calls).toEqual([[{ ids: ['7', '8'] }]])
  hidden.mockRestore()
})

it('NOTE-8 a low banner leaves by itself, an urgent one stays', async () => {
  const screen = open(runningDay(9), appointment(9))
  await settled()
  vi.useFakeTimers()
  const banner = () => screen.queryByRole('button', { name: 'Close message' })
  hears().onNotification({ ...told('8', 1), priority: 'low' } as WordedNotification)
  expect(banner()).not.toBeNull()
  vi.advanceTimersByTime(10_000)
  expect(banner()).toBeNull()
  hears().onNotification({
    ...told('9', 2),
    type: 'meet_link_update',
    priority: 'urgent',
  } as WordedNotification)
  vi.advanceTimersByTime(60_000)
  expect(banner()).not.toBeNull()
  vi.useRealTimers()
})
