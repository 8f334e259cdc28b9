import type { Token } from '../../../../queue/ids.ts'
import type { Closed, PublicView } from '../../../../queue/views/view.ts'
import { type Day, patientOf } from '../console-day.ts'

export const STAGES: readonly Closed[] = ['completed', 'no_show', 'interrupted', 'cancelled']

/** Everybody whose turn is over, the latest first; who cancelled never had a time, and comes last. */
export function seenToday(day: Day, { closed }: PublicView): readonly Token[] {
  const at = (token: Token) => {
    const patient = patientOf(day, token)
    return patient?.startedAt ?? patient?.calledAt ?? 0
  }
  return STAGES.flatMap((stage) => closed[stage]).toSorted((one, other) => at(other) - at(one) || other - one)
}
