import { withTimeLimit } from '../../platform/time-limit.ts'
import { CloseCode } from '../../protocol/close-codes.ts'
import { protocolsWith } from '../../protocol/handshake.ts'
import { PAGE_VERSION } from '../../protocol/page-version.ts'
import type { ConnectionState } from './connection-state.ts'
import { makeReconnecting } from './reconnecting.ts'

/** ROOM-5 says 10 s or less. */
const POLL_MS = 8_000
/** A socket may be away this long before the screen says that it polls: most come back sooner. */
const GRACE_MS = 3_000
/** A request without an answer is given up after this long, so that the next one is asked. */
const ASK_MS = 6_000
const PING_MS = 12_000
/** A socket that has said nothing for this long, though asked, is dead however open it claims to be. */
const SILENCE_MS = 30_000

export type ConnectionOptions = {
  /** The room's address and a fresh ticket for it; asked for at every attempt (ROOM-2). */
  readonly room: (signal: AbortSignal) => Promise<[url: string, ticket: string]>
  /** The same view over plain HTTP, for while there is no socket. */
  readonly snapshot: (signal: AbortSignal) => Promise<unknown>
  /** The newest seq the screen has, so that the room sends only what is newer (ROOM-3). */
  readonly seq: () => number
  /** Whether the screen can use it. */
  readonly onView: (view: unknown) => boolean
  /** Whether the screen can use the view in it; null for what is no view; or that the page is too old for the room. */
  readonly onText: (text: string) => boolean | null | 'too old'
  /** With when the screen was last known to show what is (WAIT-21). */
  readonly onState: (state: ConnectionState, heardAt: number) => void
}

export type Connection = {
  readonly close: () => void
  /** Only while it is live. */
  readonly say: (frame: object) => void
  /** ROOM-9: this screen is the one that somebody looks at; it takes the place of another again. */
  readonly useHere: () => void
}

/**
 * A socket that comes back by itself, and polling while it is away (ROOM-5). The first view comes from whichever of the
 * two is faster. Knows nothing of what the frames mean.
 */
export function makeConnection(options: ConnectionOptions): Connection {
  const { room, snapshot, seq, onView, onText, onState } = options
  let state: ConnectionState = 'connecting'
  let isClosed = false
  let isOpen = false
  let isTooOld = false
  let isPolling = false
  let heardAt = Date.now()
  let downSince = Date.now()

  const isLive = () => state === 'live'
  function become(wanted: ConnectionState) {
    const next = isTooOld ? 'outdated' : wanted
    // A screen that had to make room stays so, whatever its polls come to, until it is live again (ROOM-9).
    if (isClosed || next === state || (state === 'elsewhere' && next !== 'live')) return
    // A socket that fails has made no old page new (ROOM-11).
    if (state === 'outdated' && next === 'reconnecting') return
    state = next
    onState(next, heardAt)
  }

  const socket = makeReconnecting({
    async room() {
      const [url, ticket] = await withTimeLimit(ASK_MS, room)
      return [url, protocolsWith(ticket)]
    },
    onOpen() {
      isOpen = true
      heardAt = Date.now()
      if (state !== 'outdated') become('live')
      say({ type: 'hello', seq: seq(), version: PAGE_VERSION })
    },
    onText(text) {
      const isUsed = onText(text)
      if (isUsed === false) return refused()
      if (isUsed === 'too old') isTooOld = true
      heardAt = Date.now()
      if (isUsed && state !== 'offline') become('live')
    },
    onClosed: down,
  })
  const say = (frame: object) => socket.send(JSON.stringify(frame))

  /** ROOM-11: the socket works, and shows nothing; perhaps a poll does. Those that follow wait for the next poll. */
  function refused() {
    if (!isLive()) return
    downSince = 0
    become('reconnecting')
    void poll()
  }

  function down(code?: number) {
    isOpen = false
    if (!isLive() && code !== CloseCode.elsewhere) return
    downSince = Date.now()
    become(code === CloseCode.elsewhere ? 'elsewhere' : navigator.onLine ? 'reconnecting' : 'offline')
    void poll()
  }

  async function poll() {
    if (isClosed || isPolling || isLive() || !navigator.onLine) return
    isPolling = true
    try {
      const isUsed = onView(await withTimeLimit(ASK_MS, snapshot))
      if (isUsed) heardAt = Date.now()
      if (isLive()) return
      if (!isUsed) become('outdated')
      else if (state === 'outdated' || Date.now() - downSince > GRACE_MS) become('polling')
    } catch {
      if (!isLive()) become(navigator.onLine ? 'reconnecting' : 'offline')
    } finally {
      isPolling = false
    }
  }

  function beat() {
    if (!isOpen) return
    if (Date.now() - heardAt <= SILENCE_MS) return say({ type: 'ping' })
    down()
    again()
  }
  function again() {
    isOpen = false
    socket.again()
  }
  function comeBack() {
    if (isLive()) return beat()
    again()
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
    say,
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
