import { z } from 'zod'
import {
  PASSWORD_MOST,
  problemOfEmail,
  problemOfLine,
  problemOfName,
  problemOfNewPassword,
  problemOfOptionalLine,
} from '../../protocol/forms.ts'
import { typedText } from './inputs.ts'

/** What stands behind the `#` of a link to set up or to join; whatever else is there is one that is over. */
export const linkInput = z.string().min(1).max(100)

/** FORM-4: an account that somebody makes by a link. A password keeps the blanks around it. */
export const accountInput = {
  name: typedText(problemOfName),
  email: typedText(problemOfEmail),
  password: z
    .string()
    .max(PASSWORD_MOST * 4)
    .superRefine((text, context) => {
      const problem = problemOfNewPassword(text)
      if (problem) context.addIssue({ code: 'custom', message: problem })
    }),
}

export const nameInput = typedText(problemOfName)
export const emailInput = typedText(problemOfEmail)
/** What a doctor is; empty where it is not asked. */
export const specializationInput = typedText(problemOfOptionalLine)
export const ownSpecializationInput = typedText(problemOfLine)
export const idInput = z.strictObject({ id: z.string().min(1).max(64) })

const isTimeZone = (zone: string) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** ADMIN-4. */
export const clinicInput = z.strictObject({
  name: typedText(problemOfLine),
  address: typedText(problemOfOptionalLine),
  timeZone: z.string().min(1).max(64).refine(isTimeZone, 'is no time zone'),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/, 'is no language'))
    .max(20)
    .readonly(),
})
