import { z } from 'zod'
import { addDays, localDayAt } from '../../platform/local-day.ts'
import { type FieldProblem, problemOfName } from '../../protocol/forms.ts'
import {
  problemOfBirthDate,
  problemOfItem,
  problemOfItems,
  problemOfPhone,
  tidiedItems,
} from '../../protocol/profile-form.ts'
import { SEX } from '../../record/profile.ts'
import { appointmentIdInput } from '../access.ts'
import { profileAnswer } from '../answers/profile.ts'
import { refusal } from '../errors.ts'
import { reachChart } from '../history/access.ts'
import { readChart, readProfile, saveProfile } from '../history/profile.ts'
import { judgeDrafts } from '../record/hold-back.ts'
import { doctorProcedure, patientProcedure, router } from '../trpc.ts'
import { typedText } from './inputs.ts'

/** A list as it is kept; what is wrong with it is said in the words of the form (FORM-3). */
const items = z
  .array(typedText(problemOfItem))
  .transform(tidiedItems)
  .superRefine((list, context) => {
    const problem = problemOfItems(list)
    if (problem) context.addIssue({ code: 'custom', message: problem })
  })

const profileInput = z.strictObject({
  /** Of the profile that was changed; 0 when there was none. */
  version: z.number().int().min(0).max(1_000_000_000),
  name: typedText(problemOfName),
  dateOfBirth: z.string().nullable(),
  sex: z.enum(SEX).nullable(),
  phone: typedText(problemOfPhone),
  allergies: items,
  conditions: items,
  medicines: items,
})

const NOT_A_BIRTH_DATE: FieldProblem = 'BIRTH_DATE_INVALID'

export const profileRouter = router({
  /** CHART-1: the patient's own. */
  mine: patientProcedure.output(profileAnswer).query(({ ctx }) => readProfile(ctx.db, ctx.user.id)),

  /** CHART-1: refused with STALE when it has been changed since `version`. RX-2: drafts are judged by it anew. */
  save: patientProcedure
    .input(profileInput)
    .output(profileAnswer)
    .mutation(async ({ ctx, input }) => {
      // It may be tomorrow already where the patient is.
      const latest = addDays(localDayAt(ctx.clock(), 'UTC'), 1)
      if (problemOfBirthDate(input.dateOfBirth ?? '', latest) !== null) {
        throw refusal('BAD_INPUT', ({ forms }) => forms[NOT_A_BIRTH_DATE])
      }
      const dateOfBirth = input.dateOfBirth === '' ? null : input.dateOfBirth
      const saved = await saveProfile(ctx.db, ctx.user.id, { ...input, dateOfBirth }, ctx.clock())
      await judgeDrafts(ctx.db, ctx.user.id)
      return saved
    }),

  /** CHART-2, HIST-5: the chart's head of an appointment's patient, for its doctor. */
  ofPatient: doctorProcedure
    .input(z.strictObject({ appointmentId: appointmentIdInput }))
    .output(profileAnswer)
    .query(async ({ ctx, input }) => {
      const visit = await reachChart(ctx.db, ctx.doctorId, input.appointmentId)
      return readChart(ctx.db, ctx.user, visit, ctx.clock())
    }),
})
