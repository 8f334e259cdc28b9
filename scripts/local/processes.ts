import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'

const POLL_MS = 20
/** Looking costs a process outside Linux, so not too often. */
const WATCH_MS = 1_000

/**
 * The command line of a running process, or `undefined` when there is none. A pid found in a file says little
 * after a crash, since the system hands numbers out again: compare the command before signalling it.
 */
export function commandOf(pid: number): string | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  if (process.platform === 'linux') {
    try {
      // A zombie has an empty command line, and is as good as gone.
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined
    } catch {
      return undefined
    }
  }
  const [tool, args] =
    process.platform === 'win32'
      ? ['tasklist', ['/nh', '/fo', 'csv', '/fi', `PID eq ${pid}`]]
      : ['ps', ['-p', String(pid), '-o', 'command=']]
  const output = spawnSync(tool, args, { encoding: 'utf8' }).stdout?.trim() ?? ''
  if (process.platform === 'win32' && !output.includes(`"${pid}"`)) return undefined
  return output || undefined
}

/** Signals a whole process group (made by `detached: true`), or the tree below the pid on Windows. */
export function signalGroup(leader: number, signal: NodeJS.Signals): void {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(leader), '/t', '/f'])
    return
  }
  try {
    process.kill(-leader, signal)
  } catch {
    // Already gone, which is what was wanted.
  }
}

/** Sends one signal to one process; a process that is already gone is no error. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // Already gone.
  }
}

/** Waits until `condition` holds. Rejects with `complaint` after `timeoutMs`. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  timeoutMs: number,
  complaint: string,
): Promise<void> {
  const deadline = performance.now() + timeoutMs
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(complaint)
    await sleep(POLL_MS)
  }
}

/** Resolves when the child has ended; at once if it already has. */
export function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
}

/**
 * Runs a Node program to its end, with nothing of it on the screen.
 * @throws an Error of `complaint` and all that it said, when it fails
 */
export async function runTool(args: string[], options: SpawnOptions, complaint: string): Promise<void> {
  const tool = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  const [output, errors] = await Promise.all([text(tool.stdout), text(tool.stderr), ended(tool)])
  if (tool.exitCode !== 0) throw new Error(`${complaint}\n${errors}${output}`)
}

/**
 * Calls `react` once when a process that is not our child has ended, within a second or so.
 * @returns stops watching
 */
export function whenGone(pid: number, react: () => void): () => void {
  const timer = setInterval(() => {
    if (commandOf(pid) !== undefined) return
    clearInterval(timer)
    react()
  }, WATCH_MS)
  timer.unref()
  return () => clearInterval(timer)
}

/**
 * Ties a process to the life of this one. A parent that is killed with -9 runs no handler, so its servers would
 * outlive it. The leash is a tiny shell waiting on a pipe from us: the pipe breaks however we die.
 *
 * @param target a pid, or a negative pid for a process group
 * @returns removes the leash without signalling; call it after the process was stopped in the usual way
 */
export function leash(target: number, signal: 'INT' | 'KILL' | 'QUIT'): () => void {
  // Windows has no `sh`; there a killed parent's servers are found again by the next start.
  if (process.platform === 'win32') return () => {}
  const script = 'cat >/dev/null; kill -s "$1" -- "$2"'
  const shell = spawn('sh', ['-c', script, 'leash', signal, String(target)], {
    detached: true, // Ctrl-C reaches the terminal's whole group, and must not cut the leash first.
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
  })
  shell.on('error', () => {})
  shell.stdin.on('error', () => {})
  shell.unref()
  if ('unref' in shell.stdin && typeof shell.stdin.unref === 'function') shell.stdin.unref()
  return () => {
    if (shell.pid !== undefined) signalGroup(shell.pid, 'SIGKILL')
  }
}
