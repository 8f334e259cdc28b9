import type { Instant, Token } from './ids.ts'
import { positionOf } from './position.ts'
import type { PublicView } from './view.ts'

/** Time until a turn, in ms from `now`. About four turns in five fall between `low` and `high` (POS-3). */
export type Wait = { readonly low: number; readonly likely: number; readonly high: number }

const MINUTE = 60_000
/** How many visits the doctor's set minutes count for beside today's real ones. */
const PRIOR_VISITS = 3

/**
 * POS-3 the wait of a token: what is left of the visit in progress plus one usual visit for each turn between.
 * Null when the token expects no turn. POS-5: between events it only counts down.
 */
export function waitFor(view: PublicView, token: Token, now: Instant): Wait | null {
  const position = positionOf(view, token)
  if (position === null) return null
  const usual = usualVisit(view)
  const between = Math.max(0, position - 1) * usual
  const current =
    view.turn === null ? 0 : Math.max(0, usual - (now - (view.turn.startedAt ?? view.turn.calledAt)))
  const away = view.doctor.expectedBackAt === null ? 0 : Math.max(0, view.doctor.expectedBackAt - now)
  const likely = position === 0 ? 0 : Math.max(current, away) + between
  const spread = position === 0 ? 0 : 0.35 * usual * Math.sqrt(position)
  return { low: Math.max(0, likely - spread), likely, high: likely + spread }
}

/** Mean of today's visits in ms, leaning on the doctor's set minutes while there are few. */
function usualVisit({ settings, durations }: PublicView): number {
  const planned = settings.minutesPerPatient * MINUTE
  const total = durations.reduce((sum, each) => sum + each, PRIOR_VISITS * planned)
  return total / (durations.length + PRIOR_VISITS)
}
