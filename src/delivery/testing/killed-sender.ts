import { type ChildProcess, spawn } from 'node:child_process'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { text } from 'node:stream/consumers'

const PROGRAM = path.join(import.meta.dirname, 'sender-process.ts')

/** The moment at which a sender dies: as it asks the database for this, carried out or not. It hears no answer either way. */
export type Moment = { readonly at: 'take' | 'mark'; readonly isCarriedOut: boolean }

/** By what each is known on its way to Postgres. */
const STATEMENTS = { take: 'with taken as', mark: 'update deliveries d set state' }

export type SenderVars = Readonly<Record<'DATABASE_URL' | 'NEON_LOCAL' | 'DAY', string>> &
  Readonly<Record<string, string>>

/** Runs a sender in a process of its own; answers how it ended, and what it wrote to its log. */
export async function runSender(vars: SenderVars): Promise<{ code: number | null; log: string }> {
  const child = start(vars)
  const log = text(child.stdout as NonNullable<typeof child.stdout>)
  return { code: await endOf(child), log: await log }
}

/** The same, killed by SIGKILL at `moment`. Rejects when it has ended in any other way, or never came so far. */
export async function runSenderUntil(moment: Moment, vars: SenderVars): Promise<void> {
  let kill = () => {}
  const door = await openDoor(vars.NEON_LOCAL, moment, () => kill())
  try {
    const child = start({ ...vars, NEON_LOCAL: door.url })
    kill = () => void child.kill('SIGKILL')
    const code = await endOf(child)
    if (child.signalCode !== 'SIGKILL') throw new Error(`the sender was not killed: it ended with ${code}`)
  } finally {
    door.close()
  }
}

const start = (vars: SenderVars) =>
  spawn(process.execPath, [PROGRAM], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, ...vars },
  })

const endOf = (child: ChildProcess) =>
  new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })

/** A way to Postgres that carries everything there and back, until somebody asks for the fatal statement. */
async function openDoor(neonUrl: string, { at, isCarriedOut }: Moment, onFatal: () => void) {
  const server = http.createServer(async (request, response) => {
    const body = await text(request)
    const isFatal = body.includes(STATEMENTS[at])
    if (isFatal && !isCarriedOut) return onFatal()
    const headers = request.headers as Record<string, string>
    const { connection, host, 'content-length': length, 'transfer-encoding': encoding, ...passed } = headers
    const answer = await fetch(`${neonUrl}${request.url}`, { method: 'POST', headers: passed, body })
    const said = await answer.text()
    if (isFatal) return onFatal()
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(said)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
