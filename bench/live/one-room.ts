import { setTimeout as sleep } from 'node:timers/promises'
import { token } from '../../src/queue/ids.ts'
import type { Clinic } from './clinic.ts'
import { now } from './clock.ts'
import { type Listeners, openCrowd } from './crowd.ts'
import { type Day, openDay } from './day.ts'
import { startPeer } from './peers.ts'
import { type Action, pressing, type Way } from './press.ts'

export type OneRoomOptions = {
  readonly sockets: number
  /** Visits begun and finished; each is two presses. */
  readonly visits: number
  readonly way: Way
  /** Every second visit meets a room whose memory was dropped before each press. */
  readonly woken?: boolean
}

/** Milliseconds, of each press in turn. */
export type OneRoom = {
  /** Until the last socket has the view. */
  readonly views: Record<Action['type'] | 'woken', number[]>
  /** Until whoever pressed has the answer. */
  readonly answers: Record<Action['type'] | 'woken', number[]>
  readonly peers: Record<'ws' | 'socket.io', number[]>
  /** The same change, straight into the same database. */
  readonly append: number[]
}

/**
 * A doctor's press to the last of many sockets, and in turns with it, on the same machine in the same minutes, what
 * others need for the same bytes, and what one append costs by itself.
 */
export async function oneRoom(clinic: Clinic, options: OneRoomOptions): Promise<OneRoom> {
  const { sockets, visits, way, woken = false } = options
  const name = `of${sockets}`
  const day = await openDay(clinic, name, visits + 1)
  const beside = await openDay(clinic, `${name}-beside`, visits + 1)
  const url = clinic.stack.url.replace('http://localhost', 'ws://127.0.0.1')
  const secret = clinic.secrets.ROOM_SECRET
  const crowd = { kind: 'ours', url, rooms: [day.key], each: sockets, secret } as const
  const listeners = await openCrowd(crowd)
  const peer = { rooms: ['room'], each: sockets, view: await day.view() }
  const ws = await startPeer({ ...peer, kind: 'ws' })
  const socketIo = await startPeer({ ...peer, kind: 'socket.io' })
  const press = await pressing(way, clinic, day)
  const lists = () => ({ start: [] as number[], finish: [] as number[], woken: [] as number[] })
  const measured: OneRoom = {
    views: lists(),
    answers: lists(),
    peers: { ws: [], 'socket.io': [] },
    append: [],
  }
  try {
    for (let turn = 1; turn <= visits; turn++) {
      for (const type of ['start', 'finish'] as const) {
        const asleep = woken && turn % 2 === 0
        if (asleep) await clinic.stack.forgetRoom(day.key)
        const { view, answer } = await timedPress(listeners, day, () => press({ type, token: turn }))
        measured.views[asleep ? 'woken' : type].push(view)
        measured.answers[asleep ? 'woken' : type].push(answer)
        measured.append.push(await timedAppend(beside, { type, token: turn }))
        measured.peers.ws.push(await ws.press('room'))
        measured.peers['socket.io'].push(await socketIo.press('room'))
        // A doctor presses ten times a second at most, or is told to wait (ROOM-6).
        await sleep(120)
      }
    }
  } finally {
    press.close?.()
    await listeners.close()
    await ws.close()
    await socketIo.close()
  }
  return measured
}

export async function timedPress(
  listeners: Listeners,
  { key }: Pick<Day, 'key'>,
  press: () => Promise<void>,
): Promise<{ view: number; answer: number }> {
  const before = listeners.seqOf(key)
  const from = now()
  const answered = press().then(() => now() - from)
  const heard = listeners.heard(key, before)
  const [answer, at] = await Promise.all([answered, heard])
  return { view: at - from, answer }
}

async function timedAppend(day: Day, { type, token: turn }: Action): Promise<number> {
  const settings = { minutesPerPatient: 10 }
  const from = now()
  await (type === 'start'
    ? day.submit({ type: 'StartConsultation', token: token(turn), hasMeetLink: true, settings })
    : day.submit({ type: 'FinishConsultation', token: token(turn) }))
  return now() - from
}
