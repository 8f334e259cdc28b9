import { withTimeLimit } from '../../platform/time-limit.ts'
import { deliverAnswer, deliverPath } from '../../protocol/deliver-route.ts'
import { roomSecrets } from '../../protocol/room-secrets.ts'
import type { DoctorDayKey } from '../../queue/ids.ts'
import type { Deliver } from '../ports.ts'

/** Longer than any sender works, in ms; by then what it has taken is free again, or soon. */
const ANSWER_MS = 30_000

export type DeliverByWorkerOptions = {
  /** `APP_URL` and `ROOM_SECRET`, as they are configured. */
  readonly appUrl: unknown
  readonly secret: unknown
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>
  readonly answerMs?: number
}

/**
 * SEND-11: has the Worker tell those of this day. Rejects when it cannot be reached or does not do it, so that the room asks
 * again. Without an address nobody is asked: the Worker's sweep tells them (SEND-6).
 */
export function deliverByWorker(
  key: DoctorDayKey,
  { appUrl, secret, fetch: ask = fetch, answerMs = ANSWER_MS }: DeliverByWorkerOptions,
): Deliver {
  const secrets = roomSecrets(secret)
  if (typeof appUrl !== 'string' || !secrets) return () => Promise.resolve(null)
  const url = new URL(deliverPath(key), appUrl).href
  const init = { method: 'POST', headers: { authorization: `Bearer ${secrets[0]}` } }
  return () =>
    withTimeLimit(answerMs, async (signal) => {
      const answer = await ask(url, { ...init, signal })
      if (answer.status !== 200) throw new NotDelivered(`the Worker answered ${answer.status}`)
      return deliverAnswer.parse(await answer.json()).nextAt
    })
}

class NotDelivered extends Error {
  override readonly name = 'NotDelivered'
}
