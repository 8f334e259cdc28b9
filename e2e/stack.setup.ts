import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startStack } from '../scripts/local/stack.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    stack: { url: string; databaseUrl: string; neonUrl: string; inboxUrl: string; textsUrl: string }
  }
}

/** The whole of Anteroom, as `npm start` runs it, on free ports and with data that is thrown away. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stateDir = fs.mkdtempSync(path.join(os.tmpdir(), 'anteroom-e2e-'))
  fs.chmodSync(stateDir, 0o755)
  const stack = await startStack({ stateDir, durable: false, demo: false })
  const { url, databaseUrl, neonUrl, inboxUrl, textsUrl } = stack
  project.provide('stack', { url, databaseUrl, neonUrl, inboxUrl, textsUrl })
  return async () => {
    await stack.stop()
    fs.rmSync(stateDir, { recursive: true, force: true })
  }
}
