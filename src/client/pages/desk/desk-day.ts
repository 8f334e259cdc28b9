import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '../../../server/routers/app.ts'

type Says = inferRouterOutputs<AppRouter>['desk']

/** A doctor of today, as the overview has them (DESK-1). */
export type DoctorToday = Says['doctors'][number]
/** One doctor's today, as the desk may see it (DESK-2). */
export type DeskDay = Says['day']
