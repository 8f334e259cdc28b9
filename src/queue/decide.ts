import type { CommandEnvelope } from './commands.ts'
import { bookAppointment, cancelAppointment, giveUpPlace } from './decide/booking.ts'
import { callNext, finishConsultation, skipTurn, startConsultation } from './decide/calling.ts'
import { changeMeetLink, changeSettings, reportMeetLink, setDoctorStatus } from './decide/doctor.ts'
import { joinWaitingRoom, sayReady } from './decide/joining.ts'
import { callOutOfOrder, moveUp, stepBack } from './decide/order.ts'
import { markNoShow, reassignToken } from './decide/second-chance.ts'
import { resumeConsultation, undoTurn } from './decide/undoing.ts'
import { announceLateStart, cancelDay, handOver } from './decide/whole-day.ts'
import type { Logged, QueueEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { Queue } from './queue.ts'
import { accept, type Decision, type Refusal } from './refusal.ts'
import { dueEvents } from './timers.ts'

/**
 * What a command leads to: events, or a refusal that changes nothing. Accepting without events means the wish
 * is already fulfilled (joining twice, JOIN-6). Pure: the time, the ids and the doctor's rules come with it.
 */
export function decide(queue: Queue, envelope: CommandEnvelope): Decision<QueueEvent> {
  const { command, actor } = envelope
  const at = timeOf(queue, envelope)
  switch (command.type) {
    case 'BookAppointment':
      return bookAppointment(queue, command)
    case 'CancelAppointment':
      return cancelAppointment(queue, command)
    case 'GiveUpPlace':
      return giveUpPlace(queue, command)
    case 'JoinWaitingRoom':
      return joinWaitingRoom(queue, command, at)
    case 'SayReady':
      return sayReady(queue, command)
    case 'CallNext':
      return callNext(queue)
    case 'StartConsultation':
      return startConsultation(queue, command, at)
    case 'FinishConsultation':
      return finishConsultation(queue, command)
    case 'SkipTurn':
      return skipTurn(queue, command)
    case 'MarkNoShow':
      return markNoShow(queue, command, at)
    case 'ReassignToken':
      return reassignToken(queue, command, actor)
    case 'SetDoctorStatus':
      return setDoctorStatus(queue, command, at)
    case 'AnnounceLateStart':
      return announceLateStart(queue, command, at)
    case 'CancelDay':
      return cancelDay(queue)
    case 'HandOver':
      return handOver(queue, command)
    case 'ChangeMeetLink':
      return changeMeetLink(queue)
    case 'StepBack':
      return stepBack(queue, command)
    case 'MoveUp':
      return moveUp(queue, command)
    case 'CallOutOfOrder':
      return callOutOfOrder(queue, command)
    case 'UndoTurn':
      return undoTurn(queue, command, at)
    case 'ResumeConsultation':
      return resumeConsultation(queue, command)
    case 'ReportMeetLink':
      return reportMeetLink(queue, command, at)
    case 'ChangeSettings':
      return changeSettings(queue, command)
    case 'Tick':
      return accept(...dueEvents(queue, command.activeAt, at))
    default:
      return command satisfies never
  }
}

/** A clock that ran backwards is held still. */
const timeOf = (queue: Queue, { at }: CommandEnvelope) => Math.max(at, queue.at)

export type Execution =
  | { readonly ok: true; readonly logged: readonly Logged[]; readonly after: Queue }
  | { readonly ok: false; readonly refusal: Refusal }

/** Decides, numbers the events from `queue.seq + 1` and evolves. */
export function execute(queue: Queue, envelope: CommandEnvelope): Execution {
  const decision = decide(queue, envelope)
  if (!decision.ok) return decision
  const at = timeOf(queue, envelope)
  const logged = decision.events.map(
    (event, index): Logged => ({
      seq: queue.seq + 1 + index,
      at,
      commandId: envelope.id,
      actor: envelope.actor,
      event,
    }),
  )
  return { ok: true, logged, after: logged.reduce(evolve, queue) }
}
