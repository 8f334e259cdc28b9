import type { Instant } from '../queue/ids.ts'
import { Channel, Stage } from '../queue/views/away.ts'
import type { Saying } from '../queue/views/saying.ts'
import type { EntryStatus } from '../queue/vocabulary.ts'

/** What a delivery is looked at by, right before it goes out. */
export type Standing = {
  readonly channel: Channel
  readonly stage: Stage
  readonly token: number
  /** Null for what is told by no notification: a letter about the appointment as such. */
  readonly notificationId: string | null
  readonly until: Instant
  /** P20: an open screen has shown it. */
  readonly isRead: boolean
  /** Whether its person allows the channel as it is now, or is there at all. */
  readonly isAllowed: boolean
  readonly status: EntryStatus
  readonly currentToken: number
  /** The doctor is on a break or offline: nobody knows when a turn comes. */
  readonly isDoctorAway: boolean
  /** The newest notification of the same type for the same appointment, and what it says. */
  readonly newestId: string | null
  readonly newestSays: Saying | null
  /** What the visit has left that its patient can read. */
  readonly left: Left
}

export type Left = {
  readonly hasPrescription: boolean
  readonly asksToComeAgain: boolean
  /** They have been there again since, or have booked. */
  readonly hasComeAgain: boolean
}

/** Of what status its appointment is while a stage is still true. */
const WHILE: Readonly<Record<Stage, readonly EntryStatus[]>> = {
  booked: ['booked', 'waiting', 'called', 'in_consultation'],
  day_before: ['booked', 'waiting'],
  hour_before: ['booked', 'waiting'],
  late_start: ['booked', 'waiting'],
  soon: ['booked', 'waiting'],
  now: ['called', 'in_consultation'],
  missed: ['no_show'],
  status: ['booked', 'waiting', 'called', 'in_consultation', 'interrupted'],
  link: ['booked', 'waiting', 'called', 'in_consultation'],
  cancelled: ['cancelled'],
  prescription: ['completed'],
  follow_up: ['completed'],
}

export type WhyDropped =
  | 'shown'
  | 'not_allowed'
  | 'too_late'
  | 'other_token'
  | 'moved_on'
  | 'doctor_away'
  | 'newer'
  | 'withdrawn'
  | 'comes_again'

/** SEND-2, SEND-3: why it is not to be told any more; null while it is. */
export function whyDropped(it: Standing, now: Instant): WhyDropped | null {
  if (it.isRead) return 'shown'
  if (!it.isAllowed) return 'not_allowed'
  if (now > it.until) return 'too_late'
  if (it.token !== it.currentToken) return 'other_token'
  if (!WHILE[it.stage].includes(it.status)) return 'moved_on'
  // NOTE-9: a forecast that is made once they are back plans it anew.
  if (it.stage === Stage.soon && it.notificationId === null && it.isDoctorAway) return 'doctor_away'
  if (it.notificationId === null) return whyNotOfRecord(it)
  const isNewest = it.newestId === it.notificationId
  // A mail tells a stage once: by then the turn may be nearer, which is still near.
  if (it.channel === Channel.push || it.stage !== Stage.soon) return isNewest ? null : 'newer'
  return it.newestSays?.key === 'position_near' ? null : 'newer'
}

/** SEND-9, SEND-10: what is said of a record is true as long as the record says it. */
function whyNotOfRecord({ stage, left }: Standing): WhyDropped | null {
  if (stage === Stage.prescription) return left.hasPrescription ? null : 'withdrawn'
  if (stage !== Stage.followUp) return null
  if (!left.asksToComeAgain) return 'withdrawn'
  return left.hasComeAgain ? 'comes_again' : null
}
