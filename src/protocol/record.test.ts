import fc from 'fast-check'
import { expect, it } from 'vitest'
import { MEDICATION_LIMITS, prescriptionFaults } from '../record/faults.ts'
import { LIMITS } from '../record/limits.ts'
import { EMPTY_PRESCRIPTION, isEmptyPrescription, type Prescription } from '../record/prescription.ts'
import { aMedication, anyPrescription } from '../record/testing/prescriptions.ts'
import { EMPTY_MEDICATION, forAnybody, tidied } from '../record/tidied.ts'
import { prescriptionInput } from './record.ts'

const withMedication = (about: Parameters<typeof aMedication>[0]): Prescription => ({
  ...EMPTY_PRESCRIPTION,
  medications: [aMedication(about)],
})
const long = (most: number) => 'x'.repeat(most)

type Limit = readonly [field: string, most: number, of: (text: string) => Prescription]
const atTheLimit: readonly Limit[] = [
  ...Object.entries(MEDICATION_LIMITS).map(
    ([field, most]) => [field, most, (text: string) => withMedication({ [field]: text })] as const,
  ),
  ['diet', LIMITS.advice, (diet) => ({ ...EMPTY_PRESCRIPTION, diet })],
  ['emergency', LIMITS.advice, (emergency) => ({ ...EMPTY_PRESCRIPTION, emergency })],
  ['tests', LIMITS.test, (test) => ({ ...EMPTY_PRESCRIPTION, tests: [test] })],
  [
    'followUp',
    LIMITS.followUpNote,
    (note) => ({ ...EMPTY_PRESCRIPTION, followUp: { date: '2026-12-01', note } }),
  ],
]

it.each(atTheLimit)('RX-1 %s may be as long as its limit and no longer, on both sides', (_, most, of) => {
  expect(prescriptionFaults(of(long(most)))).toEqual([])
  expect(prescriptionInput.safeParse(of(long(most))).success).toBe(true)
  expect(prescriptionFaults(of(long(most + 1)))).toMatchObject([{ type: 'too long', most }])
  expect(prescriptionInput.safeParse(of(long(most + 1))).success).toBe(false)
})

it('RX-1 there are no more medications and tests than a list may have', () => {
  const many = (count: number) => Array.from({ length: count }, () => aMedication())
  const of = (count: number) => ({ ...EMPTY_PRESCRIPTION, medications: many(count) })

  expect(prescriptionFaults(of(LIMITS.medications))).toEqual([])
  expect(prescriptionFaults(of(LIMITS.medications + 1))).toMatchObject([{ type: 'too many' }])
  const tests = Array.from({ length: LIMITS.tests + 1 }, (_, n) => `Test ${n}`)
  expect(prescriptionFaults({ ...EMPTY_PRESCRIPTION, tests })).toMatchObject([{ field: 'tests' }])
})

it.each(['', 'soon', '2026-02-30', '2026-13-01'])('RX-1 a follow-up is no follow-up on “%s”', (date) => {
  const asked = { ...EMPTY_PRESCRIPTION, followUp: { date, note: '' } }

  expect(prescriptionFaults(asked)).toEqual([{ type: 'no date', field: 'followUp.date' }])
})

it('RX-1 whatever is kept is kept as it is the next time, and says the same', () => {
  fc.assert(
    fc.property(anyPrescription, (typed) => {
      const kept = tidied(typed)
      expect(tidied(kept)).toEqual(kept)
      expect(prescriptionInput.parse(typed)).toEqual(kept)
      expect(isEmptyPrescription(tidied(EMPTY_PRESCRIPTION))).toBe(true)
    }),
  )
})

it('RX-1 a row that nobody has written in is left out, one without a name is not', () => {
  const medications = [EMPTY_MEDICATION, { ...EMPTY_MEDICATION, dose: '1 tablet' }, aMedication()]

  expect(tidied({ ...EMPTY_PRESCRIPTION, medications, tests: [' ', 'HbA1c '] })).toMatchObject({
    medications: medications.slice(1),
    tests: ['HbA1c'],
  })
})

it('RX-5 what was confirmed for one patient is not taken along to another', () => {
  const template = forAnybody(withMedication({ confirmedAllergies: ['Penicillin'] }))

  expect(template.medications[0]?.confirmedAllergies).toEqual([])
})
