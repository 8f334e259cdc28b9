import { unconfirmedAllergies } from './allergies.ts'
import type { Prescription } from './prescription.ts'
import { isUnwritten } from './tidied.ts'

/** What holds a prescription back, by the medication's row from 0. */
export type Hold =
  | { readonly type: 'nameless'; readonly row: number }
  | { readonly type: 'allergy'; readonly row: number; readonly name: string; readonly allergy: string }

/** RX-7: each reason why a patient may not be given it as it stands (RX-2); rows that nothing is written in are none. */
export const holdsIn = ({ medications }: Prescription, allergies: readonly string[]): readonly Hold[] =>
  medications.flatMap((medication, row): readonly Hold[] => {
    const name = medication.name.trim()
    if (isUnwritten(medication)) return []
    if (name === '') return [{ type: 'nameless', row }]
    return unconfirmedAllergies(medication, allergies).map((allergy) => ({
      type: 'allergy',
      row,
      name,
      allergy,
    }))
  })
