import { livePath, recordPath } from '../../protocol/paths.ts'
import type { PushMessage } from '../../protocol/push-message.ts'
import { dictionaryOf } from '../../words/dictionaries.ts'
import type { Dictionary } from '../../words/dictionary.ts'
import { visitMailsIn } from '../../words/mails.ts'
import { notificationInWords } from '../../words/notification.ts'
import type { Delivery } from '../ports.ts'

/** PUSH-2: what one push says: what the screen would, and nothing of who, why or with whom. Null where it has no words. */
export function pushMessage(delivery: Delivery): PushMessage | null {
  const { appointmentId, stage, language } = delivery
  const words = dictionaryOf(language)
  const body = bodyOf(delivery, words)
  if (body === null) return null
  return {
    version: 1,
    tag: appointmentId,
    body,
    path: isOfRecord(stage) ? recordPath(appointmentId) : livePath(appointmentId),
    language,
    isUrgent: stage === 'now',
    open: words.push.open,
    late: stage === 'soon' ? words.push.late : null,
  }
}

const isOfRecord = (stage: Delivery['stage']) => stage === 'prescription' || stage === 'follow_up'

function bodyOf({ says, stage, language, appointment }: Delivery, words: Dictionary): string | null {
  // No link travels: it is on the screen that this leads to (MEET-5).
  if (says?.key === 'meet_link_changed') return notificationInWords(words, { ...says, link: null })
  if (says !== null) return notificationInWords(words, says)
  const { push } = visitMailsIn(language)
  switch (stage) {
    case 'day_before':
      return push.dayBefore(appointment.token)
    case 'hour_before':
      return push.hourBefore(appointment.token)
    case 'prescription':
      return appointment.isCorrected ? push.prescriptionCorrected : push.prescription
    case 'follow_up':
      return push.followUp
    default:
      return null
  }
}
