import { publicProcedure, router } from '../trpc.ts'

export const sessionRouter = router({
  /** Who is signed in; null when nobody is. */
  me: publicProcedure.query(async ({ ctx }) => {
    const user = await ctx.currentUser()
    if (!user) return null
    const { id, name, email, role, doctorId } = user
    return { id, name, email, role, doctorId: doctorId as string | null }
  }),
})
