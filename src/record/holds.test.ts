import { expect, it } from 'vitest'
import { holdsIn } from './holds.ts'
import { EMPTY_PRESCRIPTION } from './prescription.ts'
import { aMedication } from './testing/prescriptions.ts'
import { EMPTY_MEDICATION } from './tidied.ts'

const inRows = (...medications: readonly ReturnType<typeof aMedication>[]) =>
  holdsIn({ ...EMPTY_PRESCRIPTION, medications }, ['Penicillin', 'Latex'])

it('RX-7 each reason to hold it back is named by its row: an allergy that is not confirmed, a name that is missing', () => {
  const rows = [
    { ...EMPTY_MEDICATION, dose: ' ' },
    aMedication({ name: ' Amoxicillin ' }),
    aMedication({ name: ' ' }),
    aMedication({ name: 'Ampicillin', confirmedAllergies: ['Penicillin'] }),
  ]
  expect(inRows(...rows)).toEqual([
    { type: 'allergy', row: 1, name: 'Amoxicillin', allergy: 'Penicillin' },
    { type: 'nameless', row: 2 },
  ])
})
