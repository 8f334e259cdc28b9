import { z } from 'zod'
import { MAILS_FROM_ONE, MAILS_TO_ONE } from '../accounts/limits.ts'
import { within } from '../accounts/prove.ts'
import { invite, listInvitations, renewInvitation, revokeInvitation } from '../clinic/invitations.ts'
import { refusal } from '../errors.ts'
import { adminProcedure, type Context, router } from '../trpc.ts'
import { emailInput, idInput, nameInput } from './clinic-input.ts'
import { commandIdInput } from './inputs.ts'

/** ADMIN-5: whom the clinic asks to work at it. */
export const invitationsRouter = router({
  /** ADMIN-5: those that nobody has accepted, over ones too; `sendsMail` is whether an invitation can go by e-mail. */
  list: adminProcedure.query(async ({ ctx }) => ({
    sendsMail: ctx.account.tellByMail !== null,
    open: await listInvitations(ctx.db, ctx.clock()),
  })),

  /**
   * ADMIN-5: an invitation for seven days. With an e-mail its link goes there and nowhere else; without, `link` is in this
   * answer, to be handed over.
   */
  create: adminProcedure
    .input(
      z.strictObject({
        role: z.enum(['doctor', 'staff']),
        isAdmin: z.boolean(),
        name: nameInput,
        email: emailInput.nullable(),
        commandId: commandIdInput,
      }),
    )
    .mutation(async ({ ctx, input: { commandId, email, ...invited } }) => {
      const address = email?.toLowerCase() ?? null
      await mayMail(ctx, address)
      const by = { by: ctx.user.id, at: ctx.clock() }
      const secret = await invite(ctx.db, { ...invited, ...by, id: commandId, email: address })
      return { id: commandId, link: handOver(ctx, secret, address) }
    }),

  /** ADMIN-5: another link in place of the one before, sent or handed over as that was. */
  renew: adminProcedure.input(idInput).mutation(async ({ ctx, input: { id } }) => {
    await within(ctx.db, MAILS_FROM_ONE, [ctx.address], ctx.clock())
    const { secret, email } = await renewInvitation(ctx.db, id, { by: ctx.user.id, at: ctx.clock() })
    return { id, link: handOver(ctx, secret, email) }
  }),

  /** ADMIN-5: its link opens nothing any more. */
  revoke: adminProcedure.input(idInput).mutation(async ({ ctx, input: { id } }) => {
    await revokeInvitation(ctx.db, id, { by: ctx.user.id, at: ctx.clock() })
    return { id }
  }),
})

/** ACC-10: as any mail that somebody asks for. */
async function mayMail({ db, account, address, clock }: Context, email: string | null): Promise<void> {
  if (email === null) return
  if (!account.tellByMail) throw refusal('NOT_FOUND')
  await within(db, MAILS_TO_ONE, [email], clock())
  await within(db, MAILS_FROM_ONE, [address], clock())
}

/** The link, for whoever is to copy it; null when it has gone by mail. */
function handOver({ account, language }: Context, secret: string, email: string | null): string | null {
  const url = `${account.appUrl}/join#${secret}`
  if (email === null) return url
  account.tellByMail?.({ kind: 'invitation', to: email, language: language(), url })
  return null
}
