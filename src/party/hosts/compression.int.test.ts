import { once } from 'node:events'
import path from 'node:path'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { expect, it } from 'vitest'
import { unstable_readConfig } from 'wrangler'
import { WebSocket } from 'ws'

const CONFIG = path.join(import.meta.dirname, '../../../wrangler.toml')
const SOCKET = `export default {
  fetch() {
    const [client, server] = Object.values(new WebSocketPair())
    server.accept()
    return new Response(null, { status: 101, webSocket: client })
  },
}`

/** What a client that offers compression, as `ws` and browsers do, agrees on with a Worker of these flags. */
async function agreedOn(compatibilityFlags: string[], compatibilityDate: string): Promise<string> {
  const worker = { name: 'socket', modules: true, script: SOCKET, compatibilityFlags, compatibilityDate }
  // Straight to the Worker: what Miniflare puts before it agrees to compression by itself.
  const unsafeDirectSockets = [{ host: '127.0.0.1', port: 0 }]
  const workerd = new Miniflare(
    convertV4MiniflareOptions({ cf: false, workers: [{ ...worker, unsafeDirectSockets }] }),
  )
  try {
    const socket = new WebSocket(String(await workerd.unsafeGetDirectURL()).replace('http', 'ws'))
    await once(socket, 'open')
    socket.terminate()
    return socket.extensions
  } finally {
    await workerd.dispose()
  }
}

it('ROOM-12 with our flags a client that offers compression is answered without', async () => {
  const { compatibility_flags: flags, compatibility_date: date = '' } = unstable_readConfig({
    config: CONFIG,
  })
  const others = flags.filter((flag: string) => !flag.includes('compression'))

  expect(await agreedOn(others, date)).toBe('permessage-deflate')
  expect(await agreedOn(flags, date)).toBe('')
})
