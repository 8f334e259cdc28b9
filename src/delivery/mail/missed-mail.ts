import { letterMail } from '../../mail/letter.ts'
import type { MailPort } from '../../mail/port.ts'
import { livePath } from '../../protocol/paths.ts'
import { mailsIn } from '../../words/mails.ts'
import type { Carrier } from '../ports.ts'

/**
 * SEND-1: that a turn was missed, as a mail: what can still be done is on the page that it leads to, which says the time of
 * a new token. `appUrl` is the app's public address.
 */
export function createMissedMail(mail: MailPort, appUrl: string): Carrier {
  return {
    async carry({ id, stage, email, language, appointmentId }) {
      // Whatever else the outbox may come to hold for this channel has no words here.
      if (stage !== 'missed') return { kind: 'refused', code: 'no_words' }
      const url = new URL(livePath(appointmentId), appUrl).href
      return mail.send(await letterMail({ id, to: email, language, words: mailsIn(language).missed, url }))
    },
  }
}
