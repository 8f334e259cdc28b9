import { afterEach, expect, it } from 'vitest'
import { freePort, isPortFree } from './ports.ts'
import { until } from './processes.ts'
import { type LocalVite, startVite } from './vite.ts'

let vite: LocalVite | undefined
afterEach(() => vite?.stop())

it('STACK whoever runs Vite is told when it ends by itself, and not when it is stopped', async () => {
  const lost: string[] = []
  const start = (port: number) =>
    startVite({ port, worker: 'http://127.0.0.1:1', onLost: (why) => lost.push(why) })
  const port = await freePort()
  vite = start(port)
  await until(async () => !(await isPortFree(port)), 20_000, 'Vite did not start')
  await vite.stop()
  vite = start(await freePort())
  expect(lost).toEqual([])

  process.kill(vite.pid, 'SIGKILL')

  await until(() => lost.length > 0, 5_000, 'nobody was told')
  expect(lost).toEqual([
    expect.stringMatching(/^Vite ended by itself; .+ Start again with the same command\.$/),
  ])
})
