import type { Clock } from '../platform/clock.ts'
import type { Instant } from '../queue/ids.ts'
import type { Session, SignIns } from './ports.ts'
import type { Sessions } from './sessions.ts'

/** How old the last look may be when something happens on the day, in ms. */
const GOOD_FOR_MS = 8_000

/**
 * ROOM-8: whoever has signed out is sent away. The Worker tells the room; in case its word is lost, the room looks when somebody
 * comes and when something happens. Nobody acts on what was seen here: that is looked at when it is written.
 */
export type SignOuts = {
  /** Looks whether everybody connected is still signed in, and sends away who is not. Rejects when it cannot tell. */
  look(): Promise<void>
  /** The same, unless the last look is not long ago. */
  lookAgain(): Promise<void>
  /** What the Worker tells. */
  over(sid: string): void
}

export type SignOutsOptions = {
  readonly sessions: Sessions
  readonly signIns: SignIns
  readonly clock: Clock
  readonly onSignedOut: (session: Session) => void
}

/** The board has no sign-in, and so no sign-out. */
const signInOf = ({ claims }: Session) => (claims.role === 'board' ? null : claims.sid)

export function createSignOuts({ sessions, signIns, clock, onSignedOut }: SignOutsOptions): SignOuts {
  let lookedAt: Instant = Number.NEGATIVE_INFINITY
  let underWay: Promise<void> | null = null
  let next: Promise<void> | null = null

  function begin(): Promise<void> {
    const at = clock()
    const covers = new Set([...sessions.all()].filter((session) => signInOf(session) !== null))
    if (covers.size === 0) return Promise.resolve()
    underWay = ask(at, covers).finally(() => {
      underWay = null
    })
    return underWay
  }

  async function ask(at: Instant, covers: ReadonlySet<Session>): Promise<void> {
    lookedAt = at
    const alive = await signIns.alive([...new Set([...covers].flatMap((session) => signInOf(session) ?? []))])
    for (const session of covers) if (!alive.has(signInOf(session) ?? '')) onSignedOut(session)
  }

  /** One at a time, and after it one more for all who have asked meanwhile: a thousand who connect at once cost two. */
  function look(): Promise<void> {
    if (!underWay) return begin()
    next ??= underWay
      .catch(() => {}) // Told to those who waited for it.
      .then(() => {
        next = null
        return begin()
      })
    return next
  }

  return {
    look,
    lookAgain: async () => (clock() - lookedAt > GOOD_FOR_MS ? look() : undefined),
    over(sid) {
      for (const session of [...sessions.all()]) if (signInOf(session) === sid) onSignedOut(session)
    },
  }
}
