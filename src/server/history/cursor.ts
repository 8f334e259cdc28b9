import { z } from 'zod'
import { appointmentIdInput } from '../access.ts'

/** HIST-2: how many of anything one page of it has. */
export const HISTORY_PAGE = 20

const instant = z.number().int().min(0).max(8.64e15)

/** Where a page of visits ended: the next one holds what comes after it in the order (date, end, id), newest first. */
export const visitCursor = z.strictObject({
  date: z.iso.date(),
  endedAt: instant,
  appointmentId: appointmentIdInput,
})
export type VisitCursor = z.infer<typeof visitCursor>

/** Where a page of HIST-5 ended. */
export const readCursor = z.strictObject({ at: instant, id: z.number().int() })
export type ReadCursor = z.infer<typeof readCursor>

/** A page from rows of which one more was asked for than it shows: whether there are more is known without counting. */
export function pageOf<Item, Cursor>(rows: readonly Item[], cursorOf: (item: Item) => Cursor) {
  const items = rows.slice(0, HISTORY_PAGE)
  const last = items.at(-1)
  return { items, next: rows.length > HISTORY_PAGE && last !== undefined ? cursorOf(last) : null }
}
