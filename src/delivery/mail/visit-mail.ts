import { letterMail } from '../../mail/letter.ts'
import type { Letter } from '../../mail/letter-html.ts'
import type { MailPort } from '../../mail/port.ts'
import { bookedPath, livePath, recordPath } from '../../protocol/paths.ts'
import type { RoomSecrets } from '../../protocol/room-secrets.ts'
import { mailsIn, visitMailsIn } from '../../words/mails.ts'
import type { Carrier, Delivery } from '../ports.ts'
import { visitInWords } from './visit-in-words.ts'
import { visitLinks } from './visit-links.ts'

export type VisitMailOptions = {
  readonly mail: MailPort
  /** The app's public address. */
  readonly appUrl: string
  /** LINK-2: what links are signed with. */
  readonly secrets: RoomSecrets
}

/** SEND-1, SEND-7 to SEND-10: what is told of a turn and of what a visit has left, as mails. */
export function createVisitMail({ mail, appUrl, secrets }: VisitMailOptions): Carrier {
  return {
    async carry(delivery) {
      const { id, email, language } = delivery
      const said = await saidIn(delivery, appUrl, secrets)
      if (said === null) return { kind: 'refused', code: 'no_words' }
      return mail.send(await letterMail({ id, to: email, language, ...said }))
    },
  }
}

type Said = Pick<Letter, 'words' | 'url' | 'others' | 'listUnsubscribe'>

/** Null for what no mail says. MAIL-8: all but what somebody has just booked can be ended from the mail itself. */
async function saidIn(delivery: Delivery, appUrl: string, secrets: RoomSecrets): Promise<Said | null> {
  const { stage, appointmentId, language, appointment } = delivery
  const { isConfirmed, isCorrected, followUpOn } = appointment
  const words = visitMailsIn(language)
  const visit = visitInWords(appointment, language)
  const links = visitLinks(delivery, appUrl, secrets)
  const page = (path: string) => new URL(path, appUrl).href
  const cancel = async () => ({ label: words.cancel, url: await links.cancel() })
  const toWaitingRoom = { label: words.waitingRoom, url: page(livePath(appointmentId)) }
  const record = page(recordPath(appointmentId))
  const endable = async (said: Said): Promise<Said> => ({ ...said, listUnsubscribe: await links.stop() })
  switch (stage) {
    case 'booked':
      return {
        words: words.booked(visit),
        url: page(bookedPath(appointmentId)),
        others: [await cancel()],
      }
    case 'day_before':
      return endable({
        words: words.dayBefore(visit, isConfirmed),
        url: isConfirmed ? page(bookedPath(appointmentId)) : await links.confirm(),
        others: [await cancel()],
      })
    case 'hour_before':
      return endable({
        words: words.hourBefore(visit, isConfirmed),
        url: isConfirmed ? toWaitingRoom.url : await links.confirm(),
        others: [...(isConfirmed ? [] : [toWaitingRoom]), await cancel()],
      })
    case 'missed':
      return endable({ words: mailsIn(language).missed, url: toWaitingRoom.url })
    case 'prescription':
      return endable({ words: words.prescription(visit, isCorrected), url: record })
    case 'follow_up':
      return followUpOn === null
        ? null
        : endable({ words: words.followUp(visit, words.longDate(followUpOn)), url: record })
    case 'late_start':
      return delivery.says?.key === 'starts_late'
        ? endable({ words: words.lateStart(visit, delivery.says.minutes), url: toWaitingRoom.url })
        : null
    case 'cancelled':
      return endable({
        words:
          delivery.says?.key === 'handed_over'
            ? words.handedOver(visit, delivery.says.token)
            : words.dayCancelled(visit),
        url: toWaitingRoom.url,
      })
    case 'soon':
    case 'now':
    case 'status':
    case 'link':
      return null
    default:
      return stage satisfies never
  }
}
