import { z } from 'zod'
import { LINKS_FROM_ONE } from '../accounts/limits.ts'
import { within } from '../accounts/prove.ts'
import { joinAnew, joinAs, readInvitation } from '../clinic/join.ts'
import { type Context, publicProcedure, router, signedInProcedure } from '../trpc.ts'
import { accountInput, linkInput, specializationInput } from './clinic-input.ts'

/** ADMIN-6: counted before the link is looked at. */
const attempt = ({ db, address, clock }: Context) => within(db, LINKS_FROM_ONE, [address], clock())

/** The other end of an invitation. */
export const joinRouter = router({
  /** ADMIN-6: what a link invites to; `email` is where it was mailed. A mutation, so that no address carries the secret. */
  look: publicProcedure
    .input(z.strictObject({ secret: linkInput }))
    .mutation(async ({ ctx, input: { secret } }) => {
      await attempt(ctx)
      return readInvitation(ctx.db, secret, ctx.clock())
    }),

  /** ADMIN-6: accepts with a new account, which signs in with the `email` of the answer. */
  accept: publicProcedure
    .input(z.strictObject({ secret: linkInput, specialization: specializationInput, ...accountInput }))
    .mutation(async ({ ctx, input: { secret, specialization, ...account } }) => {
      await attempt(ctx)
      return joinAnew(ctx.db, account, { secret, specialization, now: ctx.clock() })
    }),

  /** ADMIN-6: accepts with the account that is signed in. `STILL_BOOKED` for a patient with appointments to come. */
  acceptAsMe: signedInProcedure
    .input(z.strictObject({ secret: linkInput, specialization: specializationInput }))
    .mutation(async ({ ctx, input: { secret, specialization } }) => {
      await attempt(ctx)
      const joined = await joinAs(ctx.db, ctx.user.id, { secret, specialization, now: ctx.clock() })
      await ctx.currentUser('changed')
      return joined
    }),
})
