import { z } from 'zod'
import { pressed } from '../../protocol/press.ts'
import { daysCommand, patientsCommand } from '../../protocol/press-command.ts'
import { token } from '../../queue/ids.ts'
import { positionOf } from '../../queue/position.ts'
import { movesOf } from '../../queue/views/why-moved.ts'
import { dictionaryOf } from '../../words/dictionaries.ts'
import { whySentence } from '../../words/why-moved.ts'
import { appointmentIdInput, reachAppointment } from '../access.ts'
import { pressProcedure, turnAfter } from '../rooms/press.ts'
import { submit } from '../rooms/submit.ts'
import { router, signedInProcedure } from '../trpc.ts'
import { commandIdInput } from './inputs.ts'

const aboutOne = { appointmentId: appointmentIdInput, commandId: commandIdInput }

/** Who stands where in the line, and why. */
export const orderRouter = router({
  /** LATE-5: lets so many others go first; the new forecast was seen before (src/queue/step-back.ts). */
  stepBack: pressProcedure('stepBack')
    .input(z.strictObject({ ...aboutOne, ...pressed.stepBack }))
    .mutation(async ({ ctx, input: { appointmentId, places, commandId } }) => {
      const held = await reachAppointment(ctx.db, ctx.user, appointmentId)
      const command = patientsCommand({ type: 'stepBack', places }, appointmentId)
      const { seq, now } = await submit(ctx, held.key, command, commandId)
      return { seq, position: positionOf(now, token(held.token)) }
    }),

  /** CALL-8: before others in the line, for a reason that those others are told. */
  moveUp: pressProcedure('moveUp')
    .input(z.strictObject({ ...aboutOne, ...pressed.moveUp }))
    .mutation(async ({ ctx, input: { commandId, ...move } }) => {
      const held = await reachAppointment(ctx.db, ctx.user, move.appointmentId)
      const { seq, now } = await submit(ctx, held.key, daysCommand({ type: 'moveUp', ...move }), commandId)
      return { seq, position: positionOf(now, token(held.token)) }
    }),

  /** CALL-8: called now, before whoever is ahead. */
  callFirst: pressProcedure('callFirst')
    .input(z.strictObject({ ...aboutOne, ...pressed.callFirst }))
    .mutation(async ({ ctx, input: { commandId, ...call } }) => {
      const { key } = await reachAppointment(ctx.db, ctx.user, call.appointmentId)
      return turnAfter(await submit(ctx, key, daysCommand({ type: 'callFirst', ...call }), commandId))
    }),

  /** LATE-2: not here, says whoever runs the day. */
  markNoShow: pressProcedure('markNoShow')
    .input(z.strictObject(aboutOne))
    .mutation(async ({ ctx, input: { commandId, ...about } }) => {
      const { key } = await reachAppointment(ctx.db, ctx.user, about.appointmentId)
      return turnAfter(await submit(ctx, key, daysCommand({ type: 'markNoShow', ...about }), commandId))
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
