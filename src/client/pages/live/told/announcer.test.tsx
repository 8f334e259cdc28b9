import { cleanup } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Queue } from '../../../../queue/queue.ts'
import { given, later, minutes, SETTINGS, seconds } from '../../../../queue/testing/day.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { api } from '../../../api/light-trpc.ts'
import { appointment } from '../../../testing/appointment.ts'
import { beginLiveStory } from '../testing/live-story.tsx'

const room = vi.hoisted(() => ({ view: (): unknown => null, hears: null as unknown }))
vi.mock('../../../feed/day-feed.ts', () => ({
  createDayFeed(_target: unknown, hears: unknown) {
    room.hears = hears
    return { view: room.view, state: () => 'live', asOf: () => 0, useHere() {} }
  },
}))
vi.mock('../../../api/light-trpc.ts', () => ({
  api: {
    history: { one: { query: () => new Promise(() => {}) } },
    messages: { list: { query: vi.fn() }, send: { mutate: vi.fn() }, markRead: { mutate: vi.fn() } },
    notifications: {
      list: { query: async () => ({ unread: 0, items: [] }) },
      markRead: { mutate: async () => ({ unread: 0 }) },
    },
    appointments: { one: { query: vi.fn() }, reassign: { mutate: async () => ({}) } },
    queue: { join: { mutate: async () => ({ seq: 0, position: 1 }) } },
    consultation: { ready: { mutate: async () => ({ seq: 0 }) } },
  },
}))

const vibrate = vi.fn()
const userActivation = { hasBeenActive: true }
beforeEach(() => {
  localStorage.clear()
  vi.clearAllMocks()
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
  for (const [name, value] of Object.entries({ vibrate, userActivation }))
    Object.defineProperty(navigator, name, { configurable: true, value })
  userActivation.hasBeenActive = true
})
let end = () => {}
afterEach(() => {
  end()
  cleanup()
  vi.useRealTimers()
})

async function storyOf(start: Queue, own: number, mode: 'online' | 'in_person' = 'online') {
  const one = { ...appointment(own, mode), meetLink: 'https://meet.google.com/abc-defg-hij' }
  vi.mocked(api.appointments.one.query).mockResolvedValue(one)
  const story = await beginLiveStory(room, start, one)
  end = story.end
  return story
}

const online = { mode: 'online' } as const
const READY = expect.stringMatching(/^politely: Be ready (now|by \d\d:\d\d)$/)

it('WAIT-6 WAIT-11 a whole day as it is heard: waiting, joined, ready, next, called, started, over', async () => {
  const story = await storyOf(given(...say.bookings(3, online), say.open()), 3)
  expect(await story.told()).toEqual(['politely: 2 turns ahead', READY, 'politely: Seeing patients'])

  story.press('Join Appointment')
  expect(await story.told()).toEqual(['focus: Join Appointment'])
  expect(await story.happens(say.join(3))).toEqual([
    expect.stringMatching(/^focus: You are in the waiting room/),
  ])
  story.press('I’m ready')
  expect(await story.told()).toEqual(['focus: I’m ready'])
  expect(await story.happens(say.ready(3))).toEqual(['focus: The doctor sees that you are ready.'])

  expect(await story.happens(say.skip(1))).toEqual(['politely: You’re next', READY])
  expect(await story.happens(say.start(null, true), say.book(4, online))).toEqual([])
  expect(await story.happens(say.skip(2))).toEqual([
    'focus: Stay here. Your doctor is about to start.',
    'at once: It’s your turn',
  ])
  expect(await story.happens(say.start(null, true))).toEqual([
    'at once: Your doctor is ready for you',
    'at once: Join Meet Immediately',
  ])
  expect(story.hears({ type: 'meet_link_update', priority: 'high', message: 'A new link.' })).toEqual([
    'at once: A new link.',
  ])
  expect(await story.happens(say.finish(3))).toEqual(['focus: Your visit is over'])
})

it('WAIT-6 WAIT-11 LATE-1 LATE-2 LATE-3 a missed turn: called, a minute left, half of one, missed, a new token', async () => {
  const story = await storyOf(given(...say.bookings(2, online)), 1)
  await story.told()
  expect(await story.happens(say.open())).toEqual(['at once: Your number has come! Join quickly!'])
  expect(story.passes(seconds(59))).toEqual([])
  expect(story.passes(seconds(2))).toEqual(['at once: 60 seconds left to join'])
  expect(story.passes(seconds(30))).toEqual(['at once: 30 seconds left to join'])
  expect(story.passes(seconds(60))).toEqual([])
  expect(await story.happens(say.skip(1))).toEqual(['at once: You were late. Appointment Missed!'])
  story.press('Take a new token')
  expect(await story.told()).toEqual(['focus: Take a new token'])
  expect(await story.happens(say.reassign(1))).toEqual([
    expect.stringMatching(/^focus: Be ready/),
    'politely: Your token is now 3',
    'politely: You’re next',
    'politely: Seeing patients',
  ])
})

it('WAIT-6 WAIT-11 LATE-1 whoever joins is warned no more, and is where the button was', async () => {
  const story = await storyOf(given(say.book(1, online)), 1)
  await story.happens(say.open())
  story.press('Join Appointment')
  expect(await story.happens(say.join(1))).toEqual([
    'focus: Join Appointment',
    'focus: Stay here. Your doctor is about to start.',
  ])
  expect(story.passes(minutes(2))).toEqual([])
})

it('WAIT-11 whoever closes a message, or stands on one that leaves by itself, is not dropped to the page', async () => {
  const story = await storyOf(given(...say.bookings(3, online), say.open()), 3)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  await story.told()
  story.hears({ type: 'position_update', priority: 'medium', message: 'Later today.' })
  story.press('Close message')
  expect((await story.told()).at(-1)).toMatch(/^focus: Be ready/)
  story.hears({ type: 'position_update', priority: 'medium', message: 'Later still.' })
  story.getByRole('button', { name: 'Close message' }).focus()
  story.passes(seconds(8))
  await Promise.resolve()
  expect(document.activeElement?.textContent).toMatch(/^Be ready/)
})

it('WAIT-11 whoever stands on something that stays is left there', async () => {
  const story = await storyOf(given(...say.bookings(3, online), say.open()), 3)
  await story.told()
  story.getByRole('link', { name: 'My appointments' }).focus()
  await story.told()
  const told = await story.happens(say.join(3), say.ready(3), say.skip(1))
  expect(told.filter((line) => line.startsWith('focus'))).toEqual([])
})

it('WAIT-6 WAIT-10 in person one hears where to go', async () => {
  const story = await storyOf(given(say.book(1)), 1, 'in_person')
  await story.told()
  expect(await story.happens(say.open())).toEqual([
    'at once: Your number has come! Join quickly!',
    'at once: Please go to Room 2 now.',
  ])
})

it('WAIT-6 NOTE-10 a doctor who leaves in mid-visit and comes back is heard at once', async () => {
  const story = await storyOf(given(say.book(1, online), say.open(), say.join(1), say.start(null, true)), 1)
  await story.told()
  expect(await story.happens(say.status('offline'))).toEqual(['at once: Your visit is paused'])
  expect(await story.happens(say.open())).toEqual([
    'at once: Your doctor is ready for you',
    'at once: Join Meet Immediately',
  ])
  expect(await story.happens(say.status('offline'), later(minutes(5), say.tick()))).toEqual([
    'at once: Your visit is paused',
    'at once: The visit was interrupted',
  ])
})

it('WAIT-6 WAIT-16 called while the doctor is away one hears that, calmly, and that they are back', async () => {
  const story = await storyOf(given(say.book(1, online), say.open()), 1)
  await story.told()
  expect(await story.happens(say.status('on_break', Date.now() + minutes(9)))).toEqual([
    expect.stringMatching(/^politely: They are expected back about \d\d:\d\d\. We will tell you\.$/),
    'at once: Your doctor has stepped away. Stay near.',
  ])
  expect(story.passes(minutes(3))).toEqual([])
  expect(await story.happens(say.open())).toEqual(['at once: Your number has come! Join quickly!'])
})

it('WAIT-6 LATE-6 WAIT-4 what the doctor does is heard when it changes what one waits for, and not visit by visit', async () => {
  const story = await storyOf(given(...say.bookings(6)), 6)
  const doing = (told: readonly string[]) =>
    told.filter((line) => !/ahead|next|Be ready|Waiting for/.test(line))
  expect(doing(await story.told())).toEqual(['politely: Not started yet'])
  const strict = { ...SETTINGS, skipAutomatically: true }
  expect(doing(await story.happens(say.open(strict), say.join(1), say.start()))).toEqual([
    'politely: Seeing patients',
  ])
  const visits = [say.finish(1), say.join(2), say.start(), say.cancel(5), say.finish(2)]
  expect(doing(await story.happens(...visits))).toEqual([])
  expect(doing(await story.happens(later(minutes(10), say.tick())))).toEqual([
    'politely: Nobody is called just now',
  ])
  const away = await story.happens(say.callNext(), say.status('on_break', Date.now() + minutes(9)))
  expect(doing(away)).toEqual([
    'politely: Seeing patients',
    expect.stringMatching(/^politely: On a break, back about /),
  ])
})

it('WAIT-6 NOTE-8 the phone vibrates once for each turn that comes, whatever happens during it', async () => {
  const story = await storyOf(given(...say.bookings(3, online)), 1)
  expect(vibrate).not.toHaveBeenCalled()
  await story.happens(say.open())
  expect(vibrate).toHaveBeenCalledTimes(1)
  await story.happens(later(seconds(60), say.tick()), say.book(4), say.cancel(3), say.join(1), say.start())
  await story.happens(say.join(2), say.finish(1))
  expect(vibrate).toHaveBeenCalledTimes(1)
  await story.happens(say.undo(1))
  expect(vibrate).toHaveBeenCalledTimes(2)
})

it('WAIT-6 opening the page is no news, and a browser that nobody has touched is not asked to vibrate', async () => {
  await storyOf(given(say.book(1, online), say.open()), 1)
  end()
  cleanup()
  userActivation.hasBeenActive = false
  const story = await storyOf(given(say.book(1, online)), 1)
  await story.happens(say.open())
  expect(vibrate).not.toHaveBeenCalled()
})
