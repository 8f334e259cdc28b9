import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Instant } from '../queue/ids.ts'

/** TIME-1: `localDayAt` of src/platform/local-day.ts in SQL, for a query that learns the time zone only from its row. */
export const localDaySql = (at: Instant, timeZone: SQLWrapper): SQL =>
  sql`(${new Date(at).toISOString()}::timestamptz at time zone ${timeZone})::date`
