import { z } from 'zod'
import { prescriptionFaults } from '../record/faults.ts'
import { LIMITS } from '../record/limits.ts'
import { FOOD, type Prescription } from '../record/prescription.ts'
import { tidied } from '../record/tidied.ts'

const text = z.string()

const medicationInput = z.strictObject({
  name: text,
  form: text,
  strength: text,
  dose: text,
  frequency: text,
  timing: text,
  food: z.enum(FOOD),
  duration: text,
  instructions: text,
  confirmedAllergies: z.array(z.string().max(LIMITS.profileItem)).max(LIMITS.profileItems).readonly(),
})

/** RX-1: a prescription as it crosses the wire; its limits are those of `src/record`, by the rule that the console has too. */
export const prescriptionInput = z
  .strictObject({
    medications: z.array(medicationInput).readonly(),
    lifestyle: text,
    diet: text,
    warningSigns: text,
    emergency: text,
    tests: z.array(text).readonly(),
    followUp: z.strictObject({ date: text, note: text }).nullable(),
  })
  .transform((typed): Prescription => tidied(typed))
  .superRefine((prescription, context) => {
    for (const { type, field } of prescriptionFaults(prescription))
      context.addIssue({ code: 'custom', path: field.split('.'), message: `is ${type}` })
  })

/** DRAFT-1: the version a write rests on; 0 when there is none yet. */
export const baseVersionInput = z.int().min(0).max(1_000_000_000)

export const notesInput = z.string().max(LIMITS.notes)
export const analysisInput = z.string().max(LIMITS.aiAnalysis)
export const correctionReasonInput = z.string().trim().max(LIMITS.correctionReason)
export const templateNameInput = z.string().trim().min(1).max(LIMITS.templateName)
/** DRAFT-5: what an outside service is called. */
export const keyNameInput = z.string().trim().min(1).max(LIMITS.templateName)
