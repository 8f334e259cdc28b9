import { createAway } from '../../../away/create-away.ts'
import type { Live } from '../create-live.ts'
import { createNotices } from './create-notices.ts'

/** What this appointment is told while its page is open, and what keeps it told while it is not. */
export function createTold(appointmentId: string, live: Live) {
  createAway(appointmentId, live)
  return createNotices(appointmentId, live)
}
