import { expect, it } from 'vitest'
import { systemTimer } from '../platform/timer.ts'
import { CloseCode } from '../protocol/close-codes.ts'
import { KEY, seconds } from '../queue/testing/day.ts'
import { bookings, cancel } from '../queue/testing/wishes.ts'
import { dayOn, dayWith, signInOf } from './testing/room.ts'
import { wishId } from './testing/wish-id.ts'

const join = (name = 'a join') => ({ type: 'press', press: { type: 'join' }, commandId: wishId(name) })
const FIRST = signInOf('patient 1')

it('ROOM-8 told of it by the Worker the room sends away all screens of that sign-in, and nobody else', async () => {
  const { connect, room, lines, say, signIns } = await dayWith(...bookings(2))
  const [phone, tablet, other] = await Promise.all([connect(1), connect(1), connect(2)])
  const [doctor, board] = await Promise.all([connect('doctor'), connect('board')])
  const looks = signIns.looks.length
  await room().hear({ signedOut: FIRST })
  expect([phone, tablet].map(({ socket }) => socket.closedWith)).toEqual(Array(2).fill(CloseCode.badTicket))
  expect([other, doctor, board].map(({ socket }) => socket.closedWith)).toEqual([null, null, null])
  expect(lines.filter(({ event }) => event === 'socket_expelled')).toHaveLength(2)
  expect(signIns.looks).toHaveLength(looks)
  await say(cancel(1))
  expect(phone.socket.frames('view').at(-1)?.view.seq).toBe(3)
  expect(other.socket.frames('view').at(-1)?.view.seq).toBe(4)
})

it('ROOM-8 not told of it, the room finds it when something happens on the day', async () => {
  const { connect, signIns, time, say } = await dayWith(...bookings(3))
  const [phone, other] = await Promise.all([connect(1), connect(2)])
  signIns.ended.add(FIRST)
  time.now += seconds(9)
  await say(cancel(3))
  await new Promise((resolve) => setTimeout(resolve))
  expect(phone.socket.closedWith).toBe(CloseCode.badTicket)
  expect(other.socket.closedWith).toBeNull()
})

it('ROOM-8 ROOM-15 it looks seldom, and never while nothing happens', async () => {
  const { connect, signIns, time, say, alarms } = await dayWith(...bookings(4))
  await connect(1)
  for (const n of [4, 3, 2]) {
    time.now += seconds(3)
    await say(cancel(n))
  }
  expect(signIns.looks).toHaveLength(2)
  expect(alarms).toEqual([])
})

it('ROOM-8 a ticket from before opens nothing that stays', async () => {
  const { connect, signIns } = await dayWith(...bookings(1))
  signIns.ended.add(FIRST)
  const { socket } = await connect(1)
  expect(socket.closedWith).toBe(CloseCode.badTicket)
})

it('ROOM-8 nobody presses anything with a socket whose sign-in has ended, be it this moment', async () => {
  const { connect, signIns, ledger } = await dayWith(...bookings(2))
  const [phone, tablet, other] = await Promise.all([connect(1), connect(1), connect(2)])
  signIns.ended.add(FIRST)
  await Promise.all([phone, other].map(({ say }) => say(join())))
  expect(phone.socket.frames('refused')).toMatchObject([{ code: 'NOT_SIGNED_IN' }])
  expect([phone, tablet].map(({ socket }) => socket.closedWith)).toEqual(Array(2).fill(CloseCode.badTicket))
  expect(other.socket.frames('done')).toHaveLength(1)
  expect(ledger.log.slice(3).map(({ event }) => event)).toEqual([{ type: 'PatientJoined', token: 2 }])
})

it('ROOM-8 nobody waits for a look to press something', async () => {
  const { connect, signIns, time, ledger } = await dayWith(...bookings(1))
  const { socket, say } = await connect(1)
  const [looks, loads] = [signIns.looks.length, ledger.loads]
  time.now += seconds(600)
  await say(join())
  expect(socket.frames('done')).toHaveLength(1)
  expect(ledger.loads).toBe(loads)
  expect(signIns.looks.length).toBe(looks + 1) // Of what has happened since.
})

it('JOIN-3 patients who join at the same moment are admitted by token', async () => {
  const { connect, time, ledger } = await dayOn({ gatherMs: 5, timer: systemTimer }, ...bookings(9))
  const patients = await Promise.all([9, 3, 7, 1, 5].map((n) => connect(n)))
  time.now += seconds(9)
  await Promise.all(patients.map(({ say }) => say(join())))
  const joined = ledger.log.flatMap(({ event }) => (event.type === 'PatientJoined' ? [event.token] : []))
  expect(joined).toEqual([1, 3, 5, 7, 9])
})

it('ROOM-8 however many connect at once are looked at in two looks, each sign-in asked for once', async () => {
  const { connect, signIns } = await dayWith(...bookings(9))
  await Promise.all([1, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => connect(n)))
  expect(signIns.looks).toHaveLength(2)
  expect(new Set(signIns.looks[1]).size).toBe(9)
  expect(signIns.looks[1]).toHaveLength(9)
})

it('ROOM-8 after hibernation, too, nobody acts whose sign-in has ended', async () => {
  const { connect, wake, signIns, ledger } = await dayWith(...bookings(1))
  const phone = await connect(1)
  wake([phone])
  signIns.ended.add(FIRST)
  await phone.say(join())
  expect(phone.socket.closedWith).toBe(CloseCode.badTicket)
  expect(ledger.log).toHaveLength(2)
})

it('ROOM-8 the board has no sign-in: nobody asks for one', async () => {
  const { connect, room, signIns, time } = await dayWith()
  const { socket } = await connect('board')
  time.now += seconds(8)
  await room().alarm()
  expect(signIns.looks).toEqual([])
  expect(socket.closedWith).toBeNull()
})

it('ROOM-8 OPS-3 while nobody can be looked up all go on hearing, it is logged, and is no reason to show anything again', async () => {
  const { connect, signIns, time, lines, say } = await dayWith(...bookings(2))
  const [{ socket, say: patientSays }, doctor] = await Promise.all([connect(1), connect('doctor')])
  signIns.away = true
  time.now += seconds(9)
  await say(cancel(2))
  await new Promise((resolve) => setTimeout(resolve))
  expect(lines).toContainEqual({ event: 'sign_ins_unknown', key: KEY, kind: 'Error' })
  expect(lines.map(({ event }) => event)).not.toContain('load_failed')
  for (const each of [socket, doctor.socket]) expect(each.frames('view').at(-1)?.view.seq).toBe(4)
  const before = doctor.socket.frames('view').length
  await patientSays({ type: 'hello', seq: 4 })
  expect(doctor.socket.frames('view')).toHaveLength(before)
})
