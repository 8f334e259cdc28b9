import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

/** Sockets to open: as many in each room. */
export type Crowd = {
  readonly kind: 'ours' | 'ws' | 'socket.io'
  readonly url: string
  readonly rooms: readonly string[]
  readonly each: number
  /** Signs our tickets; the others need none. */
  readonly secret: string
}

/** All of a room's sockets have heard a view. */
type Heard = { readonly room: string; readonly seq: number; readonly at: number }
export type FromListener = Heard | { readonly opened: number } | { readonly failed: string }

export type Listeners = {
  /** The newest seq that all of the room's sockets have. */
  seqOf(room: string): number
  /** When the last of the room's sockets heard of something newer than `seq`. */
  heard(room: string, seq: number): Promise<number>
  close(): Promise<void>
}

/** One process takes no more: it would be the first that is out of breath. */
const SOCKETS_A_PROCESS = 1_000
const NOT_HEARD_MS = 30_000

/** Opens a crowd's sockets in as many processes as it takes, each room in one of them. */
export async function openCrowd(crowd: Crowd): Promise<Listeners> {
  const newest = new Map<string, Heard>()
  const waiting = new Set<(heard: Heard) => void>()
  const roomsEach = Math.max(1, Math.floor(SOCKETS_A_PROCESS / crowd.each))
  const parts = Array.from({ length: Math.ceil(crowd.rooms.length / roomsEach) }, (_, n) =>
    crowd.rooms.slice(n * roomsEach, (n + 1) * roomsEach),
  )
  const children: ChildProcess[] = []
  let lost = ''
  const close = async () => {
    for (const child of children) child.kill()
    await Promise.all(children.map((child) => child.exitCode ?? child.signalCode ?? once(child, 'exit')))
  }
  try {
    for (const rooms of parts) {
      const child = fork(path.join(import.meta.dirname, 'listener.ts'), { execArgv: [] })
      children.push(child)
      await opened(child, { ...crowd, rooms })
    }
  } catch (error) {
    await close()
    throw error
  }
  return {
    seqOf: (room) => newest.get(room)?.seq ?? 0,
    heard: (room, seq) =>
      new Promise((resolve, reject) => {
        const complaint = () => new Error(`${room}: not everybody heard of what followed ${seq}. ${lost}`)
        const timer = setTimeout(() => reject(complaint()), NOT_HEARD_MS)
        const take = (heard: Heard) => {
          if (heard.room !== room || heard.seq <= seq) return
          clearTimeout(timer)
          waiting.delete(take)
          resolve(heard.at)
        }
        waiting.add(take)
        const known = newest.get(room)
        if (known) take(known)
      }),
    close,
  }

  function opened(child: ChildProcess, part: Crowd): Promise<void> {
    return new Promise((resolve, reject) => {
      child.on('message', (word: FromListener) => {
        if ('failed' in word) {
          lost = word.failed
          reject(new Error(lost))
        } else if ('opened' in word) resolve()
        else {
          newest.set(word.room, word)
          for (const take of waiting) take(word)
        }
      })
      child.once('exit', () => reject(new Error('a process of listeners ended')))
      child.send(part)
    })
  }
}
