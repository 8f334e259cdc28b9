import { describe, expect, it, vi } from 'vitest'
import { createMemoryLedger } from '../ledger/testing/memory-ledger.ts'
import { instantTimer } from '../platform/testing/timers.ts'
import { CloseCode } from '../protocol/close-codes.ts'
import { MAX_FRAME_BYTES } from '../protocol/frames.ts'
import { KEY, MORNING, seconds } from '../queue/testing/day.ts'
import { book, bookings, cancel, join, miss, open, reassign, start } from '../queue/testing/wishes.ts'
import { publicView } from '../queue/views/view.ts'
import { hindi } from '../words/hindi/hindi.ts'
import { dayWith, fakeSocket, roomOn } from './testing/room.ts'
import { wishId } from './testing/wish-id.ts'

describe('connecting', () => {
  it('ROOM-3 is answered with the whole public view', async () => {
    const { connect, worker } = await dayWith(...bookings(2))
    const { socket } = await connect(1)
    expect(socket.frames('view')).toEqual([{ type: 'view', view: publicView(await worker.queue()) }])
  })

  it('ROOM-3 a change is told to everybody at once, serialised once', async () => {
    const { connect, say } = await dayWith(...bookings(2))
    const all = await Promise.all([connect(1), connect(2), connect('doctor'), connect('board')])
    const stringify = vi.spyOn(JSON, 'stringify')
    await say(cancel(2))
    const views = stringify.mock.calls.filter(([value]) => (value as { type?: string }).type === 'view')
    stringify.mockRestore()
    expect(views).toHaveLength(1)
    for (const { socket } of all)
      expect(socket.frames('view').at(-1)?.view).toMatchObject({ seq: 4, line: [1] })
  })

  it('ROOM-3 hello is answered when there is something newer, and only then', async () => {
    const { connect } = await dayWith(...bookings(2))
    const { socket, say } = await connect(1)
    await say({ type: 'hello', seq: 3 })
    expect(socket.frames('view')).toHaveLength(1)
    await say({ type: 'hello', seq: 2 })
    expect(socket.frames('view')).toHaveLength(2)
  })

  it('OPS-1 comings and goings are logged, with role and number', async () => {
    const { connect, room, lines } = await dayWith(book(1))
    const { socket } = await connect(1)
    room().disconnected(socket.id)
    expect(lines).toEqual([
      { event: 'socket_open', key: KEY, role: 'patient', connected: 1 },
      { event: 'socket_close', key: KEY, role: 'patient', connected: 0 },
    ])
  })
})

describe('notifications', () => {
  it('NOTE-7 ROOM-4 go to every connection of their appointment and to nobody else', async () => {
    const { connect, say } = await dayWith(...bookings(2))
    const [phone, tablet, other] = await Promise.all([connect(1), connect(1), connect(2)])
    const [doctor, board] = await Promise.all([connect('doctor'), connect('board')])
    await say(open())
    const told = ({ socket }: typeof phone) =>
      socket.frames('notification').map(({ notification }) => [notification.appointmentId, notification.type])
    expect(told(phone)).toContainEqual(['a-1', 'your_turn'])
    expect(told(tablet)).toEqual(told(phone))
    expect(told(other).every(([id]) => id === 'a-2')).toBe(true)
    expect([...told(doctor), ...told(board)]).toEqual([])
  })

  it('OPS-1 how many were due and how many were sent is logged, and no patient is named', async () => {
    const { connect, say, lines } = await dayWith(...bookings(3))
    await connect(1)
    await say(start())
    const line = lines.find(({ event }) => event === 'queue_changed')
    expect(line).toMatchObject({ key: KEY, seq: 8, serving: 1, line: [2, 3], notified: 6, delivered: 2 })
    expect(JSON.stringify(lines)).not.toMatch(/p-\d/)
  })
})

describe('the language of a connection', () => {
  it('LANG-2 each screen hears in its own: notifications, refusals and errors', async () => {
    const { connect, say } = await dayWith(...bookings(2))
    const phone = await connect(2, fakeSocket(), 'hi')
    const tablet = await connect(2, fakeSocket(), 'en')
    const board = await connect('board', fakeSocket(), 'hi')
    await say(open())
    await say(cancel(2))
    const heard = ({ socket }: typeof phone) =>
      socket.frames('notification').map(({ notification }) => notification.message)
    expect(heard(phone)).toEqual(['डॉक्टर मरीज़ देख रहे हैं।', 'तैयार रहें! आप 1 स्थान दूर हैं'])
    expect(heard(tablet)).toEqual(['The doctor is seeing patients.', "Stay ready! You're 1 position away"])

    for (const screen of [phone, tablet, board])
      await screen.say({ type: 'press', press: { type: 'join' }, commandId: wishId('join') })
    expect(phone.socket.frames('refused')).toMatchObject([
      { code: 'APPOINTMENT_CLOSED', message: 'यह अपॉइंटमेंट समाप्त हो चुका है।' },
    ])
    expect(tablet.socket.frames('refused')).toMatchObject([
      { code: 'APPOINTMENT_CLOSED', message: 'This appointment is over.' },
    ])
    expect(board.socket.frames('refused')).toMatchObject([
      { code: 'NOT_ALLOWED', message: hindi.api.refusals.NOT_ALLOWED },
    ])
  })

  it('LANG-1 what a notification says by key is for the database, not for the wire', async () => {
    const { connect, say } = await dayWith(...bookings(1))
    const { socket } = await connect(1)
    await say(open())
    for (const { notification } of socket.frames('notification')) {
      expect(notification).not.toHaveProperty('says')
      expect(notification.message).not.toBe('')
    }
    expect(socket.frames('notification')).not.toEqual([])
  })
})

describe('joining over the socket', () => {
  it('JOIN-2 a patient joins and is ready as the appointment on their ticket', async () => {
    const { connect, ledger } = await dayWith(book(1))
    const { socket, say } = await connect(1)
    await say({ type: 'press', press: { type: 'join' }, commandId: wishId('my-join-1') })
    await say({ type: 'press', press: { type: 'ready' }, commandId: wishId('my-ready-1') })
    expect(socket.frames('done')).toEqual([
      { type: 'done', commandId: wishId('my-join-1'), seq: 3 },
      { type: 'done', commandId: wishId('my-ready-1'), seq: 4 },
    ])
    expect(ledger.log.slice(2)).toMatchObject([
      {
        event: { type: 'PatientJoined', token: 1 },
        actor: { role: 'patient', id: 'p-1' },
        at: MORNING + 60_000,
      },
      { event: { type: 'PatientReady', token: 1 } },
    ])
  })

  it('JOIN-6 on two devices and repeated it is joining once', async () => {
    const { connect, ledger } = await dayWith(book(1))
    const [phone, tablet] = await Promise.all([connect(1), connect(1)])
    await Promise.all(
      [phone, phone, tablet].map(({ say }) =>
        say({ type: 'press', press: { type: 'join' }, commandId: wishId('my-join-1') }),
      ),
    )
    await tablet.say({ type: 'press', press: { type: 'join' }, commandId: wishId('my-join-2') })
    expect(phone.socket.frames('done')).toHaveLength(2)
    expect(tablet.socket.frames('done')).toHaveLength(2)
    expect(ledger.log).toHaveLength(3)
  })

  it('JOIN-6 two patients whose devices made the same id are two', async () => {
    const { connect, ledger } = await dayWith(...bookings(2))
    const [one, two] = await Promise.all([connect(1), connect(2)])
    await Promise.all(
      [one, two].map(({ say }) =>
        say({ type: 'press', press: { type: 'join' }, commandId: wishId('same-id-1') }),
      ),
    )
    const joined = ledger.log.slice(3).map(({ event }) => event)
    expect(joined).toHaveLength(2)
    for (const token of [1, 2]) expect(joined).toContainEqual({ type: 'PatientJoined', token })
  })

  it('JOIN-1 a refusal is told to who asked and to nobody else', async () => {
    const { connect } = await dayWith(...bookings(11))
    const [late, other] = await Promise.all([connect(11), connect(1)])
    await late.say({ type: 'press', press: { type: 'join' }, commandId: wishId('too-early') })
    expect(late.socket.frames('refused')).toMatchObject([
      { commandId: wishId('too-early'), code: 'TOO_EARLY' },
    ])
    expect(other.socket.sent).toHaveLength(1)
  })

  it('ROOM-2 nobody but a patient joins', async () => {
    const { connect, ledger } = await dayWith(book(1))
    for (const who of ['doctor', 'staff', 'board'] as const) {
      const { socket, say } = await connect(who)
      await say({ type: 'press', press: { type: 'join' }, commandId: wishId('not-mine-1') })
      expect(socket.frames('refused')).toMatchObject([
        { commandId: wishId('not-mine-1'), code: 'NOT_ALLOWED' },
      ])
    }
    expect(ledger.log).toHaveLength(2)
  })
})

describe('presence', () => {
  it('CALL-1 the doctor and the desk see who is connected; changes are told as one', async () => {
    const { connect, room, timers } = await dayWith(...bookings(3))
    const [doctor, desk, board] = await Promise.all([connect('doctor'), connect('staff'), connect('board')])
    const patients = await Promise.all([connect(3), connect(1), connect(1)])
    expect(timers.running()).toEqual([200])
    timers.ring()
    for (const { socket } of [doctor, desk]) {
      expect(socket.frames('presence').map(({ connected }) => connected)).toEqual([[], [1, 3]])
    }
    room().disconnected(patients[2].socket.id)
    timers.ring()
    expect(doctor.socket.frames('presence')).toHaveLength(2)
    room().disconnected(patients[1].socket.id)
    timers.ring()
    expect(doctor.socket.frames('presence').at(-1)?.connected).toEqual([3])
    for (const { socket } of [board, ...patients]) expect(socket.frames('presence')).toEqual([])
  })

  it('CALL-1 a desk that was away while things changed is told what changes back', async () => {
    const { connect, room, timers } = await dayWith(...bookings(2))
    const first = await connect('doctor')
    await connect(1)
    timers.ring()
    room().disconnected(first.socket.id)
    const second = await connect(2)
    const again = await connect('doctor')
    room().disconnected(second.socket.id)
    timers.ring()
    expect(again.socket.frames('presence').map(({ connected }) => connected)).toEqual([[1, 2], [1]])
  })

  it('CALL-1 follows a patient to their new token', async () => {
    const { connect, say, timers } = await dayWith(...bookings(2), miss(1))
    const doctor = await connect('doctor')
    await connect(1)
    timers.ring()
    await say(reassign(1))
    timers.ring()
    expect(doctor.socket.frames('presence').at(-1)?.connected).toEqual([3])
  })

  it('CALL-1 a single patient who comes is told of, and neither a board nor a change without a new token is', async () => {
    const { connect, say, timers } = await dayWith(...bookings(2))
    const doctor = await connect('doctor')
    await connect('board')
    await say(open())
    expect(timers.running()).toEqual([])
    await connect(1)
    timers.ring()
    expect(doctor.socket.frames('presence').at(-1)?.connected).toEqual([1])
  })

  it('CALL-1 a patient who was here before the room knew their booking counts once it does', async () => {
    const { connect, say, timers } = await dayWith()
    const doctor = await connect('doctor')
    await connect(1)
    timers.ring()
    expect(doctor.socket.frames('presence').at(-1)?.connected).toEqual([])
    await say(book(1))
    timers.ring()
    expect(doctor.socket.frames('presence').at(-1)?.connected).toEqual([1])
  })

  it('CALL-1 costs nothing while no doctor or desk is connected', async () => {
    const { connect, timers } = await dayWith(book(1))
    await connect(1)
    expect(timers.running()).toEqual([])
  })
})

describe('what a client may not do', () => {
  it('ROOM-6 a frame that is none of ours gets a code, and the connection lives', async () => {
    const { connect, room } = await dayWith(book(1))
    const { socket, say } = await connect(1)
    const frames = [
      '',
      '{',
      'null',
      '[]',
      '7',
      '{"type":"finish"}',
      '{"type":"join"}',
      '{"type":"join","commandId":"aaaaaaa\\u00001"}',
      '{"type":"hello","seq":1.5}',
    ]
    for (const text of frames) await room().message(socket.id, text)
    for (const data of [new ArrayBuffer(3), new Uint8Array(3), undefined, 7])
      await room().message(socket.id, data)
    expect(socket.frames('error').map(({ code }) => code)).toEqual(Array(13).fill('BAD_FRAME'))
    await say({ type: 'ping' })
    expect(socket.frames('pong')).toHaveLength(1)
    expect(socket.closedWith).toBeNull()
  })

  it('ROOM-6 more than 16 KiB is refused and closed, counted in bytes', async () => {
    const { connect, room } = await dayWith(book(1))
    const text = (length: number, of: string) => JSON.stringify({ type: 'ping', padding: of.repeat(length) })
    const frame = text(0, '').length
    const fits = await connect(1)
    await room().message(fits.socket.id, text(MAX_FRAME_BYTES - frame, 'x'))
    expect(fits.socket.frames('pong')).toHaveLength(1)
    const tooLarge = [text(MAX_FRAME_BYTES - frame + 1, 'x'), text(MAX_FRAME_BYTES / 2, 'ü'), 'x'.repeat(1e6)]
    for (const data of [...tooLarge, new ArrayBuffer(MAX_FRAME_BYTES + 1)]) {
      const { socket } = await connect(1)
      await room().message(socket.id, data)
      expect(socket.frames('error')).toMatchObject([{ code: 'TOO_LARGE' }])
      expect(socket.closedWith).toBe(CloseCode.tooLarge)
    }
  })

  it('ROOM-6 twenty at once and ten a second are fine; more is refused and closed', async () => {
    const { connect, time } = await dayWith(book(1))
    const { socket, say } = await connect(1)
    for (let count = 0; count < 20; count++) await say({ type: 'ping' })
    time.now += 1000
    for (let count = 0; count < 10; count++) await say({ type: 'ping' })
    expect(socket.frames('pong')).toHaveLength(30)
    await say({ type: 'ping' })
    expect(socket.frames('error')).toMatchObject([{ code: 'TOO_MANY' }])
    expect(socket.closedWith).toBe(CloseCode.tooMany)
    await say({ type: 'ping' })
    expect(socket.frames('pong')).toHaveLength(30)
  })

  it('ROOM-6 a socket that fails is dropped and costs nobody else anything', async () => {
    const { connect, say, lines } = await dayWith(...bookings(2))
    const broken = await connect(1)
    const other = await connect(2)
    broken.socket.isBroken = true
    await say(start())
    expect(broken.socket.closedWith).toBe(1011)
    expect(other.socket.frames('view').at(-1)?.view.serving).toBe(1)
    expect(lines.filter(({ event }) => event === 'socket_failed')).toHaveLength(1)
    await say(cancel(2))
    expect(lines.filter(({ event }) => event === 'socket_failed')).toHaveLength(1)
  })

  it('ROOM-6 a socket that fails half-way is sent no more', async () => {
    const { connect, say, lines } = await dayWith(book(1))
    const socket = fakeSocket(() => {
      socket.isBroken = socket.sent.length === 2
    })
    await connect(1, socket)
    await say(start())
    expect(socket.frames('view').at(-1)?.view.serving).toBe(1)
    expect(lines.filter(({ event }) => event === 'socket_failed')).toHaveLength(1)
    expect(lines.find(({ event }) => event === 'queue_changed')).toMatchObject({ notified: 2, delivered: 0 })
  })

  it('ROOM-6 a socket that fails on its first frame is dropped, too', async () => {
    const { connect, lines } = await dayWith(book(1))
    const socket = fakeSocket()
    socket.isBroken = true
    await connect(1, socket)
    expect(lines.map(({ event }) => event)).toEqual(['socket_open', 'socket_failed'])
  })
})

describe('alarms', () => {
  it('ROOM-15 there is none for what time does not bring about', async () => {
    const { connect, alarms, say } = await dayWith(...bookings(2))
    await connect(1)
    await connect('doctor')
    await say(cancel(2))
    expect(alarms).toEqual([])
  })

  it('LATE-1 the called patient is warned in time, connected or not', async () => {
    const { say, room, alarms, time, ledger } = await dayWith(book(1))
    await say(open())
    const calledAt = time.now
    expect(alarms).toEqual([calledAt + seconds(60)])
    time.now = calledAt + seconds(60)
    await room().alarm()
    expect(ledger.log.at(-1)).toMatchObject({
      event: { type: 'TurnWarned', token: 1, secondsLeft: 60 },
      actor: { role: 'system' },
    })
    expect(alarms.at(-1)).toBe(calledAt + seconds(90))
  })

  it('LATE-1 two rooms that tick at once warn once', async () => {
    const { say, time, ledger, ...day } = await dayWith(book(1))
    await say(open())
    time.now += seconds(60)
    const first = day.room()
    day.wake()
    await Promise.all([first.alarm(), day.room().alarm()])
    expect(ledger.log.filter(({ event }) => event.type === 'TurnWarned')).toHaveLength(1)
  })
})

describe('a room that ends and begins again', () => {
  it('ROOM-1 after hibernation the connected are told what they missed, notifications too', async () => {
    const { connect, wake, room, worker } = await dayWith(...bookings(2))
    const phone = await connect(1)
    wake([phone])
    const outcome = await worker.wish(start())
    await room().hear({ written: outcome.ok ? outcome.seq : 0 })
    expect(phone.socket.frames('view').at(-1)?.view.serving).toBe(1)
    expect(phone.socket.frames('notification').map(({ notification }) => notification.type)).toContain(
      'your_turn',
    )
  })

  it('ROOM-1 and nothing when they missed nothing', async () => {
    const { connect, wake, room } = await dayWith(book(1))
    const phone = await connect(1)
    wake([phone])
    await room().alarm()
    expect(phone.socket.sent).toHaveLength(1)
  })

  it('ROOM-1 when it is not known what they have, they get the whole view', async () => {
    const { connect, wake, room, mark } = await dayWith(book(1))
    const phone = await connect(1)
    mark.seq = null
    wake([phone])
    await room().alarm()
    expect(phone.socket.frames('view')).toHaveLength(2)
  })

  it('ROOM-1 their frames are answered as before', async () => {
    const { connect, wake } = await dayWith(book(1))
    const phone = await connect(1)
    wake([phone])
    await phone.say({ type: 'press', press: { type: 'join' }, commandId: wishId('my-join-1') })
    expect(phone.socket.frames('done')).toMatchObject([{ seq: 3 }])
  })

  it('OPS-3 who connects while the database is away gets the view when it is back', async () => {
    const isDown = { now: true }
    const ledger = createMemoryLedger({ fault: () => (isDown.now ? 'before' : 'none') })
    const { connect, room, lines } = roomOn(ledger, { timer: instantTimer })
    const { socket, say } = await connect(1)
    await say({ type: 'press', press: { type: 'join' }, commandId: wishId('my-join-1') })
    expect(socket.frames('refused')).toMatchObject([{ code: 'UNAVAILABLE' }])
    await room().alarm()
    isDown.now = false
    await room().alarm()
    expect(socket.frames('view')).toHaveLength(1)
    expect(lines.map(({ event }) => event)).toEqual([
      'socket_open',
      'load_failed',
      'load_failed',
      'load_failed',
    ])
  })

  it('OPS-3 an alarm that wakes the room while the database is away is not the last one', async () => {
    const ledger = createMemoryLedger({ fault: () => 'before' })
    const { room, alarms, time } = roomOn(ledger, { timer: instantTimer })
    await room().alarm()
    expect(alarms).toEqual([time.now + seconds(1)])
  })

  it('ROOM-1 a log that leads to an unsound queue is reported', async () => {
    const { connect, room, ledger, lines, worker } = await dayWith(book(1))
    await connect(1)
    const before = await worker.queue()
    const [, booked] = ledger.log
    if (booked)
      await ledger.append({
        before,
        follows: booked.commandId,
        signIns: [],
        after: before,
        logged: [{ ...booked, seq: 3 }],
        notifications: [],
        answers: [],
      })
    await room().hear({ written: 3 })
    expect(lines.find(({ event }) => event === 'invariant_broken')).toMatchObject({
      seq: 3,
      problems: expect.arrayContaining([expect.stringContaining('P16')]),
    })
  })
})

it('ROOM-3 a snapshot is the view everybody has', async () => {
  const { connect, room } = await dayWith(book(1), join(1))
  const { socket } = await connect('board')
  expect(await room().view()).toEqual(socket.frames('view')[0]?.view)
})
