import { once } from 'node:events'
import { io } from 'socket.io-client'
import { WebSocket } from 'ws'
import { protocolsWith } from '../../src/protocol/handshake.ts'
import { issueTicket } from '../../src/protocol/ticket.ts'
import type { DoctorDayKey } from '../../src/queue/ids.ts'
import { now } from './clock.ts'
import type { Crowd, FromListener } from './crowd.ts'

// A process full of sockets that listen to rooms. It says when the last of a room's sockets has heard a view.

/** So many are opened at once: what is measured is the feed, not the rush at the door. */
const AT_ONCE = 50

type View = { readonly seq: number }

const say = (word: FromListener) => process.send?.(word)

function listening(room: string, sockets: number) {
  const heard = new Map<number, number>()
  /** One of them; it hears nothing twice. */
  return () => {
    let last = -1
    return ({ seq }: View) => {
      if (seq <= last) return
      last = seq
      const count = (heard.get(seq) ?? 0) + 1
      heard.set(seq, count)
      if (count === sockets) say({ room, seq, at: now() })
    }
  }
}

type Hear = (view: View) => void

/** A board: it hears what everybody hears, and each is a person of its own (ROOM-9). */
async function openOurs(url: string, room: string, secret: string, who: string, hear: Hear): Promise<void> {
  const claims = { role: 'board', key: room as DoctorDayKey, who } as const
  const protocols = protocolsWith(await issueTicket(claims, [secret]))
  await openWebSocket(new WebSocket(`${url}/parties/queue/${room}`, protocols, UNCOMPRESSED), hear)
}

/** As the deployed Worker answers it (ROOM-12); Miniflare's entry would agree to compress. */
const UNCOMPRESSED = { perMessageDeflate: false }

async function openWebSocket(socket: WebSocket, hear: Hear): Promise<void> {
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data))
    if (frame.type === 'view') hear(frame.view)
  })
  socket.on('close', (code) => say({ failed: `a socket was closed with ${code}` }))
  await once(socket, 'open')
  socket.send(JSON.stringify({ type: 'hello', seq: 0 }))
}

async function openSocketIo(url: string, room: string, hear: Hear): Promise<void> {
  const socket = io(url, { query: { room }, transports: ['websocket'], forceNew: true, reconnection: false })
  socket.on('view', ({ view }: { view: View }) => hear(view))
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
}

/** Whoever started it is gone. */
process.on('disconnect', () => process.exit())

process.on('message', async ({ kind, url, rooms, each, secret }: Crowd) => {
  const opening = rooms.flatMap((room) => {
    const listener = listening(room, each)
    return Array.from({ length: each }, (_, n) => async () => {
      if (kind === 'ours') await openOurs(url, room, secret, `board ${n}`, listener())
      else if (kind === 'ws') await openWebSocket(new WebSocket(`${url}/${room}`, UNCOMPRESSED), listener())
      else await openSocketIo(url, room, listener())
    })
  })
  try {
    for (let from = 0; from < opening.length; from += AT_ONCE) {
      await Promise.all(opening.slice(from, from + AT_ONCE).map((open) => open()))
    }
    say({ opened: opening.length })
  } catch (error) {
    say({ failed: `a socket did not open: ${error}` })
  }
})
