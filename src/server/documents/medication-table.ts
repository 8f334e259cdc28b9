import type { Medication } from '../../record/prescription.ts'
import type { PdfWords } from '../../words/screens/documents.ts'
import { CELL, CELL_STRONG, TABLE_HEAD } from './looks.ts'
import type { Flow } from './pdf/flow.ts'
import type { Look } from './pdf/lines.ts'
import { directionOf } from './pdf/pieces.ts'
import { type Column, type Row, table } from './pdf/table.ts'

/**
 * HIST-1, DOC-1: each medicine on a row of its own. How much of it is taken stands in cells of their own that always run
 * from left to right.
 */
export function medicationTable(flow: Flow, medications: readonly Medication[], words: PdfWords): void {
  const { columns: heads } = words
  const columns: Column[] = [
    { head: heads.number, share: 5, direction: 'ltr' },
    { head: heads.medicine, share: 30, direction: 'auto' },
    { head: heads.strength, share: 17, direction: 'ltr' },
    { head: heads.dose, share: 17, direction: 'ltr' },
    { head: heads.when, share: 27, direction: 'auto' },
    { head: heads.duration, share: 17, direction: 'auto' },
  ]
  const rows = medications.map((medication, index) => rowOf(medication, index + 1, words))
  table(flow, flow.tags.root, columns, rows, TABLE_HEAD)
}

function rowOf(medication: Medication, number: number, words: PdfWords): Row {
  const { name, form, strength, dose, frequency, timing, food, duration } = medication
  return {
    cells: [
      said(CELL, String(number)),
      [...said(CELL_STRONG, name), ...said(CELL, form)],
      said(CELL, strength),
      said(CELL_STRONG, dose),
      said(CELL, frequency, timing, words.food[food]),
      said(CELL, duration),
    ],
    below: belowOf(medication, words),
  }
}

/** How it is taken, and that the doctor gave it knowing of an allergy (RX-2). */
function belowOf({ instructions, confirmedAllergies }: Medication, words: PdfWords): Row['below'] {
  const said = [
    ...(instructions.trim() === '' ? [] : [introduced(instructions, words)]),
    ...(confirmedAllergies.length === 0 ? [] : [words.allergies(confirmedAllergies.join(', '))]),
  ]
  return said.length === 0 ? null : { text: said.join('\n'), look: CELL }
}

/** A word of the reader's before it would turn round what is written from right to left. */
const introduced = (instructions: string, words: PdfWords) =>
  directionOf(instructions) === 'rtl' ? instructions : words.instructions(instructions)

const said = (look: Look, ...texts: string[]) =>
  texts.filter((text) => text.trim() !== '').map((text) => ({ text, look }))
