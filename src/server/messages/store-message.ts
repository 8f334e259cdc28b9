import { sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import type { Instant } from '../../queue/ids.ts'

/** MSG-2: how many one side may write in a minute about one visit. */
export const MESSAGES_MOST = 10
export const MESSAGES_WINDOW_MS = 60_000

/** Any number of our own: locks of other kinds have others. */
const LOCKS_OF_MESSAGES = 7_310

export type Side = 'patient' | 'doctor'
export type NewMessage = {
  readonly id: string
  readonly appointmentId: string
  readonly sender: Side
  readonly text: string
  readonly at: Instant
}

/** What all writers of one visit take before they write, until their transaction ends. */
const takeTurn = (appointmentId: string) =>
  sql`select pg_advisory_xact_lock(${LOCKS_OF_MESSAGES}::int, hashtext(${appointmentId}))`

/**
 * MSG-1, MSG-2: stores a message, and says what is stored under its id, also when it was there already; null when its
 * sender writes too fast. The writers of one visit go one after another: only so are numbers given in the order in which
 * they can be read (whoever asks for what came after 7 must not miss a 6 that is still being written), and only so do two
 * at once count each other. The lock is a statement of its own, as what follows must see what the one before has written.
 */
export async function storeMessage(db: Db, message: NewMessage) {
  const { id, appointmentId, sender, text } = message
  const at = new Date(message.at).toISOString()
  const since = new Date(message.at - MESSAGES_WINDOW_MS).toISOString()
  const [, { rows }] = await db.batch([
    db.execute(takeTurn(appointmentId)),
    db.execute<{ number: string; text: string; at: string }>(sql`
      with stored as (
        insert into messages (id, appointment_id, sender, text, at)
        select ${id}, ${appointmentId}, ${sender}, ${text}, least(${at}::timestamptz, clock_timestamp())
        where (
          select count(*) from messages
          where appointment_id = ${appointmentId} and sender = ${sender} and at > ${since}::timestamptz
        ) < ${MESSAGES_MOST} and not exists (select from messages where id = ${id})
        returning number, text, at)
      select number, text, at from stored
      union all select number, text, at from messages where id = ${id}`),
  ])
  const [row] = rows
  return row ? { number: Number(row.number), text: row.text, at: new Date(row.at).getTime() } : null
}
