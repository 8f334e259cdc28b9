import type { Gap } from '../../../../record/gaps.ts'
import type { Hold } from '../../../../record/holds.ts'

/** A record that has to be opened first is waited for so long. */
const WAIT_MS = 3_000

export const fieldId = (row: number, field: string) => `rx-${row}-${field}`
export const allergyId = (row: number, allergy: string) => fieldId(row, `allergy-${allergy}`)

/** RX-6: the focus goes to the first field that is missing, as soon as it is there. */
export const goToField = ({ row, missing }: Gap) => goTo(fieldId(row, missing[0] ?? 'dose'))

/** RX-7: to what lifts it: the name that is missing, or the box that says the allergy was seen. */
export const goToHold = (hold: Hold) =>
  goTo(hold.type === 'nameless' ? fieldId(hold.row, 'name') : allergyId(hold.row, hold.allergy))

function goTo(id: string, from = Date.now()): void {
  const field = document.getElementById(id)
  if (field) field.focus()
  else if (Date.now() < from + WAIT_MS) requestAnimationFrame(() => goTo(id, from))
}
