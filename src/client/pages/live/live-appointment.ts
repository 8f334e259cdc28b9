import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '../../../server/routers/app.ts'

export type LiveAppointment = inferRouterOutputs<AppRouter>['appointments']['one']
