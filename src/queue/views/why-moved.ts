import { isRenumbering, type Logged } from '../events.ts'
import { evolve } from '../evolve.ts'
import type { AppointmentId, DoctorDayKey, Instant, Token } from '../ids.ts'
import { positionOf } from '../position.ts'
import { emptyQueue, entryOf, type Queue } from '../queue.ts'
import type { MoveReason } from '../vocabulary.ts'

/** What can change a place (WAIT-5). `own` in `Why` tells "you" from "somebody". */
export type MoveCause =
  | 'visit_finished'
  | 'patient_missed'
  | 'cancellation'
  | 'doctor_back'
  | 'next_called'
  | 'booked'
  | 'reassigned'
  | 'stepped_back'
  | 'moved_up'
  | 'called_out_of_order'
  | 'turn_undone'
  | 'visit_resumed'

/** One change of one place; the sentence for it is in src/words. `from` is null for a new token. */
export type Why = {
  readonly from: number | null
  readonly to: number
  readonly cause: MoveCause
  /** The event is about this very token. */
  readonly own: boolean
  /** CALL-8 names one; nothing else does. */
  readonly reason: MoveReason | null
}

/**
 * WAIT-5: why one event changed the place of a token; null when it did not, or left it none.
 * `token` is the one held after the event.
 */
export function whyMoved(before: Queue, logged: Logged, token: Token): Why | null {
  const cause = causeOf(before, logged)
  if (cause === null) return null
  const from = positionOf(before, token)
  const to = positionOf(evolve(before, logged), token)
  if (to === null || to === from) return null
  const { event } = logged
  const reason = event.type === 'PatientMovedUp' || event.type === 'CalledOutOfOrder' ? event.reason : null
  return { from, to, cause, own: subjectOf(logged) === token, reason }
}

/** Every move of one appointment, oldest first, from the day's whole log; it follows a reassigned token. */
export function movesOf(
  key: DoctorDayKey,
  log: readonly Logged[],
  appointmentId: AppointmentId,
): readonly (Why & { readonly seq: number; readonly at: Instant })[] {
  let before = emptyQueue(key)
  return log.flatMap((logged) => {
    const after = evolve(before, logged)
    const entry = entryOf(after, appointmentId)
    const why = entry ? whyMoved(before, logged, entry.token) : null
    before = after
    return why ? [{ ...why, seq: logged.seq, at: logged.at }] : []
  })
}

function causeOf(before: Queue, { event, at }: Logged): MoveCause | null {
  switch (event.type) {
    case 'TurnCalled':
      return causeOfCall(before, at)
    case 'PatientMissed':
      return 'patient_missed'
    case 'AppointmentCancelled':
    case 'AppointmentHandedOver':
      return 'cancellation'
    case 'AppointmentBooked':
      return 'booked'
    case 'BrokenVisitReassigned':
    case 'TokenReassigned':
      return 'reassigned'
    case 'PatientSteppedBack':
      return 'stepped_back'
    case 'PatientMovedUp':
      return 'moved_up'
    case 'CalledOutOfOrder':
      return 'called_out_of_order'
    case 'TurnUndone':
      return 'turn_undone'
    case 'ConsultationResumed':
      return 'visit_resumed'
    case 'DayOpened':
    case 'SettingsChanged':
    case 'PatientJoined':
    case 'PatientReady':
    case 'ConsultationStarted':
    case 'ConsultationFinished':
    case 'ConsultationInterrupted':
    case 'TurnWarned':
    case 'DoctorReminded':
    case 'DoctorStatusChanged':
    case 'LateStartAnnounced':
    case 'DayCancelled':
    case 'MeetLinkChanged':
    case 'MeetLinkReported':
      return null
    default:
      return event satisfies never
  }
}

/** A call follows at once from what made room for it: the events of one command have one time. */
function causeOfCall({ lastTurn, availability, availabilitySince }: Queue, at: number): MoveCause {
  if (lastTurn?.at === at) {
    switch (lastTurn.end) {
      case 'completed':
        return 'visit_finished'
      case 'no_show':
        return 'patient_missed'
      case 'cancelled':
        return 'cancellation'
      case 'interrupted':
        return 'next_called'
      default:
        return lastTurn.end satisfies never
    }
  }
  return availability === 'available' && availabilitySince === at ? 'doctor_back' : 'next_called'
}

function subjectOf({ event }: Logged): Token | null {
  if (isRenumbering(event)) return event.newToken
  return 'token' in event ? event.token : null
}
