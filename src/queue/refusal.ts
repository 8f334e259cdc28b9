/**
 * Every way a doctor-day says no. Codes are stable: clients switch on them. The sentences are in src/words, where
 * every language must have one for each.
 */
export const REFUSALS = [
  /** BOOK-3: one live or serving entry per patient and doctor-day. */
  'ALREADY_BOOKED',
  /** BOOK-4: the date is before the doctor's today. */
  'DATE_PAST',
  /** BOOK-4: the doctor does not work on that weekday. */
  'DAY_OFF',
  /** BOOK-4: online or in person, the doctor does not offer it. */
  'MODE_NOT_OFFERED',
  /** BOOK-4: capacity reached. */
  'DAY_FULL',
  /** No such appointment in this doctor-day. */
  'UNKNOWN_APPOINTMENT',
  /** JOIN-1: more than ten turns ahead, or not the day yet. */
  'TOO_EARLY',
  /** The visit is completed or cancelled; nothing more can happen to it. */
  'APPOINTMENT_CLOSED',
  /** The turn was missed; a new token can be taken (LATE-2). */
  'APPOINTMENT_MISSED',
  /** JOIN-2: ready before joining. */
  'NOT_JOINED',
  /** The pressed turn is no longer the one being served: somebody or something was faster. */
  'NOT_SERVING',
  /** CALL-2: a visit is in progress. */
  'ALREADY_IN_CONSULTATION',
  /** A turn is called and not yet over. */
  'TURN_IN_PROGRESS',
  /** CALL-3: finishing what has not started. */
  'NOT_STARTED',
  /** CALL-5: skipping a patient who is in the visit. */
  'PATIENT_PRESENT',
  /** Nobody is left in the line. */
  'QUEUE_EMPTY',
  /** CALL-6: nobody is called during a break. */
  'DOCTOR_AWAY',
  /** MEET-3. */
  'MEET_LINK_MISSING',
  /** TIME-1: nobody is called or missed before the doctor's local date has come. */
  'DAY_NOT_BEGUN',
  /** CALL-6: a return that is already past. */
  'RETURN_PAST',
  /** LATE-5, CALL-8: called, in the visit, or interrupted; there is no place left to change. */
  'TURN_HAS_COME',
  /** LATE-5, CALL-8: fewer people behind, or no such position. */
  'NO_SUCH_PLACE',
  /** CALL-7: that turn was not the last to be finished or skipped, or has been taken back. */
  'NOTHING_TO_UNDO',
  /** CALL-7: more than 60 seconds ago. */
  'UNDO_TOO_LATE',
  /** CALL-7: the next visit has begun. */
  'NEXT_HAS_STARTED',
  /** CALL-7, BOOK-3: undoing would give the patient two places. */
  'PATIENT_BOOKED_AGAIN',
  /** NOTE-10: only an interrupted visit can be resumed. */
  'NOT_INTERRUPTED',
  /** MEET-7: a visit in person has no link. */
  'NOT_ONLINE',
  /** LATE-3: only a no-show gets a new token. */
  'NOT_ELIGIBLE',
  /** LATE-3: three second chances a day. */
  'REASSIGN_LIMIT',
  /** NOTE-12: the doctor is there, or has been. */
  'DAY_STARTED',
  /** NOTE-13: nobody else is seen on this day. */
  'DAY_CANCELLED',
] as const

export type RefusalCode = (typeof REFUSALS)[number]
export type Refusal = { readonly code: RefusalCode }

export type Decision<Event> =
  | { readonly ok: true; readonly events: readonly Event[] }
  | { readonly ok: false; readonly refusal: Refusal }

export const accept = <Event>(...events: readonly Event[]): Decision<Event> => ({ ok: true, events })
export const refuse = (code: RefusalCode): Decision<never> => ({
  ok: false,
  refusal: { code },
})
