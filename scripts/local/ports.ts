import { spawnSync } from 'node:child_process'
import net from 'node:net'
import { commandOf } from './processes.ts'

const IPV4 = '127.0.0.1'
const IPV6 = '::1'

/** Binds and lets go again; resolves to the port, or to nothing when somebody else has it. */
function probe(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES'
      const isUnsupported = error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'
      if (isTaken) resolve(undefined)
      else if (isUnsupported) resolve(port)
      else reject(error)
    })
    server.listen(port, host, () => {
      const address = server.address()
      const bound = typeof address === 'object' && address ? address.port : port
      server.close(() => resolve(bound))
    })
  })
}

/** A loopback TCP port that nothing listens on right now. */
export async function freePort(): Promise<number> {
  const port = await probe(0, IPV4)
  if (port === undefined) throw new Error('The system has no free port left.')
  return port
}

/** Whether `http://localhost:<port>`, which browsers try over both IP versions, could be ours right now. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await probe(port, IPV4)) !== undefined && (await probe(port, IPV6)) !== undefined
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
