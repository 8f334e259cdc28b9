import { z } from 'zod'
import type { FieldProblem } from '../../protocol/forms.ts'
import { appointmentIdInput, dayKey } from '../access.ts'

/** Made by the client, once for each wish; repeated with every repeat of it. */
export const commandIdInput = z.uuid()

/** One appointment, or one doctor-day. */
export const appointmentOrDay = z.union(
  [z.strictObject({ appointmentId: appointmentIdInput }), z.strictObject({ key: dayKey })],
  { error: 'give either an appointmentId or a key' },
)

export const doctorIdInput = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'is not a doctor')

/** FORM-3: text with a sentence of its own for what may be wrong with it; without the blanks around it. */
export const typedText = (problemOf: (text: string) => FieldProblem | null) =>
  z
    .string()
    .trim()
    .superRefine((text, context) => {
      const problem = problemOf(text)
      if (problem) context.addIssue({ code: 'custom', message: problem })
    })

/** A Meet link as it was typed, of any length: what is wrong with it is said by MEET-2 alone. */
export const meetLinkInput = z.string()
