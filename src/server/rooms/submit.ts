import type { Outcome } from '../../protocol/command.ts'
import type { QueueCommand } from '../../queue/commands.ts'
import type { DoctorDayKey, Token } from '../../queue/ids.ts'
import { positionOf } from '../../queue/position.ts'
import type { SessionUser } from '../accounts/auth.ts'
import { refusalOf } from '../errors.ts'
import type { Context } from '../trpc.ts'
import { commandIdOf } from './command-ids.ts'

type Accepted = Extract<Outcome, { ok: true }>

/** Sends one person's command to its doctor-day. A refusal becomes the error the person reads. */
export async function submit(
  ctx: Context & { readonly user: SessionUser },
  key: DoctorDayKey,
  command: QueueCommand,
  sentId: string,
): Promise<Accepted> {
  const { id, role } = ctx.user
  const outcome = await ctx.rooms.submit(key, {
    id: await commandIdOf(id, command.type, sentId),
    at: ctx.clock(),
    actor: { role, id },
    command,
  })
  if (!outcome.ok) throw refusalOf(outcome)
  return outcome
}

/** What a doctor's command led to, as the console wants it. */
export async function turnAfter(ctx: Context, key: DoctorDayKey, { seq }: Accepted) {
  const { serving } = await ctx.rooms.view(key)
  return { seq, serving: serving as number | null }
}

export async function positionNow(ctx: Context, key: DoctorDayKey, token: Token): Promise<number | null> {
  return positionOf(await ctx.rooms.view(key), token)
}
