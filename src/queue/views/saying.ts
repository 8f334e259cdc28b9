import type { Token } from '../ids.ts'
import type { Availability } from '../vocabulary.ts'

/**
 * What a notification says, without a word of any language: a key and its parameters (NOTE-1 to NOTE-4). The sentences
 * are in src/words. It is stored: a key may be added, but one that is in use keeps its name and its parameters.
 */
export type Saying =
  /** NOTE-1. `serving` is null between two patients. */
  | { readonly key: 'position_far'; readonly serving: Token | null; readonly position: number }
  /** NOTE-2. */
  | { readonly key: 'position_near'; readonly position: number }
  /** NOTE-3. */
  | { readonly key: 'turn_called' }
  /** LATE-1. */
  | { readonly key: 'turn_warned'; readonly secondsLeft: number }
  /** LATE-2. */
  | { readonly key: 'missed' }
  /** LATE-3. */
  | { readonly key: 'reassigned'; readonly token: Token }
  /** CALL-6. `backInMinutes` is at least 1; null when no return is known. */
  | {
      readonly key: 'doctor_status'
      readonly availability: Availability
      readonly backInMinutes: number | null
    }
  /** NOTE-9: told away from the screen alone, and kept nowhere. */
  | { readonly key: 'near_in_minutes'; readonly minutes: number }
  /** NOTE-12. At least 1. */
  | { readonly key: 'starts_late'; readonly minutes: number }
  /** NOTE-18: the token of the other doctor's day. */
  | { readonly key: 'handed_over'; readonly token: Token }
  /** NOTE-13. */
  | { readonly key: 'day_cancelled' }
  /**
   * MEET-5. No link passes through a room (ROOM-4): the ledger puts it in where it is stored, where guests must ask to join.
   */
  | { readonly key: 'meet_link_changed'; readonly link: string | null }
  /** CALL-7: a finished visit was taken back. */
  | { readonly key: 'visit_reopened' }
  /** NOTE-10. */
  | { readonly key: 'visit_paused' }
  | { readonly key: 'visit_interrupted' }
  | { readonly key: 'visit_resumed' }
  | { readonly key: 'doctor_back' }
