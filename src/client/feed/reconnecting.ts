import { CloseCode } from '../../protocol/close-codes.ts'

/** How long one attempt may take to open, from asking for its ticket on. */
const OPENING_MS = 6_000
/** A socket open for this long has worked: the next pause is a short one again. */
const WORKED_MS = 5_000
const LONGEST_PAUSE_MS = 10_000
/** We have sent the room too much (ROOM-6): it wants to be left alone for a while. */
const REST_MS = 15_000

export type ReconnectingOptions = {
  /** Where to, and with which protocols: asked for at every attempt; when that fails, the attempt has failed. */
  readonly room: () => Promise<[url: string, protocols: string[]]>
  readonly onOpen: () => void
  readonly onText: (text: string) => void
  /** An open socket was closed, or an attempt has failed. */
  readonly onClosed: (code: number) => void
}

export type Reconnecting = {
  /** Only while it is open. */
  send(text: string): void
  /** Lets go of whatever there is and tries at once. */
  again(): void
  close(): void
}

/** One WebSocket after another, with growing pauses and jitter between them (ROOM-5). */
export function makeReconnecting(options: ReconnectingOptions): Reconnecting {
  /** Far apart, as a deploy closes the sockets of everybody at the same moment (ROOM-17). */
  const shortestPause = 300 + Math.random() * 2_700
  const growth = 1.4 + Math.random() * 0.4
  let socket: WebSocket | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  /** Counts attempts: what an older one comes to is nobody's business any more. */
  let current = 0

  function letGo() {
    current++
    clearTimeout(timer)
    socket?.close()
    socket = null
  }

  async function attempt() {
    letGo()
    const own = current
    const whenCurrent =
      <Args extends unknown[]>(act: (...args: Args) => void) =>
      (...args: Args) => {
        if (own === current) act(...args)
      }
    const ended = whenCurrent((code: number) => {
      letGo()
      if (code !== CloseCode.elsewhere) timer = setTimeout(attempt, pauseAfter(code))
      options.onClosed(code)
    })
    timer = setTimeout(ended, OPENING_MS, 0)
    try {
      const room = await options.room()
      if (own !== current) return
      socket = new WebSocket(...room)
    } catch {
      return ended(0) // Said already by whoever could not give a ticket; the next attempt asks again.
    }
    const opened = whenCurrent(() => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        failures = 0
      }, WORKED_MS)
      options.onOpen()
    })
    socket.addEventListener('open', opened)
    socket.addEventListener(
      'message',
      whenCurrent(({ data }) => typeof data === 'string' && options.onText(data)),
    )
    socket.addEventListener('close', ({ code }) => ended(code))
  }

  function pauseAfter(code: number): number {
    if (code === CloseCode.tooMany || code === CloseCode.tooLarge) return REST_MS
    return Math.min(LONGEST_PAUSE_MS, shortestPause * growth ** failures++)
  }

  void attempt()
  return {
    send: (text) => socket?.send(text),
    again() {
      failures = 0
      void attempt()
    },
    close: letGo,
  }
}
