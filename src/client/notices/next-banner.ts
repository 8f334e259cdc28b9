import type { inferRouterOutputs } from '@trpc/server'
import type { Priority } from '../../queue/views/notifications.ts'
import type { EntryStatus } from '../../queue/vocabulary.ts'
import type { AppRouter } from '../../server/routers/app.ts'

export type Unread = inferRouterOutputs<AppRouter>['notifications']['unread']
/** One thing that was told, and about which appointment. */
export type Told = {
  readonly appointmentId: string
} & Pick<NonNullable<Unread['today'][number]['newest']>, 'id' | 'type' | 'priority' | 'message'>

const RANK: Readonly<Record<Priority, number>> = { low: 0, medium: 1, high: 2, urgent: 3 }

/** What may be told during a turn, which goes on. */
const BESIDE_A_TURN: readonly Told['type'][] = ['doctor_status', 'meet_link_update', 'message']

/**
 * NOTE-14: what still waits for its banner once another has arrived, the most urgent first. Of one appointment the newest
 * takes the place of what was told before; a turn that goes on stays before it.
 */
export function withArrived<One extends Told>(waiting: readonly One[], arrived: One): readonly One[] {
  const stays = ({ appointmentId, type }: One) =>
    appointmentId !== arrived.appointmentId || (type === 'your_turn' && BESIDE_A_TURN.includes(arrived.type))
  return [arrived, ...waiting.filter(stays)].toSorted(
    (one, other) => RANK[other.priority] - RANK[one.priority],
  )
}

const IN_LINE: readonly EntryStatus[] = ['booked', 'waiting']
const AT_TURN: readonly EntryStatus[] = ['called', 'in_consultation']
const OVER: readonly EntryStatus[] = ['completed', 'cancelled', 'no_show']

/** NOTE-14: whether it is still so, from what is known of its appointment: nobody is called to a turn that has passed. */
export function isStillSo({ type }: Pick<Told, 'type'>, status: EntryStatus): boolean {
  switch (type) {
    case 'your_turn':
      return AT_TURN.includes(status)
    case 'position_update':
      return IN_LINE.includes(status)
    case 'missed':
      return status === 'no_show'
    case 'cancelled':
      return status === 'cancelled'
    case 'doctor_status':
    case 'meet_link_update':
      return !OVER.includes(status)
    case 'reassigned':
    case 'message':
      return true
    default:
      return type satisfies never
  }
}
