import { z } from 'zod'
import { reassignmentHistory } from '../../ledger/rows.ts'
import { EntryStatus, Mode, Role } from '../../queue/vocabulary.ts'
import { FOOD } from '../../record/prescription.ts'

// What the procedures of a record answer, said once: an answer that holds anything else is never sent (API-3).

/** Milliseconds since 1970. */
export const instant = z.number()
export const mode = z.enum(Mode)
export const status = z.enum(EntryStatus)
export const role = z.enum(Role)
export const whose = z.enum(['doctor', 'machine', 'accepted'])

export const doctor = z.strictObject({
  id: z.string(),
  name: z.string(),
  specialization: z.string(),
  timeZone: z.string(),
})

export const medication = z.strictObject({
  name: z.string(),
  form: z.string(),
  strength: z.string(),
  dose: z.string(),
  frequency: z.string(),
  timing: z.string(),
  food: z.enum(FOOD),
  duration: z.string(),
  instructions: z.string(),
  confirmedAllergies: z.array(z.string()).readonly(),
})

export const prescription = z.strictObject({
  medications: z.array(medication).readonly(),
  lifestyle: z.string(),
  diet: z.string(),
  warningSigns: z.string(),
  emergency: z.string(),
  tests: z.array(z.string()).readonly(),
  followUp: z.strictObject({ date: z.string(), note: z.string() }).nullable(),
})

export const reassignments = reassignmentHistory.readonly()
