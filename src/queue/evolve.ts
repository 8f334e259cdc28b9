import type { Logged, QueueEvent } from './events.ts'
import type { Instant, Token } from './ids.ts'
import { token } from './ids.ts'
import { movedBack, movedUp, without } from './line.ts'
import type { EndedTurn, Entry, Queue, Reassignment, TurnClock } from './queue.ts'
import { LEFT_BY_DOCTOR, type RenumberingReason } from './vocabulary.ts'

/** The queue after one more logged event. Total: it believes the log and refuses nothing. */
export function evolve(queue: Queue, { seq, at, event }: Logged): Queue {
  return { ...applyEvent(queue, event, at), seq, at }
}

/** The queue a whole log leads to; also catches a live queue up with later rows. */
export const replay = (queue: Queue, log: readonly Logged[]): Queue => log.reduce(evolve, queue)

function applyEvent(queue: Queue, event: QueueEvent, at: Instant): Queue {
  switch (event.type) {
    case 'DayOpened':
    case 'SettingsChanged':
      return { ...queue, settings: event.settings }
    case 'AppointmentBooked':
      return {
        ...queue,
        nextToken: token(event.token + 1),
        entries: [...queue.entries, newEntry(event, at)],
        line: [...queue.line, event.token],
      }
    case 'AppointmentCancelled':
      return close(queue, { token: event.token, end: 'cancelled', at })
    case 'PatientJoined':
      return change(queue, event.token, (entry) => ({
        status: entry.status === 'booked' ? 'waiting' : entry.status,
        joinedAt: entry.joinedAt ?? at,
      }))
    case 'PatientReady':
      return change(queue, event.token, (entry) => ({ readyAt: entry.readyAt ?? at }))
    case 'TurnCalled':
      return call(queue, event.token, at)
    case 'CalledOutOfOrder':
      return call(putBack(queue, event.putBack), event.token, at)
    case 'ConsultationStarted':
      return {
        ...change(queue, event.token, () => ({ status: 'in_consultation', startedAt: at })),
        clock: clockFrom(at),
        undoable: null,
      }
    case 'ConsultationFinished':
      return close(queue, { token: event.token, end: 'completed', at })
    case 'PatientMissed': {
      const closed = close(queue, { token: event.token, end: 'no_show', at })
      return event.cause === 'timed_out' ? { ...closed, resting: true } : closed
    }
    case 'TurnUndone':
      return {
        ...change(putBack(queue, event.putBack), event.token, (entry) => ({
          status: entry.startedAt === null ? 'called' : 'in_consultation',
          endedAt: null,
        })),
        serving: event.token,
        clock: clockFrom(at),
        lastTurn: null,
        undoable: null,
        resting: false,
      }
    case 'ConsultationInterrupted': {
      const broken = change(queue, event.token, () => ({ status: 'interrupted', interruptedAt: at }))
      return endTurn(broken, { token: event.token, end: 'interrupted', at })
    }
    case 'ConsultationResumed':
      return {
        ...change(putBack(queue, event.putBack), event.token, () => ({ status: 'in_consultation' })),
        serving: event.token,
        clock: clockFrom(at),
        undoable: null,
        interrupted: null,
        resting: false,
      }
    case 'TokenReassigned':
      return renumber(queue, event, event.reason, at)
    case 'BrokenVisitReassigned':
      return renumber(leaveTurn(queue, event.oldToken, at), event, LEFT_BY_DOCTOR, at)
    case 'PatientSteppedBack':
      return { ...queue, line: movedBack(queue.line, event.token, event.places) }
    case 'PatientMovedUp':
      return { ...queue, line: movedUp(queue.line, event.token, event.places) }
    case 'TurnWarned':
      return { ...queue, clock: queue.clock && { ...queue.clock, warned: event.secondsLeft } }
    case 'DoctorReminded':
      return { ...queue, clock: queue.clock && { ...queue.clock, reminded: true } }
    case 'DoctorStatusChanged':
      return {
        ...queue,
        availability: event.availability,
        availabilitySince: queue.availability === event.availability ? queue.availabilitySince : at,
        expectedBackAt: event.expectedBackAt,
        lateMinutes: null,
        resting: false,
      }
    case 'LateStartAnnounced':
      return { ...queue, expectedBackAt: event.expectedAt, lateMinutes: event.lateMinutes }
    case 'AppointmentHandedOver':
      return close(
        change(queue, event.token, () => ({ handedTo: event.toAppointmentId })),
        { token: event.token, end: 'cancelled', at },
      )
    case 'DayCancelled':
      return {
        ...event.cancelled.reduce((next, gone) => close(next, { token: gone, end: 'cancelled', at }), queue),
        cancelledAt: at,
      }
    case 'MeetLinkReported':
      return { ...queue, meetLinkReportedAt: at }
    case 'MeetLinkChanged':
      return {
        ...event.told.reduce((next, told) => change(next, told, () => ({ meetLinkToldAt: at })), queue),
        meetLinkReportedAt: null,
      }
    default:
      throw new UnknownEvent(event)
  }
}

/** ROOM-17: a newer version has written something that this one does not know. Whatever it meant, it is not nothing. */
export class UnknownEvent extends Error {
  override readonly name = 'UnknownEvent'
  readonly code: string
  constructor(event: never) {
    super('a newer version has written an event that this one does not know')
    this.code = (event as QueueEvent).type
  }
}

const newEntry = (booked: Extract<QueueEvent, { type: 'AppointmentBooked' }>, at: Instant): Entry => ({
  appointmentId: booked.appointmentId,
  patientId: booked.patientId,
  token: booked.token,
  mode: booked.mode,
  origin: booked.origin,
  status: 'booked',
  bookedAt: at,
  joinedAt: null,
  readyAt: null,
  calledAt: null,
  startedAt: null,
  interruptedAt: null,
  endedAt: null,
  meetLinkToldAt: null,
  reassignments: [],
  handedTo: null,
})

const clockFrom = (since: Instant): TurnClock => ({ since, warned: null, reminded: false })

/** Entries that an event does not concern stay the very same objects: the ledger writes only those that changed. */
function change(queue: Queue, wanted: Token, patch: (entry: Entry) => Partial<Entry>): Queue {
  const index = queue.entries.findIndex((entry) => entry.token === wanted)
  const entry = queue.entries[index]
  if (!entry) return queue
  return { ...queue, entries: queue.entries.with(index, { ...entry, ...patch(entry) }) }
}

const call = (queue: Queue, called: Token, at: Instant): Queue => ({
  ...change(queue, called, () => ({ status: 'called', calledAt: at })),
  line: without(queue.line, called),
  serving: called,
  clock: clockFrom(at),
  interrupted: null,
  resting: false,
  runningSince: queue.runningSince ?? at,
})

/** A called turn that another takes the place of: first in the line again, as if it had not been called. */
function putBack(queue: Queue, called: Token | null): Queue {
  if (called === null) return queue
  return {
    ...change(queue, called, (entry) => ({
      status: entry.joinedAt === null ? 'booked' : 'waiting',
      calledAt: null,
    })),
    line: [called, ...queue.line],
  }
}

/** Takes an entry out of the line and off the turn; only an entry whose turn had come has an end. */
function close(queue: Queue, ended: EndedTurn & { end: 'completed' | 'no_show' | 'cancelled' }): Queue {
  const closed = change(queue, ended.token, (entry) => ({
    status: ended.end,
    endedAt: entry.startedAt === null ? null : ended.at,
  }))
  if (queue.serving === ended.token) return endTurn(closed, ended)
  return {
    ...closed,
    line: without(queue.line, ended.token),
    interrupted: queue.interrupted === ended.token ? null : queue.interrupted,
  }
}

/** LATE-3: the entry begins anew under its new token, last in the line. */
function renumber(
  queue: Queue,
  { oldToken, newToken, requestedBy }: Pick<Reassignment, 'oldToken' | 'newToken' | 'requestedBy'>,
  reason: RenumberingReason,
  at: Instant,
): Queue {
  return {
    ...change(queue, oldToken, (entry) => ({
      token: newToken,
      status: 'booked',
      joinedAt: null,
      readyAt: null,
      calledAt: null,
      startedAt: null,
      interruptedAt: null,
      endedAt: null,
      reassignments: [...entry.reassignments, { oldToken, newToken, timestamp: at, reason, requestedBy }],
    })),
    nextToken: token(newToken + 1),
    line: [...queue.line, newToken],
    undoable: queue.undoable?.token === oldToken ? null : queue.undoable,
  }
}

/** NOTE-10: whoever takes a new token in mid-visit, or after it broke off, leaves that turn. */
function leaveTurn(queue: Queue, left: Token, at: Instant): Queue {
  const free = queue.serving === left ? endTurn(queue, { token: left, end: 'interrupted', at }) : queue
  return free.interrupted === left ? { ...free, interrupted: null } : free
}

/** A cancelled turn leaves the finish or skip before it undoable: the next visit has not started (CALL-7). */
const endTurn = (queue: Queue, ended: EndedTurn): Queue => ({
  ...queue,
  serving: null,
  clock: null,
  lastTurn: ended,
  undoable:
    ended.end === 'completed' || ended.end === 'no_show'
      ? { token: ended.token, at: ended.at }
      : queue.undoable,
  interrupted: ended.end === 'interrupted' ? ended.token : queue.interrupted,
})
