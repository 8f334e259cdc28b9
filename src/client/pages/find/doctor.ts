import type { inferRouterOutputs } from '@trpc/server'
import type { DoctorStatus } from '../../../queue/vocabulary.ts'
import type { AppRouter } from '../../../server/routers/app.ts'

export type Doctor = inferRouterOutputs<AppRouter>['doctors']['list'][number]

/** The doctor's state now, for somebody who is choosing. */
export const TODAY_WORDS: Record<DoctorStatus, { says: string; tone: '' | 'good' | 'warn' }> = {
  available: { says: 'Seeing patients', tone: 'good' },
  busy: { says: 'In consultation', tone: 'good' },
  on_break: { says: 'On a break', tone: 'warn' },
  offline: { says: 'Not in yet', tone: '' },
}

export const waitingInWords = (waiting: number) => (waiting === 0 ? 'Nobody waiting' : `${waiting} waiting`)
