import { vi } from 'vitest'

/** Stands in for the browser's WebSocket: a test opens it, speaks through it and breaks it. */
export class FakeSocket extends EventTarget {
  static opened: FakeSocket[] = []
  static get last(): FakeSocket {
    const last = FakeSocket.opened.at(-1)
    if (!last) throw new Error('no socket has been opened')
    return last
  }

  readyState = 0
  binaryType = 'blob'
  readonly OPEN = 1
  readonly CONNECTING = 0
  readonly said: unknown[] = []
  readonly url: string
  readonly protocols: readonly string[]

  constructor(url: string, protocols: readonly string[] = []) {
    super()
    this.url = url
    this.protocols = protocols
    FakeSocket.opened.push(this)
  }
  send(text: string) {
    this.said.push(JSON.parse(text))
  }
  close() {
    this.readyState = 3
  }
  accept() {
    this.readyState = 1
    this.dispatchEvent(new Event('open'))
  }
  hear(frame: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(frame) }))
  }
  /** The other side, or the network, ends it. */
  drop(code = 1006) {
    this.readyState = 3
    this.dispatchEvent(new CloseEvent('close', { code }))
  }
}

/** For one test: sockets are fake, nobody is connected yet. */
export function useFakeSockets() {
  FakeSocket.opened = []
  vi.stubGlobal('WebSocket', FakeSocket)
}

/** What the browser says about the network. */
export function network(isOnline: boolean) {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline)
  dispatchEvent(new Event(isOnline ? 'online' : 'offline'))
}
