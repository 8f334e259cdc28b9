import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort, isPortFree } from '../../../scripts/local/ports.ts'
import { ended, leash, signalGroup, until } from '../../../scripts/local/processes.ts'
import { writeEnvFile } from '../../../scripts/local/secrets.ts'
import { startWorker } from '../../../scripts/local/worker.ts'

export type HostVars = {
  readonly DATABASE_URL: string
  readonly NEON_LOCAL: string
  readonly ROOM_SECRET: string
  readonly APP_URL?: string
  readonly PUSH_KEY?: string
  readonly PUSH_CONTACT?: string
  readonly SMTP_HOST?: string
  readonly SMTP_PORT?: string
  readonly SMTP_TLS?: string
  readonly MAIL_FROM?: string
}

/** A room's host as a process of its own. */
export type RunningHost = {
  readonly port: number
  /** All that it has written to its log since it was last started. */
  log(): string
  /** Kills it in the middle of whatever it does (SIGKILL) and starts it again on the same port. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** One that another version can take the place of, with what the rooms have stored. */
export type DeployedHost = RunningHost & { deploy(source: string): Promise<void> }

const ROOT = path.join(import.meta.dirname, '../../..')
const PARTYKIT = path.join(ROOT, 'node_modules/partykit/dist/bin.mjs')

const PARTYKIT_LOG = 'partykit.log'

const temporaryDirectory = () => fs.mkdtempSync(path.join(os.tmpdir(), 'anteroom-room-'))

/** The smallest Worker around the room, from this `src`. */
function workerOf(source: string): string {
  const host = JSON.stringify(path.join(source, 'party/hosts/partyserver.ts'))
  return `import { routeRoomRequest } from ${host}
export { QueueRoom } from ${host}
export default { fetch: routeRoomRequest }
`
}

/** As the repository's Worker: what these lines decide the contract must see. */
function compatibility(): string {
  const config = fs.readFileSync(path.join(ROOT, 'wrangler.toml'), 'utf8')
  return config.match(/^compatibility_.*$/gm)?.join('\n') ?? ''
}

/** The Durable Object in workerd, through `wrangler dev`. */
export async function startDurableObject(
  vars: HostVars,
  source: string = path.join(ROOT, 'src'),
): Promise<DeployedHost> {
  const stateDir = temporaryDirectory()
  const config = path.join(stateDir, 'wrangler.toml')
  const write = (from: string) => fs.writeFileSync(path.join(stateDir, 'worker.ts'), workerOf(from))
  write(source)
  fs.writeFileSync(
    config,
    `name = "room-contract"
main = "worker.ts"
${compatibility()}
[[durable_objects.bindings]]
name = "QUEUE"
class_name = "QueueRoom"
[[migrations]]
tag = "v1"
new_sqlite_classes = ["QueueRoom"]
`,
  )
  const port = await freePort()
  const start = () => startWorker({ port, stateDir, config, envFile: writeEnvFile(stateDir, { ...vars }) })
  let worker = await start()
  return {
    port,
    log: () => fs.readFileSync(path.join(stateDir, 'worker.log'), 'utf8'),
    restart: () => worker.restart(),
    async deploy(from) {
      await worker.stop()
      write(from)
      worker = await start()
    },
    async stop() {
      await worker.stop()
      fs.rmSync(stateDir, { recursive: true, force: true })
    },
  }
}

/** The same room in the older workerd of `partykit dev`, as `partykit.json` says. */
export async function startPartyKit(vars: HostVars): Promise<RunningHost> {
  const stateDir = temporaryDirectory()
  const port = await freePort()
  let running = await launchPartyKit({ vars, stateDir, port })
  return {
    port,
    log: () => fs.readFileSync(path.join(stateDir, PARTYKIT_LOG), 'utf8'),
    async restart() {
      await running.kill()
      running = await launchPartyKit({ vars, stateDir, port })
    },
    async stop() {
      await running.kill()
      fs.rmSync(stateDir, { recursive: true, force: true })
    },
  }
}

async function launchPartyKit(options: { vars: HostVars; stateDir: string; port: number }) {
  const { vars, stateDir, port } = options
  const logFile = path.join(stateDir, PARTYKIT_LOG)
  const log = fs.openSync(logFile, 'w')
  const child = spawn(
    process.execPath,
    [
      PARTYKIT,
      ...['dev', '--port', String(port), '--persist', path.join(stateDir, 'state')],
      ...['--disable-request-cf-fetch', '--no-hotkeys'],
      ...Object.entries(vars).flatMap(([name, value]) => ['--var', `${name}=${value}`]),
    ],
    {
      cwd: ROOT,
      detached: true, // A group of its own, so that workerd and esbuild end with it.
      stdio: ['ignore', log, log],
      env: { ...process.env, NO_COLOR: '1', PARTYKIT_SEND_METRICS: 'false' },
    },
  )
  fs.closeSync(log)
  const pid = child.pid
  if (pid === undefined) throw new Error('partykit could not be started')
  const unleash = leash(-pid, 'KILL')
  const kill = async () => {
    signalGroup(pid, 'SIGKILL')
    await ended(child)
    await until(() => isPortFree(port), 10_000, `Port ${port} is still taken by a stopped room.`)
    unleash()
  }
  const answers = async () => {
    if (child.exitCode !== null) throw new Error(`partykit ended:\n${fs.readFileSync(logFile, 'utf8')}`)
    return fetch(`http://127.0.0.1:${port}/`).then(
      ({ status }) => status === 404,
      () => false,
    )
  }
  try {
    await until(answers, 60_000, `partykit does not answer, see ${logFile}`)
  } catch (error) {
    await kill()
    throw error
  }
  return { kill }
}
