import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { endedByItself, openLog } from './logs.ts'
import { isPortFree } from './ports.ts'
import { ended, leash, signalGroup, until } from './processes.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const WRANGLER = path.join(ROOT, 'node_modules/wrangler/bin/wrangler.js')
const READY_TIMEOUT_MS = 60_000
const PORT_TIMEOUT_MS = 10_000
/** How long wrangler may take over its own tidying up before the whole group is killed. */
const GRACE_MS = 3_000

/** No telemetry, no calls home, no log files outside our own directory. */
const QUIET_AND_OFFLINE = {
  WRANGLER_SEND_METRICS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  NO_COLOR: '1',
}

export type WorkerOptions = {
  port: number
  /** Wrangler's own state and logs go here. */
  stateDir: string
  /** The Worker's variables; see `writeEnvFile`. */
  envFile: string
  /** Default: the repository's `wrangler.toml`. */
  config?: string
  /** Called with a sentence when it ends without having been asked to. */
  onLost?: (why: string) => void
}

export type LocalWorker = {
  /** The leader of wrangler's process group. */
  pid: () => number
  /** Kills wrangler and workerd without warning, as a power cut would, and starts them again on the same port. */
  restart: () => Promise<void>
  stop: () => Promise<void>
}

/**
 * Runs the Worker in workerd, through `wrangler dev`.
 * @throws with the end of wrangler's log when the Worker does not build or does not answer
 */
export async function startWorker(options: WorkerOptions): Promise<LocalWorker> {
  let running = await launch(options)
  let isWanted = true
  const watch = ({ child }: Running) => {
    void ended(child).then(() => {
      if (isWanted) options.onLost?.(endedByItself('The Worker', logFileIn(options.stateDir)))
    })
  }
  watch(running)

  return {
    pid: () => running.pid,
    async restart() {
      isWanted = false
      signalGroup(running.pid, 'SIGKILL')
      await gone(running, options.port)
      running = await launch(options)
      isWanted = true
      watch(running)
    },
    async stop() {
      isWanted = false
      signalGroup(running.pid, 'SIGTERM')
      await Promise.race([ended(running.child), sleep(GRACE_MS)])
      signalGroup(running.pid, 'SIGKILL') // Whoever of the group is left.
      await gone(running, options.port)
    },
  }
}

/** Kills a worker that an earlier, killed parent left behind, and waits until its port is free. */
export async function clearWorker(pid: number, port: number): Promise<void> {
  signalGroup(pid, 'SIGKILL')
  await portFreed(port)
}

const logFileIn = (stateDir: string) => path.join(stateDir, 'worker.log')

type Running = { child: ChildProcess; pid: number; unleash: () => void }

async function launch({ port, stateDir, envFile, config }: WorkerOptions): Promise<Running> {
  const logFile = logFileIn(stateDir)
  const log = openLog(logFile)
  const args = ['dev', '--config', config ?? path.join(ROOT, 'wrangler.toml'), '--env-file', envFile]
  args.push('--ip', '127.0.0.1', '--port', String(port), '--inspector-port', '0')
  args.push('--persist-to', path.join(stateDir, 'worker'), '--show-interactive-dev-session=false')
  const child = spawn(process.execPath, [WRANGLER, ...args], {
    cwd: ROOT,
    detached: true, // A group of its own, so that workerd and esbuild can be stopped with it.
    stdio: ['ignore', log, log],
    env: { ...process.env, ...QUIET_AND_OFFLINE, WRANGLER_LOG_PATH: path.join(stateDir, 'wrangler-logs') },
  })
  fs.closeSync(log)
  const logEnd = () => fs.readFileSync(logFile, 'utf8').slice(-3000)
  if (child.pid === undefined) throw new Error('Wrangler could not be started. Run "npm ci" again.')
  const running = { child, pid: child.pid, unleash: leash(-child.pid, 'KILL') }
  const answers = async () => {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`The Worker did not start:\n${logEnd()}`)
    }
    return isAnswering(port)
  }
  try {
    await until(answers, READY_TIMEOUT_MS, `The Worker does not answer, see ${logFile}`)
  } catch (error) {
    signalGroup(running.pid, 'SIGKILL')
    running.unleash()
    throw error
  }
  return running
}

/** Any answer counts, also an error page: the Worker runs, and what it says is its own business. */
async function isAnswering(port: number): Promise<boolean> {
  try {
    await fetch(`http://127.0.0.1:${port}/`, { method: 'HEAD', signal: AbortSignal.timeout(5_000) })
    return true
  } catch {
    return false
  }
}

/** The group's other members end after its leader; the port tells when the last one that matters has. */
async function gone({ child, unleash }: Running, port: number): Promise<void> {
  await ended(child)
  await portFreed(port)
  unleash()
}

function portFreed(port: number): Promise<void> {
  return until(() => isPortFree(port), PORT_TIMEOUT_MS, `Port ${port} is still taken by a stopped Worker.`)
}
