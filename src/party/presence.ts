import type { Timer } from '../platform/timer.ts'
import type { ServerFrame } from '../protocol/frames.ts'
import type { Token } from '../queue/ids.ts'
import { entryOf, type Queue } from '../queue/queue.ts'
import type { Session } from './ports.ts'
import type { Sessions } from './sessions.ts'

/** Changes of presence within this time are told as one: a lost network comes back with everybody at once. */
const COALESCE_MS = 200

/** CALL-1: who is connected is for the doctor and the desk, nobody else (ROOM-4). */
const mayKnow = ({ claims }: Session) => claims.role === 'doctor' || claims.role === 'staff'

export type Presence = {
  /** Says it soon, if it is different by then. */
  changed(): void
  /** Says it now, to one who has just come. */
  tell(session: Session, queue: Queue): void
}

/** `queue` is the one in memory, or null while nothing is known: then nobody can be told anything. */
export function createPresence(sessions: Sessions, queue: () => Queue | null, timer: Timer): Presence {
  let isPending = false
  let said = ''

  function tellChanges() {
    isPending = false
    const known = queue()
    if (!known) return
    const text = JSON.stringify(presenceFrame(sessions, known))
    if (text === said) return
    said = text
    sessions.tell(text, mayKnow)
  }

  return {
    changed() {
      if (isPending || ![...sessions.all()].some(mayKnow)) return
      isPending = true
      timer(COALESCE_MS, tellChanges)
    },
    tell(session, known) {
      said = '' // Somebody has heard something newer than what was said to all.
      if (mayKnow(session)) sessions.reply(session, presenceFrame(sessions, known))
    },
  }
}

function presenceFrame(sessions: Sessions, queue: Queue): ServerFrame {
  const connected = new Set<Token>()
  for (const { claims } of sessions.all()) {
    const entry = claims.role === 'patient' ? entryOf(queue, claims.appointmentId) : undefined
    if (entry) connected.add(entry.token)
  }
  return { type: 'presence', connected: [...connected].sort((a, b) => a - b) }
}
