import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { commandOf, ended, signalGroup } from './processes.ts'

/** A whole stack, which on a crowded machine takes longer than a test usually may. */
const LONG_MS = 120_000
const CONFIG = `
  name = "quiet"
  main = "quiet.js"
  compatibility_date = "2026-10-01"
`

let directory: string
let runner: ChildProcess | undefined
beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'anteroom-foreground-'))
  fs.chmodSync(directory, 0o755)
  fs.writeFileSync(path.join(directory, 'quiet.js'), `export default { fetch: () => new Response('') }`)
  fs.writeFileSync(path.join(directory, 'wrangler.toml'), CONFIG)
})
afterEach(async () => {
  if (runner?.pid !== undefined) signalGroup(runner.pid, 'SIGKILL')
  fs.rmSync(directory, { recursive: true, force: true })
})

/** The real stack around a quiet Worker, run as `npm start` runs it. */
async function run() {
  const module = (name: string) => JSON.stringify(path.join(import.meta.dirname, name))
  const options = JSON.stringify({
    stateDir: path.join(directory, 'state'),
    durable: false,
    demo: false,
    build: false,
    config: path.join(directory, 'wrangler.toml'),
  })
  const code = `
    import { runInForeground } from ${module('foreground.ts')}
    import { startStack } from ${module('stack.ts')}
    await runInForeground(async (giveUp) => {
      const stack = await startStack({ ...${options}, onLost: giveUp })
      console.log(JSON.stringify([stack.postgresPid, stack.workerPid()]))
      return stack.stop
    })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { detached: true })
  runner = child
  const complaint = text(child.stderr)
  const [line] = await once(child.stdout, 'data')
  const [postgresPid, workerPid] = JSON.parse(String(line)) as [number, number]
  return { child, complaint, postgresPid, workerPid }
}

it(
  'STACK a start whose Postgres dies stops the rest, says what to do and ends with 1',
  async () => {
    const { child, complaint, postgresPid, workerPid } = await run()

    process.kill(postgresPid, 'SIGKILL')
    await ended(child)

    expect(child.exitCode).toBe(1)
    expect(await complaint).toMatch(
      /^\nPostgres ended by itself; \S+pg\.log says why\. Your data is kept: start again with the same command\.\n$/,
    )
    expect(commandOf(workerPid)).toBeUndefined()
  },
  LONG_MS,
)

it(
  'STACK a start whose Worker dies stops the rest, says what to do and ends with 1',
  async () => {
    const { child, complaint, postgresPid, workerPid } = await run()

    signalGroup(workerPid, 'SIGKILL')
    await ended(child)

    expect(child.exitCode).toBe(1)
    expect(await complaint).toMatch(
      /^\nThe Worker ended by itself; \S+worker\.log says why\. Your data is kept: start again with the same command\.\n$/,
    )
    expect(commandOf(postgresPid)).toBeUndefined()
  },
  LONG_MS,
)
