import fc from 'fast-check'
import { FOOD, type Medication, type Prescription } from '../prescription.ts'

export const aMedication = (about: Partial<Medication> = {}): Medication => ({
  name: 'Amoxicillin',
  form: 'capsule',
  strength: '500 mg',
  dose: '1 capsule',
  frequency: '3 times a day',
  timing: 'every 8 hours',
  food: 'after',
  duration: '7 days',
  instructions: 'Finish the whole course.',
  confirmedAllergies: [],
  ...about,
})

/** Text that Postgres keeps. */
const text = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .map((each) => each.replaceAll('\0', '').replace(/\p{Surrogate}/gu, ''))

const medication: fc.Arbitrary<Medication> = fc.record({
  name: text,
  form: text,
  strength: text,
  dose: text,
  frequency: text,
  timing: text,
  food: fc.constantFrom(...FOOD),
  duration: text,
  instructions: text,
  confirmedAllergies: fc.array(text, { maxLength: 3 }),
})

export const anyPrescription: fc.Arbitrary<Prescription> = fc.record({
  medications: fc.array(medication, { maxLength: 40 }),
  lifestyle: text,
  diet: text,
  warningSigns: text,
  emergency: text,
  tests: fc.array(text, { maxLength: 5 }),
  followUp: fc.option(fc.record({ date: fc.constantFrom('2026-06-22', '2027-01-01'), note: text })),
})

export const anyText = text
