import { expect, it } from 'vitest'
import { EMPTY_PRESCRIPTION } from '../../../../record/prescription.ts'
import { aMedication } from '../../../../record/testing/prescriptions.ts'
import { EMPTY_MEDICATION } from '../../../../record/tidied.ts'
import { applied, changed, completed } from './rows.ts'

const before = aMedication({ confirmedAllergies: ['Penicillin'] })

it('RX-5 a name that was prescribed before brings the rest of its row, and none of another patient’s allergies', () => {
  const typed = { ...EMPTY_MEDICATION, name: 'Amoxicillin' }

  expect(completed(typed, [before])).toEqual({ ...before, confirmedAllergies: [] })
  expect(completed({ ...typed, dose: '2' }, [before])).toEqual({ ...typed, dose: '2' })
  expect(completed({ ...typed, name: 'Amox' }, [before])).toMatchObject({ dose: '' })
})

it('RX-2 what was confirmed is about the medicine of that name', () => {
  expect(changed(before, { dose: '2' }).confirmedAllergies).toEqual(['Penicillin'])
  expect(changed(before, { name: 'Ampicillin' }).confirmedAllergies).toEqual([])
})

it('RX-5 a template adds its rows and fills what is empty; nothing that is written is lost', () => {
  const mine = {
    ...EMPTY_PRESCRIPTION,
    medications: [EMPTY_MEDICATION, before],
    diet: 'Soup',
    tests: ['HbA1c'],
  }
  const template = {
    ...EMPTY_PRESCRIPTION,
    medications: [aMedication({ name: 'Zinc' })],
    diet: 'Tea',
    lifestyle: 'Rest',
    tests: ['HbA1c', 'CRP'],
  }

  expect(applied(mine, template)).toEqual({
    ...EMPTY_PRESCRIPTION,
    medications: [before, ...template.medications],
    diet: 'Soup',
    lifestyle: 'Rest',
    tests: ['HbA1c', 'CRP'],
  })
})
