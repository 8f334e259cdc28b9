import type { Gap } from '../../../../record/gaps.ts'

/** A record that has to be opened first is waited for so long. */
const WAIT_MS = 3_000

export const fieldId = (row: number, field: string) => `rx-${row}-${field}`

/** RX-6: the focus goes to the first field that is missing, as soon as it is there. */
export function goToField({ row, missing }: Gap, from = Date.now()): void {
  const field = document.getElementById(fieldId(row, missing[0] ?? 'dose'))
  if (field) field.focus()
  else if (Date.now() < from + WAIT_MS)
    requestAnimationFrame(() => goToField({ row, name: '', missing }, from))
}
