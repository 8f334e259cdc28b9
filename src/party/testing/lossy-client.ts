import type { ServerFrame } from '../../protocol/frames.ts'
import type { PublicView } from '../../queue/views/view.ts'
import type { Session } from '../ports.ts'
import { claimsOf, type FakeSocket, fakeSocket, type Who } from './room.ts'

/** A client on a network that drops, repeats and reorders frames. Keeps the view with the highest seq (ROOM-3). */
export type LossyClient = {
  readonly who: Who
  readonly session: Session | null
  readonly view: PublicView | null
  /** Ids of the notifications shown: each once, however often it came. */
  readonly shown: ReadonlySet<string>
  open(): FakeSocket
  lose(): void
  /** The frame at `index` of those under way arrives, is lost, or arrives and is still under way. */
  happen(what: 'arrives' | 'is lost' | 'is doubled', index: number): void
  settle(): void
}

export function createLossyClient(who: Who): LossyClient {
  const shown = new Set<string>()
  let underWay: string[] = []
  let session: Session | null = null
  let view: PublicView | null = null

  function read(text: string) {
    const frame: ServerFrame = JSON.parse(text)
    if (frame.type === 'view' && frame.view.seq >= (view?.seq ?? 0)) view = frame.view
    if (frame.type === 'notification') shown.add(frame.notification.id)
  }

  return {
    who,
    shown,
    get session() {
      return session
    },
    get view() {
      return view
    },
    open() {
      const socket = fakeSocket((text) => underWay.push(text))
      session = { socket, claims: claimsOf(who) }
      return socket
    },
    lose() {
      session = null
      underWay = []
    },
    happen(what, index) {
      if (underWay.length === 0) return
      const at = index % underWay.length
      const text = underWay[at]
      if (text !== undefined && what !== 'is lost') read(text)
      if (what !== 'is doubled') underWay.splice(at, 1)
    },
    settle() {
      for (const text of underWay.splice(0)) read(text)
    },
  }
}
