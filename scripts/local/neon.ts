import http, { type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { SqlEndpoint } from './neon-sql.ts'
import { Tunnels } from './neon-tunnel.ts'

export type NeonOptions = {
  postgresPort: number
  /** Default: any free one. */
  port?: number
  /** Milliseconds of pretended distance: added to each HTTP request and to each exchange on a WebSocket. */
  rttMs?: number
}

export type LocalNeon = { url: string; close: () => Promise<void> }

/**
 * A loopback front door that speaks Neon's two protocols to a plain Postgres, so that the deployed code runs
 * here unchanged: `POST /sql` (SQL over HTTP) and a WebSocket on `/v2` (the wire protocol).
 */
export async function startNeon({ postgresPort, port = 0, rttMs = 0 }: NeonOptions): Promise<LocalNeon> {
  const sql = new SqlEndpoint(postgresPort)
  const tunnels = new Tunnels(postgresPort, rttMs)

  const answer = async (request: IncomingMessage) => {
    if (request.method !== 'POST' || request.url !== '/sql') {
      return { status: 404, body: { message: 'Only POST /sql and the WebSocket /v2 are served here.' } }
    }
    const body = await text(request)
    if (rttMs > 0) await sleep(rttMs)
    return sql.answer(request.headers, body)
  }

  const server = http.createServer((request, response) => {
    answer(request).then(
      ({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' })
        response.end(JSON.stringify(body))
      },
      () => response.destroy(), // The caller went away while sending.
    )
  })
  server.on('upgrade', (request, socket, head) => tunnels.accept(request, socket, head))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      tunnels.close()
      server.closeAllConnections()
      server.close()
      await sql.close()
    },
  }
}
