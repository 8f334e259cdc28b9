import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import { endedByItself, openLog, removeLogs } from './logs.ts'
import { freePort } from './ports.ts'
import { type PostgresBinaries, postgresBinaries, reachableDirectory } from './postgres-binaries.ts'
import { createClusterOnce, PASSWORD, quiet } from './postgres-cluster.ts'
import { findPostmaster, type Postmaster } from './postmaster.ts'
import { commandOf, ended, leash, signalProcess, until, whenGone } from './processes.ts'

const START_TIMEOUT_MS = 60_000
const STOP_TIMEOUT_MS = 30_000

export type PostgresOptions = {
  dataDir: string
  /** Default: any free one. Ignored when a server already runs on the directory. */
  port?: number
  /** False trades safety against a power cut for speed: for data that is thrown away. */
  durable: boolean
  /** Called with a sentence when it ends without having been asked to. */
  onLost?: (why: string) => void
}

export type LocalPostgres = {
  port: number
  pid: number
  /** True when a server that an earlier, killed parent had left was taken over. */
  reused: boolean
  dataDir: string
  url: (database: string) => string
  /** Stops the server, also one that was taken over. */
  stop: () => Promise<void>
}

/**
 * Starts a real Postgres from the npm package, making the cluster if it is not there yet (0.5 s), or takes over
 * the one that already runs on the directory. It ends with this process, however this process ends.
 * @throws with the end of the server's log when it does not become ready
 */
export async function startPostgres(options: PostgresOptions): Promise<LocalPostgres> {
  const binaries = postgresBinaries()
  const dataDir = reachableDirectory(options.dataDir, binaries.runAs)
  const found = await settledPostmaster(dataDir)
  if (found) {
    return handle(found, dataDir, options, { reused: true, whenEnded: (react) => whenGone(found.pid, react) })
  }
  createClusterOnce(binaries, dataDir)
  const port = options.port ?? (await freePort())
  const { child, postmaster } = await launch(binaries, dataDir, port, options.durable)
  return handle(postmaster, dataDir, options, {
    reused: false,
    whenEnded: (react) => whenChildEnded(child, react),
  })
}

/** Stops whatever server runs on a throw-away directory and removes the directory with its log. */
export async function removeCluster(wantedDir: string): Promise<void> {
  const dataDir = reachableDirectory(wantedDir, postgresBinaries().runAs)
  const found = findPostmaster(dataDir)
  if (found) await stopPostmaster(found.pid, 'SIGQUIT')
  fs.rmSync(dataDir, { recursive: true, force: true })
  removeLogs(logFile(dataDir))
}

/** The running server, once it has made up its mind: one that is starting gets ready, one that is stopping goes. */
async function settledPostmaster(dataDir: string): Promise<Postmaster | undefined> {
  let found = findPostmaster(dataDir)
  const settled = () => {
    found = findPostmaster(dataDir)
    return found === undefined || found.ready
  }
  await until(settled, START_TIMEOUT_MS, `A Postgres (pid ${found?.pid}) hangs on ${dataDir}. Stop it first.`)
  return found
}

function handle(
  { pid, port }: Postmaster,
  dataDir: string,
  { durable, onLost = () => {} }: PostgresOptions,
  { reused, whenEnded }: { reused: boolean; whenEnded: (react: () => void) => () => void },
): LocalPostgres {
  const unwatch = whenEnded(() => onLost(endedByItself('Postgres', logFile(dataDir))))
  // SIGINT is Postgres's "fast shutdown": it ends sessions and writes a checkpoint. SIGQUIT skips the checkpoint.
  const unleash = leash(pid, durable ? 'INT' : 'QUIT')
  return {
    port,
    pid,
    reused,
    dataDir,
    url: (database) => `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/${database}`,
    async stop() {
      unwatch()
      await stopPostmaster(pid, durable ? 'SIGINT' : 'SIGQUIT')
      unleash()
    },
  }
}

function whenChildEnded(child: ChildProcess, react: () => void): () => void {
  let isWatched = true
  void ended(child).then(() => isWatched && react())
  return () => {
    isWatched = false
  }
}

async function stopPostmaster(pid: number, signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  if (!commandOf(pid)?.includes('postgres')) return
  signalProcess(pid, signal)
  await until(() => commandOf(pid) === undefined, STOP_TIMEOUT_MS, `Postgres (pid ${pid}) does not stop.`)
}

async function launch(
  { exe, runAs }: PostgresBinaries,
  dataDir: string,
  port: number,
  durable: boolean,
): Promise<{ child: ChildProcess; postmaster: Postmaster }> {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200']
  if (!durable) settings.push('fsync=off', 'full_page_writes=off', 'synchronous_commit=off')
  const args = ['-D', dataDir, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  // Never a pipe: when nobody reads it, a full pipe blocks the checkpointer and with it CREATE DATABASE.
  const log = openLog(logFile(dataDir))
  // Detached: Ctrl-C must not reach Postgres before the programs that use it have stopped.
  const child = spawn(exe('postgres'), args, {
    ...runAs,
    ...quiet,
    detached: true,
    stdio: ['ignore', log, log],
  })
  fs.closeSync(log)
  const failure = failureOf(child, dataDir)
  const isReady = () => {
    if (failure.error) throw failure.error
    const found = findPostmaster(dataDir)
    return found?.pid === child.pid && found?.ready === true
  }
  try {
    await until(isReady, START_TIMEOUT_MS, `Postgres was not ready in time, see ${logFile(dataDir)}`)
  } catch (error) {
    child.kill('SIGQUIT')
    throw error
  }
  child.removeAllListeners()
  child.unref()
  return { child, postmaster: { pid: child.pid ?? 0, port, ready: true } }
}

function failureOf(child: ChildProcess, dataDir: string): { error?: Error } {
  const failure: { error?: Error } = {}
  child.once('error', (error) => {
    failure.error = error
  })
  child.once('exit', (code, signal) => {
    const log = fs.readFileSync(logFile(dataDir), 'utf8').slice(-2000)
    failure.error = new Error(`Postgres ended early (${code ?? signal}):\n${log}`)
  })
  return failure
}

const logFile = (dataDir: string): string => `${dataDir}.log`
