import { wallAt } from '../platform/local-day.ts'
import type { Instant } from '../queue/ids.ts'
import { Stage } from '../queue/views/away.ts'

/** NOTE-16: from when to when somebody wants to be left alone, in minutes since midnight on the clock of a time zone (IANA). */
export type QuietHours = { readonly from: number; readonly to: number; readonly timeZone: string }

/** These can wait; the others are about a turn that is now or soon, and are of no use in the morning. */
const CAN_WAIT: ReadonlySet<Stage> = new Set([
  Stage.booked,
  Stage.dayBefore,
  Stage.hourBefore,
  Stage.prescription,
  Stage.followUp,
])

const MINUTE = 60_000
const DAY_MINUTES = 24 * 60
/** No zone changes its clock at any other time than at a quarter of an hour, UTC. */
const QUARTER = 15 * MINUTE

/** How many minutes of the clock's there are left; 0 outside the hours. */
function leftAt({ from, to, timeZone }: QuietHours, at: Instant): number {
  const minute = Math.floor(wallAt(at, timeZone) / MINUTE) % DAY_MINUTES
  const after = (start: number, end: number) => (end - start + DAY_MINUTES) % DAY_MINUTES
  return after(from, minute) < after(from, to) ? after(minute, to) : 0
}

/**
 * NOTE-16: when the quiet hours are over in which `now` is; null outside them. The clock on the wall decides: a night in
 * which it is put forward is shorter, one in which it is put back is longer. Throws for a zone that does not exist.
 */
export function quietUntil(quiet: QuietHours, now: Instant): Instant | null {
  let at = now
  for (let left = leftAt(quiet, at); left > 0; left = leftAt(quiet, at)) {
    const end = Math.floor(at / MINUTE) * MINUTE + left * MINUTE
    const clockMayChange = (Math.floor(at / QUARTER) + 1) * QUARTER
    at = Math.min(end, clockMayChange)
  }
  return at === now ? null : at
}

/** NOTE-16: until when this stage has to wait for the hours to be over; null if it goes out now. */
export const waitsUntil = (stage: Stage, quiet: QuietHours | null, now: Instant): Instant | null =>
  quiet !== null && CAN_WAIT.has(stage) ? quietUntil(quiet, now) : null
