import type { Expected } from '../db/schema.ts'
import type { Instant, LocalDate } from '../queue/ids.ts'
import type { Channel, Stage, TextVia } from '../queue/views/away.ts'
import type { Saying } from '../queue/views/saying.ts'
import type { Language } from '../words/languages.ts'

/** PUSH-1: where one browser of somebody's is reached; its keys in base64url (RFC 8291). */
export type Subscription = { readonly endpoint: string; readonly p256dh: string; readonly auth: string }

/** SMS-2, SMS-3: where somebody is told by text, and what such a text says besides; `date` is the doctor-day's. */
export type TextAddress = {
  readonly number: string
  readonly via: TextVia
  readonly token: number
  readonly date: string
  /** No text of this appointment has gone out yet. */
  readonly isFirst: boolean
}

/** What a mail may say of an appointment (MAIL-7), and what its links need. */
export type Appointment = {
  readonly doctor: string
  readonly date: LocalDate
  readonly token: number
  readonly timeZone: string
  /** The doctor's hours, on the clinic's clock: "09:00". */
  readonly opensAt: string
  readonly closesAt: string
  readonly expected: Expected | null
  /** LINK-3: its patient has said that they are coming. */
  readonly isConfirmed: boolean
  /** RX-3: the prescription that can be read now has taken the place of another. */
  readonly isCorrected: boolean
  /** When the prescription that can be read now asks its patient to come again. */
  readonly followUpOn: LocalDate | null
}

/** One thing that one person is to be told by one channel, with what is needed for it, as it is now. */
export type Delivery = {
  readonly id: string
  readonly channel: Channel
  readonly stage: Stage
  readonly appointmentId: string
  readonly personId: string
  readonly appointment: Appointment
  /** What its notification says; null where there is none, and the stage says it all. */
  readonly says: Saying | null
  readonly plannedAt: Instant
  readonly until: Instant
  readonly attempts: number
  readonly language: Language
  readonly email: string
  readonly subscriptions: readonly Subscription[]
  /** Of a text message alone. */
  readonly text?: TextAddress | null
}

/**
 * What became of one try. `gone`: nobody is there any more, and nobody will be. `refused`: it will not be taken, however
 * often it is tried. `later`: it may be taken another time. `code` is a kind of trouble, and holds nobody's data.
 */
export type Carried = (
  | { readonly kind: 'sent'; readonly providerId: string | null }
  | { readonly kind: 'gone' | 'refused' | 'later'; readonly code: string }
) & {
  /** PUSH-3: endpoints to forget. */
  readonly goneEndpoints?: readonly string[]
  /** For how long whoever carries wants to be left alone, where they have said so. */
  readonly retryAfterMs?: number
}

/** One way to reach somebody. Never rejects for what the other side does; what it throws is a mistake of ours. */
export type Carrier = { carry(delivery: Delivery): Promise<Carried> }

export type Carriers = { readonly [channel in Channel]?: Carrier }
