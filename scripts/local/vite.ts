import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { ended, leash } from './processes.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const VITE = path.join(ROOT, 'node_modules/vite/bin/vite.js')

export type ViteOptions = {
  port: number
  /** Requests and sockets for the Worker are passed on to this address. */
  worker: string
  /** Called with a sentence when it ends without having been asked to. */
  onLost: (why: string) => void
}

export type LocalVite = { pid: number; stop: () => Promise<void> }

/** Serves the app to browsers and reloads its code as it changes. What it says goes to our own output. */
export function startVite({ port, worker, onLost }: ViteOptions): LocalVite {
  const args = [VITE, '--port', String(port), '--strictPort', '--clearScreen', 'false']
  const vite: ChildProcess = spawn(process.execPath, args, {
    cwd: ROOT,
    detached: true, // Ctrl-C must reach us alone: a Vite that it ends first would look lost.
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ANTEROOM_WORKER: worker },
  })
  if (vite.pid === undefined) throw new Error('Vite could not be started. Run "npm ci" again.')
  const unleash = leash(-vite.pid, 'KILL')
  let isWanted = true
  void ended(vite).then(() => {
    if (isWanted) onLost('Vite ended by itself; it says why above. Start again with the same command.')
  })
  return {
    pid: vite.pid,
    async stop() {
      isWanted = false
      vite.kill('SIGTERM')
      await ended(vite)
      unleash()
    },
  }
}
