import { spawnSync } from 'node:child_process'
import net from 'node:net'
import { commandOf } from './processes.ts'

const LOOPBACK = '127.0.0.1'

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined)
      else reject(error)
    })
    probe.listen(port, LOOPBACK, () => {
      const address = probe.address()
      const bound = typeof address === 'object' && address ? address.port : port
      probe.close(() => resolve(bound))
    })
  })
}

/** A loopback TCP port that nothing listens on right now. */
export async function freePort(): Promise<number> {
  const port = await tryPort(0)
  if (port === undefined) throw new Error('The system has no free port left.')
  return port
}

/** Whether a server could listen on this loopback port right now. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await tryPort(port)) !== undefined
}

/** Names who listens on a port, for an error message: "node (pid 4242)", or "another program". */
export function portOwner(port: number): string {
  if (process.platform === 'win32') return 'another program'
  const found = spawnSync('lsof', ['-nP', '-t', `-iTCP:${port}`, '-sTCP:LISTEN'], { encoding: 'utf8' })
  const pid = Number.parseInt(found.stdout ?? '', 10)
  const command = Number.isNaN(pid) ? undefined : commandOf(pid)
  if (!command) return 'another program'
  const program = command.split(' ')[0]?.split('/').at(-1)
  return `${program} (pid ${pid})`
}
