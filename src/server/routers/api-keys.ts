import { z } from 'zod'
import { keyNameInput } from '../../protocol/record.ts'
import { issueKey, listKeys, revokeKey } from '../records/api-keys.ts'
import { router, staffProcedure } from '../trpc.ts'
import { commandIdInput } from './inputs.ts'

/** DRAFT-5: the ways in that the desk has given to outside services. */
export const apiKeysRouter = router({
  list: staffProcedure.query(({ ctx }) => listKeys(ctx.db)),

  /** The key is in this answer and nowhere else. */
  issue: staffProcedure
    .input(z.strictObject({ name: keyNameInput, commandId: commandIdInput }))
    .mutation(({ ctx, input: { name, commandId } }) =>
      issueKey(ctx.db, { id: commandId, name, issuedBy: ctx.user.id, at: ctx.clock() }),
    ),

  revoke: staffProcedure
    .input(z.strictObject({ id: z.string().min(1).max(64) }))
    .mutation(({ ctx, input }) => revokeKey(ctx.db, input.id, ctx.clock())),
})
