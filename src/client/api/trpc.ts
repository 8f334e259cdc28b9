import { createTRPCClient, httpLink } from '@trpc/client'
import type { AppRouter } from '../../server/routers/app.ts'

/** The typed procedures of the Worker, same origin, with the session's cookie. */
export const api = createTRPCClient<AppRouter>({ links: [httpLink({ url: '/trpc' })] })
