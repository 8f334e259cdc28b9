import type { ServerFrame } from '../../protocol/frames.ts'
import type { PublicView } from '../../queue/views/view.ts'
import type { Session } from '../ports.ts'
import { claimsOf, type FakeSocket, fakeSocket, type Who } from './room.ts'

/** A client on a network that drops, repeats and reorders frames. Keeps the view with the highest seq (ROOM-3). */
export type LossyClient = {
  readonly who: Who
  readonly session: Session | null
  readonly view: PublicView | null
  /** Every socket it has had, with all that the room has sent there. */
  readonly sockets: readonly FakeSocket[]
  open(): FakeSocket
  lose(): void
  /** The frame at `index` of those under way arrives, is lost, or arrives and is still under way. */
  happen(what: 'arrives' | 'is lost' | 'is doubled', index: number): void
  settle(): void
}

export function createLossyClient(who: Who): LossyClient {
  const sockets: FakeSocket[] = []
  let underWay: string[] = []
  let session: Session | null = null
  let view: PublicView | null = null

  function read(text: string) {
    const frame: ServerFrame = JSON.parse(text)
    if (frame.type === 'view' && frame.view.seq >= (view?.seq ?? 0)) view = frame.view
  }

  return {
    who,
    sockets,
    get session() {
      return session
    },
    get view() {
      return view
    },
    open() {
      const socket = fakeSocket((text) => underWay.push(text))
      sockets.push(socket)
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
