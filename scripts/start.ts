import path from 'node:path'
import { portFromEnvironment, runInForeground } from './local/foreground.ts'
import { claimInstance } from './local/instance.ts'
import { type Account, startStack } from './local/stack.ts'

const STATE_DIR = path.join(import.meta.dirname, '../.local')
const USUAL_PORT = 8787

const say = (line: string) => console.log(`  ${line}`)

await runInForeground(async (giveUp) => {
  console.log('Starting Anteroom')
  const port = portFromEnvironment(USUAL_PORT)
  const claim = await claimInstance(STATE_DIR, port, say)
  const stack = await startStack({
    stateDir: STATE_DIR,
    durable: true,
    port,
    onProgress: say,
    onLost: giveUp,
  })
  claim.recordWorker(stack.workerPid())
  console.log(welcome(stack.url, stack.accounts))
  return async () => {
    await stack.stop()
    claim.release()
  }
})

function welcome(url: string, accounts: Account[]): string {
  const width = (key: 'role' | 'email') => Math.max(0, ...accounts.map((account) => account[key].length))
  const lines = accounts.map(
    ({ role, email, note }) => `  ${role.padEnd(width('role'))}  ${email.padEnd(width('email'))}  ${note}`,
  )
  const signIn = lines.length > 0 ? `\nSign in as\n${lines.join('\n')}\n` : ''
  return `\nAnteroom is open at ${url}\n${signIn}\nPress Ctrl-C to stop.`
}
