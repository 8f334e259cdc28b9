import { describe, expect, it } from 'vitest'
import { COMMAND_LIFE_MS } from '../protocol/command.ts'
import { commandIdOf } from '../protocol/command-ids.ts'
import { MAY_PRESS, type PressInput } from '../protocol/press.ts'
import { appointment, MORNING, patient, SETTINGS, seconds } from '../queue/testing/day.ts'
import { bookings, open, skip } from '../queue/testing/wishes.ts'
import { dayWith, type Who } from './testing/room.ts'
import { wishId } from './testing/wish-id.ts'

const about = { appointmentId: appointment(2) }
const PRESSES: readonly PressInput[] = [
  { type: 'join' },
  { type: 'ready' },
  { type: 'stepBack', places: 1 },
  { type: 'start', token: 1 },
  { type: 'finish', token: 1 },
  { type: 'skip', token: 1 },
  { type: 'undo', token: 1 },
  { type: 'resume', token: 1 },
  { type: 'callNext' },
  { type: 'status', availability: 'on_break', backInMinutes: 5 },
  { type: 'lateStart', lateMinutes: 30 },
  { type: 'cancelDay' },
  { type: 'moveUp', ...about, toPosition: 1, reason: 'emergency' },
  { type: 'callFirst', ...about, reason: 'emergency' },
  { type: 'markNoShow', ...about },
]
const press = (asked: PressInput, name: string = asked.type) => ({
  type: 'press',
  press: asked,
  commandId: wishId(name),
})

describe('who may press what', () => {
  it('ROOM-14 the table knows every press, and every press is tried here', () => {
    expect(PRESSES.map(({ type }) => type)).toEqual(Object.keys(MAY_PRESS))
  })

  const roles: readonly [string, Who][] = [
    ['patient', 1],
    ['doctor', 'doctor'],
    ['staff', 'staff'],
    ['board', 'board'],
  ]
  it.each(roles)('ROOM-14 over the socket, as a %s', async (role, who) => {
    for (const asked of PRESSES) {
      const { connect, ledger } = await dayWith(...bookings(3), open())
      const { socket, say } = await connect(who)
      const before = ledger.log.length
      await say(press(asked))
      const codes = socket.frames('refused').map(({ code }) => code)
      const may: readonly string[] = MAY_PRESS[asked.type]
      expect([asked.type, codes.includes('NOT_ALLOWED')]).toEqual([asked.type, !may.includes(role)])
      expect([asked.type, socket.frames('done').length + codes.length]).toEqual([asked.type, 1])
      if (!may.includes(role)) expect(ledger.log).toHaveLength(before)
    }
  })

  it('ROOM-13 a patient presses for their own appointment and cannot name another', async () => {
    const { connect, ledger } = await dayWith(...bookings(2))
    const { socket, say } = await connect(1)
    await say({ ...press({ type: 'join' }), press: { type: 'join', ...about } })
    expect(socket.frames('error')).toMatchObject([{ code: 'BAD_FRAME' }])
    await say(press({ type: 'join' }))
    expect(ledger.log.at(-1)).toMatchObject({
      event: { type: 'PatientJoined', token: 1 },
      actor: { role: 'patient', id: patient(1) },
    })
  })
})

describe('one press, two ways', () => {
  it('ROOM-13 OPS-4 the same id by tRPC, before or after, has one effect and one answer', async () => {
    const { connect, room, ledger, time } = await dayWith(...bookings(3), open())
    const { socket, say } = await connect('doctor')
    const sent = wishId('skip')
    const overTrpc = async () =>
      room().submit({
        id: await commandIdOf('doctor', 'SkipTurn', sent),
        at: time.now,
        until: time.now + COMMAND_LIFE_MS,
        actor: { role: 'doctor', id: 'doctor' },
        command: { type: 'SkipTurn', token: 1 as never },
      })
    await say(press({ type: 'skip', token: 1 }))
    const length = ledger.log.length
    const answer = await overTrpc()
    await say(press({ type: 'skip', token: 1 }))
    expect(ledger.log).toHaveLength(length)
    expect(answer).toMatchObject({ ok: true, seq: length, now: { serving: 2, line: [3] } })
    expect(socket.frames('done')).toEqual(Array(2).fill({ type: 'done', commandId: sent, seq: length }))
  })

  it('ROOM-13 MEET-8 a press that may begin the day takes the doctor’s settings along, read at that press', async () => {
    const { connect, opening, ledger, time } = await dayWith(...bookings(2))
    const { say } = await connect('doctor')
    opening.found = { hasMeetLink: false, settings: { ...SETTINGS, minutesPerPatient: 7 }, opensAt: MORNING }
    await say(press({ type: 'status', availability: 'on_break', backInMinutes: 5 }))
    expect(ledger.log.at(-1)?.event).toMatchObject({
      type: 'DoctorStatusChanged',
      expectedBackAt: time.now + seconds(300),
    })
    await say(press({ type: 'skip', token: 1 }))
    await say(press({ type: 'start', token: null }))
    expect(opening.reads).toBe(2)
  })

  it('MEET-3 ROOM-13 without a Meet link an online visit does not start', async () => {
    const { connect, opening } = await dayWith(...bookings(1, { mode: 'online' }), open())
    const { socket, say } = await connect('doctor')
    opening.found = { hasMeetLink: false, settings: SETTINGS, opensAt: MORNING }
    await say(press({ type: 'start', token: 1 }))
    expect(socket.frames('refused')).toMatchObject([{ code: 'MEET_LINK_MISSING' }])
  })

  it('ROOM-13 without settings there is nothing to begin', async () => {
    const { connect, opening, ledger } = await dayWith(...bookings(1))
    const { socket, say } = await connect('doctor')
    opening.found = null
    await say(press({ type: 'start', token: 1 }))
    expect(socket.frames('refused')).toMatchObject([{ code: 'NOT_FOUND' }])
    expect(ledger.log).toHaveLength(2)
  })
})

it('OPS-7 an acceptance comes with the line as it is then, a refusal without', async () => {
  const { say } = await dayWith(...bookings(3))
  expect(await say(open())).toMatchObject({ ok: true, now: { serving: 1, line: [2, 3] } })
  expect(await say(skip(3))).toEqual({ ok: false, code: 'NOT_SERVING' })
})
