import { z } from 'zod'
import { analysisInput } from '../../protocol/record.ts'
import { appointmentIdInput } from '../access.ts'
import { suppliedAnswer } from '../answers/keys.ts'
import { supplyAnalysis } from '../record/supply-analysis.ts'
import { apiKeyProcedure, router } from '../trpc.ts'

/** DRAFT-4: all that an outside service can do. */
export const analysesRouter = router({
  /**
   * DRAFT-4: an analysis, in Markdown, of a visit that has begun, with `authorization: Bearer <API key>`. It takes the place of
   * what a machine supplied before; `ANALYSIS_TAKEN` once the doctor has changed or accepted it. The same again changes nothing.
   */
  supply: apiKeyProcedure
    .input(z.strictObject({ appointmentId: appointmentIdInput, text: analysisInput.min(1) }))
    .output(suppliedAnswer)
    .mutation(({ ctx, input }) => supplyAnalysis(ctx.db, { ...input, keyId: ctx.keyId, at: ctx.clock() })),
})
