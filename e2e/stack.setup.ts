import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startStack } from '../scripts/local/stack.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    stack: { url: string; databaseUrl: string; neonUrl: string; inboxUrl: string; controlUrl: string }
  }
}

/** The whole of Anteroom, as `npm start` runs it, on free ports and with data that is thrown away. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stateDir = fs.mkdtempSync(path.join(os.tmpdir(), 'anteroom-e2e-'))
  fs.chmodSync(stateDir, 0o755)
  const stack = await startStack({ stateDir, durable: false, demo: false })
  const control = await startControl({ '/restart-worker': stack.restartWorker })
  const { url, databaseUrl, neonUrl, inboxUrl } = stack
  project.provide('stack', { url, databaseUrl, neonUrl, inboxUrl, controlUrl: control.url })
  return async () => {
    control.close()
    await stack.stop()
    fs.rmSync(stateDir, { recursive: true, force: true })
  }
}

/** Tests run in another process; this is how they reach what only the setup can do. */
async function startControl(actions: Record<string, () => Promise<void>>) {
  const server = http.createServer(async (request, response) => {
    try {
      const action = actions[request.url ?? '']
      await action?.()
      response.writeHead(action ? 204 : 404).end()
    } catch (error) {
      response.writeHead(500).end(String(error))
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  }
}
