import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isHeldBack, matchedAllergies, unconfirmedAllergies } from './allergies.ts'
import { EMPTY_PRESCRIPTION } from './prescription.ts'
import { aMedication } from './testing/prescriptions.ts'

it.each([
  ['Amoxicillin 500 mg', 'Amoxicillin'],
  ['amoxicillin', 'AMOXICÍLLIN (rash)'],
  ['Amoxicillin/Clavulanic acid', 'allergic to penicillins'],
  ['Co-amoxiclav', 'Penicillin'],
  ['Flucloxacillin', 'ampicillin'],
  ['Cefuroxime', 'cephalosporins'],
  ['Co-trimoxazole', 'sulfa drugs'],
  ['Ibuprofen 400', 'NSAIDs'],
  ['Diclofenac sodium', 'Aspirin'],
  ['Ciprofloxacin', 'fluoroquinolones'],
  ['पैरासिटामोल', 'पैरासिटामोल से'],
])('RX-2 %s matches an allergy to “%s”', (medication, allergy) => {
  expect(matchedAllergies(medication, ['Latex', allergy])).toEqual([allergy])
})

it.each([
  ['Paracetamol', 'Penicillin'],
  ['Diclofenac sodium', 'Sodium benzoate'],
  ['Salbutamol sulfate', 'sulfa drugs'],
  ['Folic acid 5 mg', 'Acetylsalicylic acid'],
  ['Vancomycin', 'macrolides'],
  ['Metformin 500 mg', '500 mg tablets'],
  ['', 'Penicillin'],
])('RX-2 %s does not match an allergy to “%s”', (medication, allergy) => {
  expect(matchedAllergies(medication, [allergy])).toEqual([])
})

const drug = fc.constantFrom('amoxicillin', 'ibuprofen', 'cefalexin', 'metformin', 'latanoprost', 'insulin')
const around = fc.constantFrom('', 'mild', '500 mg', 'tablets', '(rash)')
const asWritten = (word: string) =>
  fc.tuple(around, fc.boolean(), around).map(([before, isLoud, after]) => {
    const name = isLoud ? word.toUpperCase() : word
    return `${before} ${name} ${after}`
  })
const written = drug.chain(asWritten)

it('RX-2 a medicine always matches an allergy that names it, whatever stands around either', () => {
  const pair = drug.chain((name) => fc.tuple(asWritten(name), asWritten(name)))
  fc.assert(
    fc.property(pair, ([medication, allergy]) => matchedAllergies(medication, [allergy]).length === 1),
  )
})

it('RX-2 which of the two is the allergy makes no difference, and further allergies take no match away', () => {
  fc.assert(
    fc.property(written, fc.array(written), written, (medication, others, allergy) => {
      const alone = matchedAllergies(medication, [allergy])
      expect(alone.length).toBe(matchedAllergies(allergy, [medication]).length)
      expect(matchedAllergies(medication, [...others, allergy])).toEqual([
        ...matchedAllergies(medication, others),
        ...alone,
      ])
    }),
  )
})

it('RX-2 a prescription is held back until every match is confirmed, and by whatever is added to the chart later', () => {
  fc.assert(
    fc.property(fc.array(written, { minLength: 1 }), fc.array(written), (names, allergies) => {
      const confirmed = {
        ...EMPTY_PRESCRIPTION,
        medications: names.map((name) =>
          aMedication({ name, confirmedAllergies: matchedAllergies(name, allergies) }),
        ),
      }
      expect(isHeldBack(confirmed, allergies)).toBe(false)
      expect(isHeldBack(confirmed, [...allergies, `${names[0]} again`])).toBe(true)
    }),
  )
})

it('RX-2 what is confirmed is confirmed of that allergy and no other', () => {
  const medication = { name: 'Amoxicillin', confirmedAllergies: ['Penicillin'] }

  expect(unconfirmedAllergies(medication, ['Penicillin'])).toEqual([])
  expect(unconfirmedAllergies(medication, ['Penicillin', 'Ampicillin'])).toEqual(['Ampicillin'])
})

it('RX-1 a medication without a name holds the prescription back', () => {
  const medications = [aMedication({ name: ' ' })]

  expect(isHeldBack({ ...EMPTY_PRESCRIPTION, medications }, [])).toBe(true)
})
