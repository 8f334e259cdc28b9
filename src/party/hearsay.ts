import type { Clock } from '../platform/clock.ts'
import type { Instant } from '../queue/ids.ts'
import type { Session } from './ports.ts'

/** For how long, in ms, nobody is believed who said that there was something newer when there was not. */
const DOUBT_MS = 10_000

export type HearsayOptions = {
  readonly clock: Clock
  /** The seq that the room has. */
  readonly seq: () => number
  /** Reads what others have written. Rejects when the database cannot be reached. */
  readonly look: () => Promise<void>
}

/**
 * ROOM-15: a client has heard elsewhere of a newer seq than the room's, which then looks. However many say so at once, it
 * looks once. Rejects when it cannot.
 */
export function createHearsay({ clock, seq, look }: HearsayOptions) {
  const doubtedUntil = new WeakMap<Session, Instant>()
  let underWay: Promise<void> | null = null

  function lookOnce(): Promise<void> {
    underWay ??= look().finally(() => {
      underWay = null
    })
    return underWay
  }

  return async function hear(session: Session, knows: number): Promise<void> {
    if (knows <= seq() || clock() < (doubtedUntil.get(session) ?? 0)) return
    const isLate = underWay !== null
    await lookOnce()
    // The look that was under way may have begun before what is known was written.
    if (isLate && seq() < knows) await lookOnce()
    if (seq() < knows) doubtedUntil.set(session, clock() + DOUBT_MS)
  }
}
