import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { FakeSocket, useFakeSockets } from '../testing/fake-socket.ts'
import { makeReconnecting, type Reconnecting } from './reconnecting.ts'

const passes = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const protocols = vi.fn<() => Promise<string[]>>()
const [onOpen, onText, onClosed] = [vi.fn(), vi.fn(), vi.fn()]
let socket: Reconnecting

beforeEach(() => {
  vi.useFakeTimers()
  useFakeSockets()
  for (const each of [onOpen, onText, onClosed]) each.mockReset()
  protocols.mockReset().mockResolvedValue(['anteroom', 'a ticket'])
  socket = makeReconnecting({
    room: async () => ['ws://clinic/room', await protocols()],
    onOpen,
    onText,
    onClosed,
  })
})
afterEach(() => {
  socket.close()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('ROOM-5 an attempt that does not open within six seconds is given up for another', async () => {
  await passes(5_900)
  expect(FakeSocket.opened).toHaveLength(1)
  const [first] = FakeSocket.opened
  await passes(3_100)
  expect(FakeSocket.opened).toHaveLength(2)
  first?.accept()
  expect(onOpen).not.toHaveBeenCalled()
})

it('ROOM-5 so is one whose ticket never comes', async () => {
  protocols.mockReturnValueOnce(new Promise(() => {}))
  socket.again()
  const before = protocols.mock.calls.length
  await passes(5_900)
  expect(protocols).toHaveBeenCalledTimes(before)
  await passes(3_100)
  expect(protocols).toHaveBeenCalledTimes(before + 1)
  FakeSocket.last.accept()
  expect(onOpen).toHaveBeenCalledOnce()
})

it('ROOM-5 pauses grow also when every socket opens and is closed at once', async () => {
  const at: number[] = []
  for (let n = 1; n <= 9; n++) {
    while (FakeSocket.opened.length < n) await passes(50)
    at.push(Date.now())
    FakeSocket.last.accept()
    FakeSocket.last.drop()
  }
  const pauses = at.slice(1).map((time, index) => time - (at[index] ?? 0))
  expect(pauses.every((pause, index) => index === 0 || pause >= (pauses[index - 1] ?? 0) - 100)).toBe(true)
  expect(pauses.at(-1)).toBeGreaterThan(3 * (pauses[0] ?? 0))
  expect(Math.max(...pauses)).toBeLessThan(10_200)
})

it('ROOM-5 a socket that has worked for a while begins again with a short pause', async () => {
  for (let n = 1; n <= 5; n++) {
    while (FakeSocket.opened.length < n) await passes(50)
    FakeSocket.last.drop()
  }
  while (FakeSocket.opened.length < 6) await passes(50)
  FakeSocket.last.accept()
  await passes(6_000)
  FakeSocket.last.drop()
  await passes(3_100)
  expect(FakeSocket.opened).toHaveLength(7)
})

it('ROOM-17 sockets that are all closed at the same moment come back spread over three seconds', async () => {
  socket.close()
  const at: number[] = []
  const began = Date.now()
  const crowd = Array.from({ length: 200 }, () => {
    let attempts = 0
    return makeReconnecting({
      async room() {
        if (attempts++ === 1) at.push(Date.now() - began)
        throw new Error('no ticket')
      },
      onOpen,
      onText,
      onClosed,
    })
  })
  await passes(3_100)
  for (const each of crowd) each.close()
  expect(at).toHaveLength(200)
  const inSecond = (n: number) => at.filter((ms) => Math.floor((ms / 3_100) * 3) === n).length
  for (const n of [0, 1, 2]) expect(inSecond(n)).toBeGreaterThan(30)
})

it('ROOM-5 what an older socket still says or does is nobody’s business', async () => {
  await passes(10)
  const old = FakeSocket.last
  old.accept()
  socket.again()
  await passes(10)
  old.hear({ type: 'pong' })
  old.drop()
  expect(onText).not.toHaveBeenCalled()
  expect(onClosed).not.toHaveBeenCalled()
  expect(FakeSocket.opened).toHaveLength(2)
})

it('ROOM-5 closed, it comes back no more, also from the middle of an attempt or of a pause', async () => {
  await passes(10)
  let give = (_: string[]) => {}
  protocols.mockReturnValueOnce(
    new Promise((resolve) => {
      give = resolve
    }),
  )
  socket.again()
  socket.close()
  give(['anteroom', 'a ticket'])
  await passes(20_000)
  expect(FakeSocket.opened).toHaveLength(1)
  socket.again()
  await passes(10)
  FakeSocket.last.drop()
  socket.close()
  await passes(20_000)
  expect(FakeSocket.opened).toHaveLength(2)
})

it('ROOM-9 whose place was taken tries no more before it is told to', async () => {
  await passes(10)
  FakeSocket.last.accept()
  FakeSocket.last.drop(4409)
  await passes(60_000)
  expect(onClosed.mock.calls).toEqual([[4409]])
  expect(FakeSocket.opened).toHaveLength(1)
  socket.again()
  await passes(10)
  expect(FakeSocket.opened).toHaveLength(2)
})
