import { isCalendarDate } from '../queue/ids.ts'
import { LIMITS } from '../record/limits.ts'
import type { FieldProblem } from './forms.ts'

/** Nobody alive was born before it. */
const FIRST_BIRTH_DATE = '1900-01-01'

/** CHART-1: a calendar date, not to come; empty when it is not said. `today` may be a day late, as days differ. */
export function problemOfBirthDate(date: string, today: string): FieldProblem | null {
  if (date === '') return null
  return isCalendarDate(date) && date >= FIRST_BIRTH_DATE && date <= today ? null : 'BIRTH_DATE_INVALID'
}

export const problemOfPhone = (phone: string): FieldProblem | null =>
  phone.trim().length > LIMITS.phone ? 'PHONE_TOO_LONG' : null

/** One allergy, condition or medicine. */
export const problemOfItem = (item: string): FieldProblem | null =>
  item.trim().length > LIMITS.profileItem ? 'ITEM_TOO_LONG' : null

export const problemOfItems = (items: readonly string[]): FieldProblem | null =>
  items.length > LIMITS.profileItems ? 'TOO_MANY_ITEMS' : null

/** As they are kept: without the blanks around them, what is empty, and what stands there already. */
export function tidiedItems(items: readonly string[]): string[] {
  const seen = new Set<string>()
  return items
    .map((item) => item.trim())
    .filter((item) => {
      const folded = item.toLowerCase()
      if (item === '' || seen.has(folded)) return false
      seen.add(folded)
      return true
    })
}
