import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { user as users } from '../../db/auth-schema.ts'
import { LANGUAGES } from '../../words/languages.ts'
import { publicProcedure, router, signedInProcedure } from '../trpc.ts'

export const sessionRouter = router({
  /** Who is signed in; null when nobody is. */
  me: publicProcedure.query(async ({ ctx }) => {
    const user = await ctx.currentUser()
    if (!user) return null
    const { id, name, email, role, isAdmin, doctorId, language } = user
    return { id, name, email, role, isAdmin, doctorId: doctorId as string | null, language }
  }),

  /** LANG-2: in which language the person wants to be told, on every device. */
  setLanguage: signedInProcedure
    .input(z.strictObject({ language: z.enum(LANGUAGES) }))
    .mutation(async ({ ctx, input: { language } }) => {
      await ctx.db.update(users).set({ language }).where(eq(users.id, ctx.user.id))
      await ctx.currentUser('changed')
      return { language }
    }),
})
