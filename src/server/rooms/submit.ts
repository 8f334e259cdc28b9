import type { Answered } from '../../protocol/command.ts'
import { commandIdOf } from '../../protocol/command-ids.ts'
import type { QueueCommand } from '../../queue/commands.ts'
import type { DoctorDayKey } from '../../queue/ids.ts'
import type { SessionUser } from '../accounts/auth.ts'
import { refusalOf } from '../errors.ts'
import type { Context } from '../trpc.ts'

export type Accepted = Extract<Answered, { ok: true }>

/**
 * Sends one person's command to its doctor-day. A refusal becomes the error the person reads. Whether they are still signed
 * in is looked at when it is written: who they are may have been read a minute ago (ROOM-8).
 */
export async function submit(
  ctx: Context & { readonly user: SessionUser },
  key: DoctorDayKey,
  command: QueueCommand,
  sentId: string,
): Promise<Accepted> {
  const { id, role, sessionId } = ctx.user
  const outcome = await ctx.rooms.submit(key, {
    id: await commandIdOf(id, command.type, sentId),
    at: ctx.clock(),
    actor: { role, id },
    signIn: sessionId,
    command,
  })
  if (!outcome.ok) throw refusalOf(outcome)
  return outcome
}
