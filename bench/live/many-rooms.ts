import { setTimeout as sleep } from 'node:timers/promises'
import type { Clinic } from './clinic.ts'
import { openCrowd } from './crowd.ts'
import { openDay } from './day.ts'
import { timedPress } from './one-room.ts'
import { startPeer } from './peers.ts'
import { type Press, pressing, type Way } from './press.ts'

export type ManyRoomsOptions = {
  readonly rooms: number
  readonly each: number
  readonly seconds: number
  readonly way: Way
}

export type ManyRooms = {
  /** Milliseconds until the last socket of the room that was pressed in has the view. */
  readonly views: number[]
  readonly peers: Record<'ws' | 'socket.io', number[]>
  /** How long opening all the sockets took, in seconds. */
  readonly opening: number
  /** How many changes came in a second; as many as there are rooms, when all is held. */
  readonly perSecond: number
}

/** Many rooms at once with a change a second in each; then, one after the other, the same with what others use. */
export async function manyRooms(clinic: Clinic, options: ManyRoomsOptions): Promise<ManyRooms> {
  const { rooms, each, seconds, way } = options
  const days = []
  const patients = Math.ceil(seconds / 2) + 1
  for (let n = 1; n <= rooms; n++) days.push(await openDay(clinic, `many${n}`, patients))
  const url = clinic.stack.url.replace('http://localhost', 'ws://127.0.0.1')
  const secret = clinic.secrets.ROOM_SECRET
  const keys = days.map(({ key }) => key)
  const from = performance.now()
  const listeners = await openCrowd({ kind: 'ours', url, rooms: keys, each, secret })
  const opening = (performance.now() - from) / 1000
  const presses = await Promise.all(days.map((day) => pressing(way, clinic, day)))
  const started = performance.now()
  const views = await everySecond(days, seconds, async (day, second, index) => {
    const press = presses[index] as Press
    const type = second % 2 === 0 ? 'start' : 'finish'
    const pressed = () => press({ type, token: Math.floor(second / 2) + 1 })
    return (await timedPress(listeners, day, pressed)).view
  })
  const perSecond = (views.length * 1000) / (performance.now() - started)
  for (const { close } of presses) close?.()
  const view = await (days[0] as (typeof days)[number]).view()
  await listeners.close()
  return { views, opening, perSecond, peers: { ws: await peer('ws'), 'socket.io': await peer('socket.io') } }

  async function peer(kind: 'ws' | 'socket.io'): Promise<number[]> {
    const other = await startPeer({ kind, rooms: keys, each, view })
    try {
      return await everySecond(keys, Math.ceil(seconds / 3), other.press)
    } finally {
      await other.close()
    }
  }
}

/**
 * Once a second for each, spread over the second. One whose last is still under way waits for it, and is then late: what
 * does not keep up takes longer, and is not asked less.
 */
async function everySecond<Each>(
  all: readonly Each[],
  seconds: number,
  work: (each: Each, second: number, index: number) => Promise<number>,
): Promise<number[]> {
  const times = await Promise.all(
    all.map(async (each, index) => {
      const from = performance.now() + (index / all.length) * 1000
      const own: number[] = []
      for (let second = 0; second < seconds; second++) {
        await sleep(Math.max(0, from + second * 1000 - performance.now()))
        own.push(await work(each, second, index))
      }
      return own
    }),
  )
  return times.flat()
}
