import fs from 'node:fs'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'

// The process beside workerd: runs in it what build-worker.ts has built, with what the configuration says (decision 016).

const [directory = '', port, stateDir = '', envFile = ''] = process.argv.slice(2)
const read = (file: string) => fs.readFileSync(file, 'utf8')
const { name, vars, script, workerOptions } = JSON.parse(read(path.join(directory, 'options.json')))
/** Without files to serve the Worker is asked straight: nothing of Miniflare's has to stand before it. */
const straight = workerOptions.assets === undefined

const miniflare = new Miniflare(
  convertV4MiniflareOptions({
    host: '127.0.0.1',
    port: straight ? 0 : Number(port),
    cf: false,
    logRequests: false,
    telemetry: { enabled: false },
    unsafeTriggerHandlers: true,
    resourcePersistencePath: path.join(stateDir, 'worker'),
    resourceTmpPath: path.join(stateDir, 'worker-tmp'),
    workers: [
      {
        ...workerOptions,
        name,
        unsafeDirectSockets: straight ? [{ host: '127.0.0.1', port: Number(port) }] : [],
        modulesRoot: directory,
        modules: [{ type: 'ESModule', path: path.join(directory, script) }],
        bindings: { ...vars, ...parseEnv(read(envFile)) },
      },
    ],
  }),
)
const entry = await miniflare.ready

// Miniflare knows the cron triggers and never pulls one. Oftener than when deployed: whoever tries something out does not
// wait for a quarter of an hour, and nobody's database sleeps here.
const SWEEP_MS = 60_000
const sweep = () =>
  fetch(new URL('/cdn-cgi/local/scheduled', entry)).then(
    (answer) => answer.body?.cancel(),
    (error: unknown) => console.error('The cron trigger could not be pulled:', error),
  )
if (workerOptions.cronTriggers?.length > 0) setInterval(sweep, SWEEP_MS).unref()

/** Drops a room's memory and keeps its sockets, as hibernation does after ten idle seconds. */
process.on('message', async ({ forget }: { forget: string }) => {
  await miniflare.unsafeEvictDurableObject(name, 'QueueRoom', { name: forget, webSockets: 'hibernate' })
  process.send?.('forgotten')
})
