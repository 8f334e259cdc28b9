import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PAGE_VERSION } from '../../protocol/page-version.ts'
import { connection as words } from '../language/connection.ts'
import { FakeSocket, network, useFakeSockets } from '../testing/fake-socket.ts'
import { runningDay } from '../testing/views.ts'
import { type Connection, makeConnection } from './connection.ts'

const view = runningDay(3)
let labels: string[] = []
let heardAt = 0
let connection: Connection
const snapshot = vi.fn<(signal: AbortSignal) => Promise<unknown>>()
const ticket = vi.fn<(signal: AbortSignal) => Promise<string>>()
/** Whether the screen can use the views that come. */
let isUsable = true
const passes = (ms: number) => vi.advanceTimersByTimeAsync(ms)
/** Attempts come at random times: waits for the next one, and lets it in. */
async function letNextIn() {
  const before = FakeSocket.opened.length
  while (FakeSocket.opened.length === before) await passes(100)
  FakeSocket.last.accept()
}

beforeEach(() => {
  vi.useFakeTimers()
  useFakeSockets()
  network(true)
  labels = []
  isUsable = true
  snapshot.mockReset().mockResolvedValue(view)
  let tickets = 0
  ticket.mockReset().mockImplementation(async () => `ticket-${++tickets}`)
  connection = makeConnection({
    room: async (signal) => [`ws://clinic/parties/queue/${view.key}`, await ticket(signal)],
    snapshot,
    seq: () => 7,
    onView: () => isUsable,
    onText(text) {
      const { type } = JSON.parse(text)
      return type === 'view' ? isUsable : type === 'error' ? 'too old' : null
    },
    onState(state, at) {
      labels.push(words()[state])
      heardAt = at
    },
  })
})
afterEach(() => {
  connection.close()
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

it('ROOM-5 is "Live" once the socket is open, and says which seq it has (ROOM-3)', async () => {
  await passes(10)
  FakeSocket.last.accept()
  expect(labels).toEqual(['Live'])
  expect(FakeSocket.last.said).toEqual([{ type: 'hello', seq: 7, version: PAGE_VERSION }])
})

it('ROOM-17 a page that the room finds too old is "Out of date", whatever else comes', async () => {
  await passes(10)
  FakeSocket.last.accept()
  FakeSocket.last.hear({ type: 'error', code: 'OUTDATED', message: 'Please reload.' })
  expect(labels).toEqual(['Live', 'Out of date'])
  FakeSocket.last.hear({ type: 'view', view })
  FakeSocket.last.drop()
  await passes(20_000)
  expect(labels.at(-1)).toBe('Out of date')
})

it('ROOM-5 a lost socket is "Reconnecting", then "Updating every 10 s" while it polls, then "Live"', async () => {
  await passes(10)
  FakeSocket.last.accept()
  FakeSocket.last.drop()
  expect(labels.at(-1)).toBe('Reconnecting')
  const before = snapshot.mock.calls.length
  await passes(21_000)
  expect(labels.at(-1)).toBe('Updating every 10 s')
  expect(snapshot.mock.calls.length - before).toBeGreaterThanOrEqual(3)
  await letNextIn()
  expect(labels).toEqual(['Live', 'Reconnecting', 'Updating every 10 s', 'Live'])
  const after = snapshot.mock.calls.length
  await passes(30_000)
  expect(snapshot).toHaveBeenCalledTimes(after)
})

it('ROOM-5 is "Offline" without a network, asks nothing, and comes back by itself', async () => {
  await passes(10)
  FakeSocket.last.accept()
  network(false)
  FakeSocket.last.drop()
  expect(labels.at(-1)).toBe('Offline')
  const before = snapshot.mock.calls.length
  await passes(20_000)
  expect(snapshot).toHaveBeenCalledTimes(before)
  network(true)
  expect(labels.at(-1)).toBe('Reconnecting')
  await letNextIn()
  expect(labels.at(-1)).toBe('Live')
})

it('ROOM-5 back online it tries at once, however long the pause has grown', async () => {
  await passes(10)
  FakeSocket.last.accept()
  for (let attempt = 0; attempt < 6; attempt++) {
    FakeSocket.last.drop()
    const { length } = FakeSocket.opened
    while (FakeSocket.opened.length === length) await passes(100)
  }
  FakeSocket.last.drop()
  network(false)
  await passes(200)
  const before = FakeSocket.opened.length
  network(true)
  await passes(50)
  expect(FakeSocket.opened).toHaveLength(before + 1)
  FakeSocket.last.accept()
  expect(labels.at(-1)).toBe('Live')
  await passes(12_000)
  expect(FakeSocket.opened).toHaveLength(before + 1)
})

it('ROOM-5 is "Reconnecting" while neither socket nor poll gets an answer', async () => {
  snapshot.mockRejectedValue(new Error('away'))
  await passes(20_000)
  expect(labels.at(-1)).toBe('Reconnecting')
})

it('ROOM-2 ROOM-10 every attempt asks for a ticket of its own, and shows it in no address', async () => {
  await passes(10)
  FakeSocket.last.drop()
  await passes(30_000)
  const offered = FakeSocket.opened.map(({ protocols }) => protocols)
  expect(offered.length).toBeGreaterThan(2)
  expect(offered).toEqual(offered.map((_, index) => ['anteroom', `ticket-${index + 1}`]))
  expect(FakeSocket.opened.map(({ url }) => url).join()).not.toContain('ticket')
})

const never = () => new Promise<never>(() => {})

it('ROOM-5 a ticket that never comes is given up for another', async () => {
  ticket.mockImplementation(never)
  connection.useHere()
  await passes(8_000)
  const asked = ticket.mock.calls.length
  expect(ticket.mock.calls.map(([signal]) => signal.aborted).slice(1)).toContain(true)
  await passes(10_000)
  expect(ticket.mock.calls.length).toBeGreaterThan(asked)
  ticket.mockResolvedValue('at last')
  await letNextIn()
  expect(labels.at(-1)).toBe('Live')
})

it('ROOM-5 a poll that is never answered is given up, and asked again', async () => {
  await passes(10)
  FakeSocket.last.accept()
  snapshot.mockImplementation(never)
  FakeSocket.last.drop()
  const before = snapshot.mock.calls.length
  await passes(30_000)
  expect(labels.at(-1)).toBe('Reconnecting')
  expect(snapshot.mock.calls.length - before).toBeGreaterThanOrEqual(3)
  snapshot.mockResolvedValue(view)
  await passes(10_000)
  expect(labels.at(-1)).toBe('Updating every 10 s')
})

it('ROOM-11 a view that cannot be used is no news: it polls, and is live again with one that can', async () => {
  await passes(10)
  FakeSocket.last.accept()
  isUsable = false
  snapshot.mockImplementation(async () => {
    isUsable = true
    return view
  })
  FakeSocket.last.hear({ type: 'view' })
  await passes(10)
  expect(labels).toEqual(['Live', 'Reconnecting', 'Updating every 10 s'])
  FakeSocket.last.hear({ type: 'view' })
  expect(labels.at(-1)).toBe('Live')
  expect(FakeSocket.opened).toHaveLength(1)
})

it('ROOM-11 without any that can be used it says so until there is one, whatever opens or fails', async () => {
  await passes(10)
  FakeSocket.last.accept()
  isUsable = false
  FakeSocket.last.hear({ type: 'view' })
  await passes(10)
  expect(labels).toEqual(['Live', 'Reconnecting', 'Out of date'])
  const before = snapshot.mock.calls.length
  for (let each = 0; each < 20; each++) FakeSocket.last.hear({ type: 'view' })
  await passes(10)
  expect(snapshot).toHaveBeenCalledTimes(before)
  FakeSocket.last.drop()
  snapshot.mockRejectedValueOnce(new Error('away'))
  await letNextIn()
  await passes(20_000)
  expect(labels.at(-1)).toBe('Out of date')
  expect(labels).toHaveLength(3)
  isUsable = true
  await passes(10_000)
  expect(labels.at(-1)).toBe('Updating every 10 s')
  FakeSocket.last.hear({ type: 'view' })
  expect(labels.at(-1)).toBe('Live')
})

it('ROOM-11 a socket from which nothing but views of no use come is replaced, as a silent one is', async () => {
  await passes(10)
  FakeSocket.last.accept()
  isUsable = false
  for (let each = 0; each < 12; each++) {
    FakeSocket.opened[0]?.hear({ type: 'view' })
    await passes(5_000)
  }
  expect(FakeSocket.opened.length).toBeGreaterThan(1)
})

it('ROOM-11 ROOM-9 sent away while it shows nothing, it says where it is open and does not come back by itself', async () => {
  await passes(10)
  FakeSocket.last.accept()
  isUsable = false
  FakeSocket.last.hear({ type: 'view' })
  await passes(10)
  FakeSocket.last.drop(4409)
  expect(labels.at(-1)).toBe('Open on other screens')
  await passes(30_000)
  expect(FakeSocket.opened).toHaveLength(1)
})

it('ROOM-11 nothing is said to the socket that takes the place of an open one before it is open, too', async () => {
  await passes(10)
  FakeSocket.last.accept()
  isUsable = false
  FakeSocket.last.hear({ type: 'view' })
  await passes(10_000)
  connection.useHere()
  await passes(5_000)
  expect(FakeSocket.opened).toHaveLength(2)
  expect(FakeSocket.last.said).toEqual([])
})

it('ROOM-5 waits longer after every failed attempt', async () => {
  const at: number[] = []
  ticket.mockImplementation(async () => {
    at.push(Date.now())
    throw new Error('no ticket')
  })
  await passes(40_000)
  const pauses = at.slice(1).map((time, index) => time - (at[index] ?? 0))
  expect(pauses.length).toBeGreaterThan(3)
  expect(pauses.every((pause, index) => index === 0 || pause >= (pauses[index - 1] ?? 0))).toBe(true)
})

it('ROOM-5 a socket that has gone silent is replaced', async () => {
  await passes(10)
  FakeSocket.last.accept()
  await passes(60_000)
  expect(FakeSocket.opened.length).toBeGreaterThan(1)
})

it('ROOM-6 sent away for sending too much, it rests before it comes again', async () => {
  await passes(10)
  FakeSocket.last.accept()
  FakeSocket.last.drop(4429)
  await passes(10_000)
  expect(FakeSocket.opened).toHaveLength(1)
  await passes(10_000)
  expect(FakeSocket.opened).toHaveLength(2)
})

it('ROOM-8 sent away for want of a good ticket, it asks for another one soon', async () => {
  await passes(10)
  FakeSocket.last.accept()
  await passes(6_000)
  FakeSocket.last.drop(4401)
  await passes(3_100)
  expect(FakeSocket.opened).toHaveLength(2)
  expect(ticket).toHaveBeenCalledTimes(2)
})

it('ROOM-9 whose place another screen has taken says so, goes on by polling, and does not come back by itself', async () => {
  await passes(10)
  FakeSocket.last.accept()
  FakeSocket.last.drop(4409)
  expect(labels.at(-1)).toBe('Open on other screens')
  const before = snapshot.mock.calls.length
  await passes(60_000)
  snapshot.mockRejectedValue(new Error('away'))
  await passes(60_000)
  network(false)
  network(true)
  await passes(60_000)
  expect(snapshot.mock.calls.length - before).toBeGreaterThan(15)
  expect(FakeSocket.opened).toHaveLength(1)
  expect(labels).toEqual(['Live', 'Open on other screens'])
})

it('ROOM-9 it is live again when somebody wants it here', async () => {
  await passes(10)
  FakeSocket.last.accept()
  FakeSocket.last.drop(4409)
  await passes(30_000)
  connection.useHere()
  await passes(10)
  FakeSocket.last.accept()
  expect(labels).toEqual(['Live', 'Open on other screens', 'Live'])
})

it('ROOM-9 or when somebody looks at it again', async () => {
  await passes(10)
  FakeSocket.last.accept()
  FakeSocket.last.drop(4409)
  document.dispatchEvent(new Event('visibilitychange'))
  await passes(10)
  FakeSocket.last.accept()
  expect(labels.at(-1)).toBe('Live')
})

it('WAIT-21 with each state comes when the screen was last known to show what is', async () => {
  await passes(10)
  FakeSocket.last.accept()
  const opened = Date.now()
  expect(heardAt).toBe(opened)
  await passes(11_000)
  FakeSocket.last.hear({ type: 'pong' })
  const heard = Date.now()
  await passes(9_000)
  FakeSocket.last.drop()
  expect([labels.at(-1), heardAt]).toEqual(['Reconnecting', heard])

  await passes(4_000)
  expect(labels.at(-1)).toBe('Updating every 10 s')
  const polled = snapshot.mock.calls.length
  while (snapshot.mock.calls.length === polled) await passes(100)
  const renewed = Date.now()
  await passes(3_000)
  network(false)
  expect(labels.at(-1)).toBe('Offline')
  expect(Math.abs(heardAt - renewed)).toBeLessThanOrEqual(100)
})

it('WAIT-21 what a screen cannot use renews nothing', async () => {
  await passes(10)
  FakeSocket.last.accept()
  const opened = Date.now()
  isUsable = false
  await passes(5_000)
  FakeSocket.last.hear({ type: 'view', view })
  await passes(100)
  expect([labels.at(-1), heardAt]).toEqual(['Out of date', opened])
})
