import { z } from 'zod'
import { analysisInput } from '../../protocol/record.ts'
import { appointmentIdInput } from '../access.ts'
import { supplyAnalysis } from '../records/supply-analysis.ts'
import { apiKeyProcedure, router } from '../trpc.ts'

/** DRAFT-4: all that an outside service can do. */
export const analysesRouter = router({
  supply: apiKeyProcedure
    .input(z.strictObject({ appointmentId: appointmentIdInput, text: analysisInput.min(1) }))
    .mutation(({ ctx, input }) => supplyAnalysis(ctx.db, { ...input, keyId: ctx.keyId, at: ctx.clock() })),
})
