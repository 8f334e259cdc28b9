import { z } from 'zod'
import { prescriptionInput, templateNameInput } from '../../protocol/record.ts'
import { idAnswer, templatesAnswer } from '../answers/record.ts'
import { listTemplates, removeTemplate, saveTemplate } from '../record/templates.ts'
import { doctorProcedure, router } from '../trpc.ts'

/** RX-5: what a doctor applies again and again. */
export const templatesRouter = router({
  /** RX-5: the asking doctor's templates, by name. */
  list: doctorProcedure.output(templatesAnswer).query(({ ctx }) => listTemplates(ctx.db, ctx.doctorId)),

  /** RX-5: under a name of the doctor's; the same name again is the same template, with other content. */
  save: doctorProcedure
    .input(z.strictObject({ name: templateNameInput, content: prescriptionInput }))
    .output(idAnswer)
    .mutation(({ ctx, input }) => saveTemplate(ctx.db, ctx.doctorId, input, ctx.clock())),

  /** RX-5: one that is gone already is no refusal. */
  remove: doctorProcedure
    .input(z.strictObject({ id: z.string().min(1).max(64) }))
    .output(idAnswer)
    .mutation(({ ctx, input }) => removeTemplate(ctx.db, ctx.doctorId, input.id)),
})
