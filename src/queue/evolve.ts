import type { Logged, QueueEvent } from './events.ts'
import type { Instant, Token } from './ids.ts'
import { token } from './ids.ts'
import { type Entry, entryByToken, type Queue } from './queue.ts'
import type { EntryStatus } from './words.ts'

/** The queue after one more logged event. Total: it believes the log and refuses nothing. */
export function evolve(queue: Queue, { seq, at, event }: Logged): Queue {
  return { ...applyEvent(queue, event, at), seq, at }
}

/** The queue a whole log leads to; also catches a live queue up with later rows. */
export const replay = (queue: Queue, log: readonly Logged[]): Queue => log.reduce(evolve, queue)

function applyEvent(queue: Queue, event: QueueEvent, at: Instant): Queue {
  switch (event.type) {
    case 'DayOpened':
      return { ...queue, settings: event.settings }
    case 'AppointmentBooked':
      return {
        ...queue,
        nextToken: token(event.token + 1),
        entries: [...queue.entries, newEntry(event, at)],
        line: [...queue.line, event.token],
      }
    case 'AppointmentCancelled':
      return close(queue, event.token, 'cancelled', at)
    case 'PatientJoined':
      return change(queue, event.token, (entry) => ({
        status: entry.status === 'booked' ? 'waiting' : entry.status,
        joinedAt: entry.joinedAt ?? at,
      }))
    case 'PatientReady':
      return change(queue, event.token, (entry) => ({ readyAt: entry.readyAt ?? at }))
    case 'TurnCalled':
      return {
        ...change(queue, event.token, () => ({ status: 'called', calledAt: at })),
        line: without(queue.line, event.token),
        serving: event.token,
        runningSince: queue.runningSince ?? at,
      }
    case 'ConsultationStarted':
      return change(queue, event.token, () => ({ status: 'in_consultation', startedAt: at }))
    case 'ConsultationFinished':
      return close(queue, event.token, 'completed', at)
    case 'PatientMissed':
      return close(queue, event.token, 'no_show', at)
    case 'TokenReassigned':
      return {
        ...change(queue, event.oldToken, (entry) => ({
          token: event.newToken,
          status: 'booked',
          joinedAt: null,
          readyAt: null,
          calledAt: null,
          startedAt: null,
          endedAt: null,
          reassignments: [
            ...entry.reassignments,
            {
              oldToken: event.oldToken,
              newToken: event.newToken,
              timestamp: at,
              reason: event.reason,
              requestedBy: event.requestedBy,
            },
          ],
        })),
        nextToken: token(event.newToken + 1),
        line: [...queue.line, event.newToken],
      }
    case 'DoctorStatusChanged':
      return { ...queue, availability: event.availability, expectedBackAt: event.expectedBackAt }
    case 'MeetLinkChanged':
      return event.told.reduce((next, told) => change(next, told, () => ({ meetLinkToldAt: at })), queue)
    default:
      return event satisfies never
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
  endedAt: null,
  meetLinkToldAt: null,
  reassignments: [],
})

const without = (line: readonly Token[], gone: Token) => line.filter((each) => each !== gone)

function change(queue: Queue, wanted: Token, patch: (entry: Entry) => Partial<Entry>): Queue {
  const entry = entryByToken(queue, wanted)
  if (!entry) return queue
  const changed = { ...entry, ...patch(entry) }
  return { ...queue, entries: queue.entries.map((each) => (each === entry ? changed : each)) }
}

/** Takes an entry out of the line and off the turn; only an entry whose turn had come has an end. */
function close(queue: Queue, wanted: Token, status: EntryStatus, at: Instant): Queue {
  const closed = change(queue, wanted, (entry) => ({ status, endedAt: entry.startedAt === null ? null : at }))
  return {
    ...closed,
    line: without(queue.line, wanted),
    serving: queue.serving === wanted ? null : queue.serving,
  }
}
