import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { claimInstance } from './instance.ts'
import { freePort, isPortFree } from './ports.ts'
import { ended, signalGroup } from './processes.ts'

let stateDir: string
let port: number
let said: string[]
const say = (line: string) => said.push(line)
const leftovers: number[] = []

beforeEach(async () => {
  stateDir = fs.mkdtempSync(path.join(os.tmpdir(), 'anteroom-instance-'))
  port = await freePort()
  said = []
})
afterEach(() => {
  for (const pid of leftovers.splice(0)) signalGroup(pid, 'SIGKILL')
  fs.rmSync(stateDir, { recursive: true })
})

/** A process that listens on the port and whose command line holds `name`. */
async function impostor(name: string): Promise<number> {
  const code = `require('net').createServer().listen(${port}, '127.0.0.1', () => console.log('up'))`
  const child = spawn(process.execPath, ['-e', code, name], { detached: true })
  leftovers.push(child.pid ?? 0)
  await once(child.stdout, 'data')
  return child.pid ?? 0
}

function leaveInstance(instance: { pid: number; port: number; workerPid?: number }): void {
  fs.writeFileSync(path.join(stateDir, 'instance.json'), JSON.stringify(instance))
}

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await ended(child)
  return child.pid ?? 0
}

it('OPS-3 a taken port is named together with what to do', async () => {
  const server = net.createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')

  const claim = claimInstance(stateDir, port, say)

  await expect(claim).rejects.toThrow(
    new RegExp(`^Port ${port} is taken by .+\\. Stop it or run "PORT=${port + 1} `),
  )
  server.close()
})

it('OPS-3 a second start says where the first one is open', async () => {
  const pid = await impostor('scripts/start.ts')
  leaveInstance({ pid, port })

  const claim = claimInstance(stateDir, await freePort(), say)

  await expect(claim).rejects.toThrow(`Anteroom already runs here at http://localhost:${port} (pid ${pid})`)
})

it('OPS-3 a worker whose parent was killed is cleared, with a word about it', async () => {
  const workerPid = await impostor('serve-worker')
  leaveInstance({ pid: await deadPid(), port, workerPid })

  const claim = await claimInstance(stateDir, port, say)

  expect(said).toEqual([`Cleared a Worker that an earlier run had left (pid ${workerPid})`])
  expect(await isPortFree(port)).toBe(true)
  claim.release()
})

it('OPS-3 a pid that now belongs to some other program is left alone', async () => {
  const workerPid = await impostor('somebody-else')
  leaveInstance({ pid: await deadPid(), port, workerPid })

  await claimInstance(stateDir, await freePort(), say)

  expect(await isPortFree(port)).toBe(false)
})

it('OPS-3 a damaged instance file does not keep anybody from starting', async () => {
  fs.writeFileSync(path.join(stateDir, 'instance.json'), '{"pid":')

  const claim = await claimInstance(stateDir, port, say)

  claim.release()
  expect(fs.readdirSync(stateDir)).toEqual([])
})
