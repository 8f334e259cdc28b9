import { execFileSync } from 'node:child_process'
import type { Clinic } from './clinic.ts'
import { openCrowd } from './crowd.ts'
import { openDay } from './day.ts'
import { startPeer } from './peers.ts'

const MB = 1024

/** Megabytes of workerd, and what a socket adds to it, beside what it adds to the others' servers. */
export async function memoryOfSockets(clinic: Clinic, sockets: number): Promise<string[]> {
  const day = await openDay(clinic, 'memory', 2)
  const url = clinic.stack.url.replace('http://localhost', 'ws://127.0.0.1')
  const workerd = () => workerdOf(clinic.stack.workerPid())
  const peer = { rooms: ['room'], view: await day.view() }
  await fetch(clinic.stack.url)
  const empty = workerd()
  const secret = clinic.secrets.ROOM_SECRET
  const listeners = await openCrowd({ kind: 'ours', url, rooms: [day.key], each: sockets, secret })
  const full = workerd()
  await listeners.close()
  const lines = [line('workerd', empty, full)]
  for (const kind of ['ws', 'socket.io'] as const) {
    const alone = await startPeer({ ...peer, kind, each: 1 })
    const before = residentOf([alone.pid])
    await alone.close()
    const crowded = await startPeer({ ...peer, kind, each: sockets })
    const after = residentOf([crowded.pid])
    await crowded.close()
    lines.push(line(crowded.name, before, after))
  }
  return lines

  function line(name: string, before: number, after: number): string {
    const each = (after - before) / sockets
    return `  ${name.padEnd(46)} ${(before / MB).toFixed(0)} MB, with ${sockets} sockets ${(after / MB).toFixed(0)} MB: ${each.toFixed(1)} kB a socket`
  }
}

/** Kilobytes that these processes have in memory. */
function residentOf(pids: readonly number[]): number {
  const output = execFileSync('ps', ['-o', 'rss=', '-p', pids.join(',')], { encoding: 'utf8' })
  return output
    .trim()
    .split('\n')
    .map(Number)
    .reduce((sum, each) => sum + each, 0)
}

/** All the workerd of the Worker's process group: behind the proxy of `wrangler dev` there are two. */
function workerdOf(group: number): number {
  const output = execFileSync('ps', ['-eo', 'pid=,pgid=,comm='], { encoding: 'utf8' })
  const rows = output
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/))
  const pids = rows.filter(([, pgid, command]) => Number(pgid) === group && command?.includes('workerd'))
  return residentOf(pids.map(([pid]) => Number(pid)))
}
