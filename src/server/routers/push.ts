import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { pushSubscriptions } from '../../db/schema.ts'
import { isPushEndpoint } from '../../protocol/push-endpoint.ts'
import { isPushKey } from '../../protocol/push-key.ts'
import { router, signedInProcedure } from '../trpc.ts'

const endpoint = z.string().max(1_000).refine(isPushEndpoint)
const base64url = (bytes: number) =>
  z
    .string()
    .max(200)
    .regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((bytes * 4) / 3)}}=*$`))

/** PUSH-1: nobody has more browsers than this; each telling goes to all of them. */
const MOST_BROWSERS = 8

export const pushRouter = router({
  /** PUSH-1: what a browser asks its push service with; `key` is null where nobody is pushed to. */
  key: signedInProcedure.query(({ ctx }) => ({ key: ctx.pushKey })),

  /** PUSH-1, PUSH-6: this browser may be pushed to for as long as it is signed in. The same endpoint belongs to one sign-in: the last. */
  subscribe: signedInProcedure
    .input(z.strictObject({ endpoint, p256dh: base64url(65).refine(isPushKey), auth: base64url(16) }))
    .mutation(async ({ ctx, input }) => {
      const whose = { userId: ctx.user.id, sessionId: ctx.user.sessionId, createdAt: new Date(ctx.clock()) }
      await ctx.db
        .insert(pushSubscriptions)
        .values({ ...input, ...whose })
        .onConflictDoUpdate({ target: pushSubscriptions.endpoint, set: { ...input, ...whose } })
      await ctx.db.execute(sql`
        delete from push_subscriptions where user_id = ${ctx.user.id} and endpoint not in (
          select endpoint from push_subscriptions where user_id = ${ctx.user.id}
          order by created_at desc, endpoint limit ${MOST_BROWSERS})`)
      return { isOn: true }
    }),

  /** PUSH-1: this browser is not pushed to any more. One that is somebody else's stays. */
  unsubscribe: signedInProcedure.input(z.strictObject({ endpoint })).mutation(async ({ ctx, input }) => {
    const own = and(eq(pushSubscriptions.endpoint, input.endpoint), eq(pushSubscriptions.userId, ctx.user.id))
    await ctx.db.delete(pushSubscriptions).where(own)
    return { isOn: false }
  }),
})
