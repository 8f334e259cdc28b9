import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { noticeSettings } from '../../db/schema.ts'
import { MOST_SOON_PLACES, SOON_MINUTES, USUAL_SOON_PLACES } from '../../queue/views/away.ts'
import { patientProcedure, router } from '../trpc.ts'

const USUAL = { push: true, mail: true, soonPlaces: USUAL_SOON_PLACES, soonMinutes: null } as const

const settings = z.strictObject({
  /** Whether browsers that have allowed it are pushed to. */
  push: z.boolean(),
  /** Whether mails about appointments go to a confirmed address (SEND-1, SEND-7 to SEND-10). */
  mail: z.boolean(),
  /** NOTE-9: at how many turns ahead "soon" is told away from the screen. */
  soonPlaces: z.number().int().min(1).max(MOST_SOON_PLACES),
  /** NOTE-9: how many minutes before, by the early end of the forecast; null to count in places. */
  soonMinutes: z.number().int().min(SOON_MINUTES.least).max(SOON_MINUTES.most).nullable(),
})

export const noticeSettingsRouter = router({
  /** NOTE-8, NOTE-9: how the patient wants to be told. */
  mine: patientProcedure.output(settings).query(async ({ ctx }) => {
    const [own] = await ctx.db.select().from(noticeSettings).where(eq(noticeSettings.userId, ctx.user.id))
    if (!own) return USUAL
    const { userId: _, ...chosen } = own
    return chosen
  }),

  /** What is not named stays as it was. */
  change: patientProcedure
    .input(settings.partial())
    .output(settings)
    .mutation(async ({ ctx, input }) => {
      const [own] = await ctx.db
        .insert(noticeSettings)
        .values({ userId: ctx.user.id, ...USUAL, ...input })
        .onConflictDoUpdate({ target: noticeSettings.userId, set: { userId: ctx.user.id, ...input } })
        .returning()
      if (!own) throw new Error('An insert that updates on conflict has returned no row.')
      const { userId: _, ...chosen } = own
      return chosen
    }),
})
