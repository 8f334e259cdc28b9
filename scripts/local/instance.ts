import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { isPortFree, portOwner } from './ports.ts'
import { commandOf } from './processes.ts'
import { clearWorker } from './worker.ts'

const Instance = z.object({
  /** The `npm start` or `npm run dev` that owns the state directory. */
  pid: z.number(),
  port: z.number(),
  workerPid: z.number().optional(),
})
type Instance = z.infer<typeof Instance>

export type Claim = {
  /** Notes the Worker's process group, for a next start to find should this process be killed. */
  recordWorker: (pid: number) => void
  release: () => void
}

/**
 * Makes this process the only one that runs on the state directory, and makes sure its port is free. Whatever a
 * killed predecessor left running is cleared; its Postgres is taken over later, by `startPostgres`.
 * @throws an Error with a sentence for the user when another one runs here, or the port is taken
 */
export async function claimInstance(
  stateDir: string,
  port: number,
  onProgress: (line: string) => void,
): Promise<Claim> {
  const file = path.join(stateDir, 'instance.json')
  const earlier = read(file)
  if (earlier) await settle(earlier, onProgress)
  if (!(await isPortFree(port))) {
    throw new Error(
      `Port ${port} is taken by ${portOwner(port)}. Stop it or run "PORT=${port + 1} npm start".`,
    )
  }
  const write = (instance: Instance) => fs.writeFileSync(file, JSON.stringify(instance))
  fs.mkdirSync(stateDir, { recursive: true })
  write({ pid: process.pid, port })
  return {
    recordWorker: (workerPid) => write({ pid: process.pid, port, workerPid }),
    release: () => fs.rmSync(file, { force: true }),
  }
}

async function settle({ pid, port, workerPid }: Instance, onProgress: (line: string) => void): Promise<void> {
  if (pid !== process.pid && isAnteroom(commandOf(pid))) {
    throw new Error(
      `Anteroom already runs here at http://localhost:${port} (pid ${pid}). Open that, or stop it with Ctrl-C first.`,
    )
  }
  if (workerPid !== undefined && isWorker(commandOf(workerPid))) {
    await clearWorker(workerPid, port)
    onProgress(`Cleared a Worker that an earlier run had left (pid ${workerPid})`)
  }
}

const isWorker = (command = '') => /serve-worker|wrangler/.test(command)

/** Windows tells only the program's name; there any Node counts, and the sentence says which pid to look at. */
function isAnteroom(command: string | undefined): boolean {
  if (process.platform === 'win32') return command?.includes('node') ?? false
  return /scripts\/(start|dev)\.ts/.test(command ?? '')
}

function read(file: string): Instance | undefined {
  try {
    return Instance.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch {
    return undefined // Missing or half written: nothing is known, and the port check still follows.
  }
}
