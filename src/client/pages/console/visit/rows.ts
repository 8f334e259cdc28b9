import type { Medication, Prescription } from '../../../../record/prescription.ts'
import { EMPTY_MEDICATION, tidied } from '../../../../record/tidied.ts'

/** What is typed in a row; another name is another medicine, of which nothing is confirmed yet (RX-2). */
export function changed(medication: Medication, change: Partial<Medication>): Medication {
  const isRenamed = change.name !== undefined && change.name !== medication.name
  return { ...medication, ...(isRenamed && { confirmedAllergies: [] }), ...change }
}

const isUntouched = ({ name: _, confirmedAllergies: __, ...rest }: Medication): boolean => {
  const { name: ___, confirmedAllergies: ____, ...empty } = EMPTY_MEDICATION
  return Object.entries(empty).every(([field, value]) => rest[field as keyof typeof rest] === value)
}

/** RX-5: a name that was prescribed before brings the rest of its row, where nothing has been typed yet. */
export function completed(medication: Medication, suggestions: readonly Medication[]): Medication {
  const found = suggestions.find(({ name }) => name === medication.name)
  return found && isUntouched(medication) ? { ...found, confirmedAllergies: [] } : medication
}

export const withRow = (prescription: Prescription, row: number, medication: Medication): Prescription => ({
  ...prescription,
  medications: prescription.medications.map((each, index) => (index === row ? medication : each)),
})

export const withoutRow = (prescription: Prescription, row: number): Prescription => ({
  ...prescription,
  medications: prescription.medications.filter((_, index) => index !== row),
})

export const withNewRow = (prescription: Prescription): Prescription => ({
  ...prescription,
  medications: [...prescription.medications, EMPTY_MEDICATION],
})

const joined = (one: string, other: string) => (one.trim() === '' ? other : one)

/** RX-5: a template adds its rows and fills what is still empty; nothing that is written is lost. */
export const applied = (prescription: Prescription, template: Prescription): Prescription => ({
  medications: [...tidied(prescription).medications, ...template.medications],
  lifestyle: joined(prescription.lifestyle, template.lifestyle),
  diet: joined(prescription.diet, template.diet),
  warningSigns: joined(prescription.warningSigns, template.warningSigns),
  emergency: joined(prescription.emergency, template.emergency),
  tests: [...new Set([...prescription.tests, ...template.tests])],
  followUp: prescription.followUp ?? template.followUp,
})
