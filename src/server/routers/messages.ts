import { z } from 'zod'
import { commandIdOf } from '../../protocol/command-ids.ts'
import { problemOfMessage } from '../../protocol/forms.ts'
import {
  appointmentIdInput,
  assertOwnDay,
  dayKey,
  type HeldAppointment,
  reachAppointment,
} from '../access.ts'
import type { SessionUser } from '../accounts/auth.ts'
import { markedAnswer, messagesAnswer, storedMessageAnswer, unreadAnswer } from '../answers/messages.ts'
import { refusal } from '../errors.ts'
import { isOpenForMessages } from '../messages/is-open.ts'
import { markMessagesRead, readMessages, unreadOfDay } from '../messages/read-messages.ts'
import { type Side, storeMessage } from '../messages/store-message.ts'
import { type Context, doctorProcedure, router, signedInProcedure } from '../trpc.ts'
import { commandIdInput, typedText } from './inputs.ts'

/** As large as a number can be and stay exact. */
const messageNumber = z.int().nonnegative()

/** ROOM-7: the visit, and which of its two sides asks. The desk has no part in it, whatever it asks about. */
async function sideOf(
  { db, user }: Context & { readonly user: SessionUser },
  appointmentId: string,
): Promise<{ readonly visit: HeldAppointment; readonly side: Side }> {
  if (user.role === 'staff') throw refusal('NOT_ALLOWED')
  return { visit: await reachAppointment(db, user, appointmentId), side: user.role }
}

export const messagesRouter = router({
  /** MSG-1, MSG-2, MSG-6. A repeat is answered with what is stored. */
  send: signedInProcedure
    .input(
      z.strictObject({
        appointmentId: appointmentIdInput,
        text: typedText(problemOfMessage),
        commandId: commandIdInput,
      }),
    )
    .output(storedMessageAnswer)
    .mutation(async ({ ctx, input: { appointmentId, text, commandId } }) => {
      const { visit, side } = await sideOf(ctx, appointmentId)
      if (!isOpenForMessages(visit, ctx.clock())) throw refusal('MESSAGES_CLOSED')
      const stored = await storeMessage(ctx.db, {
        id: await commandIdOf(ctx.user.id, `message:${appointmentId}`, commandId),
        appointmentId,
        sender: side,
        text,
        at: ctx.clock(),
      })
      if (!stored) throw refusal('TOO_MANY', ({ api }) => api.tooManyMessages)
      ctx.rooms.tell(visit.key, { message: { appointmentId, number: stored.number } })
      return stored
    }),

  /** MSG-1, MSG-3: what was written after a number, in the server's order. Marks nothing. */
  list: signedInProcedure
    .input(z.strictObject({ appointmentId: appointmentIdInput, after: messageNumber.default(0) }))
    .output(messagesAnswer)
    .query(async ({ ctx, input }) => {
      const { visit, side } = await sideOf(ctx, input.appointmentId)
      const read = await readMessages(ctx.db, input.appointmentId, side, input.after)
      return { ...read, isOpen: isOpenForMessages(visit, ctx.clock()) }
    }),

  /** MSG-4: all that the other side wrote, up to what was shown. */
  markRead: signedInProcedure
    .input(z.strictObject({ appointmentId: appointmentIdInput, upTo: messageNumber }))
    .output(markedAnswer)
    .mutation(async ({ ctx, input: { appointmentId, upTo } }) => {
      const { visit, side } = await sideOf(ctx, appointmentId)
      const marked = await markMessagesRead(ctx.db, { appointmentId, reader: side, upTo, at: ctx.clock() })
      if (marked > 0) ctx.rooms.tell(visit.key, { message: { appointmentId, number: upTo } })
      return { marked }
    }),

  /** MSG-4: what waits for the doctor, by appointment. */
  unread: doctorProcedure
    .input(z.strictObject({ key: dayKey }))
    .output(unreadAnswer)
    .query(async ({ ctx, input }) => {
      assertOwnDay(ctx.user, input.key, { orStaff: false })
      return { counts: await unreadOfDay(ctx.db, input.key.key) }
    }),
})
