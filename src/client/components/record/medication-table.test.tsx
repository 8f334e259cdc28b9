import { cleanup, render } from '@solidjs/testing-library'
import { afterEach, expect, it } from 'vitest'
import { aMedication } from '../../../record/testing/prescriptions.ts'
import { MedicationTable } from './medication-table.tsx'

afterEach(cleanup)

it('LOOK-9 HIST-1 what was not written of a medicine is said in words, by no dash', () => {
  const { container } = render(() => (
    <MedicationTable medications={[aMedication({ name: 'Ibuprofen', dose: '', duration: ' ' })]} />
  ))
  const cells = Array.from(container.querySelectorAll('tbody td > div'), (cell) => cell.textContent)
  expect(cells[0]).toBe('As told by the doctor')
  expect(cells[2]).toBe('As told by the doctor')
  expect(container.textContent).not.toContain('–')
})
