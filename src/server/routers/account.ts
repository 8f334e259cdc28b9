import { and, count, eq } from 'drizzle-orm'
import { z } from 'zod'
import { user as users } from '../../db/auth-schema.ts'
import { appointments } from '../../db/schema.ts'
import { statusIs } from '../../db/statuses.ts'
import { PASSWORD_MOST } from '../../protocol/forms.ts'
import { holdsPlace } from '../../queue/queue.ts'
import { MINUTES } from '../accounts/account-mail.ts'
import type { SessionUser } from '../accounts/auth.ts'
import { keepCode, newCode, sealedCode } from '../accounts/codes.ts'
import { deleteAccount } from '../accounts/deletion.ts'
import { MAILS_TO_ONE } from '../accounts/limits.ts'
import { endOwnSessions, ownSessions } from '../accounts/own-sessions.ts'
import { type ProvedFor, proofCodeOf, prove, within } from '../accounts/prove.ts'
import { keepProven } from '../accounts/proven.ts'
import { selectPasswords } from '../accounts/ways-in.ts'
import { refusal } from '../errors.ts'
import { type Context, patientProcedure, router, signedInProcedure } from '../trpc.ts'

/** By password, or by a code of the mail that the procedure names. */
const proofInput = z.union([
  z.strictObject({ password: z.string().min(1).max(PASSWORD_MOST) }),
  z.strictObject({ code: z.string().min(1).max(64) }),
])

export const accountRouter = router({
  /**
   * What the account's own page shows; `held` is how many bookings deleting it would cancel. `hasPassword` is false for
   * whoever has come in by mail alone (ACC-16).
   */
  mine: signedInProcedure.query(async ({ ctx }) => {
    const { db, user } = ctx
    const [[known], [bookings], passwords] = await db.batch([
      db
        .select({ email: users.email, isConfirmed: users.emailVerified })
        .from(users)
        .where(eq(users.id, user.id)),
      db
        .select({ held: count() })
        .from(appointments)
        .where(and(eq(appointments.patientId, user.id), statusIs(appointments.status, holdsPlace))),
      selectPasswords(db, user.id),
    ])
    if (!known) throw refusal('NOT_SIGNED_IN')
    const sendsMail = ctx.account.tellByMail !== null
    return { ...known, held: bookings?.held ?? 0, hasPassword: passwords.length > 0, sendsMail }
  }),

  /** ACC-6: where the account is signed in, this place first. */
  sessions: signedInProcedure.query(({ ctx }) => ownSessions(ctx.db, ctx.user, ctx.clock())),

  /** ACC-6: one of them is over; one that is none of the account's, or is over already, is no news. */
  endSession: signedInProcedure
    .input(z.strictObject({ id: z.string().min(1).max(64) }))
    .mutation(async ({ ctx, input }) => {
      const ended = await endOwnSessions(ctx.db, ctx.user, { id: input.id })
      ended.forEach(ctx.account.onSignedOut)
      return { ended: ended.length }
    }),

  /** ACC-6: sign out everywhere: the others, or this one as well. */
  endSessions: signedInProcedure
    .input(z.strictObject({ which: z.enum(['others', 'all']) }))
    .mutation(async ({ ctx, input }) => {
      const ended = await endOwnSessions(ctx.db, ctx.user, input.which)
      ended.forEach(ctx.account.onSignedOut)
      if (input.which === 'all') await ctx.currentUser('changed')
      return { ended: ended.length }
    }),

  /** ACC-7: mails a code that deletes the account, for whoever has no password at hand. */
  sendDeletionCode: patientProcedure.mutation(({ ctx }) => mailCode(ctx, 'deletion')),

  /** ACC-12: mails a code for `account.prove`, to the address that the account has now. */
  sendProofCode: signedInProcedure.mutation(({ ctx }) => mailCode(ctx, 'change')),

  /**
   * ACC-12: by password, or by a code from `account.sendProofCode`. Then this sign-in may change the email, or add or remove a
   * passkey: one change, within 10 minutes.
   */
  prove: signedInProcedure.input(proofInput).mutation(async ({ ctx, input }) => {
    const { db, clock, user } = ctx
    await prove({ db, clock, codeSecret: ctx.account.codeSecret }, user, input, 'change')
    await keepProven({ db, clock }, user)
    return { proven: true as const }
  }),

  /**
   * ACC-7, ACC-8: cancels what is booked and deletes the account, by password or by a code from `account.sendDeletionCode`.
   * Doctors and the desk ask the clinic.
   */
  remove: patientProcedure.input(proofInput).mutation(async ({ ctx, input }) => {
    const { user, account } = ctx
    await prove({ db: ctx.db, clock: ctx.clock, codeSecret: account.codeSecret }, user, input, 'deletion')
    const language = ctx.language()
    const ended = await deleteAccount(ctx)
    ended.forEach(account.onSignedOut)
    await ctx.currentUser('changed')
    account.tellByMail?.({ kind: 'deleted', to: user.email, language })
    return { deleted: true as const }
  }),
})

/** ACC-7, ACC-12: for whoever has no password at hand. */
async function mailCode(ctx: Context & { readonly user: SessionUser }, what: ProvedFor) {
  const { db, user, account } = ctx
  if (!account.tellByMail) throw refusal('NOT_FOUND')
  await within(db, MAILS_TO_ONE, [user.email], ctx.clock())
  const code = newCode()
  const kept = { sealed: [await sealedCode(account.codeSecret, code)], about: null }
  await keepCode(db, proofCodeOf(user, what), kept, ctx.clock() + MINUTES.code * 60_000)
  const kind = what === 'deletion' ? 'deletionCode' : 'proofCode'
  account.tellByMail({ kind, to: user.email, language: ctx.language(), code })
  return { sent: true as const }
}
