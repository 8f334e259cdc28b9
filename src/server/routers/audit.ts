import { z } from 'zod'
import { listAudit } from '../clinic/audit.ts'
import { adminProcedure, router } from '../trpc.ts'

export const auditRouter = router({
  /** ADMIN-9: what was changed, by whom and of whom, the newest first; `next` asks for the page after, as `before`. */
  list: adminProcedure
    .input(z.strictObject({ before: z.int().positive().nullish() }))
    .query(({ ctx, input }) => listAudit(ctx.db, input.before ?? null)),
})
