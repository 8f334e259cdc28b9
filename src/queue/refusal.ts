/** Every way a doctor-day says no, with the sentence a person reads. Codes are stable: clients switch on them. */
export const REFUSALS = {
  /** BOOK-3: one live or serving entry per patient and doctor-day. */
  ALREADY_BOOKED: 'You already have a token with this doctor on this day.',
  /** BOOK-4: the date is before the doctor's today. */
  DATE_PAST: 'That day is over. Choose today or a later day.',
  /** BOOK-4: the doctor does not work on that weekday. */
  DAY_OFF: 'The doctor does not see patients on that day. Choose another day.',
  /** BOOK-4: online or in person, the doctor does not offer it. */
  MODE_NOT_OFFERED: 'The doctor does not offer this kind of visit. Choose the other one.',
  /** BOOK-4: capacity reached. */
  DAY_FULL: 'This day is fully booked. Choose another day.',
  /** No such appointment in this doctor-day. */
  UNKNOWN_APPOINTMENT: 'This appointment is not in this queue.',
  /** JOIN-1: more than ten turns ahead, or not the day yet. */
  TOO_EARLY: 'You can join on the day itself, when ten or fewer turns are ahead. We will tell you.',
  /** The visit is completed or cancelled; nothing more can happen to it. */
  APPOINTMENT_CLOSED: 'This appointment is over.',
  /** The turn was missed; a new token can be taken (LATE-2). */
  APPOINTMENT_MISSED: 'You were late. Appointment Missed! Take a new token to join again.',
  /** JOIN-2: ready before joining. */
  NOT_JOINED: 'Join the waiting room first.',
  /** The pressed turn is no longer the one being served: somebody or something was faster. */
  NOT_SERVING: 'That turn is no longer the current one. The console has been updated.',
  /** CALL-2: a visit is in progress. */
  ALREADY_IN_CONSULTATION: 'A consultation is already in progress. Finish it first.',
  /** A turn is called and not yet over. */
  TURN_IN_PROGRESS: 'A patient has already been called. Start, finish or skip that turn first.',
  /** CALL-3: finishing what has not started. */
  NOT_STARTED: 'The consultation has not started yet.',
  /** CALL-5: skipping a patient who is in the visit. */
  PATIENT_PRESENT: 'The patient has joined the consultation. Finish it instead.',
  /** Nobody is left in the line. */
  QUEUE_EMPTY: 'Nobody is waiting.',
  /** CALL-6: nobody is called during a break. */
  DOCTOR_AWAY: 'You are on a break or offline. Set yourself available to call the next patient.',
  /** MEET-3. */
  MEET_LINK_MISSING: 'Please configure your Google Meet link in profile settings',
  /** TIME-1: nobody is called or missed before the doctor's local date has come. */
  DAY_NOT_BEGUN: 'This day has not come yet. That can be done on the day itself.',
  /** CALL-6: a return that is already past. */
  RETURN_PAST: 'The expected return must be later than now.',
  /** LATE-5, CALL-8: called, in the visit, or interrupted; there is no place left to change. */
  TURN_HAS_COME: 'This turn has already come. Its place cannot be changed any more.',
  /** LATE-5, CALL-8: fewer people behind, or no such position. */
  NO_SUCH_PLACE: 'There is no such place in the line. Choose another one.',
  /** CALL-7: that turn was not the last to be finished or skipped, or has been taken back. */
  NOTHING_TO_UNDO: 'There is nothing to undo.',
  /** CALL-7: more than 60 seconds ago. */
  UNDO_TOO_LATE: 'A finish or a skip can be undone for 60 seconds only.',
  /** CALL-7: the next visit has begun. */
  NEXT_HAS_STARTED: 'The next consultation has already started, so the last one cannot be undone.',
  /** CALL-7, BOOK-3: undoing would give the patient two places. */
  PATIENT_BOOKED_AGAIN: 'The patient has taken another token since. That turn cannot come back.',
  /** NOTE-10: only an interrupted visit can be resumed. */
  NOT_INTERRUPTED: 'That visit is not interrupted.',
  /** MEET-7: a visit in person has no link. */
  NOT_ONLINE: 'This visit is in person and needs no Google Meet link.',
  /** LATE-3: only a no-show gets a new token. */
  NOT_ELIGIBLE: 'Only a missed appointment can get a new token.',
  /** LATE-3: three second chances a day. */
  REASSIGN_LIMIT: 'This appointment has had its three new tokens for today. Book another day.',
} as const

export type RefusalCode = keyof typeof REFUSALS
export type Refusal = { readonly code: RefusalCode; readonly message: string }

export type Decision<Event> =
  | { readonly ok: true; readonly events: readonly Event[] }
  | { readonly ok: false; readonly refusal: Refusal }

export const accept = <Event>(...events: readonly Event[]): Decision<Event> => ({ ok: true, events })
export const refuse = (code: RefusalCode): Decision<never> => ({
  ok: false,
  refusal: { code, message: REFUSALS[code] },
})
