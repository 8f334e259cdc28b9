import { expect, it } from 'vitest'
import { createMemoryLedger } from '../ledger/testing/memory-ledger.ts'
import { command } from '../ledger/testing/sequencer.ts'
import type { Log } from '../platform/log.ts'
import { instantTimer } from '../platform/testing/timers.ts'
import { KEY, seconds } from '../queue/testing/day.ts'
import { book, open } from '../queue/testing/wishes.ts'
import { roomOn } from './testing/room.ts'
import { wishId } from './testing/wish-id.ts'

/** A ledger that fails with this, whatever it is asked. */
const failing = (error: Error) =>
  createMemoryLedger({
    fault() {
      throw error
    },
  })

it('OPS-1 OPS-3 what fails is logged once, by its kind, and not with what it says', async () => {
  const gone = Object.assign(new Error('could not connect as ada'), { code: 'ECONNREFUSED' })
  const { connect, room, lines } = roomOn(failing(gone), { timer: instantTimer })
  await connect('board')
  await room().alarm()
  expect(lines.filter(({ event }) => event !== 'socket_open')).toEqual([
    { event: 'load_failed', key: KEY, kind: 'Error ECONNREFUSED' },
    { event: 'load_failed', key: KEY, kind: 'Error ECONNREFUSED' },
  ])
})

it('OPS-3 a mistake of ours is called one, and whoever asked gets an answer all the same', async () => {
  const { connect, lines } = roomOn(failing(new TypeError('ada is not a function')), { timer: instantTimer })
  const { socket, say } = await connect(1)
  await say({ type: 'press', press: { type: 'join' }, commandId: wishId('a join') })
  expect(socket.frames('refused')).toMatchObject([{ code: 'INTERNAL' }])
  const bug = { event: 'bug', key: KEY, during: 'load_failed', kind: 'TypeError' }
  expect(lines.filter(({ event }) => event !== 'socket_open')).toEqual([bug, bug])
})

it('OPS-3 what fails after the log has the change undoes nothing, and everybody is shown it again', async () => {
  const lines: Parameters<Log>[0][] = []
  const log: Log = (line) => {
    if (line.event === 'queue_changed') throw new TypeError('ada is not iterable')
    lines.push(line)
  }
  const { connect, room } = roomOn(createMemoryLedger(), { log })
  const { socket, say } = await connect('board')
  expect(await room().submit(command(book(1)))).toMatchObject({ ok: true, seq: 2 })
  expect(lines).toContainEqual({ event: 'bug', key: KEY, during: 'publish_failed', kind: 'TypeError' })
  const heard = socket.frames('view').length
  await say({ type: 'hello', seq: 2 })
  expect(socket.frames('view')).toHaveLength(heard + 1)
})

it('ROOM-1 an alarm that could not be set is logged, and set at the next reason for one', async () => {
  const set: number[] = []
  let isBroken = true
  const alarm = {
    async setAt(at: number) {
      if (isBroken) throw new Error('the disk of ada is full')
      set.push(at)
    },
  }
  const { room, lines, time } = roomOn(createMemoryLedger(), { alarm })
  await room().submit(command(book(1)))
  await room().submit({ ...command(open()), at: time.now })
  expect(lines).toContainEqual({ event: 'alarm_failed', key: KEY, kind: 'Error' })
  isBroken = false
  await room().submit({ ...command(book(2)), at: time.now })
  expect(set).toEqual([time.now + seconds(60)])
})
