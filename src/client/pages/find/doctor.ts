import type { inferRouterOutputs } from '@trpc/server'
import type { DoctorStatus } from '../../../queue/vocabulary.ts'
import type { AppRouter } from '../../../server/routers/app.ts'
import { find } from '../../language/find.ts'
import { live } from '../../language/live.ts'

export type Doctor = inferRouterOutputs<AppRouter>['doctors']['list'][number]

/** The doctor's state now, for somebody who is choosing; in the words of the waiting room (WAIT-4). */
export const statusInWords = ({ today }: Doctor): string =>
  live().doctor({
    doctor: { status: today.status, expectedBackAt: null, lateMinutes: null },
    resting: false,
    runningSince: null,
  })

export const TONES: Readonly<Record<DoctorStatus, '' | 'good' | 'warn'>> = {
  available: 'good',
  busy: 'good',
  on_break: 'warn',
  offline: '',
}

export const waitingInWords = (waiting: number) =>
  waiting === 0 ? find().today.nobody : find().today.waiting(waiting)

const MINUTE = 60_000

/** FIND-11: "Likely 14:20–15:10 if you book now", on the reader's clock; null where no wait from now can be said. */
export function waitInWords({ today }: Pick<Doctor, 'today'>): string | null {
  const { wait, countsFrom } = today
  if (wait === null || countsFrom !== null) return null
  if (wait.likely < MINUTE / 2) return find().today.noWait
  const [low, high] = [wait.low, wait.high].map((ms) => live().timeOfDay(Date.now() + ms))
  return find().today.likely(low === high ? `${low}` : `${low}–${high}`)
}
