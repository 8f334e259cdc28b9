import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { appointments } from '../../db/schema.ts'
import { localDayAt } from '../../platform/local-day.ts'
import { problemOfReason } from '../../protocol/forms.ts'
import { isRenumbering } from '../../queue/events.ts'
import { localDate } from '../../queue/ids.ts'
import { positionOf } from '../../queue/position.ts'
import { Mode, ReassignmentReason } from '../../queue/vocabulary.ts'
import { appointmentIdInput, reachAppointment } from '../access.ts'
import { expectedTurn } from '../appointments/expected-turn.ts'
import { giveUp } from '../appointments/give-up.ts'
import { placeBooking } from '../appointments/place-booking.ts'
import { selectSummaries, summary } from '../appointments/summaries.ts'
import { linkOf, selectLinkEvents, selectVisit } from '../appointments/visit-link.ts'
import { refusal } from '../errors.ts'
import { submit } from '../rooms/submit.ts'
import { patientProcedure, router, signedInProcedure } from '../trpc.ts'
import { commandIdInput, doctorIdInput, typedText } from './inputs.ts'

/** What one list shows; more than anybody has open. */
const MOST = 100

const aboutOne = { appointmentId: appointmentIdInput, commandId: commandIdInput }

export const appointmentsRouter = router({
  /**
   * BOOK-1 to BOOK-4. The reason waits in the database and is taken over by the booking (decision 006), so that it
   * never passes through a room.
   */
  book: patientProcedure
    .input(
      z.strictObject({
        doctorId: doctorIdInput,
        date: z.iso.date().transform(localDate),
        mode: z.enum(Mode),
        reason: typedText(problemOfReason),
        /** NOTE-10: one's own appointment that is given up once this one is booked. */
        insteadOf: appointmentIdInput.optional(),
        commandId: commandIdInput,
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { user, db } = ctx
      const old = input.insteadOf === undefined ? null : await reachAppointment(db, user, input.insteadOf)
      const { insteadOf: _, ...wish } = input
      const booked = await placeBooking(ctx, { ...wish, patientId: user.id, origin: 'booked' })
      if (old) await giveUp(ctx, old, input.commandId)
      return booked
    }),

  /** The patient's own, newest date first. */
  mine: patientProcedure.query(async ({ ctx }) => {
    const rows = await selectSummaries(ctx.db, eq(appointments.patientId, ctx.user.id)).limit(MOST)
    return rows.map((row) => summary(row, ctx.clock()))
  }),

  /** MEET: the link is for its patient, during the visit (P19, MEET-9). */
  one: signedInProcedure
    .input(z.strictObject({ appointmentId: appointmentIdInput }))
    .query(async ({ ctx, input }) => {
      await reachAppointment(ctx.db, ctx.user, input.appointmentId)
      const itself = eq(appointments.id, input.appointmentId)
      const [[row], [visit], said] = await ctx.db.batch([
        selectSummaries(ctx.db, itself),
        selectVisit(ctx.db, itself),
        selectLinkEvents(ctx.db, input.appointmentId),
      ])
      if (!row) throw refusal('NOT_FOUND')
      const meetLink = visit?.patientId === ctx.user.id ? linkOf(visit, said) : null
      // The form promises that only the doctor reads the reason: the desk does not.
      const reason = ctx.user.role === 'staff' ? '' : row.reason
      return {
        ...summary(row, ctx.clock()),
        reason,
        meetLink,
        language: ctx.user.language,
        viewer: ctx.user.role,
      }
    }),

  /** BOOK-11: when its turn is expected; null when it expects none. */
  expected: signedInProcedure
    .input(z.strictObject({ appointmentId: appointmentIdInput }))
    .query(async ({ ctx, input }) =>
      expectedTurn(ctx, await reachAppointment(ctx.db, ctx.user, input.appointmentId), ctx.clock()),
    ),

  /** BOOK-5. */
  cancel: signedInProcedure.input(z.strictObject(aboutOne)).mutation(async ({ ctx, input }) => {
    const { key } = await reachAppointment(ctx.db, ctx.user, input.appointmentId)
    const command = { type: 'CancelAppointment', appointmentId: input.appointmentId } as const
    await submit(ctx, key, command, input.commandId)
    return { status: 'cancelled' as const }
  }),

  /** LATE-3: a new token on the same day, so only while that day lasts. */
  reassign: signedInProcedure
    .input(z.strictObject({ ...aboutOne, reason: z.enum(ReassignmentReason) }))
    .mutation(async ({ ctx, input }) => {
      const { key, timeZone } = await reachAppointment(ctx.db, ctx.user, input.appointmentId)
      const command = {
        type: 'ReassignToken',
        appointmentId: input.appointmentId,
        reason: input.reason,
        today: localDayAt(ctx.clock(), timeZone),
      } as const
      const { logged, now } = await submit(ctx, key, command, input.commandId)
      const [given] = logged.flatMap(({ event }) => (isRenumbering(event) ? [event.newToken] : []))
      if (given === undefined) throw new Error('a second chance was given without a token')
      return { token: given as number, position: positionOf(now, given) }
    }),
})
