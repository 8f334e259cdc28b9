import { z } from 'zod'
import { keyNameInput } from '../../protocol/record.ts'
import { issuedKeyAnswer, keysAnswer, revokedKeyAnswer } from '../answers/keys.ts'
import { issueKey, listKeys, revokeKey } from '../record/api-keys.ts'
import { router, staffProcedure } from '../trpc.ts'
import { commandIdInput } from './inputs.ts'

/** DRAFT-5: the ways in that the desk has given to outside services. */
export const apiKeysRouter = router({
  /** DRAFT-5: every key that was issued, withdrawn ones too, without the keys themselves. */
  list: staffProcedure.output(keysAnswer).query(({ ctx }) => listKeys(ctx.db)),

  /** DRAFT-5: a key for an outside service. It is in this answer and nowhere else. */
  issue: staffProcedure
    .input(z.strictObject({ name: keyNameInput, commandId: commandIdInput }))
    .output(issuedKeyAnswer)
    .mutation(({ ctx, input: { name, commandId } }) =>
      issueKey(ctx.db, { id: commandId, name, issuedBy: ctx.user.id, at: ctx.clock() }),
    ),

  /** DRAFT-5: from the next request on the key opens nothing. */
  revoke: staffProcedure
    .input(z.strictObject({ id: z.string().min(1).max(64) }))
    .output(revokedKeyAnswer)
    .mutation(({ ctx, input }) => revokeKey(ctx.db, input.id, ctx.clock())),
})
