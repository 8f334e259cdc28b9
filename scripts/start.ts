import path from 'node:path'
import { createDb } from '../src/db/client.ts'
import { makeSetupLink } from '../src/server/clinic/setup-link.ts'
import { portFromEnvironment, runInForeground } from './local/foreground.ts'
import { claimInstance } from './local/instance.ts'
import { type Account, type Stack, startStack } from './local/stack.ts'

const STATE_DIR = path.join(import.meta.dirname, '../.local')
/** ADMIN-2: a clinic that has nobody yet, beside the demo's. */
const EMPTY_STATE_DIR = path.join(STATE_DIR, 'empty')
const USUAL_PORT = 8787

const say = (line: string) => console.log(`  ${line}`)

await runInForeground(async (giveUp) => {
  console.log('Starting Anteroom')
  const port = portFromEnvironment(USUAL_PORT)
  const isEmpty = process.argv.includes('--empty')
  const stateDir = isEmpty ? EMPTY_STATE_DIR : STATE_DIR
  const claim = await claimInstance(stateDir, port, say)
  const stack = await startStack({
    stateDir,
    durable: true,
    port,
    demo: !isEmpty,
    onProgress: say,
    onLost: giveUp,
  })
  claim.recordWorker(stack.workerPid())
  console.log(welcome(stack.url, isEmpty ? await howToBegin(stack) : signInAs(stack.accounts)))
  return async () => {
    await stack.stop()
    claim.release()
  }
})

function signInAs(accounts: Account[]): string {
  const width = (key: 'role' | 'email') => Math.max(0, ...accounts.map((account) => account[key].length))
  const lines = accounts.map(
    ({ role, email, note }) => `  ${role.padEnd(width('role'))}  ${email.padEnd(width('email'))}  ${note}`,
  )
  return lines.length > 0 ? `Sign in as\n${lines.join('\n')}\n` : ''
}

/** ADMIN-2: a new link at each start, as long as there is no admin. */
async function howToBegin({ url, databaseUrl, neonUrl, inboxUrl }: Stack): Promise<string> {
  const db = createDb({ databaseUrl, neonLocal: neonUrl })
  const link = await makeSetupLink(db, { appUrl: url, now: Date.now() })
  const begin =
    link === null ? '' : `Set it up: this link makes the first admin, once, within 48 hours\n  ${link}\n`
  return `${begin}\nMails leave for nowhere; read them, as JSON, at\n  ${inboxUrl}\n`
}

function welcome(url: string, next: string): string {
  return `\nAnteroom is open at ${url}\n${next === '' ? '' : `\n${next}`}\nPress Ctrl-C to stop.`
}
