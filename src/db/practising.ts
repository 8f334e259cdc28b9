import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

/** ADMIN-7: whether the doctor with this id is one whose account is in use: nobody else is shown, or can be booked. */
export const isPractising = (doctorId: SQLWrapper | string): SQL<boolean> =>
  sql`exists (select 1 from doctors pd join "user" pu on pu.id = pd.user_id
    where pd.id = ${doctorId} and pu.deactivated_at is null)`
