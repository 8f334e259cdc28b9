import { expect, it } from 'vitest'
import { CloseCode } from '../protocol/close-codes.ts'
import { patient } from '../queue/testing/day.ts'
import { bookings, cancel } from '../queue/testing/wishes.ts'
import { claimsOf, dayWith, fakeSocket, signInOf } from './testing/room.ts'

type Day = Awaited<ReturnType<typeof dayWith>>

async function connectMany(count: number, connect: () => ReturnType<Day['connect']>) {
  const all = []
  for (let n = 0; n < count; n++) all.push(await connect())
  return all
}
const closings = (all: readonly Awaited<ReturnType<Day['connect']>>[]) =>
  all.map(({ socket }) => socket.closedWith)

it('ROOM-9 eight screens of one patient are fine; for one more the oldest is closed', async () => {
  const { connect, say } = await dayWith(...bookings(2))
  const neighbour = await connect(2)
  const screens = await connectMany(8, () => connect(1))
  expect(closings(screens)).toEqual(Array(8).fill(null))
  const ninth = await connect(1)
  expect(closings(screens)).toEqual([CloseCode.elsewhere, ...Array(7).fill(null)])
  await say(cancel(2))
  for (const { socket } of [ninth, neighbour]) expect(socket.frames('view').at(-1)?.view.seq).toBe(4)
})

it('ROOM-9 so are sixteen of a doctor, of somebody at the desk, and of one board', async () => {
  for (const who of ['doctor', 'staff', 'board'] as const) {
    const { connect } = await dayWith()
    const screens = await connectMany(18, () => connect(who))
    expect(closings(screens)).toEqual([...Array(2).fill(CloseCode.elsewhere), ...Array(16).fill(null)])
  }
})

it('ROOM-9 one person is counted, not one appointment', async () => {
  const { connect, room } = await dayWith(...bookings(2))
  const screens = await connectMany(8, () => connect(1))
  const person = { who: patient(1), sid: signInOf('patient 1') }
  const claims = { ...claimsOf(2), ...person }
  await room().connect({ socket: fakeSocket(), claims })
  expect(closings(screens)[0]).toBe(CloseCode.elsewhere)
})

it('ROOM-9 nobody takes another one’s place', async () => {
  const { connect } = await dayWith(...bookings(9))
  const all = []
  for (let n = 1; n <= 9; n++) all.push(...(await connectMany(8, () => connect(n))))
  all.push(
    ...(await connectMany(16, () => connect('doctor'))),
    ...(await connectMany(16, () => connect('staff'))),
  )
  expect(closings(all)).toEqual(Array(9 * 8 + 32).fill(null))
})

it('ROOM-9 a ticket that opens two thousand sockets has sixteen', async () => {
  const { connect, lines, say } = await dayWith(...bookings(1))
  const all = await connectMany(2_000, () => connect('doctor'))
  expect(closings(all).filter((code) => code === null)).toHaveLength(16)
  expect(lines.filter(({ event }) => event === 'socket_open').at(-1)).toMatchObject({ connected: 16 })
  const heard = all.reduce((sum, { socket }) => sum + socket.sent.length, 0)
  await say(cancel(1))
  expect(all.reduce((sum, { socket }) => sum + socket.sent.length, 0) - heard).toBe(16)
})
