import type { Medication, Prescription } from './prescription.ts'

/** As it is kept: without rows in which nothing has been written yet, and without the blanks around a text. */
export function tidied(prescription: Prescription): Prescription {
  const { medications, tests, lifestyle, diet, warningSigns, emergency, followUp } = prescription
  return {
    medications: medications.map(trimmed).filter((each) => !isBlank(each)),
    lifestyle: lifestyle.trim(),
    diet: diet.trim(),
    warningSigns: warningSigns.trim(),
    emergency: emergency.trim(),
    tests: tests.map((test) => test.trim()).filter((test) => test !== ''),
    followUp: followUp && { date: followUp.date, note: followUp.note.trim() },
  }
}

/** RX-5: for another patient: what was confirmed of this one's allergies says nothing of theirs. */
export const forAnybody = (prescription: Prescription): Prescription => ({
  ...prescription,
  medications: prescription.medications.map((each) => ({ ...each, confirmedAllergies: [] })),
})

export const EMPTY_MEDICATION: Medication = {
  name: '',
  form: '',
  strength: '',
  dose: '',
  frequency: '',
  timing: '',
  food: 'any',
  duration: '',
  instructions: '',
  confirmedAllergies: [],
}

/** A row in which nothing has been written yet, blanks apart. */
export const isUnwritten = (medication: Medication): boolean => isBlank(trimmed(medication))

const isBlank = ({ food: _, confirmedAllergies: __, ...texts }: Medication): boolean =>
  Object.values(texts).every((text) => text === '')

const trimmed = (medication: Medication): Medication => ({
  name: medication.name.trim(),
  form: medication.form.trim(),
  strength: medication.strength.trim(),
  dose: medication.dose.trim(),
  frequency: medication.frequency.trim(),
  timing: medication.timing.trim(),
  food: medication.food,
  duration: medication.duration.trim(),
  instructions: medication.instructions.trim(),
  confirmedAllergies: medication.confirmedAllergies,
})
