import ReconnectingWebSocket from 'partysocket/ws'
import type { ClientFrame } from '../../protocol/frames.ts'
import type { PublicView } from '../../queue/views/view.ts'
import type { ConnectionState } from './connection-state.ts'

/** ROOM-5 says 10 s or less. */
const POLL_MS = 8_000
/** A socket may be away this long before the screen says that it polls: most come back sooner. */
const GRACE_MS = 3_000
const PING_MS = 12_000
/** A socket that has said nothing for this long, though asked, is dead however open it claims to be. */
const SILENCE_MS = 30_000
/** The room has sent us away (ROOM-6): it wants to be left alone for a while. */
const REST_MS = 15_000
const isSentAway = (code: number) => code >= 4400 && code < 4500

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
 * A socket that comes back by itself, with growing pauses and jitter, and polling while it is away (ROOM-5). The
 * first view comes from whichever of the two is faster. Knows nothing of what the frames mean.
 */
export function makeConnection(options: ConnectionOptions): Connection {
  const { roomUrl, snapshot, seq, onView, onText, onState } = options
  let state: ConnectionState = 'connecting'
  let isClosed = false
  let isPolling = false
  let heardAt = Date.now()
  let downSince = Date.now()

  const isLive = () => state === 'live'
  function become(next: ConnectionState) {
    if (isClosed || next === state) return
    state = next
    onState(next)
  }

  let socket = open()
  const say = (frame: ClientFrame) => socket.send(JSON.stringify(frame))

  function open(): ReconnectingWebSocket {
    const opening = new ReconnectingWebSocket(roomUrl, [], {
      minReconnectionDelay: 400 + Math.random() * 800,
      maxReconnectionDelay: 10_000,
      reconnectionDelayGrowFactor: 1.4 + Math.random() * 0.4,
      connectionTimeout: 6_000,
      maxEnqueuedMessages: 0,
      shouldReconnectOnClose({ code }) {
        if (isSentAway(code)) setTimeout(() => isClosed || opening !== socket || opening.reconnect(), REST_MS)
        return !isSentAway(code)
      },
    })
    opening.addEventListener('open', () => {
      if (opening !== socket) return
      heardAt = Date.now()
      become('live')
      say({ type: 'hello', seq: seq() })
    })
    opening.addEventListener('message', ({ data }) => {
      if (opening !== socket) return
      heardAt = Date.now()
      if (typeof data === 'string') onText(data)
    })
    opening.addEventListener('close', () => {
      if (opening !== socket || !isLive()) return
      downSince = Date.now()
      become(navigator.onLine ? 'reconnecting' : 'offline')
      void poll()
    })
    return opening
  }

  async function poll() {
    if (isClosed || isPolling || isLive() || !navigator.onLine) return
    isPolling = true
    try {
      onView(await snapshot())
      if (!isLive() && Date.now() - downSince > GRACE_MS) become('polling')
    } catch {
      if (!isLive()) become(navigator.onLine ? 'reconnecting' : 'offline')
    } finally {
      isPolling = false
    }
  }

  function beat() {
    if (!isLive()) return
    if (Date.now() - heardAt > SILENCE_MS) socket.reconnect()
    else say({ type: 'ping' })
  }
  function comeBack() {
    if (isLive()) return beat()
    // A new one, as the old one may be in the middle of a long pause that nothing ends.
    const old = socket
    socket = open()
    old.close()
    void poll()
  }
  function onOnline() {
    downSince = Date.now()
    become('reconnecting')
    comeBack()
  }
  const onOffline = () => become('offline')
  /** A phone that wakes up: its timers have slept, and its socket may be long gone. */
  const onVisible = () => {
    if (document.visibilityState === 'visible') comeBack()
  }

  if (!navigator.onLine) become('offline')
  void poll()
  const timers = [setTimeout(poll, GRACE_MS + 500), setInterval(poll, POLL_MS), setInterval(beat, PING_MS)]
  addEventListener('offline', onOffline)
  addEventListener('online', onOnline)
  document.addEventListener('visibilitychange', onVisible)

  return {
    close() {
      isClosed = true
      timers.forEach(clearTimeout)
      removeEventListener('offline', onOffline)
      removeEventListener('online', onOnline)
      document.removeEventListener('visibilitychange', onVisible)
      socket.close()
    },
  }
}
