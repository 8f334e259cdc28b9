import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { endedByItself, openLog } from './logs.ts'
import { isPortFree } from './ports.ts'
import { ended, leash, runTool, signalGroup, until } from './processes.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const WRANGLER = path.join(ROOT, 'node_modules/wrangler/bin/wrangler.js')
const BUILD = path.join(import.meta.dirname, 'build-worker.ts')
const SERVE = path.join(import.meta.dirname, 'serve-worker.ts')
const READY_TIMEOUT_MS = 60_000
const PORT_TIMEOUT_MS = 10_000
/** How long it may take over its own tidying up before the whole group is killed. */
const GRACE_MS = 3_000

export type WorkerOptions = {
  port: number
  /** What it keeps, what was built and its logs go here. */
  stateDir: string
  /** The Worker's variables; see `writeEnvFile`. */
  envFile: string
  /** Default: the repository's `wrangler.toml`. */
  config?: string
  /** Builds it again whenever a source changes, behind the proxy of `wrangler dev`. */
  reload?: boolean
  /** Called with a sentence when it ends without having been asked to. */
  onLost?: (why: string) => void
}

export type LocalWorker = {
  /** The leader of its process group. */
  pid: () => number
  /** Kills it without warning, as a power cut would, and starts it again on the same port. */
  restart: () => Promise<void>
  /** Drops a room's memory and keeps its sockets, as hibernation does after ten idle seconds. */
  forget: (room: string) => Promise<void>
  stop: () => Promise<void>
}

/**
 * Runs the Worker as it is deployed, in one workerd (decision 016).
 * @throws with what was said when the Worker does not build or does not answer
 */
export async function startWorker(options: WorkerOptions): Promise<LocalWorker> {
  if (!options.reload) {
    const args = [BUILD, configOf(options), buildIn(options)]
    await runTool(args, { cwd: ROOT, env: quietAndOffline(options) }, 'The Worker did not build:')
  }
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
    async forget(room) {
      if (options.reload) throw new Error('wrangler dev keeps its rooms: start without reloading.')
      const forgotten = once(running.child, 'message')
      running.child.send({ forget: room })
      await Promise.race([forgotten, ended(running.child)])
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

const buildIn = ({ stateDir }: WorkerOptions) => path.join(stateDir, 'worker-build')

/** No telemetry, no calls home, no log files outside our own directory. */
const quietAndOffline = ({ stateDir }: WorkerOptions) => ({
  ...process.env,
  WRANGLER_SEND_METRICS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  NO_COLOR: '1',
  WRANGLER_LOG_PATH: path.join(stateDir, 'wrangler-logs'),
})

const configOf = ({ config = path.join(ROOT, 'wrangler.toml') }: WorkerOptions) => config

function commandOf(options: WorkerOptions): string[] {
  const { port, stateDir, envFile, reload } = options
  if (!reload) return [SERVE, buildIn(options), String(port), stateDir, envFile]
  const args = ['dev', '--config', configOf(options), '--env-file', envFile, '--ip', '127.0.0.1']
  args.push('--port', String(port), '--inspector-port', '0', '--show-interactive-dev-session=false')
  return [WRANGLER, ...args, '--persist-to', path.join(stateDir, 'worker')]
}

async function launch(options: WorkerOptions): Promise<Running> {
  const { port, stateDir } = options
  const logFile = logFileIn(stateDir)
  const log = openLog(logFile)
  const child = spawn(process.execPath, commandOf(options), {
    cwd: ROOT,
    detached: true, // A group of its own, so that workerd and esbuild can be stopped with it.
    stdio: ['ignore', log, log, 'ipc'],
    env: quietAndOffline(options),
  })
  fs.closeSync(log)
  const logEnd = () => fs.readFileSync(logFile, 'utf8').slice(-3000)
  if (child.pid === undefined) throw new Error('The Worker could not be started. Run "npm ci" again.')
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
