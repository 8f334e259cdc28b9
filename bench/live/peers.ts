import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { io } from 'socket.io-client'
import { WebSocket } from 'ws'
import { now } from './clock.ts'
import { openCrowd } from './crowd.ts'

/** What others need for the same: a press that goes to a server and from there to everybody else. */
export type Peer = {
  readonly name: string
  readonly pid: number
  /** Milliseconds until the last socket of the room has it. */
  press(room: string): Promise<number>
  close(): Promise<void>
}

export type PeerOptions = {
  readonly kind: 'ws' | 'socket.io'
  readonly rooms: readonly string[]
  readonly each: number
  /** A view of ours: the others send the same bytes. */
  readonly view: { readonly seq: number }
}

/** A server of this kind, its listeners, and for each room somebody who presses. */
export async function startPeer({ kind, rooms, each, view }: PeerOptions): Promise<Peer> {
  const server = fork(path.join(import.meta.dirname, 'peer-server.ts'), [kind], { execArgv: [] })
  const [port] = await once(server, 'message')
  const url = `${kind === 'ws' ? 'ws' : 'http'}://127.0.0.1:${port}`
  const listeners = await openCrowd({ kind, url, rooms, each, secret: '' })
  const pressers = new Map(
    await Promise.all(rooms.map(async (room) => [room, await presser(kind, url, room)] as const)),
  )
  let seq = view.seq
  return {
    name: kind === 'ws' ? 'bare ws' : 'Socket.IO',
    pid: server.pid ?? 0,
    async press(room) {
      const before = seq++
      const from = now()
      pressers.get(room)?.send({ type: 'view', view: { ...view, seq } })
      return (await listeners.heard(room, before)) - from
    },
    async close() {
      for (const { close } of pressers.values()) close()
      await listeners.close()
      server.kill()
      await once(server, 'exit')
    },
  }
}

type Presser = { send(frame: object): void; close(): void }

async function presser(kind: PeerOptions['kind'], url: string, room: string): Promise<Presser> {
  if (kind === 'ws') {
    const socket = new WebSocket(`${url}/${room}`, { perMessageDeflate: false })
    await once(socket, 'open')
    return { send: (frame) => socket.send(JSON.stringify(frame)), close: () => socket.terminate() }
  }
  const socket = io(url, { query: { room }, transports: ['websocket'], forceNew: true })
  await new Promise<void>((connected) => socket.once('connect', connected))
  return { send: (frame) => socket.emit('press', frame), close: () => socket.close() }
}
