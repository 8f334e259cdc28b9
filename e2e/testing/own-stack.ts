import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Stack, startStack } from '../../scripts/local/stack.ts'

/** A stack of one's own, for a test that kills it: whatever runs beside keeps the one of all. Its app is built already. */
export async function startOwnStack(): Promise<Stack> {
  const stateDir = fs.mkdtempSync(path.join(os.tmpdir(), 'anteroom-e2e-own-'))
  fs.chmodSync(stateDir, 0o755)
  const stack = await startStack({ stateDir, durable: false, demo: false, build: false })
  return {
    ...stack,
    async stop() {
      await stack.stop()
      fs.rmSync(stateDir, { recursive: true, force: true })
    },
  }
}
