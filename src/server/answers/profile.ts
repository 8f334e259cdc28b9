import { z } from 'zod'
import { SEX } from '../../record/profile.ts'
import { LANGUAGES } from '../../words/languages.ts'
import { instant } from './parts.ts'

const texts = z.array(z.string()).readonly()

/** CHART-1, CHART-2: what a patient says of themselves. */
export const profileAnswer = z.strictObject({
  name: z.string(),
  language: z.enum(LANGUAGES).nullable(),
  dateOfBirth: z.string().nullable(),
  sex: z.enum(SEX).nullable(),
  phone: z.string(),
  allergies: texts,
  conditions: texts,
  medicines: texts,
  version: z.number(),
  savedAt: instant.nullable(),
})
