import { buildPushPayload, type VapidKeys } from '@block65/webcrypto-web-push'
import { kindOf } from '../../platform/error-kind.ts'
import { NoAnswerInTime, withTimeLimit } from '../../platform/time-limit.ts'
import { isPushKey } from '../../protocol/push-key.ts'
import type { PushMessage } from '../../protocol/push-message.ts'
import type { Carried, Carrier, Delivery, Subscription } from '../ports.ts'
import { pushMessage } from './push-message.ts'

/** How long a push service may take, in ms. */
const ANSWER_MS = 5_000
/** RFC 8030 allows a topic 32 characters. */
const TOPIC_LENGTH = 32

export type WebPushOptions = {
  readonly vapid: VapidKeys
  readonly clock: () => number
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>
  readonly answerMs?: number
}

/**
 * PUSH-2, PUSH-3: tells each browser that a person has allowed it in. It counts as sent when one of them has it; an
 * endpoint at which nobody is any more (404, 410) is forgotten.
 */
export function createWebPush(options: WebPushOptions): Carrier {
  const { vapid, clock, fetch: ask = fetch, answerMs = ANSWER_MS } = options

  async function tellOne(
    delivery: Delivery,
    message: PushMessage,
    subscription: Subscription,
    topic: string,
  ): Promise<Carried> {
    // PUSH-6: nothing can be encrypted for it, today or ever.
    if (!(await isPushKey(subscription.p256dh))) return { kind: 'refused', code: 'push_key' }
    try {
      const payload = await buildPushPayload(
        {
          data: message,
          options: {
            ttl: Math.max(0, Math.ceil((delivery.until - clock()) / 1000)),
            urgency: delivery.stage === 'now' ? 'high' : 'normal',
            topic,
          },
        },
        {
          endpoint: subscription.endpoint,
          expirationTime: null,
          keys: { p256dh: subscription.p256dh, auth: subscription.auth },
        },
        vapid,
      )
      const answer = await withTimeLimit(answerMs, async (signal) => {
        const response = await ask(subscription.endpoint, { ...payload, redirect: 'manual', signal })
        await response.body?.cancel()
        return response
      })
      return outcomeOf(answer)
    } catch (error) {
      return { kind: 'later', code: error instanceof NoAnswerInTime ? 'no_answer' : kindOf(error) }
    }
  }

  return {
    async carry(delivery) {
      const message = pushMessage(delivery)
      if (message === null) return { kind: 'refused', code: 'no_words' }
      const topic = await topicOf(delivery.appointmentId)
      const all = await Promise.all(
        delivery.subscriptions.map(async (subscription) => ({
          endpoint: subscription.endpoint,
          carried: await tellOne(delivery, message, subscription, topic),
        })),
      )
      const goneEndpoints = all.flatMap(({ endpoint, carried }) => (carried.kind === 'gone' ? endpoint : []))
      const best =
        (['sent', 'later', 'refused'] as const)
          .map((kind) => all.find(({ carried }) => carried.kind === kind)?.carried)
          .find((carried) => carried !== undefined) ?? NOBODY
      return { ...best, goneEndpoints }
    },
  }
}

const NOBODY: Carried = { kind: 'gone', code: 'no_subscription' }

/** What an answer of a push service means (RFC 8030, and what the great ones answer beside it). */
function outcomeOf({ status, headers }: Response): Carried {
  if (status >= 200 && status < 300) return { kind: 'sent', providerId: headers.get('location') }
  const code = `push_${status}`
  if (status === 404 || status === 410) return { kind: 'gone', code }
  return { kind: status === 429 || status >= 500 ? 'later' : 'refused', code }
}

/** A newer one that waits at the push service takes the place of an older; it learns nothing of whose it is. */
async function topicOf(appointmentId: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(appointmentId))
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.slice(0, TOPIC_LENGTH)
}
