import type { CommandOf } from '../commands.ts'
import type { QueueEvent } from '../events.ts'
import type { Instant } from '../ids.ts'
import { hasBegun } from '../position.ts'
import { type Entry, entryByToken, type Queue, servingEntry } from '../queue.ts'
import { accept, type Decision, refuse } from '../refusal.ts'
import { beingAvailable, nextTurn, refreshDay } from './steps.ts'

/** Calls the first in the line when nobody's turn is running. */
export function callNext(queue: Queue): Decision<QueueEvent> {
  if (queue.serving !== null) return refuse('TURN_IN_PROGRESS')
  if (queue.line.length === 0) return refuse('QUEUE_EMPTY')
  if (queue.availability !== 'available') return refuse('DOCTOR_AWAY')
  return accept(...nextTurn(queue))
}

/**
 * CALL-2: starts the called turn, or calls and starts the first in the line. Starting is being available.
 * A patient in the room has joined: in person, the start itself records it. It may be what begins the day.
 */
export function startConsultation(
  queue: Queue,
  { token, hasMeetLink, settings }: CommandOf<'StartConsultation'>,
  at: Instant,
): Decision<QueueEvent> {
  const current = servingEntry(queue)
  if (current?.status === 'in_consultation') return refuse('ALREADY_IN_CONSULTATION')
  const entry = current ?? entryByToken(queue, queue.line[0])
  if (!entry) return refuse('QUEUE_EMPTY')
  if (token !== null && entry.token !== token) return refuse('NOT_SERVING')
  if (entry.mode === 'online' && !hasMeetLink) return refuse('MEET_LINK_MISSING')
  if (!hasBegun(queue.settings, at)) return refuse('DAY_NOT_BEGUN')
  return accept(
    ...refreshDay(queue, settings),
    ...beingAvailable(queue),
    ...beingCalled(entry),
    ...beingPresent(entry),
    { type: 'ConsultationStarted', token: entry.token },
  )
}

/** CALL-3, P8, P9; CALL-4, P10: a visit the patient never joined is a no-show. */
export function finishConsultation(
  queue: Queue,
  { token }: CommandOf<'FinishConsultation'>,
): Decision<QueueEvent> {
  const entry = servingEntry(queue)
  if (entry?.token !== token) return refuse('NOT_SERVING')
  if (entry.status !== 'in_consultation') return refuse('NOT_STARTED')
  const over: QueueEvent =
    entry.joinedAt === null
      ? { type: 'PatientMissed', token, cause: 'never_joined' }
      : { type: 'ConsultationFinished', token }
  return accept(over, ...nextTurn(queue))
}

/** CALL-5: the doctor moves on. A patient who is in the visit cannot be skipped. */
export function skipTurn(queue: Queue, { token }: CommandOf<'SkipTurn'>): Decision<QueueEvent> {
  const entry = servingEntry(queue)
  if (entry?.token !== token) return refuse('NOT_SERVING')
  if (entry.status === 'in_consultation' && entry.joinedAt !== null) return refuse('PATIENT_PRESENT')
  return accept<QueueEvent>({ type: 'PatientMissed', token, cause: 'skipped' }, ...nextTurn(queue))
}

const beingCalled = (entry: Entry): readonly QueueEvent[] =>
  entry.status === 'called' ? [] : [{ type: 'TurnCalled', token: entry.token }]

const beingPresent = (entry: Entry): readonly QueueEvent[] =>
  entry.mode === 'in_person' && entry.joinedAt === null ? [{ type: 'PatientJoined', token: entry.token }] : []
