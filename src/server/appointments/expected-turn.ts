import { eq } from 'drizzle-orm'
import { doctorSettings } from '../../db/schema.ts'
import { localDayAt } from '../../platform/local-day.ts'
import { waitFor } from '../../queue/estimate/wait.ts'
import type { Instant } from '../../queue/ids.ts'
import { token } from '../../queue/ids.ts'
import { positionOf } from '../../queue/position.ts'
import { isLive, isServing } from '../../queue/queue.ts'
import { currentToken } from '../../queue/views/view.ts'
import type { HeldAppointment } from '../access.ts'
import { type ExpectedTimes, expectedTimes } from '../doctor-day/expected-times.ts'
import type { Context } from '../trpc.ts'

/** When the turn of an appointment is expected, and how many turns are ahead of it. */
export type ExpectedTurn = ExpectedTimes & { readonly ahead: number }

/** BOOK-11 by the same estimate as the waiting room; null for an appointment that expects no turn (any more). */
export async function expectedTurn(
  { db, rooms }: Pick<Context, 'db' | 'rooms'>,
  held: HeldAppointment,
  now: Instant,
): Promise<ExpectedTurn | null> {
  const { key, date, doctorId } = held
  if (!isLive(held.status) && !isServing(held.status)) return null
  if (date < localDayAt(now, held.timeZone)) return null
  const [[hours], view] = await Promise.all([
    db.select().from(doctorSettings).where(eq(doctorSettings.doctorId, doctorId)),
    rooms.view(key),
  ])
  const own = currentToken(view, token(held.token))
  const position = positionOf(view, own)
  if (!hours || position === null) return null
  const times = expectedTimes({ view, date, hours }, now, (seen) => waitFor(seen, own, now))
  if (!times) return null
  return { ...times, ahead: view.serving === null ? position - 1 : position }
}
