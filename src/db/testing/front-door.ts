import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a frozen database does with a request: nothing at all, or it begins an answer and never ends it. */
type Freeze = 'silent' | 'halfway'

export type FrontDoor = Awaited<ReturnType<typeof openFrontDoor>>

/** A way to a real database that can be told to freeze: it then takes every request and answers none. */
export async function openFrontDoor(neonUrl: string) {
  let frozen: Freeze | null = null
  const held = new Set<http.ServerResponse>()

  const server = http.createServer((request, response) => {
    if (frozen) {
      held.add(response)
      response.on('close', () => held.delete(response))
      if (frozen === 'halfway') response.writeHead(200, { 'content-length': '1000' }).write('{"fields":')
      return
    }
    const { method = 'POST', headers, url = '/' } = request
    const onward = http.request(`${neonUrl}${url}`, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => response.destroy())
    request.pipe(onward)
  })
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening)
  })

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    freeze(how: Freeze = 'silent') {
      frozen = how
    },
    thaw() {
      frozen = null
    },
    /** Requests that somebody still waits for. */
    held: () => held.size,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
