import { type ChildProcess, fork } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { Mutant } from './find.ts'

/** Names the test that fails with one break in this judge's copy of the source; null when none does. */
export type Judge = {
  readonly failureWith: (mutant: Mutant | null) => Promise<string | null>
  readonly stop: () => void
}

/** A break may send a test round in circles. That counts as noticed, and the judge is replaced. */
const PATIENCE_MS = 30_000

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
    if (court?.pid !== undefined && court.exitCode === null && court.signalCode === null)
      process.kill(-court.pid, 'SIGKILL')
    court = null
  }
  const failure = (changed: string | null) =>
    new Promise<string | null>((resolve, reject) => {
      court ??= open()
      const running = court
      const done = (settle: () => void) => {
        clearTimeout(timer)
        running.removeAllListeners()
        settle()
      }
      const timer = setTimeout(() => {
        stop()
        done(() => resolve('it takes for ever'))
      }, PATIENCE_MS)
      running.once('message', (answer) => done(() => resolve((answer as { failure: string | null }).failure)))
      running.once('exit', (code) => done(() => reject(new Error(`a judge ended with ${code}`))))
      running.send({ changed })
    })

  async function failureWith(mutant: Mutant | null): Promise<string | null> {
    if (!mutant) return failure(null)
    const { file, start, end, text } = mutant
    const target = path.join(folder, file)
    const source = fs.readFileSync(target, 'utf8')
    fs.writeFileSync(target, source.slice(0, start) + text + source.slice(end))
    try {
      return await failure(target)
    } finally {
      fs.writeFileSync(target, source)
    }
  }
  return { failureWith, stop }
}
