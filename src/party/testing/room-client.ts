import { once } from 'node:events'
import { expect, vi } from 'vitest'
import { WebSocket } from 'ws'
import type { ServerFrame } from '../../protocol/frames.ts'
import { protocolsWith } from '../../protocol/handshake.ts'
import type { PublicView } from '../../queue/views/view.ts'

type FrameOf<Type extends ServerFrame['type']> = Extract<ServerFrame, { type: Type }>

/** A real WebSocket that keeps all it was sent. */
export type RoomClient = {
  readonly texts: readonly string[]
  frames<Type extends ServerFrame['type']>(type: Type): readonly FrameOf<Type>[]
  /** The newest view, by seq. */
  view(): PublicView | undefined
  send(frame: unknown): void
  sendText(data: string | Uint8Array): void
  /** Waits until the condition holds. */
  until(condition: (client: RoomClient) => void): Promise<void>
  untilSeq(seq: number): Promise<PublicView>
  /** The close code, once the other side has closed. */
  closed(): Promise<number>
  close(): Promise<void>
}

/** As a browser does it: the socket fails unless the answer chooses a protocol that was offered. */
export async function connectClient(url: string, ticket: string): Promise<RoomClient> {
  const socket = new WebSocket(url, protocolsWith(ticket))
  const texts: string[] = []
  const received: ServerFrame[] = []
  const closing = once(socket, 'close')
  socket.on('message', (data) => {
    texts.push(String(data))
    received.push(JSON.parse(String(data)))
  })
  await once(socket, 'open')

  const client: RoomClient = {
    texts,
    frames: <Type extends ServerFrame['type']>(type: Type) =>
      received.filter((frame): frame is FrameOf<Type> => frame.type === type),
    view: () =>
      client
        .frames('view')
        .map(({ view }) => view)
        .toSorted((a, b) => a.seq - b.seq)
        .at(-1),
    send: (frame) => socket.send(JSON.stringify(frame)),
    sendText: (data) => socket.send(data),
    until: (condition) => vi.waitFor(() => condition(client), { timeout: 20_000, interval: 5 }),
    async untilSeq(seq) {
      await client.until(() => expect(client.view()?.seq).toBeGreaterThanOrEqual(seq))
      return client.view() as PublicView
    },
    closed: async () => (await closing)[0] as number,
    async close() {
      socket.close()
      await closing
    },
  }
  return client
}

/** The status and body with which a connection was refused before it opened. */
export async function refusalOf(
  url: string,
  protocols: readonly string[],
): Promise<{ status: number | undefined; body: string }> {
  const socket = new WebSocket(url, [...protocols])
  socket.on('error', () => {})
  const [, response] = await once(socket, 'unexpected-response')
  let body = ''
  for await (const chunk of response) body += chunk
  socket.terminate()
  return { status: response.statusCode, body }
}
