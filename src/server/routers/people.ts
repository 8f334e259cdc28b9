import { z } from 'zod'
import { deactivate, listPeople, reactivate, setAdmin } from '../clinic/people.ts'
import { adminProcedure, router } from '../trpc.ts'
import { idInput } from './clinic-input.ts'

/** Whoever works at the clinic. */
export const peopleRouter = router({
  /** ADMIN-7: doctors, desk and admins; `ahead` is how many appointments to come patients hold with a doctor. */
  list: adminProcedure.query(({ ctx }) => listPeople(ctx.db, ctx.clock())),

  /** ADMIN-7: signed out everywhere at once and let in no more; nothing is deleted. `LAST_ADMIN` for the last one. */
  deactivate: adminProcedure.input(idInput).mutation(async ({ ctx, input: { id } }) => {
    const ended = await deactivate(ctx.db, { id, by: ctx.user.id, at: ctx.clock() })
    ended.forEach(ctx.account.onSignedOut)
    return { id, isActive: false as const }
  }),

  /** ADMIN-7: as it was before. */
  reactivate: adminProcedure.input(idInput).mutation(async ({ ctx, input: { id } }) => {
    await reactivate(ctx.db, { id, by: ctx.user.id, at: ctx.clock() })
    return { id, isActive: true as const }
  }),

  /** ADMIN-8: gives or takes what an admin may do. `LAST_ADMIN` for the last one. */
  setAdmin: adminProcedure
    .input(z.strictObject({ id: z.string().min(1).max(64), isAdmin: z.boolean() }))
    .mutation(async ({ ctx, input: { id, isAdmin } }) => {
      await setAdmin(ctx.db, isAdmin, { id, by: ctx.user.id, at: ctx.clock() })
      return { id, isAdmin }
    }),
})
