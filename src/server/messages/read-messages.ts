import { and, asc, eq, gt, isNotNull, isNull, lte, max, sql } from 'drizzle-orm'
import type { Db } from '../../db/client.ts'
import { appointments, messages } from '../../db/schema.ts'
import type { DoctorDayKey, Instant } from '../../queue/ids.ts'
import type { Side } from './store-message.ts'

/** What one answer holds; whoever is told that there is more asks again. */
export const MESSAGES_PAGE = 100

const otherOf = { patient: 'doctor', doctor: 'patient' } as const satisfies Record<Side, Side>

/** In the server's order, and up to which of their own the other side has read. Marks nothing. */
export async function readMessages(db: Db, appointmentId: string, own: Side, after: number) {
  const its = eq(messages.appointmentId, appointmentId)
  const [rows, [seen]] = await db.batch([
    db
      .select({
        number: messages.number,
        sender: messages.sender,
        text: messages.text,
        at: messages.at,
        readAt: messages.readAt,
      })
      .from(messages)
      .where(and(its, gt(messages.number, after)))
      .orderBy(asc(messages.number))
      .limit(MESSAGES_PAGE + 1),
    db
      .select({ upTo: max(messages.number) })
      .from(messages)
      .where(and(its, eq(messages.sender, own), isNotNull(messages.readAt))),
  ])
  return {
    items: rows.slice(0, MESSAGES_PAGE).map(({ at, readAt, ...row }) => ({
      ...row,
      at: at.getTime(),
      isRead: readAt !== null,
    })),
    hasMore: rows.length > MESSAGES_PAGE,
    seenUpTo: seen?.upTo ?? 0,
  }
}

/** MSG-4: marks what the other side wrote, as far as it was shown. How many that were. */
export async function markMessagesRead(
  db: Db,
  about: {
    readonly appointmentId: string
    readonly reader: Side
    readonly upTo: number
    readonly at: Instant
  },
) {
  const marked = await db
    .update(messages)
    .set({ readAt: new Date(about.at) })
    .where(
      and(
        eq(messages.appointmentId, about.appointmentId),
        eq(messages.sender, otherOf[about.reader]),
        lte(messages.number, about.upTo),
        isNull(messages.readAt),
      ),
    )
    .returning({ number: messages.number })
  return marked.length
}

/** MSG-4: how many of each patient's messages of a day its doctor has not read yet. One query. */
export function unreadOfDay(db: Db, key: DoctorDayKey) {
  return db
    .select({ appointmentId: messages.appointmentId, unread: sql<number>`count(*)::int` })
    .from(messages)
    .innerJoin(appointments, eq(appointments.id, messages.appointmentId))
    .where(and(eq(appointments.doctorDayId, key), eq(messages.sender, 'patient'), isNull(messages.readAt)))
    .groupBy(messages.appointmentId)
}
