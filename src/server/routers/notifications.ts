import { and, desc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { appointments, notifications } from '../../db/schema.ts'
import { dictionaryOf } from '../../words/dictionaries.ts'
import { storedInWords } from '../../words/notification.ts'
import { appointmentIdInput } from '../access.ts'
import { countUnread, selectNewestOfToday, toldCursor, toldTo } from '../appointments/told.ts'
import { refusal } from '../errors.ts'
import { patientProcedure, router } from '../trpc.ts'

/** The newest are shown; a whole day makes fewer. */
const MOST = 200

export const notificationsRouter = router({
  /** NOTE-7: an appointment's notifications, newest first, and how many are unread; in the asker's language (LANG-3). */
  list: patientProcedure
    .input(z.strictObject({ appointmentId: appointmentIdInput }))
    .query(async ({ ctx, input }) => {
      const { db, user } = ctx
      const its = and(
        eq(notifications.appointmentId, input.appointmentId),
        eq(notifications.patientId, user.id),
      )
      const [[appointment], items, [count]] = await db.batch([
        db
          .select({ id: appointments.id })
          .from(appointments)
          .where(and(eq(appointments.id, input.appointmentId), eq(appointments.patientId, user.id))),
        db
          .select({
            id: notifications.id,
            type: notifications.type,
            priority: notifications.priority,
            message: notifications.message,
            says: notifications.says,
            read: notifications.read,
            at: notifications.createdAt,
          })
          .from(notifications)
          .where(its)
          // Of one moment the later event first: its number in the id has no zeros in front (NOTE-11).
          .orderBy(
            desc(notifications.createdAt),
            desc(sql`length(${notifications.id})`),
            desc(notifications.id),
          )
          .limit(MOST),
        db
          .select({ unread: sql<number>`count(*)::int` })
          .from(notifications)
          .where(and(its, eq(notifications.read, false))),
      ])
      if (!appointment) throw refusal('NOT_FOUND')
      return {
        unread: count?.unread ?? 0,
        items: items.map(({ says, ...item }) => ({
          ...item,
          message: storedInWords(dictionaryOf(ctx.language()), says, item.message),
          at: item.at.getTime(),
        })),
      }
    }),

  /** NOTE-15: what the patient was told over all appointments, newest first, 30 at a time; in the asker's language. */
  all: patientProcedure
    .input(z.strictObject({ after: toldCursor.optional() }))
    .query(async ({ ctx, input }) => {
      const { items, next } = await toldTo(ctx.db, ctx.user.id, input.after)
      const words = dictionaryOf(ctx.language())
      const worded = items.map(({ says, ...item }) => ({
        ...item,
        message: storedInWords(words, says, item.message),
      }))
      return { items: worded, next }
    }),

  /**
   * NOTE-14, NOTE-15: how much of what was told is unread, and the newest that was told about each appointment of today;
   * in the asker's language.
   */
  unread: patientProcedure.query(async ({ ctx }) => {
    const [[count], { rows }] = await ctx.db.batch([
      countUnread(ctx.db, ctx.user.id),
      selectNewestOfToday(ctx.db, ctx.user.id, ctx.clock()),
    ])
    const words = dictionaryOf(ctx.language())
    const today = rows.map(({ newest, ...appointment }) => {
      if (!newest) return { ...appointment, newest }
      const { says, ...told } = newest
      return { ...appointment, newest: { ...told, message: storedInWords(words, says, told.message) } }
    })
    return { unread: count?.unread ?? 0, today }
  }),

  /** P20. Ids that are not the patient's own change nothing. Answers what is left unread in the same appointments. */
  markRead: patientProcedure
    .input(z.strictObject({ ids: z.array(z.string().min(1).max(200)).max(MOST) }))
    .mutation(async ({ ctx, input: { ids } }) => {
      const patient = ctx.user.id
      // One statement sees the table as it was before it: what it marks is taken off the count by hand.
      const { rows } = await ctx.db.execute<{ unread: number }>(sql`
        with shown as (
          update notifications set read = true
          where id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)) and patient_id = ${patient}
          returning id, appointment_id)
        select count(*)::int as unread from notifications
        where patient_id = ${patient} and not read
          and appointment_id in (select appointment_id from shown) and id not in (select id from shown)`)
      return { unread: rows[0]?.unread ?? 0 }
    }),
})
