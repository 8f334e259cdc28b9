import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { EntryStatus } from '../queue/vocabulary.ts'

/**
 * Whether an appointment's status is one of which the core says so, as SQL. What the statuses mean is decided in
 * src/queue/queue.ts and nowhere else; written out, as an index takes no parameters.
 */
export function statusIs(status: SQLWrapper, rule: (status: EntryStatus) => boolean): SQL {
  const list = Object.values(EntryStatus).filter(rule)
  return sql`${status} in (${sql.raw(list.map((each) => `'${each}'`).join(', '))})`
}
