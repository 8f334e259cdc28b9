import type { Clock } from '../platform/clock.ts'
import type { Instant } from '../queue/ids.ts'
import type { Session, SignIns } from './ports.ts'
import type { Sessions } from './sessions.ts'

/**
 * For how long somebody seen to be signed in may act. Short, as this is how long a signed-out socket could still join;
 * not zero, as a patient who opens the page and joins at once has been looked at a moment ago, and would wait for one
 * more round trip to the database with a finger on the button. Every look is at everybody, so joins of the same moment
 * wait for the same look and stay together, to be ordered by token (JOIN-3).
 */
const GOOD_FOR_MS = 3_000

/** ROOM-8: whoever signs out is sent away, although the room is not told. */
export type SignOuts = {
  /** Looks whether everybody connected is still signed in, and sends away who is not. Rejects when it cannot tell. */
  look(): Promise<void>
  /** Whether this one may act; looks first when the last look is too long ago. Rejects when it cannot tell. */
  isSignedIn(session: Session): Promise<boolean>
}

export type SignOutsOptions = {
  readonly sessions: Sessions
  readonly signIns: SignIns
  readonly clock: Clock
  readonly onSignedOut: (session: Session) => void
}

/** The board has no sign-in, and so no sign-out. */
const signInOf = ({ claims }: Session) => (claims.role === 'board' ? null : claims.sid)

type Look = { readonly covers: ReadonlySet<Session>; readonly done: Promise<void> }

export function createSignOuts({ sessions, signIns, clock, onSignedOut }: SignOutsOptions): SignOuts {
  const seenAt = new WeakMap<Session, Instant>()
  let underWay: Look | null = null
  let next: Promise<void> | null = null

  function begin(): Promise<void> {
    const at = clock()
    const covers = new Set([...sessions.all()].filter((session) => signInOf(session) !== null))
    if (covers.size === 0) return Promise.resolve()
    const done = ask(at, covers).finally(() => {
      underWay = null
    })
    underWay = { covers, done }
    return done
  }

  async function ask(at: Instant, covers: ReadonlySet<Session>): Promise<void> {
    const alive = await signIns.alive([...new Set([...covers].flatMap((session) => signInOf(session) ?? []))])
    for (const session of covers) {
      if (alive.has(signInOf(session) ?? '')) seenAt.set(session, at)
      else onSignedOut(session)
    }
  }

  /** One at a time, and after it one more for all who have asked meanwhile: a thousand who connect at once cost two. */
  function look(): Promise<void> {
    if (!underWay) return begin()
    next ??= underWay.done
      .catch(() => {}) // Told to those who waited for it.
      .then(() => {
        next = null
        return begin()
      })
    return next
  }

  return {
    look,
    async isSignedIn(session) {
      const seen = seenAt.get(session) ?? Number.NEGATIVE_INFINITY
      if (signInOf(session) !== null && clock() - seen > GOOD_FOR_MS) {
        await (underWay?.covers.has(session) ? underWay.done : look())
      }
      return sessions.get(session.socket.id) === session
    },
  }
}
