import { z } from 'zod'
import { patientsCommand } from '../../protocol/press-command.ts'
import { TICKET_SECONDS, type TicketClaims } from '../../protocol/ticket.ts'
import { appointmentId, token } from '../../queue/ids.ts'
import { positionOf } from '../../queue/position.ts'
import type { PublicView } from '../../queue/views/view.ts'
import { appointmentIdInput, assertOwnDay, reachAppointment } from '../access.ts'
import { refusal } from '../errors.ts'
import { pressProcedure } from '../rooms/press.ts'
import { submit } from '../rooms/submit.ts'
import { router, signedInProcedure } from '../trpc.ts'
import { appointmentOrDay, commandIdInput } from './inputs.ts'

export const queueRouter = router({
  /**
   * ROOM-2: opens the live feed. A patient's ticket is for one appointment; a doctor's or the desk's for a day. It holds
   * whose it is and by which sign-in, so that the room can count (ROOM-9) and hear of the end (ROOM-8).
   */
  ticket: signedInProcedure.input(appointmentOrDay).query(async ({ ctx, input }) => {
    const claims = await claimsFor()
    return {
      ticket: await ctx.issueTicket(claims),
      key: claims.key as string,
      role: claims.role,
      expiresInSeconds: TICKET_SECONDS,
    }

    async function claimsFor(): Promise<TicketClaims> {
      const { user, db } = ctx
      const person = { who: user.id, sid: user.sessionId, language: ctx.language() }
      if ('appointmentId' in input) {
        const { id, key } = await reachAppointment(db, user, input.appointmentId)
        if (user.role !== 'patient') throw refusal('NOT_ALLOWED')
        return { role: 'patient', appointmentId: appointmentId(id), key, ...person }
      }
      assertOwnDay(user, input.key, { orStaff: true })
      return { role: user.role === 'staff' ? 'staff' : 'doctor', key: input.key.key, ...person }
    }
  }),

  /** ROOM-5: the public view for whoever has no working socket. */
  snapshot: signedInProcedure.input(appointmentOrDay).query(async ({ ctx, input }): Promise<PublicView> => {
    if ('key' in input) {
      assertOwnDay(ctx.user, input.key, { orStaff: true })
      return ctx.rooms.view(input.key.key)
    }
    const { key } = await reachAppointment(ctx.db, ctx.user, input.appointmentId)
    return ctx.rooms.view(key)
  }),

  /** JOIN-1, JOIN-2: into the waiting room. */
  join: pressProcedure('join')
    .input(z.strictObject({ appointmentId: appointmentIdInput, commandId: commandIdInput }))
    .mutation(async ({ ctx, input }) => {
      const held = await reachAppointment(ctx.db, ctx.user, input.appointmentId)
      const command = patientsCommand({ type: 'join' }, input.appointmentId)
      const { seq, now } = await submit(ctx, held.key, command, input.commandId)
      return { seq, position: positionOf(now, token(held.token)) }
    }),
})
