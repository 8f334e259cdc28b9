import type { Clock } from '../../platform/clock.ts'
import { askGateway, type GatewayOptions, retryAfter } from './ask-gateway.ts'
import type { TextPort, TextSent } from './port.ts'
import { webhookHeaders } from './standard-webhooks.ts'
import type { WebhookSettings } from './text-settings.ts'

/** What a gateway answers when this message is not for it, with `code` in the body: see docs/deploy.md. */
const NOT_TAKEN = 422

/**
 * SMS-3: text messages by one signed webhook, behind which any gateway can stand. Its id is the delivery's: a gateway that
 * keeps ids sends a message that comes again once.
 */
export function createTextWebhook(
  settings: WebhookSettings,
  clock: Clock,
  options: GatewayOptions = {},
): TextPort {
  return {
    offers: settings.offers,
    async send({ id, number, ...message }) {
      const body = JSON.stringify({ type: 'text.send', to: number, ...message })
      const headers = {
        'content-type': 'application/json',
        'idempotency-key': id,
        ...(await webhookHeaders(settings.key, id, body, clock())),
      }
      const answer = await askGateway(settings.url, { method: 'POST', headers, body }, options)
      if ('lost' in answer) return { kind: 'later', code: answer.lost }
      const { status, said } = answer
      // The receipt names our own id.
      if (status >= 200 && status < 300) return { kind: 'sent', providerId: null }
      if (status === NOT_TAKEN) return notTaken(said)
      // Whatever else it answers is between it and us, and costs nobody their message.
      return { kind: 'later', code: `webhook_${status}`, ...retryAfter(answer.headers) }
    },
  }
}

function notTaken(said: object): TextSent {
  const code = 'code' in said && typeof said.code === 'string' ? said.code : ''
  if (code === 'unsubscribed') return { kind: 'gone', code: 'unsubscribed', isStopped: true }
  if (code === 'unreachable') return { kind: 'gone', code: 'unreachable' }
  return { kind: 'refused', code: 'webhook_422' }
}
