import type { inferRouterOutputs } from '@trpc/server'
import type { DoctorStatus } from '../../../queue/vocabulary.ts'
import type { AppRouter } from '../../../server/routers/app.ts'
import { find } from '../../language/find.ts'
import { live } from '../../language/live.ts'

export type Doctor = inferRouterOutputs<AppRouter>['doctors']['list'][number]

/** The doctor's state now, for somebody who is choosing; in the words of the waiting room (WAIT-4). */
export const statusInWords = ({ today }: Doctor): string =>
  live().doctor({
    doctor: { status: today.status, expectedBackAt: null },
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

/** FIND-3: "About 25 min now"; null where no wait from now can be said. */
export function waitInWords({ today }: Pick<Doctor, 'today'>): string | null {
  const { wait, countsFrom } = today
  if (wait === null || countsFrom !== null) return null
  const minutes = Math.round(wait.likely / MINUTE)
  return minutes < 1 ? find().today.noWait : find().today.wait(minutes)
}
