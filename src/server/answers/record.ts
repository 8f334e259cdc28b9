import { z } from 'zod'
import { instant, medication, prescription, whose } from './parts.ts'

/** What every write of a text is answered: the version that the next one rests on (DRAFT-1). */
export const savedTextAnswer = z.strictObject({ version: z.number(), savedAt: instant.nullable() })

const text = savedTextAnswer.extend({ text: z.string() })
const version = {
  version: z.number(),
  baseVersion: z.number(),
  savedAt: instant.nullable(),
  isHeld: z.boolean(),
}

/** CALL-9. */
export const draftAnswer = z.strictObject({
  appointmentId: z.string(),
  hasBegun: z.boolean(),
  isFinished: z.boolean(),
  notesClosedAt: instant.nullable(),
  allergies: z.array(z.string()).readonly(),
  notes: text,
  analysis: text.extend({ by: whose, supplier: z.string().nullable() }),
  prescription: z.strictObject({ ...version, content: prescription }),
  given: z.array(
    z.strictObject({ version: z.number(), issuedAt: instant, isVisible: z.boolean(), reason: z.string() }),
  ),
})

export const analysisVersionAnswer = z.strictObject({ version: z.number() })
export const acceptedAnswer = z.strictObject({ acceptedAt: instant.nullable() })
export const savedPrescriptionAnswer = z.strictObject(version)
export const givenAnswer = z.strictObject({ version: z.number(), issuedAt: instant })
export const closedAnswer = z.strictObject({ closedAt: instant })
export const suggestionsAnswer = z.array(medication).readonly()

/** RX-5. */
export const templatesAnswer = z.array(
  z.strictObject({ id: z.string(), name: z.string(), content: prescription }),
)
export const idAnswer = z.strictObject({ id: z.string() })
