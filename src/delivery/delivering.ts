import type { DatabaseAddress } from '../db/neon.ts'
import { createSmtpMail } from '../mail/smtp.ts'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import type { RoomSecrets } from '../protocol/room-secrets.ts'
import { createVisitMail } from './mail/visit-mail.ts'
import { createOutbox } from './outbox.ts'
import { createWebPush } from './push/web-push.ts'
import { createSender, type Sender } from './sender.ts'
import { createTextCarrier } from './texts/text-carrier.ts'
import { createTextKeeping } from './texts/text-keeping.ts'
import { createTextPort } from './texts/text-port.ts'
import type { Ways } from './ways.ts'

type Common = {
  readonly clock: Clock
  readonly log: Log
  /** LINK-2: what the links of mails are signed with. Without any nobody is mailed: what a mail leads to would be refused. */
  readonly secrets: RoomSecrets | null
}

/** The sender with its real channels. */
export function createDelivering(
  address: DatabaseAddress,
  { push, mail, text }: Ways,
  { secrets, ...common }: Common,
): Sender {
  const { clock } = common
  const keeping = createTextKeeping(address)
  const carriers = {
    ...(push && {
      push: createWebPush({ ...common, vapid: { subject: push.contact, ...push.keys } }),
    }),
    ...(mail &&
      secrets && {
        mail: createVisitMail({ mail: createSmtpMail(mail.smtp), appUrl: mail.appUrl, secrets }),
      }),
    ...(text && {
      sms: createTextCarrier(createTextPort(text.settings, text.appUrl, clock), text.appUrl, (number) =>
        keeping.said(number, 'stop', clock()),
      ),
    }),
  }
  return createSender({ ...common, outbox: createOutbox(address), carriers })
}
