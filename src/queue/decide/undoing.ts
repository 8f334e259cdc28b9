import type { CommandOf } from '../commands.ts'
import type { QueueEvent } from '../events.ts'
import type { Instant } from '../ids.ts'
import { entryByToken, holdsPlace, type Queue, servingEntry } from '../queue.ts'
import { accept, type Decision, refuse } from '../refusal.ts'
import { UNDO_WITHIN_MS } from '../vocabulary.ts'
import { beingAvailable } from './steps.ts'

/** CALL-7: the last finish or skip, within a minute, while nobody else's visit has begun. */
export function undoTurn(queue: Queue, { token }: CommandOf<'UndoTurn'>, at: Instant): Decision<QueueEvent> {
  const last = queue.undoable
  const entry = entryByToken(queue, token)
  if (last?.token !== token || !entry) {
    const wasOver = entry?.status === 'completed' || entry?.status === 'no_show'
    const begun = servingEntry(queue)?.status === 'in_consultation'
    return refuse(wasOver && begun ? 'NEXT_HAS_STARTED' : 'NOTHING_TO_UNDO')
  }
  if (at - last.at > UNDO_WITHIN_MS) return refuse('UNDO_TOO_LATE')
  const bookedAgain = queue.entries.some(
    (other) => other.patientId === entry.patientId && holdsPlace(other.status),
  )
  if (bookedAgain) return refuse('PATIENT_BOOKED_AGAIN')
  // What has been called since has not started: that would have made this turn final.
  return accept<QueueEvent>({ type: 'TurnUndone', token, putBack: queue.serving })
}

/** NOTE-10: the visit goes on with its start, its link and its notes; a turn called meanwhile waits at the front. */
export function resumeConsultation(
  queue: Queue,
  { token }: CommandOf<'ResumeConsultation'>,
): Decision<QueueEvent> {
  if (queue.serving === token && servingEntry(queue)?.status === 'in_consultation') return accept()
  if (entryByToken(queue, token)?.status !== 'interrupted') return refuse('NOT_INTERRUPTED')
  if (servingEntry(queue)?.status === 'in_consultation') return refuse('ALREADY_IN_CONSULTATION')
  return accept<QueueEvent>(...beingAvailable(queue), {
    type: 'ConsultationResumed',
    token,
    putBack: queue.serving,
  })
}
