import { livePath } from '../../protocol/paths.ts'
import type { PushMessage } from '../../protocol/push-message.ts'
import { dictionaryOf } from '../../words/dictionaries.ts'
import { notificationInWords } from '../../words/notification.ts'
import type { Delivery } from '../ports.ts'

/** PUSH-2: what one push says: what the screen would, and nothing of who, why or with whom. Null where it has no words. */
export function pushMessage({ appointmentId, stage, says, language }: Delivery): PushMessage | null {
  const words = dictionaryOf(language)
  // What is told by no notification has no words here.
  if (says === null) return null
  // No link travels: it is on the screen that this leads to (MEET-5).
  const said = says.key === 'meet_link_changed' ? { ...says, link: null } : says
  return {
    version: 1,
    tag: appointmentId,
    body: notificationInWords(words, said),
    path: livePath(appointmentId),
    language,
    isUrgent: stage === 'now',
    open: words.push.open,
    late: stage === 'soon' ? words.push.late : null,
  }
}
