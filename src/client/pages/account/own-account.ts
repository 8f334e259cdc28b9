import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '../../../server/routers/app.ts'

/** What the server says of somebody's own account. */
export type OwnAccount = inferRouterOutputs<AppRouter>['account']['mine']
export type OwnSession = inferRouterOutputs<AppRouter>['account']['sessions'][number]
