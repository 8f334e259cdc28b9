import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { MAX_BATCH } from '../../protocol/batch.ts'
import type { AppRouter } from '../../server/routers/app.ts'

/** The typed procedures of the Worker, same origin, with the session's cookie. What one page asks at once is one request. */
export const api = createTRPCClient<AppRouter>({
  links: [httpBatchLink({ url: '/trpc', maxItems: MAX_BATCH })],
})
