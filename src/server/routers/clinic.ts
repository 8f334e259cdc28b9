import { readSetUp, saveClinic } from '../clinic/clinic.ts'
import { adminProcedure, router } from '../trpc.ts'
import { clinicInput } from './clinic-input.ts'

export const clinicRouter = router({
  /** ADMIN-4: name, address, time zone (IANA) and languages (BCP 47), with which every new doctor begins; null before that. */
  mine: adminProcedure.query(async ({ ctx }) => (await readSetUp(ctx.db, ctx.clock())).clinic),

  /** ADMIN-4: doctors who are there keep what they have. */
  save: adminProcedure.input(clinicInput).mutation(async ({ ctx, input }) => {
    await saveClinic(ctx.db, input, ctx.user.id, ctx.clock())
    return input
  }),
})
