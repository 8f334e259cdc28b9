import path from 'node:path'
import { copyDocumentFonts } from './build/document-fonts.ts'
import { portFromEnvironment, runInForeground } from './local/foreground.ts'
import { claimInstance } from './local/instance.ts'
import { isPortFree, portOwner } from './local/ports.ts'
import { startStack } from './local/stack.ts'
import { startVite } from './local/vite.ts'

const ROOT = path.join(import.meta.dirname, '..')
const STATE_DIR = path.join(ROOT, '.local')
const USUAL_PORT = 8787
const VITE_PORT = 5173

const say = (line: string) => console.log(`  ${line}`)

await runInForeground(async (giveUp) => {
  console.log('Starting Anteroom with hot reload')
  if (!(await isPortFree(VITE_PORT))) {
    throw new Error(`Port ${VITE_PORT} is taken by ${portOwner(VITE_PORT)}. Stop it first.`)
  }
  const port = portFromEnvironment(USUAL_PORT)
  const claim = await claimInstance(STATE_DIR, port, say)
  // Wrangler wants its assets directory to exist, though here Vite serves the app; the fonts of PDFs the Worker fetches from it.
  copyDocumentFonts(path.join(ROOT, 'dist/client'))
  const appUrl = `http://localhost:${VITE_PORT}`
  const stack = await startStack({
    stateDir: STATE_DIR,
    durable: true,
    port,
    appUrl,
    build: false,
    reload: true,
    onProgress: say,
    onLost: giveUp,
  })
  claim.recordWorker(stack.workerPid())
  const vite = startVite({ port: VITE_PORT, worker: stack.url, onLost: giveUp })
  console.log(`\nAnteroom is open at ${appUrl}; the Worker's log is .local/worker.log\n`)
  for (const { role, email, note } of stack.accounts) say(`${role}  ${email}  ${note}`)
  return async () => {
    await vite.stop()
    await stack.stop()
    claim.release()
  }
})
