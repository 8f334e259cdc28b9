import { z } from 'zod'
import { textNumbers } from '../../db/schema.ts'
import type { FieldProblem } from '../../protocol/forms.ts'
import { phoneNumberOf } from '../../protocol/phone-number.ts'
import { TextVia } from '../../queue/views/away.ts'
import { sealedCode, takeCode } from '../accounts/codes.ts'
import {
  CODES_FOR_ONE,
  CODES_FROM_ONE,
  TEXTS_BY_ONE,
  TEXTS_FROM_ALL,
  TEXTS_FROM_ONE,
  TEXTS_TO_ONE,
} from '../accounts/limits.ts'
import { within } from '../accounts/prove.ts'
import { refusal } from '../errors.ts'
import { forgetNumber, numberCodeOf, ownNumber } from '../texts/own-number.ts'
import { sendNumberCode } from '../texts/send-code.ts'
import { patientProcedure, router } from '../trpc.ts'

const via = z.enum(TextVia)
const number = z
  .string()
  .max(60)
  .transform((typed, { addIssue }) => {
    const known = phoneNumberOf(typed)
    if (known !== null) return known
    addIssue('NUMBER_INVALID' satisfies FieldProblem)
    return z.NEVER
  })

/** A number that is to be confirmed, as its code stands for it. */
const asked = z.object({ number: z.string(), via })

const own = z.strictObject({
  /** E.164. */
  number: z.string(),
  via,
  /** SMS-4: it has answered STOP. */
  isStopped: z.boolean(),
})
const mine = z.strictObject({
  /** By what the clinic's gateway reaches phones; none where text messages are off. */
  offers: z.array(via),
  number: own.nullable(),
})

export const textsRouter = router({
  /** SMS-1, SMS-2: the number at which the patient is told by text, and by what one can be told. */
  mine: patientProcedure.output(mine).query(async ({ ctx }) => ({
    offers: [...(ctx.texts?.port.offers ?? [])],
    number: await ownNumber(ctx.db, ctx.user.id),
  })),

  /**
   * SMS-2: texts a code to a number, which stays unknown until the code has come back by `texts.confirm`. Answers with the
   * number as E.164 has it. Refused with `TEXTS_STOPPED` when it has answered STOP, with `NUMBER_UNREACHABLE` when the
   * gateway says that no phone is there.
   */
  askCode: patientProcedure
    .input(z.strictObject({ number, via }))
    .output(z.strictObject({ number: z.string() }))
    .mutation(async ({ ctx, input }) => {
      const { db, user, texts, clock } = ctx
      if (!texts?.port.offers.includes(input.via)) throw refusal('NOT_FOUND')
      await within(db, TEXTS_BY_ONE, [user.id], clock())
      await within(db, TEXTS_FROM_ONE, [ctx.address], clock())
      await within(db, TEXTS_TO_ONE, [input.number], clock())
      await within(db, TEXTS_FROM_ALL, [], clock())
      await sendNumberCode(ctx, texts, user.id, input)
      return { number: input.number }
    }),

  /** SMS-2: the code of the newest text; from then on the patient is told at its number. Refused with `CODE_WRONG`. */
  confirm: patientProcedure
    .input(z.strictObject({ code: z.string().min(1).max(64) }))
    .output(mine)
    .mutation(async ({ ctx, input }) => {
      const { db, user, clock, account, texts } = ctx
      await within(db, CODES_FOR_ONE, [user.id, ctx.address], clock())
      await within(db, CODES_FROM_ONE, [ctx.address], clock())
      const sealed = await sealedCode(account.codeSecret, input.code)
      const taken = await takeCode(db, numberCodeOf(user.id), sealed, clock())
      if (!taken) throw refusal('CODE_WRONG')
      const confirmed = { ...asked.parse(taken.about), confirmedAt: new Date(clock()) }
      await db
        .insert(textNumbers)
        .values({ personId: user.id, ...confirmed })
        .onConflictDoUpdate({ target: textNumbers.personId, set: confirmed })
      return { offers: [...(texts?.port.offers ?? [])], number: await ownNumber(db, user.id) }
    }),

  /** SMS-2: nobody is told there any more. A number that has answered STOP stays stopped for whoever names it next. */
  remove: patientProcedure.output(z.strictObject({ removed: z.literal(true) })).mutation(async ({ ctx }) => {
    await ctx.db.batch(forgetNumber(ctx.db, ctx.user.id))
    return { removed: true as const }
  }),
})
