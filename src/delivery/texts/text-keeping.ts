import { type AnswerLimit, connectNeon, type DatabaseAddress } from '../../db/neon.ts'
import type { Instant } from '../../queue/ids.ts'

/** What became of a delivery at the phone. `code` is the gateway's own. */
export type TextReceipt = {
  readonly deliveryId: string
  /** The gateway's id of the message; null where it knows it by ours. */
  readonly providerId: string | null
  readonly status: 'delivered' | 'failed'
  readonly code: string | null
  readonly at: Instant
}

/** What gateways tell of numbers and of deliveries, kept in Postgres. */
export type TextKeeping = {
  /** SMS-4: what a number says of being texted, at that time; what it has said later holds. */
  said(number: string, word: 'stop' | 'start', at: Instant): Promise<void>
  isStopped(number: string): Promise<boolean>
  /** SMS-5: the first receipt of a delivery holds; of one that is not known nothing is kept. */
  receipt(receipt: TextReceipt): Promise<void>
}

export function createTextKeeping(address: DatabaseAddress, limit: AnswerLimit = {}): TextKeeping {
  const sql = connectNeon(address, limit)
  const iso = (at: Instant) => new Date(at).toISOString()
  return {
    async said(number, word, at) {
      // Who starts without having stopped has nothing to be kept.
      await (word === 'stop'
        ? sql`
          insert into text_stops (number, is_stopped, said_at) values (${number}, true, ${iso(at)})
          on conflict (number) do update set is_stopped = true, said_at = excluded.said_at
          where text_stops.said_at <= excluded.said_at`
        : sql`update text_stops set is_stopped = false, said_at = ${iso(at)}
          where number = ${number} and said_at < ${iso(at)}`)
    },

    async isStopped(number) {
      const rows = await sql`select 1 from text_stops where number = ${number} and is_stopped`
      return rows.length > 0
    },

    async receipt({ deliveryId, providerId, status, code, at }) {
      const receipt = code === null ? status : `${status} ${code}`
      // It may come before the sender has written under which id the gateway has it.
      await sql`
        update deliveries set receipt = ${receipt}, receipt_at = ${iso(at)}
        where id = ${deliveryId} and channel = 'sms' and receipt is null
          and (${providerId}::text is null or provider_id is null or provider_id = ${providerId})`
    },
  }
}
