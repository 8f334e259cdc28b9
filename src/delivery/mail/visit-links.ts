import { addDays, startOfLocalDay } from '../../platform/local-day.ts'
import { issueMailLink } from '../../protocol/mail-link.ts'
import type { RoomSecrets } from '../../protocol/room-secrets.ts'
import type { Delivery } from '../ports.ts'

/** LINK-5: as long as anybody may keep a mail and change their mind about it, in ms. */
const STOP_MS = 400 * 86_400_000

/** LINK-2: the links of one mail, made when it goes out; those about a turn end with its day on the clinic's clock. */
export function visitLinks(delivery: Delivery, appUrl: string, secrets: RoomSecrets) {
  const { appointmentId, personId, appointment, plannedAt } = delivery
  const { date, timeZone, token } = appointment
  const dayEnds = startOfLocalDay(addDays(date, 1), timeZone)
  const whole = async (path: Promise<string>) => new URL(await path, appUrl).href
  const turn = { appointment: appointmentId, token }
  return {
    confirm: () => whole(issueMailLink('confirm', turn, dayEnds, secrets)),
    cancel: () => whole(issueMailLink('cancel', turn, dayEnds, secrets)),
    stop: () => whole(issueMailLink('stop', { person: personId }, plannedAt + STOP_MS, secrets)),
  }
}
