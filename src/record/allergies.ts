import { folded } from '../platform/folded.ts'
import { DRUG_CLASSES, type DrugClass } from './drug-classes.ts'
import type { Medication, Prescription } from './prescription.ts'

/** Words that name no medicine: forms, salts, units, and what is said around an allergy. */
const SAYS_NOTHING = new Set(
  `allergy allergic allergie allergen severe mild reaction rash anaphylaxis drug medicine medication antibiotic and with
   not none known the all any per tablet capsule syrup drop cream ointment gel injection solution suspension oral forte
   sodium potassium calcium magnesium hydrochloride chloride sulfate sulphate phosphate acetate maleate acid vitamin
   extended release modified plus`.split(/\s+/),
)

/**
 * RX-2: those of the allergies that a medication of this name matches, as the chart names them: one names the other, by
 * any word that names a medicine, or both name the same class (src/record/drug-classes.ts).
 */
export function matchedAllergies(medication: string, allergies: readonly string[]): readonly string[] {
  const prescribed = namesIn(medication)
  const ofMedication = DRUG_CLASSES.filter((each) => isNamed(each, prescribed))
  return allergies.filter((allergy) => {
    const told = namesIn(allergy)
    return told.some((name) => prescribed.includes(name)) || ofMedication.some((each) => isNamed(each, told))
  })
}

/** RX-2: the matches that the doctor has not confirmed to have seen. */
export const unconfirmedAllergies = (
  { name, confirmedAllergies }: Pick<Medication, 'name' | 'confirmedAllergies'>,
  allergies: readonly string[],
): readonly string[] =>
  matchedAllergies(name, allergies).filter((allergy) => !confirmedAllergies.includes(allergy))

/** RX-1, RX-2: whether a patient may not be given it as it stands. */
export const isHeldBack = ({ medications }: Prescription, allergies: readonly string[]): boolean =>
  medications.some((each) => each.name.trim() === '' || unconfirmedAllergies(each, allergies).length > 0)

/** In the singular; two letters and less name nothing. */
const namesIn = (text: string): readonly string[] =>
  folded(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => (word.length > 4 ? word.replace(/s$/, '') : word))
    .filter((word) => word.length > 2 && !/^\d/.test(word) && !SAYS_NOTHING.has(word))

const isNamed = ({ names, members, begins, ends }: DrugClass, words: readonly string[]): boolean =>
  words.some(
    (word) =>
      names.includes(word) ||
      members.includes(word) ||
      (begins !== undefined && word.startsWith(begins)) ||
      (ends !== undefined && word.endsWith(ends)),
  )
