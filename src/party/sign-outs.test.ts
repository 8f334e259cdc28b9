import { expect, it, vi } from 'vitest'
import { createMemoryLedger } from '../ledger/testing/memory-ledger.ts'
import { CloseCode } from '../protocol/close-codes.ts'
import { COMMAND_LIFE_MS } from '../protocol/command.ts'
import { KEY, seconds } from '../queue/testing/day.ts'
import { bookings, cancel } from '../queue/testing/wishes.ts'
import { dayWith, roomOn, signInOf } from './testing/room.ts'
import { wishId } from './testing/wish-id.ts'

const join = (name = 'a join') => ({ type: 'join', commandId: wishId(name) })
const DOCTOR = signInOf('doctor')
const [FIRST, SECOND] = [signInOf('patient 1'), signInOf('patient 2')]

it('ROOM-8 at every look whoever has signed out is sent away, on all their screens, and nobody else', async () => {
  const { connect, room, signIns, time, lines, say } = await dayWith(...bookings(2))
  const [phone, tablet, other] = await Promise.all([connect(1), connect(1), connect(2)])
  const [doctor, board] = await Promise.all([connect('doctor'), connect('board')])
  signIns.ended.add(FIRST)
  time.now += seconds(8)
  await room().alarm()
  expect([phone, tablet].map(({ socket }) => socket.closedWith)).toEqual(Array(2).fill(CloseCode.badTicket))
  expect([other, doctor, board].map(({ socket }) => socket.closedWith)).toEqual([null, null, null])
  expect(lines.filter(({ event }) => event === 'socket_expelled')).toHaveLength(2)
  await say(cancel(1))
  expect(phone.socket.frames('view').at(-1)?.view.seq).toBe(3)
  expect(other.socket.frames('view').at(-1)?.view.seq).toBe(4)
})

it('ROOM-8 the next look is at most eight seconds after the last one began, however slow that one is', async () => {
  let answer = () => {}
  const alive = async (sids: readonly string[]) => {
    await new Promise<void>((resolve) => {
      answer = resolve
    })
    return new Set(sids)
  }
  const { connect, room, alarms, time } = roomOn(createMemoryLedger(), { signIns: { alive } })
  const connected = connect(1)
  await vi.waitFor(() => expect(alarms).toEqual([time.now + seconds(8)]))
  answer()
  await connected
  time.now += seconds(8)
  const rung = room().alarm()
  expect(alarms.at(-1)).toBe(time.now + seconds(8))
  time.now += seconds(2)
  answer()
  await rung
  expect(alarms).toHaveLength(2)
})

it('ROOM-8 a ticket from before opens nothing that stays', async () => {
  const { connect, signIns } = await dayWith(...bookings(1))
  signIns.ended.add(FIRST)
  const { socket } = await connect(1)
  expect(socket.closedWith).toBe(CloseCode.badTicket)
})

it('ROOM-8 nobody joins with a socket whose sign-in has ended more than three seconds ago', async () => {
  const { connect, signIns, time, ledger } = await dayWith(...bookings(1))
  const { socket, say } = await connect(1)
  signIns.ended.add(FIRST)
  time.now += seconds(4)
  await say(join())
  expect(socket.closedWith).toBe(CloseCode.badTicket)
  expect([...socket.frames('done'), ...socket.frames('refused')]).toEqual([])
  expect(ledger.log).toHaveLength(2)
})

it('ROOM-8 who has just been looked at joins without another look', async () => {
  const { connect, signIns, time } = await dayWith(...bookings(1))
  const { socket, say } = await connect(1)
  time.now += seconds(3)
  await say(join())
  expect(socket.frames('done')).toHaveLength(1)
  expect(signIns.looks).toEqual([[FIRST]])
})

it('ROOM-8 JOIN-3 patients who join at the same moment wait for one look, and are admitted by token', async () => {
  const { connect, signIns, time, ledger } = await dayWith(...bookings(9))
  const patients = await Promise.all([9, 3, 7, 1, 5].map((n) => connect(n)))
  const looks = signIns.looks.length
  time.now += seconds(9)
  await Promise.all(patients.map(({ say }) => say(join())))
  expect(signIns.looks).toHaveLength(looks + 1)
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

it('ROOM-8 after hibernation everybody is looked at before they may act', async () => {
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

it('ROOM-8 OPS-3 while nobody can be looked up all go on hearing, nobody acts, and it is logged', async () => {
  const { connect, room, signIns, time, lines, say, ledger } = await dayWith(...bookings(2))
  const [{ socket, say: patientSays }, doctor] = await Promise.all([connect(1), connect('doctor')])
  signIns.away = true
  time.now += seconds(8)
  await room().alarm()
  expect(lines).toContainEqual({ event: 'sign_ins_unknown', key: KEY, kind: 'Error' })
  await say(cancel(2))
  for (const each of [socket, doctor.socket]) expect(each.frames('view').at(-1)?.view.seq).toBe(4)
  await patientSays(join())
  expect(socket.frames('refused')).toMatchObject([{ code: 'UNAVAILABLE' }])
  expect(ledger.log).toHaveLength(4)
  expect(lines.at(-1)).toEqual({ event: 'sign_ins_unknown', key: KEY, kind: 'Error' })
  expect(lines.map(({ event }) => event)).not.toContain('load_failed')
  signIns.away = false
  signIns.ended.add(DOCTOR).add(SECOND)
  await patientSays(join('another'))
  expect(socket.frames('done')).toHaveLength(1)
  expect(doctor.socket.closedWith).toBe(CloseCode.badTicket)
})

it('ROOM-8 OPS-3 a look that fails costs nobody else a frame', async () => {
  const { connect, signIns, time } = await dayWith(...bookings(2))
  const [{ say }, other] = await Promise.all([connect(1), connect(2)])
  signIns.away = true
  time.now += seconds(4)
  await say(join())
  signIns.away = false
  const before = other.socket.frames('view').length
  await say({ type: 'hello', seq: 3 })
  expect(other.socket.frames('view')).toHaveLength(before)
})

it('ROOM-8 OPS-5 a join whose look took longer than it may wait is carried out no more', async () => {
  const { connect, signIns, time, ledger } = await dayWith(...bookings(1))
  const { socket, say } = await connect(1)
  time.now += seconds(4)
  const said = say(join())
  time.now += COMMAND_LIFE_MS + 1
  await said
  expect(signIns.looks).toHaveLength(2)
  expect(socket.frames('refused')).toMatchObject([{ code: 'UNAVAILABLE' }])
  expect(ledger.log).toHaveLength(2)
})
