import { z } from 'zod'
import { token } from '../../queue/ids.ts'
import { movesOf } from '../../queue/views/why-moved.ts'
import { MoveReason } from '../../queue/vocabulary.ts'
import { dictionaryOf } from '../../words/dictionaries.ts'
import { whySentence } from '../../words/why-moved.ts'
import { appointmentIdInput, type HeldAppointment, reachAppointment } from '../access.ts'
import type { SessionUser } from '../accounts/auth.ts'
import { refusal } from '../errors.ts'
import { positionNow, submit, turnAfter } from '../rooms/submit.ts'
import { type Context, doctorProcedure, patientProcedure, router, signedInProcedure } from '../trpc.ts'
import { commandIdInput } from './inputs.ts'

const aboutOne = { appointmentId: appointmentIdInput, commandId: commandIdInput }
const reason = z.enum(MoveReason)
/** No day has more places. */
const place = z.int().positive().max(1_000)

/** Who stands where in the line, and why. */
export const orderRouter = router({
  /** LATE-5: lets so many others go first; the new forecast was seen before (src/queue/step-back.ts). */
  stepBack: patientProcedure
    .input(z.strictObject({ ...aboutOne, places: place }))
    .mutation(async ({ ctx, input: { appointmentId, places, commandId } }) => {
      const held = await reachAppointment(ctx.db, ctx.user, appointmentId)
      const { seq } = await submit(ctx, held.key, { type: 'StepBack', appointmentId, places }, commandId)
      return { seq, position: await positionNow(ctx, held.key, token(held.token)) }
    }),

  /** CALL-8: before others in the line, for a reason that those others are told. */
  moveUp: signedInProcedure
    .input(z.strictObject({ ...aboutOne, toPosition: place, reason }))
    .mutation(async ({ ctx, input: { commandId, ...move } }) => {
      const held = await reachForTheDay(ctx, move.appointmentId)
      const { seq } = await submit(ctx, held.key, { type: 'MoveUp', ...move }, commandId)
      return { seq, position: await positionNow(ctx, held.key, token(held.token)) }
    }),

  /** CALL-8: called now, before whoever is ahead. */
  callFirst: doctorProcedure
    .input(z.strictObject({ ...aboutOne, reason }))
    .mutation(async ({ ctx, input: { commandId, ...call } }) => {
      const { key } = await reachAppointment(ctx.db, ctx.user, call.appointmentId)
      return turnAfter(ctx, key, await submit(ctx, key, { type: 'CallOutOfOrder', ...call }, commandId))
    }),

  /** LATE-2: not here, says whoever runs the day. */
  markNoShow: signedInProcedure.input(z.strictObject(aboutOne)).mutation(async ({ ctx, input }) => {
    const { key } = await reachForTheDay(ctx, input.appointmentId)
    const command = { type: 'MarkNoShow', appointmentId: input.appointmentId } as const
    return turnAfter(ctx, key, await submit(ctx, key, command, input.commandId))
  }),

  /** WAIT-5: every change of this appointment's place, oldest first, each with its cause in one sentence. */
  moves: signedInProcedure
    .input(z.strictObject({ appointmentId: appointmentIdInput }))
    .query(async ({ ctx, input: { appointmentId } }) => {
      const { key } = await reachAppointment(ctx.db, ctx.user, appointmentId)
      const moves = movesOf(key, await ctx.rooms.history(key), appointmentId)
      const words = dictionaryOf(ctx.language())
      return moves.map((move) => ({
        seq: move.seq,
        at: move.at,
        from: move.from,
        to: move.to,
        says: whySentence(words, move),
      }))
    }),
})

/** For the doctor of the day and the desk: a patient reaches their own appointment, but does not run the day. */
async function reachForTheDay(
  { db, user }: Context & { readonly user: SessionUser },
  appointmentId: string,
): Promise<HeldAppointment> {
  if (user.role === 'patient') throw refusal('NOT_ALLOWED')
  return reachAppointment(db, user, appointmentId)
}
