import type { Notification } from './notifications.ts'

/** By which ways somebody can be told whose screen is not open (SEND-1). */
export const Channel = { push: 'push', mail: 'mail', sms: 'sms' } as const
export type Channel = (typeof Channel)[keyof typeof Channel]

/** SMS-1: by what a text message reaches a phone; the channel is one. */
export const TextVia = { sms: 'sms', whatsapp: 'whatsapp' } as const
export type TextVia = (typeof TextVia)[keyof typeof TextVia]

/**
 * What of an appointment is worth telling away from the screen. `soon` is told once the turn is as near as the patient wants
 * to know of it (NOTE-9); a mail or a text brings each stage of a token at most once.
 */
export const Stage = {
  booked: 'booked',
  dayBefore: 'day_before',
  hourBefore: 'hour_before',
  lateStart: 'late_start',
  soon: 'soon',
  now: 'now',
  missed: 'missed',
  status: 'status',
  link: 'link',
  cancelled: 'cancelled',
  prescription: 'prescription',
  followUp: 'follow_up',
} as const
export type Stage = (typeof Stage)[keyof typeof Stage]

/** SEND-1: who says nothing else is told when this many turns are ahead. */
export const USUAL_SOON_PLACES = 2

/** NOTE-9: between how many minutes before somebody can choose to be told. */
export const SOON_MINUTES = { least: 5, most: 120 } as const

/** NOTE-9: of this many places at most somebody can choose to be told. */
export const MOST_SOON_PLACES = 10

/**
 * SEND-1: to which stage a notification belongs; null for what only an open screen says. That the doctor is there is news
 * to whoever is near, who is told so by "soon" and "now".
 */
export function stageOf({ type, says }: Pick<Notification, 'type' | 'says'>): Stage | null {
  switch (type) {
    case 'your_turn':
      return Stage.now
    case 'missed':
      return Stage.missed
    case 'position_update':
      return says.key === 'position_near' ? Stage.soon : null
    case 'doctor_status':
      if (says.key === 'starts_late') return Stage.lateStart
      return says.key === 'doctor_status' && says.availability === 'available' ? null : Stage.status
    case 'meet_link_update':
      return Stage.link
    case 'cancelled':
      return Stage.cancelled
    case 'reassigned':
    case 'message':
      return null
    default:
      return type satisfies never
  }
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** SEND-4: how long after its event it is of use to anybody, in ms; then it is given up. */
export const USEFUL_MS: Readonly<Record<Stage, number>> = {
  booked: 12 * HOUR,
  day_before: 6 * HOUR,
  hour_before: 30 * MINUTE,
  late_start: 30 * MINUTE,
  soon: 10 * MINUTE,
  now: 5 * MINUTE,
  missed: 12 * HOUR,
  status: 15 * MINUTE,
  link: 30 * MINUTE,
  cancelled: 24 * HOUR,
  prescription: 24 * HOUR,
  follow_up: 24 * HOUR,
}

/** SEND-2: how long an open screen has to show it first, in ms. */
export const OPEN_SCREEN_FIRST_MS = 4_000
