import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { isPortFree } from './ports.ts'
import { commandOf, signalGroup, until } from './processes.ts'
import { type Stack, startStack } from './stack.ts'

const WORKER = `import { DurableObject } from 'cloudflare:workers'

export class QueueRoom extends DurableObject {
  #heard = 0
  fetch() {
    const [client, server] = Object.values(new WebSocketPair())
    this.ctx.acceptWebSocket(server)
    return new Response(null, { status: 101, webSocket: client })
  }
  webSocketMessage(socket) {
    socket.send(String(++this.#heard))
  }
}

export default {
  fetch(request, { QUEUE, ...env }) {
    if (request.headers.get('upgrade') !== null) return QUEUE.getByName('a room').fetch(request)
    return Response.json({ env })
  },
}`
const CONFIG = `
  name = "echo"
  main = "echo.js"
  compatibility_date = "2026-10-01"
  [[durable_objects.bindings]]
  name = "QUEUE"
  class_name = "QueueRoom"
  [[migrations]]
  tag = "v1"
  new_sqlite_classes = ["QueueRoom"]
`

let directory: string
let stack: Stack
const lost: string[] = []

/** The real stack around a Worker that only says what it was given. */
const start = () =>
  startStack({
    stateDir: path.join(directory, 'state'),
    durable: false,
    demo: false,
    build: false,
    onLost: (why) => lost.push(why),
    config: path.join(directory, 'wrangler.toml'),
  })

async function given(): Promise<Record<string, string>> {
  const answer = await fetch(stack.url)
  return ((await answer.json()) as { env: Record<string, string> }).env
}

beforeAll(async () => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'anteroom-stack-'))
  fs.chmodSync(directory, 0o755)
  fs.writeFileSync(path.join(directory, 'echo.js'), WORKER)
  fs.writeFileSync(path.join(directory, 'wrangler.toml'), CONFIG)
  stack = await start()
})
afterAll(async () => {
  await stack.stop()
  fs.rmSync(directory, { recursive: true })
})

it('STACK the Worker is told where everything is', async () => {
  expect(await given()).toEqual({
    DATABASE_URL: stack.databaseUrl,
    NEON_LOCAL: stack.neonUrl,
    APP_URL: stack.url,
    AUTH_SECRET: expect.stringMatching(/^[\w-]{43}$/),
    ROOM_SECRET: expect.stringMatching(/^[\w-]{43}$/),
    RECORD_KEYS: expect.stringMatching(/^[\w-]{43}\.[\w-]{43}$/),
    PUSH_KEY: expect.stringMatching(/^[\w-]{87}\.[\w-]{43}$/),
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: expect.stringMatching(/^\d+$/),
    SMTP_TLS: 'none',
    MAIL_FROM: 'Anteroom <no-reply@anteroom.example>',
    SMS_WEBHOOK_URL: stack.textsUrl,
    SMS_WEBHOOK_SECRET: expect.stringMatching(/^whsec_[\w+/]{43}=$/),
    SMS_WEBHOOK_OFFERS: 'sms,whatsapp',
  })
})

it.skipIf(process.platform === 'win32')(
  'STACK no secret shows in the process list or to other users',
  async () => {
    const { AUTH_SECRET, ROOM_SECRET, RECORD_KEYS, PUSH_KEY, SMS_WEBHOOK_SECRET } = await given()
    const processes = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })

    for (const secret of [AUTH_SECRET, ROOM_SECRET, RECORD_KEYS, PUSH_KEY, SMS_WEBHOOK_SECRET])
      expect(processes).not.toContain(secret)
    for (const file of ['secrets.json', 'worker.env']) {
      expect(fs.statSync(path.join(directory, 'state', file)).mode & 0o077).toBe(0)
    }
  },
)

it('STACK a killed Worker comes back on the same port with the same secrets', async () => {
  const [pid, before] = [stack.workerPid(), await given()]

  await stack.restartWorker()

  expect(stack.workerPid()).not.toBe(pid)
  expect(commandOf(pid)).toBeUndefined()
  expect(await given()).toEqual(before)
})

it('STACK a room that is forgotten begins anew, with the sockets it had', async () => {
  const socket = new WebSocket(stack.url.replace('http', 'ws'))
  await once(socket, 'open')
  const said = async () => {
    socket.send('')
    return String((await once(socket, 'message'))[0])
  }
  expect([await said(), await said()]).toEqual(['1', '2'])

  await stack.forgetRoom('a room')

  expect(await said()).toBe('1')
  socket.terminate()
})

it('STACK the log of an earlier Worker is kept when the next one starts', async () => {
  const log = (name: string) => fs.readFileSync(path.join(directory, 'state', name), 'utf8')
  const before = `a line of the Worker with pid ${stack.workerPid()}`
  fs.appendFileSync(path.join(directory, 'state', 'worker.log'), `${before}\n`)

  await stack.restartWorker()

  expect(log('worker.1.log')).toContain(before)
  expect(log('worker.log')).not.toContain(before)
})

it('STACK whoever runs it is told when the Worker ends by itself, and only then', async () => {
  expect(lost).toEqual([])

  signalGroup(stack.workerPid(), 'SIGKILL')

  await until(() => lost.length > 0, 5_000, 'nobody was told')
  await stack.restartWorker()
  expect(await given()).toHaveProperty('APP_URL', stack.url)
  expect(lost).toEqual([expect.stringMatching(/^The Worker ended by itself; \S+worker\.log says why\./)])
})

it('STACK stopping leaves no process, and the next start finds the secrets again', async () => {
  const [pid, before] = [stack.workerPid(), await given()]

  await stack.stop()

  expect([commandOf(pid), commandOf(stack.postgresPid)]).toEqual([undefined, undefined])
  expect(await isPortFree(Number(new URL(stack.url).port))).toBe(true)
  stack = await start()
  expect((await given()).AUTH_SECRET).toBe(before.AUTH_SECRET)
})
