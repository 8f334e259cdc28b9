import type { CommandOf } from '../commands.ts'
import type { QueueEvent } from '../events.ts'
import { placesBehind } from '../line.ts'
import { entryOf, type Queue, servingEntry } from '../queue.ts'
import { accept, type Decision, refuse } from '../refusal.ts'
import { notInLine } from './steps.ts'

/** LATE-5: exactly as many places as asked, so that nobody ends up further back than they agreed to. */
export function stepBack(
  queue: Queue,
  { appointmentId, places }: CommandOf<'StepBack'>,
): Decision<QueueEvent> {
  const entry = entryOf(queue, appointmentId)
  if (!entry) return refuse('UNKNOWN_APPOINTMENT')
  const reason = notInLine(entry)
  if (reason) return refuse(reason)
  if (!Number.isInteger(places) || places < 1 || places > placesBehind(queue.line, entry.token))
    return refuse('NO_SUCH_PLACE')
  return accept<QueueEvent>({ type: 'PatientSteppedBack', token: entry.token, places })
}

/** CALL-8. Standing there or nearer already is being moved up. */
export function moveUp(
  queue: Queue,
  { appointmentId, toPosition, reason }: CommandOf<'MoveUp'>,
): Decision<QueueEvent> {
  const entry = entryOf(queue, appointmentId)
  if (!entry) return refuse('UNKNOWN_APPOINTMENT')
  const fixed = notInLine(entry)
  if (fixed) return refuse(fixed)
  if (!Number.isInteger(toPosition) || toPosition < 1) return refuse('NO_SUCH_PLACE')
  const places = queue.line.indexOf(entry.token) + 1 - toPosition
  if (places <= 0) return accept()
  return accept<QueueEvent>({ type: 'PatientMovedUp', token: entry.token, places, reason })
}

/** CALL-8: a turn that is called and has not started goes back to the front. Calling who is next anyway needs no reason. */
export function callOutOfOrder(
  queue: Queue,
  { appointmentId, reason }: CommandOf<'CallOutOfOrder'>,
): Decision<QueueEvent> {
  const entry = entryOf(queue, appointmentId)
  if (!entry) return refuse('UNKNOWN_APPOINTMENT')
  const { token } = entry
  if (queue.serving === token) return accept()
  const fixed = notInLine(entry)
  if (fixed) return refuse(fixed)
  if (servingEntry(queue)?.status === 'in_consultation') return refuse('ALREADY_IN_CONSULTATION')
  if (queue.availability !== 'available') return refuse('DOCTOR_AWAY')
  if (queue.serving === null && queue.line[0] === token)
    return accept<QueueEvent>({ type: 'TurnCalled', token })
  return accept<QueueEvent>({ type: 'CalledOutOfOrder', token, reason, putBack: queue.serving })
}
