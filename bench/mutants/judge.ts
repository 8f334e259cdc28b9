import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import type { Mutant } from './find.ts'

/** Tells whether the tests still pass with one break in their copy of the queue; with null, without any. */
export type Judge = {
  readonly passes: (mutant: Mutant | null) => Promise<boolean>
  readonly stop: () => void
}

/** A break may send a test round in circles. That counts as noticed, and the judge is replaced. */
const PATIENCE_MS = 120_000

/** A process of its own that keeps the tests loaded, so that a break costs less than a second and not three. */
export function startJudge(folder: string): Judge {
  let court: ChildProcess | null = null
  const open = () =>
    fork(path.join(import.meta.dirname, 'court.ts'), [folder], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      detached: true,
    })
  const stop = () => {
    // The whole group: the tests run in processes of their own.
    if (court?.pid !== undefined && court.exitCode === null) process.kill(-court.pid, 'SIGKILL')
    court = null
  }
  const passes = (mutant: Mutant | null) =>
    new Promise<boolean>((resolve, reject) => {
      court ??= open()
      const running = court
      const done = (settle: () => void) => {
        clearTimeout(timer)
        running.removeAllListeners()
        settle()
      }
      const timer = setTimeout(() => {
        stop()
        done(() => resolve(false))
      }, PATIENCE_MS)
      running.once('message', (answer) => done(() => resolve(answer === 'passed')))
      running.once('exit', (code) => done(() => reject(new Error(`a judge ended with ${code}`))))
      running.send({ mutant })
    })
  return { passes, stop }
}
