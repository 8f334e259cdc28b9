import { expect, it } from 'vitest'
import { gapsIn } from './gaps.ts'
import { EMPTY_PRESCRIPTION } from './prescription.ts'
import { aMedication } from './testing/prescriptions.ts'

const inRows = (...medications: readonly ReturnType<typeof aMedication>[]) =>
  gapsIn({ ...EMPTY_PRESCRIPTION, medications })

it('RX-6 a medication without a dose or without how often is named, with its row and what is missing', () => {
  const rows = [
    aMedication({ name: 'Zinc' }),
    aMedication({ name: ' Amoxicillin ', dose: ' ' }),
    aMedication({ name: 'Ibuprofen', frequency: '' }),
    aMedication({ name: 'Ointment', dose: '', frequency: '' }),
  ]
  expect(inRows(...rows)).toEqual([
    { row: 1, name: 'Amoxicillin', missing: ['dose'] },
    { row: 2, name: 'Ibuprofen', missing: ['frequency'] },
    { row: 3, name: 'Ointment', missing: ['dose', 'frequency'] },
  ])
})

it('RX-6 a row without a name is another matter (RX-1), and an empty one is none', () => {
  expect(inRows(aMedication({ name: ' ', dose: '' }))).toEqual([])
  expect(inRows()).toEqual([])
})
