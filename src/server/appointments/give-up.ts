import { appointmentId } from '../../queue/ids.ts'
import type { HeldAppointment } from '../access.ts'
import type { SessionUser } from '../accounts/auth.ts'
import { isRefusal } from '../errors.ts'
import { submit } from '../rooms/submit.ts'
import type { Context } from '../trpc.ts'

/**
 * NOTE-10: cancels the appointment in whose place another has been booked. One that is over by now stays as it is, and so does
 * a visit that goes on: the doctor may have come back. When the
 * answer is not known this throws: the same booking asked for again has the same answer, and cancels again.
 */
export async function giveUp(
  ctx: Context & { readonly user: SessionUser },
  { id, key }: Pick<HeldAppointment, 'id' | 'key'>,
  sentId: string,
): Promise<void> {
  try {
    await submit(ctx, key, { type: 'GiveUpPlace', appointmentId: appointmentId(id) }, sentId)
  } catch (error) {
    if (!isRefusal(error)) throw error
    ctx.log({ event: 'not_given_up', requestId: ctx.requestId, appointmentId: id })
  }
}
