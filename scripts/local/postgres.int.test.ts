import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { removeCluster, startPostgres } from './postgres.ts'
import { commandOf, ended, signalGroup, until } from './processes.ts'

let dataDir: string
beforeEach(() => {
  dataDir = path.join(os.tmpdir(), `anteroom-postgres-${process.pid}-${Math.random().toString(36).slice(2)}`)
})
afterEach(() => removeCluster(dataDir))

async function run(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(statement)
  await client.end()
  return rows
}

it('STACK data is there again after a stop and a start', async () => {
  const first = await startPostgres({ dataDir, durable: true })
  await run(first.url('postgres'), 'create table kept as select 42 as answer')
  await first.stop()

  const second = await startPostgres({ dataDir, durable: true })

  expect(second.reused).toBe(false)
  expect(await run(second.url('postgres'), 'select * from kept')).toEqual([{ answer: 42 }])
  await second.stop()
  expect(commandOf(second.pid)).toBeUndefined()
})

it('STACK a server that already runs on the directory is taken over, and stopped by who took it', async () => {
  const first = await startPostgres({ dataDir, durable: false })

  const second = await startPostgres({ dataDir, durable: false })

  expect(second).toMatchObject({ reused: true, pid: first.pid, port: first.port })
  await second.stop()
  expect(commandOf(first.pid)).toBeUndefined()
  await first.stop() // Nothing left to stop is no error.
})

it('OPS-3 a pid file that a crash left behind does not keep the server from starting', async () => {
  const first = await startPostgres({ dataDir, durable: true })
  const pidFile = path.join(first.dataDir, 'postmaster.pid')
  const content = fs.readFileSync(pidFile, 'utf8')
  await first.stop()
  fs.writeFileSync(pidFile, content.replace(/^\d+/, String(process.pid)), { mode: 0o600 })
  const { uid, gid } = fs.statSync(first.dataDir)
  fs.chownSync(pidFile, uid, gid)

  const second = await startPostgres({ dataDir, durable: true })

  expect(second.reused).toBe(false)
  await second.stop()
})

it('OPS-3 the server ends with a parent that is killed without warning', async () => {
  const module = JSON.stringify(path.join(import.meta.dirname, 'postgres.ts'))
  const options = JSON.stringify({ dataDir, durable: false })
  const code = `import(${module}).then((m) => m.startPostgres(${options})).then((s) => console.log(s.pid))`
  const parent = spawn(process.execPath, ['--input-type=module', '-e', `${code}; setInterval(() => {}, 1e6)`])
  const [output] = await once(parent.stdout, 'data')
  const pid = Number(String(output))
  expect(commandOf(pid)).toContain('postgres')

  parent.kill('SIGKILL')
  await ended(parent)

  await until(() => commandOf(pid) === undefined, 10_000, 'Postgres outlived its parent.')
})

it('STACK a start that is killed while it makes the data directory keeps no later start from making it', async () => {
  const module = JSON.stringify(path.join(import.meta.dirname, 'postgres.ts'))
  const options = JSON.stringify({ dataDir, durable: false })
  const code = `import(${module}).then((m) => m.startPostgres(${options}))`
  const parent = spawn(process.execPath, ['--input-type=module', '-e', code], { detached: true })
  const isBegun = () =>
    fs
      .readdirSync(path.dirname(dataDir))
      .filter((name) => name.startsWith(path.basename(dataDir)))
      .some((name) => fs.existsSync(path.join(path.dirname(dataDir), name, 'PG_VERSION')))
  await until(isBegun, 10_000, 'No data directory was begun.')

  // The whole group, as by Ctrl-C twice or a power cut: initdb does not get to clear up after itself.
  signalGroup(parent.pid ?? 0, 'SIGKILL')
  await ended(parent)

  const next = await startPostgres({ dataDir, durable: false })
  expect(await run(next.url('postgres'), 'select 1 as one')).toEqual([{ one: 1 }])
  await next.stop()
  const beside = fs
    .readdirSync(path.dirname(dataDir))
    .filter((name) => name.startsWith(path.basename(dataDir)))
  expect(beside.sort()).toEqual([path.basename(dataDir), `${path.basename(dataDir)}.log`])
})

it('STACK whoever runs a server is told when it ends by itself, and not when it is stopped', async () => {
  const lost: string[] = []
  const onLost = (why: string) => lost.push(why)
  const stopped = await startPostgres({ dataDir, durable: false, onLost })
  await stopped.stop()
  const first = await startPostgres({ dataDir, durable: false, onLost })
  expect(lost).toEqual([])

  process.kill(first.pid, 'SIGKILL')

  await until(() => lost.length > 0, 5_000, 'nobody was told')
  expect(lost).toEqual([
    expect.stringMatching(/^Postgres ended by itself; \S+\.log says why\. .+ start again/),
  ])
})

it('STACK whoever took a server over is told, too, when it ends by itself', async () => {
  const lost: string[] = []
  const first = await startPostgres({ dataDir, durable: false })
  const second = await startPostgres({ dataDir, durable: false, onLost: (why) => lost.push(why) })
  expect(second.reused).toBe(true)

  process.kill(first.pid, 'SIGKILL')

  await until(() => lost.length > 0, 10_000, 'nobody was told')
  expect(lost).toEqual([expect.stringContaining('Postgres ended by itself')])
})
