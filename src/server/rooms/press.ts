import { readOpening } from '../../ledger/opening.ts'
import { MAY_PRESS, type Press } from '../../protocol/press.ts'
import { type DaysPress, daysCommand, type Opening, openingCommand } from '../../protocol/press-command.ts'
import type { DoctorDay } from '../../queue/ids.ts'
import { assertOwnDay } from '../access.ts'
import type { SessionUser } from '../accounts/auth.ts'
import { refusal } from '../errors.ts'
import { type Context, signedInToPress } from '../trpc.ts'
import { submit } from './submit.ts'

/** ROOM-14: for those who may press it, by the table that the room goes by. */
export const pressProcedure = (type: Press['type']) =>
  signedInToPress.use(({ ctx, next }) => {
    if (!MAY_PRESS[type].includes(ctx.user.role)) throw refusal('NOT_ALLOWED')
    return next()
  })

const isForStaff = (press: Press) => MAY_PRESS[press.type].includes('staff')

type Asking = Context & { readonly user: SessionUser }
type OnDay = { readonly key: DoctorDay; readonly commandId: string }

/** One press on the console, on the doctor's own day and nobody else's. What it led to, as the console wants it. */
export async function pressOnDay(ctx: Asking, { key: day, commandId }: OnDay, press: DaysPress) {
  assertOwnDay(ctx.user, day, { orStaff: isForStaff(press) })
  return turnAfter(await submit(ctx, day.key, daysCommand(press), commandId))
}

/** The same for a press that may begin the day. */
export async function pressToOpen(ctx: Asking, { key: day, commandId }: OnDay, press: Opening) {
  assertOwnDay(ctx.user, day, { orStaff: isForStaff(press) })
  const now = ctx.clock()
  const opening = await readOpening(ctx.db, day, now)
  if (!opening) throw refusal('NOT_FOUND')
  return turnAfter(await submit(ctx, day.key, openingCommand(press, opening, now), commandId))
}

/** What a command on the day led to. */
export const turnAfter = ({ seq, now }: Awaited<ReturnType<typeof submit>>) => ({
  seq,
  serving: now.serving as number | null,
})
