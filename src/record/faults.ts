import { isCalendarDate } from '../queue/ids.ts'
import { LIMITS } from './limits.ts'
import type { Medication, Prescription } from './prescription.ts'

/** What is too much in a prescription: where, and the most that it may be. */
export type Fault =
  | { readonly type: 'too long'; readonly field: string; readonly most: number }
  | { readonly type: 'too many'; readonly field: 'medications' | 'tests'; readonly most: number }
  | { readonly type: 'no date'; readonly field: 'followUp.date' }

/** The most characters of each field of a medication. */
export const MEDICATION_LIMITS = {
  name: LIMITS.medicationName,
  form: LIMITS.medicationField,
  strength: LIMITS.medicationField,
  dose: LIMITS.medicationField,
  frequency: LIMITS.medicationField,
  timing: LIMITS.medicationField,
  duration: LIMITS.medicationField,
  instructions: LIMITS.instructions,
} as const satisfies Partial<Record<keyof Medication, number>>

export const ADVICE = ['lifestyle', 'diet', 'warningSigns', 'emergency'] as const

/** RX-1: what stands in the way of keeping a prescription, by the one rule that the console and the server share. */
export function prescriptionFaults(prescription: Prescription): readonly Fault[] {
  const { medications, tests, followUp } = prescription
  const faults: Fault[] = []
  const check = (field: string, text: string, most: number) => {
    if (text.length > most) faults.push({ type: 'too long', field, most })
  }
  if (medications.length > LIMITS.medications)
    faults.push({ type: 'too many', field: 'medications', most: LIMITS.medications })
  if (tests.length > LIMITS.tests) faults.push({ type: 'too many', field: 'tests', most: LIMITS.tests })
  medications.forEach((medication, row) => {
    for (const [field, most] of Object.entries(MEDICATION_LIMITS))
      check(`medications.${row}.${field}`, medication[field as keyof typeof MEDICATION_LIMITS], most)
  })
  for (const field of ADVICE) check(field, prescription[field], LIMITS.advice)
  tests.forEach((test, row) => {
    check(`tests.${row}`, test, LIMITS.test)
  })
  if (followUp) {
    check('followUp.note', followUp.note, LIMITS.followUpNote)
    if (!isCalendarDate(followUp.date)) faults.push({ type: 'no date', field: 'followUp.date' })
  }
  return faults
}
