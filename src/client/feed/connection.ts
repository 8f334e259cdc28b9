import { CloseCode } from '../../protocol/close-codes.ts'
import type { ClientFrame } from '../../protocol/frames.ts'
import { protocolsWith } from '../../protocol/handshake.ts'
import type { PublicView } from '../../queue/views/view.ts'
import type { ConnectionState } from './connection-state.ts'
import { makeReconnecting } from './reconnecting.ts'

/** ROOM-5 says 10 s or less. */
const POLL_MS = 8_000
/** A socket may be away this long before the screen says that it polls: most come back sooner. */
const GRACE_MS = 3_000
const PING_MS = 12_000
/** A socket that has said nothing for this long, though asked, is dead however open it claims to be. */
const SILENCE_MS = 30_000

export type ConnectionOptions = {
  /** The room's address. */
  readonly url: string
  /** A fresh one; asked for at every attempt (ROOM-2). */
  readonly ticket: () => Promise<string>
  /** The same view over plain HTTP, for while there is no socket. */
  readonly snapshot: () => Promise<PublicView>
  /** The newest seq the screen has, so that the room sends only what is newer (ROOM-3). */
  readonly seq: () => number
  readonly onView: (view: PublicView) => void
  readonly onText: (text: string) => void
  readonly onState: (state: ConnectionState) => void
}

export type Connection = {
  readonly close: () => void
  /** ROOM-9: this screen is the one that somebody looks at; it takes the place of another again. */
  readonly useHere: () => void
}

/**
 * A socket that comes back by itself, and polling while it is away (ROOM-5). The first view comes from whichever of the
 * two is faster. Knows nothing of what the frames mean.
 */
export function makeConnection(options: ConnectionOptions): Connection {
  const { url, ticket, snapshot, seq, onView, onText, onState } = options
  let state: ConnectionState = 'connecting'
  let isClosed = false
  let isPolling = false
  let heardAt = Date.now()
  let downSince = Date.now()

  const isLive = () => state === 'live'
  function become(next: ConnectionState) {
    // A screen that had to make room stays so, whatever its polls come to, until it is live again (ROOM-9).
    if (isClosed || next === state || (state === 'elsewhere' && next !== 'live')) return
    state = next
    onState(next)
  }

  const socket = makeReconnecting({
    url,
    protocols: async () => protocolsWith(await ticket()),
    onOpen() {
      heardAt = Date.now()
      become('live')
      say({ type: 'hello', seq: seq() })
    },
    onText(text) {
      heardAt = Date.now()
      onText(text)
    },
    onClosed: down,
  })
  const say = (frame: ClientFrame) => socket.send(JSON.stringify(frame))

  function down(code?: number) {
    if (!isLive()) return
    downSince = Date.now()
    become(code === CloseCode.elsewhere ? 'elsewhere' : navigator.onLine ? 'reconnecting' : 'offline')
    void poll()
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
    if (Date.now() - heardAt <= SILENCE_MS) return say({ type: 'ping' })
    down()
    socket.again()
  }
  function comeBack() {
    if (isLive()) return beat()
    socket.again()
    void poll()
  }
  function onOnline() {
    downSince = Date.now()
    become('reconnecting')
    // A network that comes and goes must not push out, again and again, the screen that somebody looks at.
    if (state !== 'elsewhere') comeBack()
  }
  const onOffline = () => become('offline')
  /** A phone that wakes up: its timers have slept, and its socket may be long gone. Somebody looks at it now. */
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
    useHere: comeBack,
  }
}
