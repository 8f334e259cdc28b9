import ReconnectingWebSocket from 'partysocket/ws'
import type { ClientFrame } from '../../protocol/frames.ts'
import type { PublicView } from '../../queue/view.ts'
import type { ConnectionState } from './connection-state.ts'

/** ROOM-5 says 10 s or less. */
const POLL_MS = 8_000
/** A socket that has said nothing for this long, though asked, is dead however open it claims to be. */
const SILENCE_MS = 30_000
const PING_MS = 12_000

export type ConnectionOptions = {
  /** The room's address with a fresh ticket; asked for at every attempt (ROOM-2). */
  readonly roomUrl: () => Promise<string>
  /** The same view over plain HTTP, for while there is no socket. */
  readonly snapshot: () => Promise<PublicView>
  /** The newest seq the screen has, so that the room sends only what is newer (ROOM-3). */
  readonly seq: () => number
  readonly onView: (view: PublicView) => void
  readonly onText: (text: string) => void
  readonly onState: (state: ConnectionState) => void
}

export type Connection = { readonly close: () => void }

/**
 * A socket that comes back by itself, with growing pauses and jitter, and polling while it is away (ROOM-5).
 * Knows nothing of what the frames mean.
 */
export function makeConnection(options: ConnectionOptions): Connection {
  const { roomUrl, snapshot, seq, onView, onText } = options
  let state: ConnectionState = 'connecting'
  let isClosed = false
  let heardAt = Date.now()

  const become = (next: ConnectionState) => {
    if (isClosed || next === state) return
    state = next
    options.onState(next)
  }

  const socket = new ReconnectingWebSocket(roomUrl, [], {
    minReconnectionDelay: 400 + Math.random() * 800,
    maxReconnectionDelay: 10_000,
    reconnectionDelayGrowFactor: 1.6,
    connectionTimeout: 6_000,
    maxEnqueuedMessages: 0,
  })
  const say = (frame: ClientFrame) => socket.send(JSON.stringify(frame))

  socket.addEventListener('open', () => {
    heardAt = Date.now()
    become('live')
    say({ type: 'hello', seq: seq() })
  })
  socket.addEventListener('message', ({ data }) => {
    heardAt = Date.now()
    if (typeof data === 'string') onText(data)
  })
  socket.addEventListener('close', () => {
    become(navigator.onLine ? 'reconnecting' : 'offline')
    void poll()
  })

  let isPolling = false
  async function poll() {
    if (isClosed || isPolling || state === 'live' || !navigator.onLine) return
    isPolling = true
    try {
      onView(await snapshot())
      if ((state as ConnectionState) !== 'live') become('polling')
    } catch {
      if ((state as ConnectionState) === 'polling') become('reconnecting')
    } finally {
      isPolling = false
    }
  }

  const beat = () => {
    if (state !== 'live') return
    if (Date.now() - heardAt > SILENCE_MS) socket.reconnect()
    else say({ type: 'ping' })
  }
  const goneOffline = () => become('offline')
  const backOnline = () => {
    become('reconnecting')
    socket.reconnect()
    void poll()
  }
  const timers = [setInterval(poll, POLL_MS), setInterval(beat, PING_MS)]
  addEventListener('offline', goneOffline)
  addEventListener('online', backOnline)

  return {
    close() {
      isClosed = true
      for (const timer of timers) clearInterval(timer)
      removeEventListener('offline', goneOffline)
      removeEventListener('online', backOnline)
      socket.close()
    },
  }
}
