import type { IncomingMessage } from 'node:http'
import net from 'node:net'
import { type Duplex, pipeline, Transform } from 'node:stream'
import { createWebSocketStream, type WebSocket, WebSocketServer } from 'ws'

/** Neon's `/v2`: a WebSocket that carries the Postgres wire protocol unchanged. */
export class Tunnels {
  readonly #server = new WebSocketServer({ noServer: true, perMessageDeflate: false })
  readonly #postgresPort: number
  readonly #rttMs: number

  constructor(postgresPort: number, rttMs: number) {
    this.#postgresPort = postgresPort
    this.#rttMs = rttMs
  }

  /** Takes over an HTTP upgrade; anything but `/v2`, and any web page, is refused. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Who hangs up in the middle has nothing coming; unheard, the reset would end this whole process.
    socket.on('error', () => socket.destroy())
    // Browsers let any site open a WebSocket to loopback, and always send its origin; database drivers never do.
    if (!request.url?.startsWith('/v2') || request.headers.origin !== undefined) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
      return
    }
    const upgrade = () => this.#server.handleUpgrade(request, socket, head, (client) => this.#open(client))
    if (this.#rttMs > 0) setTimeout(upgrade, this.#rttMs)
    else upgrade()
  }

  /** Cuts every open tunnel. */
  close(): void {
    for (const client of this.#server.clients) client.terminate()
    this.#server.close()
  }

  #open(client: WebSocket): void {
    const postgres = net.connect(this.#postgresPort, '127.0.0.1').setNoDelay(true)
    const tunnel = createWebSocketStream(client)
    const finish = () => {
      postgres.destroy()
      client.close()
    }
    if (this.#rttMs > 0) pipeline(tunnel, delay(this.#rttMs), postgres, tunnel, finish)
    else pipeline(tunnel, postgres, tunnel, finish)
  }
}

/** Holds every chunk back for `ms` without slowing the ones behind it, as distance does. */
function delay(ms: number): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      // Timers of one length fire in the order they were set, so the bytes stay in order.
      setTimeout(() => this.push(chunk), ms)
      done()
    },
    flush(done) {
      setTimeout(done, ms)
    },
  })
}
