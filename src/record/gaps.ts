import type { Prescription } from './prescription.ts'

/** What a medicine can hardly be taken without. */
const NEEDED = ['dose', 'frequency'] as const
type Needed = (typeof NEEDED)[number]

/** A medication, by its row from 0 and its name, and what is not said of it: at least one of both. */
export type Gap = { readonly row: number; readonly name: string; readonly missing: readonly Needed[] }

/** RX-6: what is prescribed without a dose or without how often. It may be meant so, as of an ointment: it is asked, not refused. */
export const gapsIn = ({ medications }: Prescription): readonly Gap[] =>
  medications.flatMap((medication, row) => {
    const name = medication.name.trim()
    const missing = NEEDED.filter((field) => medication[field].trim() === '')
    return name === '' || missing.length === 0 ? [] : [{ row, name, missing }]
  })
