import { z } from 'zod'
import { LINKS_FROM_ONE } from '../accounts/limits.ts'
import { within } from '../accounts/prove.ts'
import { readSetUp } from '../clinic/clinic.ts'
import { becomeDoctor, makeFirstAdmin } from '../clinic/first-admin.ts'
import { adminProcedure, publicProcedure, router } from '../trpc.ts'
import { accountInput, linkInput, ownSpecializationInput } from './clinic-input.ts'

/** The first run of a clinic that has nobody yet. */
export const setupRouter = router({
  /** ADMIN-3: the first admin, by the link of `npm run setup`, once. They sign in with what they have entered. */
  begin: publicProcedure
    .input(z.strictObject({ secret: linkInput, ...accountInput }))
    .mutation(async ({ ctx, input: { secret, ...account } }) => {
      await within(ctx.db, LINKS_FROM_ONE, [ctx.address], ctx.clock())
      await makeFirstAdmin(ctx.db, secret, account, ctx.clock())
      return { email: account.email.toLowerCase() }
    }),

  /** ADMIN-4: what has been set up so far, so that the first run goes on where it was left. */
  state: adminProcedure.query(({ ctx }) => readSetUp(ctx.db, ctx.clock())),

  /** ADMIN-4: an admin who sees patients as well is a doctor from now on, with the settings of a new one (ADMIN-6). */
  becomeDoctor: adminProcedure
    .input(z.strictObject({ specialization: ownSpecializationInput }))
    .mutation(async ({ ctx, input }) => {
      await becomeDoctor(ctx.db, ctx.user.id, input.specialization, ctx.clock())
      await ctx.currentUser('changed')
      return { role: 'doctor' as const }
    }),
})
