import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { noticeSettings } from '../../db/schema.ts'
import { MOST_SOON_PLACES, SOON_MINUTES, USUAL_SOON_PLACES } from '../../queue/views/away.ts'
import { moveWarnings } from '../appointments/move-warnings.ts'
import { patientProcedure, router } from '../trpc.ts'

type Settings = z.infer<typeof settings>
/** What is not named stays as it was. */
type Change = { readonly [Name in keyof Settings]?: Settings[Name] | undefined }

const USUAL: Settings = {
  push: true,
  mail: true,
  soonPlaces: USUAL_SOON_PLACES,
  soonMinutes: null,
  quiet: null,
}

const minuteOfDay = z
  .int()
  .min(0)
  .max(24 * 60 - 1)

/** NOTE-16: minutes since midnight on the clock of an IANA time zone. The end may be on the next day. */
const quietHours = z
  .strictObject({
    from: minuteOfDay,
    to: minuteOfDay,
    timeZone: z.string().max(64).refine(isTimeZone, 'is no time zone'),
  })
  .refine(({ from, to }) => from !== to, { path: ['to'], error: 'is when they begin' })

const settings = z.strictObject({
  /** Whether browsers that have allowed it are pushed to. */
  push: z.boolean(),
  /** Whether mails about appointments go to a confirmed address (SEND-1, SEND-7 to SEND-10). */
  mail: z.boolean(),
  /** NOTE-9: at how many turns ahead "soon" is told away from the screen. */
  soonPlaces: z.number().int().min(1).max(MOST_SOON_PLACES),
  /** NOTE-9: how many minutes before, by the early end of the forecast; null to count in places. */
  soonMinutes: z.number().int().min(SOON_MINUTES.least).max(SOON_MINUTES.most).nullable(),
  /** NOTE-16: when nothing goes out but what is about a turn that is now or soon; null for never. */
  quiet: quietHours.nullable(),
})

type Row = typeof noticeSettings.$inferSelect

function chosenIn({
  userId: _,
  quietFrom: from,
  quietTo: to,
  quietZone: timeZone,
  ...chosen
}: Row): Settings {
  const quiet = from !== null && to !== null && timeZone !== null ? { from, to, timeZone } : null
  return { ...chosen, quiet }
}

const inColumns = ({ quiet, ...chosen }: Change) => ({
  ...chosen,
  ...(quiet !== undefined && {
    quietFrom: quiet?.from ?? null,
    quietTo: quiet?.to ?? null,
    quietZone: quiet?.timeZone ?? null,
  }),
})

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null
  } catch {
    // A RangeError: it is the only way to ask.
    return false
  }
}

export const noticeSettingsRouter = router({
  /** NOTE-8, NOTE-9: how the patient wants to be told. */
  mine: patientProcedure.output(settings).query(async ({ ctx }) => {
    const [own] = await ctx.db.select().from(noticeSettings).where(eq(noticeSettings.userId, ctx.user.id))
    if (!own) return USUAL
    return chosenIn(own)
  }),

  /** What is not named stays as it was. */
  change: patientProcedure
    .input(settings.partial())
    .output(settings)
    .mutation(async ({ ctx, input }) => {
      const saved = ctx.db
        .insert(noticeSettings)
        .values({ userId: ctx.user.id, ...inColumns({ ...USUAL, ...input }) })
        .onConflictDoUpdate({
          target: noticeSettings.userId,
          set: { userId: ctx.user.id, ...inColumns(input) },
        })
        .returning()
      const { soonMinutes } = input
      const [own] =
        soonMinutes === undefined
          ? await saved
          : (await ctx.db.batch([saved, moveWarnings(ctx.db, ctx.user.id, soonMinutes)]))[0]
      if (!own) throw new Error('An insert that updates on conflict has returned no row.')
      return chosenIn(own)
    }),
})
