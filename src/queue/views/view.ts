import { type Today, todayOf } from '../estimate/wait/today.ts'
import type { DaySettings } from '../events.ts'
import type { DoctorDayKey, Instant, Token } from '../ids.ts'
import { doctorStatus, type Entry, type Queue, servingEntry } from '../queue.ts'
import { interruptsAt } from '../timers.ts'
import { type DoctorStatus, type Mode, UNDO_WITHIN_MS } from '../vocabulary.ts'

/** How a token that expects no turn any more ended. */
export type Closed = 'completed' | 'cancelled' | 'no_show' | 'interrupted'

/**
 * What everybody may see of a doctor-day: tokens, statuses and times; no ids, names, reasons or links, no length of
 * anybody's visit and no record of the doctor (ROOM-4). Enough for a client to work out its own position and wait.
 */
export type PublicView = {
  readonly key: DoctorDayKey
  readonly seq: number
  /** Time of the event that led here. */
  readonly at: Instant
  readonly doctor: {
    readonly status: DoctorStatus
    readonly expectedBackAt: Instant | null
    /** NOTE-12: until the doctor comes. */
    readonly lateMinutes: number | null
  }
  /** NOTE-13: the rest of the day does not take place. */
  readonly isCancelled: boolean
  readonly settings: Pick<DaySettings, 'startsAt' | 'skipAutomatically'>
  readonly runningSince: Instant | null
  /** When the doctor last began or came back; null while away (POS-3). */
  readonly availableSince: Instant | null
  readonly serving: Token | null
  readonly turn: PublicTurn | null
  /** Live tokens, next turn first. */
  readonly line: readonly Token[]
  /** Which of the line's tokens are for a visit in person, and which have joined the waiting room. */
  readonly inPerson: readonly Token[]
  readonly joined: readonly Token[]
  /** JOIN-2: who has said that they are ready, in the line or at their turn. */
  readonly ready: readonly Token[]
  readonly closed: Readonly<Record<Closed, readonly Token[]>>
  /** [old, new] for every reassigned token, in order: a holder of an old one follows it to the newest. */
  readonly renumbered: readonly (readonly [Token, Token])[]
  /** What a wait is worked out from between events (POS-3, POS-5). */
  readonly today: Today
  /** CALL-7: the turn that can be taken back, and until when; whoever shows it watches the clock. */
  readonly undoable: { readonly token: Token; readonly until: Instant } | null
  /** NOTE-10: the visit that broke off and that nobody has been called after. */
  readonly interrupted: Token | null
  /** LATE-6: nobody is called until the doctor is heard from. */
  readonly resting: boolean
  /** MEET-7: when somebody said that the link does not work, until it is changed. */
  readonly meetLinkReportedAt: Instant | null
}

export type PublicTurn = {
  readonly token: Token
  readonly mode: Mode
  readonly status: 'called' | 'in_consultation'
  readonly joined: boolean
  readonly ready: boolean
  readonly calledAt: Instant
  readonly startedAt: Instant | null
  /** What the no-show timer counts from while the turn is called (LATE-1). */
  readonly since: Instant
  /** NOTE-10: the visit seems forgotten. */
  readonly reminded: boolean
  /** NOTE-10: the doctor is offline in mid-visit; not back by then, it counts as interrupted. */
  readonly interruptsAt: Instant | null
}

export function publicView(queue: Queue): PublicView {
  const live = new Set(queue.line)
  const tokensOf = (wanted: (entry: Entry) => boolean) =>
    queue.entries.filter(wanted).map(({ token }) => token)
  const { startsAt, skipAutomatically } = queue.settings
  return {
    key: queue.key,
    seq: queue.seq,
    at: queue.at,
    doctor: {
      status: doctorStatus(queue),
      expectedBackAt: queue.expectedBackAt,
      lateMinutes: queue.lateMinutes,
    },
    isCancelled: queue.cancelledAt !== null,
    settings: {
      ...(startsAt === undefined ? {} : { startsAt }),
      ...(skipAutomatically === undefined ? {} : { skipAutomatically }),
    },
    runningSince: queue.runningSince,
    availableSince: queue.availability === 'available' ? queue.availabilitySince : null,
    serving: queue.serving,
    turn: publicTurn(queue),
    line: queue.line,
    inPerson: tokensOf((entry) => live.has(entry.token) && entry.mode === 'in_person'),
    joined: tokensOf((entry) => live.has(entry.token) && entry.joinedAt !== null),
    ready: tokensOf(
      (entry) => (live.has(entry.token) || entry.token === queue.serving) && entry.readyAt !== null,
    ),
    closed: {
      completed: tokensOf((entry) => entry.status === 'completed'),
      cancelled: tokensOf((entry) => entry.status === 'cancelled'),
      no_show: tokensOf((entry) => entry.status === 'no_show'),
      interrupted: tokensOf((entry) => entry.status === 'interrupted'),
    },
    renumbered: queue.entries.flatMap((entry) =>
      entry.reassignments.map(({ oldToken, newToken }) => [oldToken, newToken] as const),
    ),
    today: todayOf(queue),
    undoable: queue.undoable && {
      token: queue.undoable.token,
      until: queue.undoable.at + UNDO_WITHIN_MS,
    },
    interrupted: queue.interrupted,
    resting: queue.resting,
    meetLinkReportedAt: queue.meetLinkReportedAt,
  }
}

function publicTurn(queue: Queue): PublicTurn | null {
  const { clock } = queue
  const entry = servingEntry(queue)
  if (!entry || !clock || entry.calledAt === null) return null
  if (entry.status !== 'called' && entry.status !== 'in_consultation') return null
  return {
    token: entry.token,
    mode: entry.mode,
    status: entry.status,
    joined: entry.joinedAt !== null,
    ready: entry.readyAt !== null,
    calledAt: entry.calledAt,
    startedAt: entry.startedAt,
    since: clock.since,
    reminded: clock.reminded,
    interruptsAt: entry.status === 'in_consultation' ? interruptsAt(queue, clock) : null,
  }
}

/** The token that a holder of `token` has now, after however many reassignments (LATE-3). */
export function currentToken(view: Pick<PublicView, 'renumbered'>, token: Token): Token {
  const next = view.renumbered.find(([old]) => old === token)
  return next ? currentToken(view, next[1]) : token
}
